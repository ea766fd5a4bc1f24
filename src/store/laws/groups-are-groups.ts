import type { Link } from '../../domain/link.js';
import { LinkGroup } from '../../domain/link-group.js';
import { Programme } from '../../domain/programme.js';
import { GroupRule } from '../../domain/vocabulary.js';
import type { Placed } from '../inventory.js';
import { at, type Problem } from '../problem.js';
import type { Law } from './law.js';

/** A group has two links or more, of one kind, from one place, in the programme that states it. */
export const groupsAreGroups: Law = (inventory) => [
  ...inventory.sound(LinkGroup).flatMap(group),
  ...inventory.sound(Programme).flatMap(strangers),
];

function group({ thing, pointer, programme }: Placed<LinkGroup>): readonly Problem[] {
  const members = (programme?.links ?? []).filter((link) => link?.group === thing.id);
  const fault = faultOf(thing, members);
  return fault ? [{ code: 'GROUP_NOT_A_GROUP', pointer, message: fault }] : [];
}

function faultOf(thing: LinkGroup, members: readonly Link[]): string | undefined {
  if (members.length < 2)
    return `It has ${members.length} link${members.length === 1 ? '' : 's'}. Add the others, or remove it.`;
  if (new Set(members.map(({ kind }) => kind)).size > 1)
    return 'Its links are of different kinds. Make a group for each.';
  if (new Set(members.map(({ from }) => from)).size > 1)
    return 'Its links start at different things. Make a group for each.';
  const atLeast = thing.atLeast;
  if ((thing.rule === GroupRule.AT_LEAST) !== (atLeast !== undefined))
    return 'AT_LEAST needs atLeast, and nothing else has it.';
  return atLeast && atLeast > members.length
    ? `It asks for ${atLeast} of ${members.length}. Lower atLeast.`
    : undefined;
}

function strangers({ thing, pointer }: Placed<Programme>): readonly Problem[] {
  const own = new Set(thing.linkGroups.map((known) => known?.id));
  return thing.links.flatMap((link, index) => {
    if (link?.group === undefined || own.has(link.group)) return [];
    const message = `"${link.group}" is no link group of this programme. Add it to linkGroups, or leave group out.`;
    return [{ code: 'GROUP_NOT_A_GROUP' as const, pointer: at(at(at(pointer, 'links'), index), 'group'), message }];
  });
}
