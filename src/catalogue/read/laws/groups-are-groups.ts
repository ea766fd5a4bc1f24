import { GroupRule } from '../../../domain/fields/vocabulary.js';
import { Link } from '../../../domain/parts/link.js';
import { LinkGroup } from '../../../domain/parts/link-group.js';
import { at } from '../../document/problem.js';
import type { CatalogueLaw, EntryLaw } from './law.js';

/** A group has two links or more, of one kind, from one place, in the programme that states it. */
export const groupsAreGroups: EntryLaw<LinkGroup> = {
  scope: 'entry',
  of: [LinkGroup],
  problems(placed, soundness) {
    const { thing, programme } = placed;
    if (!programme || ![programme, ...programme.links].every((part) => part && soundness.isSound(part))) return [];
    const fault = faultOf(
      thing,
      programme.links.filter((link) => link.group === thing.id),
    );
    return fault ? [{ code: 'GROUP_NOT_A_GROUP', pointer: placed.pointer, message: fault }] : [];
  },
};

function faultOf(thing: LinkGroup, members: readonly Link[]): string | undefined {
  if (members.length < 2)
    return `It has ${members.length} link${members.length === 1 ? '' : 's'}. Add the others, or remove it.`;
  if (new Set(members.map(({ kind }) => kind)).size > 1)
    return 'Its links are of different kinds. Make a group for each.';
  if (new Set(members.map(({ from }) => from)).size > 1)
    return 'Its links start at different things. Make a group for each.';
  const atLeast = thing.atLeast;
  if ((thing.rule === GroupRule.AT_LEAST) !== (atLeast !== undefined))
    return 'AT_LEAST needs atLeast, and nothing else has it. Correct the rule.';
  return atLeast && atLeast > members.length
    ? `It asks for ${atLeast} of ${members.length}. Lower atLeast.`
    : undefined;
}

/** A link is in a group of its own programme. A group that nobody states is told of as an unknown reference. */
export const groupsAreOfOneProgramme: CatalogueLaw<Link> = {
  scope: 'catalogue',
  of: [Link],
  problems(placed, lookup) {
    const { group } = placed.thing;
    if (group === undefined || !lookup.isOneOf(group, ['link group']) || lookup.programmeOf(group) === placed.programme)
      return [];
    const message = `"${group}" is a link group of another programme. State one in linkGroups here, or leave group out.`;
    return [{ code: 'GROUP_NOT_A_GROUP', pointer: at(placed.pointer, 'group'), message }];
  },
};
