import { linkKinds } from '../../../domain/fields/link-kinds.js';
import { GroupRule } from '../../../domain/fields/vocabulary.js';
import { Link, LinkGroup } from '../../../domain/parts/link.js';
import { Programme } from '../../../domain/programme.js';
import type { LocatedObject } from '../../document/inventory.js';
import { at, type Problem } from '../../document/problem.js';
import { type CatalogueLaw, type EntryLaw, firstAlike } from './law.js';

/** A stored link is of a stored kind, and ends elsewhere than it starts. */
export const linksMakeSense: EntryLaw<Link> = {
  scope: 'entry',
  of: [Link],
  problems: (placed) => [...kind(placed), ...loop(placed)],
};

/** A stored link is said once. */
export const linksAreSaidOnce: EntryLaw<Link> = {
  scope: 'entry',
  of: [Link],
  problems(placed, soundness) {
    const { thing, owner } = placed;
    const other = firstAlike(placed, owner instanceof Programme ? owner.links : [], (link) => {
      const isSame = link.kind === thing.kind && link.from === thing.from && link.to === thing.to;
      return isSame && link.timing === thing.timing && soundness.isSound(link);
    });
    if (other === undefined) return [];
    const message = `${other} says the same. Keep one, with the evidence of both.`;
    return [{ code: 'LINK_DUPLICATE', pointer: placed.pointer, message }];
  },
};

/** A stored link starts in its own programme. */
export const linksStartAtHome: CatalogueLaw<Link> = {
  scope: 'catalogue',
  of: [Link],
  problems(placed, lookup) {
    const { from } = placed.thing;
    if (
      from === undefined ||
      !lookup.isOneOf(from, ['pathway', 'stage']) ||
      lookup.programmeOf(from) === placed.programme
    )
      return [];
    const message = `"${from}" is a part of another programme. State the link in that programme.`;
    return [{ code: 'LINK_FROM_ELSEWHERE', pointer: at(placed.pointer, 'from'), message }];
  },
};

function kind(placed: LocatedObject<Link>): readonly Problem[] {
  const { thing } = placed;
  const { origin } = linkKinds[thing.kind];
  if (origin === 'STORED') return [];
  const remedy =
    origin === 'RULE'
      ? 'Say it once, as a test of the eligibilityRule; the link is read from there.'
      : 'Leave it out; it is computed.';
  const message = `${thing.kind} is never stored. ${remedy}`;
  return [{ code: 'LINK_KIND_NOT_STORED', pointer: at(placed.pointer, 'kind'), message }];
}

/** A series means the programme of the same hub and year: so its own series means the programme itself. */
function loop(placed: LocatedObject<Link>): readonly Problem[] {
  const { from, to } = placed.thing;
  if (to !== (from ?? placed.programme?.series)) return [];
  const message = 'The link leads from a thing to the same thing. Name another end, or remove it.';
  return [{ code: 'LINK_TO_ITSELF', pointer: at(placed.pointer, 'to'), message }];
}

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
