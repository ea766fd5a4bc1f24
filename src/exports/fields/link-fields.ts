import type { LinkEnd } from '../../catalogue/document/directory.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { linkKinds } from '../../domain/fields/link-kinds.js';
import type { Evidence } from '../../domain/parts/evidence.js';
import type { Field, Value } from './field.js';
import { slugOf, typeOf } from './node-fields.js';

type Of = (wired: WiredLink, snapshot: Snapshot) => Value;

const text = (name: string, says: string, of: Of): Field<WiredLink> => ({ name, type: 'text', says, of });

/** Which way a link leads, as a teacher moves; undefined where it says nothing of before and after. */
function directionOf({ link }: WiredLink): string | undefined {
  const { order } = linkKinds[link.kind];
  if (order === 'FROM_FIRST') return 'FORWARD';
  if (order === 'TO_FIRST') return 'BACKWARD';
  return order === 'BY_TURNS' && link.symmetric ? 'BOTH' : undefined;
}

const identity: readonly Field<WiredLink>[] = [
  text('id', 'its lasting id', ({ link }) => link.id),
  text('kind', 'what one has to do with the other', ({ link }) => link.kind),
];

const facts: readonly Field<WiredLink>[] = [
  text(
    'direction',
    'as a teacher moves: `FORWARD` to what comes later, `BACKWARD` to what came before, `BOTH` where either comes first, or nothing',
    directionOf,
  ),
  {
    name: 'symmetric',
    type: 'flag',
    says: 'whether it holds from `to` to `from` as well',
    of: ({ link }) => link.symmetric,
  },
  text('timing', 'when `to` is, or had to be, taken, seen from `from`', ({ link }) => link.timing),
  text('strength', 'how sure we are: `STATED`, `IMPLIED` or `AMBIGUOUS`', ({ link }) => link.strength),
  text('obligation', 'how binding it is: `MUST`, `EXPECTED`, `ENCOURAGED` or `MAY`', ({ link }) => link.obligation),
  text('group_id', 'links with the same one belong together', ({ group }) => group?.id),
  text('group_rule', '`ANY_OF`: they are alternatives; `ALL_OF`; `AT_LEAST`', ({ group }) => group?.rule),
  {
    name: 'group_at_least',
    type: 'whole',
    says: 'how many of the group are enough, where it is `AT_LEAST`',
    of: ({ group }) => group?.atLeast,
  },
  text('derived_from', 'the requirement that a computed inverse comes from', ({ derivedFrom }) => derivedFrom?.id),
];

const setting: readonly Field<WiredLink>[] = [
  text('note', 'what else is worth knowing', ({ link }) => link.note),
  text(
    'hub',
    'the slug of the hub whose programme states it',
    ({ statedBy }, snapshot) => snapshot.hubOf(statedBy).slug,
  ),
  text('academic_year', 'the year of that programme', ({ statedBy }) => statedBy.academicYear),
  text('stated_by', "that programme's id", ({ statedBy }) => statedBy.id),
];

type Cited = (evidence: Evidence, snapshot: Snapshot) => string | number | undefined;

// One place for each piece of evidence in every column, so that those of one piece can be told to belong together.
const cited = (name: string, says: string, of: Cited): Field<WiredLink> => ({
  name: `evidence_${name}`,
  type: 'texts',
  says: `of each piece of evidence: ${says}`,
  of: ({ link }, snapshot) => link.evidence.map((evidence) => String(of(evidence, snapshot) ?? '–')),
});

const evidence: readonly Field<WiredLink>[] = [
  cited('source', "the source's title", ({ source }, snapshot) => snapshot.source(source).title),
  cited('section', 'the heading', ({ section }) => section),
  cited('item', 'the item under it', ({ item }) => item),
  cited('sentence', 'the number of the sentence', ({ sentence }) => sentence),
  cited('strength', 'the strength', ({ strength }) => strength),
  cited('paraphrase', 'what it says, in our words', ({ paraphrase }) => paraphrase),
];

const end = (side: 'from' | 'to'): readonly Field<WiredLink>[] => {
  const part = (name: string, says: string, of: (end: LinkEnd) => string | undefined) =>
    text(`${side}_${name}`, `${says} of the end that it leads ${side}`, (wired) => of(wired[side]));
  return [
    part('id', 'the id', ({ id }) => id),
    part('type', 'the type', typeOf),
    part('slug', 'the slug', slugOf),
    part('title', 'the title', ({ title }) => title),
  ];
};

/** The facts of a link but its ends and its evidence, for formats that have their own way with those. */
export const linkFacts: readonly Field<WiredLink>[] = [...identity, ...facts, ...setting];

/** The facts of a link but its ends, with its evidence as text. The first is its identity. */
export const linkFields: readonly Field<WiredLink>[] = [...identity, ...facts, ...evidence, ...setting];

/** All facts of a link, for a table of links alone. */
export const linkColumns: readonly Field<WiredLink>[] = [
  ...identity,
  ...end('from'),
  ...end('to'),
  ...facts,
  ...evidence,
  ...setting,
];

/** What a link says, as it reads between its two ends: "progresses to". What is one of several alternatives says so. */
export function linkInWords({ link, group, derivedFrom }: WiredLink): string {
  const { label: words, origin } = linkKinds[link.kind];
  if (derivedFrom || origin === 'COMPUTED') return `${words} (computed)`;
  if (group?.rule === 'AT_LEAST') return `${words} (at least ${group.atLeast} of several)`;
  return group?.rule === 'ANY_OF' ? `${words} (one of several)` : words;
}
