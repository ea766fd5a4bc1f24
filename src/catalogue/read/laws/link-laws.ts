import { linkKinds } from '../../../domain/fields/link-kinds.js';
import { GroupRule, Timing } from '../../../domain/fields/vocabulary.js';
import { Link, LinkGroup } from '../../../domain/parts/link.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { formatCount } from '../../../text/format-count.js';
import type { Location } from '../../document/location.js';
import type { Problem } from '../../document/problem.js';
import { defineCatalogueLaw, defineEntryLaw, firstAlike, report } from './law.js';

/** A stored link is of a kind that is stored, and does not lead from a thing to itself. */
export const linksAreStorable = defineEntryLaw([Link], (located) => [...checkKind(located), ...checkEnds(located)]);

function checkKind(located: Location<Link>): readonly Problem[] {
  const { kind } = located.thing;
  const { origin } = linkKinds[kind];
  if (origin === 'STORED') return [];
  const remedy =
    origin === 'RULE'
      ? 'Write it as a test of the eligibilityRule instead; the link is created from that.'
      : 'Remove it; it is computed.';
  const message = `A link of the kind ${kind} cannot be stored. ${remedy}`;
  return report(located, { code: 'LINK_KIND_NOT_STORED', message }, 'kind');
}

/** Without a timing of another year, its own series means the programme itself. */
function checkEnds(located: Location<Link>): readonly Problem[] {
  const { thing, owner, programme } = located;
  const { from, to, timing = Timing.SAME_YEAR } = thing;
  const isOtherYear = from === undefined && owner instanceof Programme && timing !== Timing.SAME_YEAR;
  if (isOtherYear || to !== (from ?? (owner instanceof Series ? owner.id : programme?.series))) return [];
  const message =
    'The link leads from a thing to itself. Correct one end, give the timing if another year of the same series is meant, or remove the link.';
  return report(located, { code: 'LINK_TO_ITSELF', message }, 'to');
}

const lineageKinds: ReadonlySet<Link['kind']> = new Set(['CONTINUES_AS', 'REPLACED_BY']);

/** A series only says as what it continues, or by what it was replaced, and that is another series. */
export const seriesStateTheirLineage = defineCatalogueLaw([Link], (located, lookup) => {
  const { thing, owner } = located;
  if (!(owner instanceof Series)) return [];
  if (!lineageKinds.has(thing.kind)) {
    const message = `A series can't have a link of the kind ${thing.kind}, only CONTINUES_AS or REPLACED_BY. State it at the programmes.`;
    return report(located, { code: 'LINK_NO_LINEAGE', message }, 'kind');
  }
  if (lookup.isOneOf(thing.to, ['series']) || lookup.pointerTo(thing.to) === undefined) return [];
  const message = `"${thing.to}" is no series. A series continues as, or is replaced by, another series.`;
  return report(located, { code: 'LINK_NO_LINEAGE', message }, 'to');
});

/** A programme, or a series, states a link once. */
export const linksAreUnique = defineEntryLaw([Link], (located, soundness) => {
  const { thing, owner } = located;
  const other = firstAlike(
    located,
    owner instanceof Programme || owner instanceof Series ? owner.links : [],
    (link) => {
      const isSame = link.kind === thing.kind && link.from === thing.from && link.to === thing.to;
      return isSame && link.timing === thing.timing && soundness.isSound(link);
    },
  );
  if (other === undefined) return [];
  const message = `The link ${other} says the same. Keep one of them, with the evidence of both.`;
  return report(located, { code: 'LINK_DUPLICATE', message });
});

/** A stored link starts in its own programme. */
export const linksStartInTheirProgramme = defineCatalogueLaw([Link], (located, lookup) => {
  const { from } = located.thing;
  if (from === undefined || !lookup.isOneOf(from, ['pathway', 'stage'])) return [];
  if (lookup.programmeOf(from) === located.programme) return [];
  const message = `"${from}" is a part of another programme. Move the link to that programme.`;
  return report(located, { code: 'LINK_FROM_ELSEWHERE', message }, 'from');
});

/** A group has two links or more, of one kind, from one start, and `atLeast` fits its rule. */
export const linkGroupsAreConsistent = defineEntryLaw([LinkGroup], (located, soundness) => {
  const { thing, programme } = located;
  if (!programme || ![programme, ...programme.links].every((part) => part && soundness.isSound(part))) return [];
  const members = programme.links.filter(({ group }) => group === thing.id);
  const message = groupFault(thing, members);
  return report(located, message === undefined ? undefined : { code: 'GROUP_NOT_A_GROUP', message });
});

function groupFault({ rule, atLeast }: LinkGroup, members: readonly Link[]): string | undefined {
  if (members.length < 2)
    return `The group has ${formatCount(members.length, 'link')}, but a group needs two or more. Add the other links, or remove the group.`;
  if (new Set(members.map(({ kind }) => kind)).size > 1)
    return 'The links of the group have different kinds. Make one group for each kind.';
  if (new Set(members.map(({ from }) => from)).size > 1)
    return 'The links of the group start at different things. Make one group for each start.';
  if ((rule === GroupRule.AT_LEAST) !== (atLeast !== undefined))
    return 'atLeast must be given for the rule AT_LEAST, and for no other rule. Correct the group.';
  return atLeast && atLeast > members.length
    ? `The group asks for at least ${atLeast} of its ${members.length} links. Lower atLeast.`
    : undefined;
}

/** A link is in a group of its own programme. A group that does not exist is reported as an unknown reference. */
export const linkGroupsAreOfTheirProgramme = defineCatalogueLaw([Link], (located, lookup) => {
  const { group } = located.thing;
  if (group === undefined || !lookup.isOneOf(group, ['link group'])) return [];
  if (lookup.programmeOf(group) === located.programme) return [];
  const message = `"${group}" is a link group of another programme. Add a group to linkGroups of this programme, or leave group out.`;
  return report(located, { code: 'GROUP_NOT_A_GROUP', message }, 'group');
});
