import { linkKinds } from '../../../domain/fields/link-kinds.js';
import { GroupRule } from '../../../domain/fields/vocabulary.js';
import { Link, LinkGroup } from '../../../domain/parts/link.js';
import { Programme } from '../../../domain/programme.js';
import type { Location } from '../../document/location.js';
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
    const message = `The link ${other} says the same. Keep one of them, with the evidence of both.`;
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
    const message = `"${from}" is a part of another programme. Move the link to that programme.`;
    return [{ code: 'LINK_FROM_ELSEWHERE', pointer: at(placed.pointer, 'from'), message }];
  },
};

function kind(placed: Location<Link>): readonly Problem[] {
  const { thing } = placed;
  const { origin } = linkKinds[thing.kind];
  if (origin === 'STORED') return [];
  const remedy =
    origin === 'RULE'
      ? 'Write it as a test of the eligibilityRule instead; the link is created from that.'
      : 'Remove it; it is computed.';
  const message = `A link of the kind ${thing.kind} cannot be stored. ${remedy}`;
  return [{ code: 'LINK_KIND_NOT_STORED', pointer: at(placed.pointer, 'kind'), message }];
}

/** A series means the programme of the same hub and year: so its own series means the programme itself. */
function loop(placed: Location<Link>): readonly Problem[] {
  const { from, to } = placed.thing;
  if (to !== (from ?? placed.programme?.series)) return [];
  const message = 'The link leads from a thing to itself. Correct one end, or remove the link.';
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
    return `The group has ${members.length} link${members.length === 1 ? '' : 's'}, but a group needs two or more. Add the other links, or remove the group.`;
  if (new Set(members.map(({ kind }) => kind)).size > 1)
    return 'The links of the group have different kinds. Make one group for each kind.';
  if (new Set(members.map(({ from }) => from)).size > 1)
    return 'The links of the group start at different things. Make one group for each start.';
  const atLeast = thing.atLeast;
  if ((thing.rule === GroupRule.AT_LEAST) !== (atLeast !== undefined))
    return 'atLeast must be given for the rule AT_LEAST, and for no other rule. Correct the group.';
  return atLeast && atLeast > members.length
    ? `The group asks for at least ${atLeast} of its ${members.length} links. Lower atLeast.`
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
    const message = `"${group}" is a link group of another programme. Add a group to linkGroups of this programme, or leave group out.`;
    return [{ code: 'GROUP_NOT_A_GROUP', pointer: at(placed.pointer, 'group'), message }];
  },
};
