import { Link } from '../../domain/link.js';
import { LinkGroup } from '../../domain/link-group.js';
import { GroupRule } from '../../domain/vocabulary.js';
import type { Directory } from '../directory.js';
import type { Placed } from '../inventory.js';
import { at, type Problem } from '../problem.js';
import type { Law } from './law.js';

/** A group has two links or more, of one kind, from one place, in the programme that states it. */
export const groupsAreGroups: Law = (inventory, directory) => [
  ...inventory
    .sound(LinkGroup)
    .filter(
      ({ programme }) => programme && [programme, ...programme.links].every((part) => part && inventory.isSound(part)),
    )
    .flatMap(group),
  ...inventory.sound(Link).flatMap((link) => stranger(link, directory)),
];

function group(placed: Placed<LinkGroup>): readonly Problem[] {
  const { thing, programme } = placed;
  const members = (programme?.links ?? []).filter((link) => link?.group === thing.id);
  const fault = faultOf(thing, members);
  return fault ? [{ code: 'GROUP_NOT_A_GROUP', pointer: placed.pointer, message: fault }] : [];
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
    return 'AT_LEAST needs atLeast, and nothing else has it. Correct the rule.';
  return atLeast && atLeast > members.length
    ? `It asks for ${atLeast} of ${members.length}. Lower atLeast.`
    : undefined;
}

/** A group that nobody states is told of as an unknown reference. */
function stranger(placed: Placed<Link>, directory: Directory): readonly Problem[] {
  const { thing, programme } = placed;
  const stated = thing.group === undefined ? undefined : directory.find(thing.group);
  if (!(stated?.thing instanceof LinkGroup) || stated.programme === programme) return [];
  const message = `"${thing.group}" is a link group of another programme. State one in linkGroups here, or leave group out.`;
  return [{ code: 'GROUP_NOT_A_GROUP', pointer: at(placed.pointer, 'group'), message }];
}
