import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { linkKinds } from '../../domain/fields/link-kinds.js';
import { Source } from '../../domain/source.js';
import type { ExportField } from './field.js';
import { findSlug, typeOf } from './node-fields.js';

type LinkField = ExportField<WiredLink>;

const field = (name: string, says: string, of: LinkField['of'], type: LinkField['type'] = 'text'): LinkField => {
  return { name, type, says, of };
};

type OwnProperty = 'id' | 'kind' | 'symmetric' | 'timing' | 'strength' | 'obligation' | 'note';

/** A field with the value of a property of the link. */
const own = (name: OwnProperty, says: string, type?: LinkField['type']) =>
  field(name, says, ({ link }) => link[name], type);

/** The direction of a link in the order in which a teacher takes programmes; undefined if the kind has no order. */
function findDirection({ link }: WiredLink): string | undefined {
  const { order } = linkKinds[link.kind];
  if (order === 'FROM_FIRST') return 'FORWARD';
  if (order === 'TO_FIRST') return 'BACKWARD';
  return order === 'BY_TURNS' && link.symmetric ? 'BOTH' : undefined;
}

const describedDirection =
  'as a teacher moves: `FORWARD` to something later, `BACKWARD` to something earlier, `BOTH` if either can come first; otherwise empty';
const describedResolution =
  'how the named end was found: `EXACT`, `STAND_IN` (a programme of the same year, as the catalogue has none for the year of `timing`) or `SERIES` (the series itself)';
const describedRule = 'the rule of the group: `ANY_OF` (alternatives), `ALL_OF` or `AT_LEAST`';
const describedAtLeast = 'how many of the group are enough, if its rule is `AT_LEAST`';

const identity = [own('id', 'its lasting id'), own('kind', 'the kind of the link')];

const facts = [
  field('direction', describedDirection, findDirection),
  own('symmetric', 'whether it also holds from `to` to `from`', 'flag'),
  own('timing', 'when `to` is, or had to be, taken, relative to `from`'),
  field('resolution', describedResolution, ({ resolution }) => resolution),
  own('strength', 'how sure we are: `STATED`, `IMPLIED` or `AMBIGUOUS`'),
  own('obligation', 'how binding it is: `MUST`, `EXPECTED`, `ENCOURAGED` or `MAY`'),
  field('group_id', 'the id of the group: links with the same one belong together', ({ group }) => group?.id),
  field('group_rule', describedRule, ({ group }) => group?.rule),
  field('group_at_least', describedAtLeast, ({ group }) => group?.atLeast, 'integer'),
  field(
    'derived_from',
    'the requirement, or the link between series, that a computed link comes from',
    ({ derivedFrom }) => derivedFrom?.id,
  ),
];

const context = [
  own('note', 'a note'),
  field(
    'hub',
    'the slug of the hub whose programme states it',
    (wired, snapshot) => snapshot.hubOf(wired.statedBy).slug,
  ),
  field('academic_year', 'the year of that programme', ({ statedBy }) => statedBy.academicYear),
  field('stated_by', "that programme's id", ({ statedBy }) => statedBy.id),
];

/** The properties of evidence that have a column. */
const describedEvidence = {
  source: "the source's title",
  section: 'the heading',
  item: 'the item under it',
  sentence: 'the number of the sentence',
  strength: 'the strength',
  paraphrase: 'what it says, in our words',
} as const;

// Every column has one value for each piece of evidence, so that readers can match the columns by position.
const evidence = Object.entries(describedEvidence).map(([property, says]) => {
  const name = property as keyof typeof describedEvidence;
  const of: LinkField['of'] = ({ link }, { entries }) =>
    link.evidence.map((one) => String((name === 'source' ? entries.get(Source, one.source).title : one[name]) ?? '–'));
  return field(`evidence_${name}`, `of each piece of evidence: ${says}`, of, 'texts');
});

const endFields = (side: 'from' | 'to'): readonly LinkField[] => {
  const part = (name: string, says: string, of: (end: LinkEnd) => string | undefined) =>
    field(`${side}_${name}`, `${says} of the end in \`${side}\``, (wired) => of(wired[side]));
  return [
    part('id', 'the id', ({ id }) => id),
    part('type', 'the type', typeOf),
    part('slug', 'the slug', findSlug),
    part('title', 'the title', ({ title }) => title),
  ];
};

/** All fields of a link except its ends and its evidence, for formats that write those in their own way. */
export const linkFacts: readonly ExportField<WiredLink>[] = [...identity, ...facts, ...context];

/** All fields of a link except its ends, with its evidence as text. The first field is the id. */
export const linkFields: readonly ExportField<WiredLink>[] = [...identity, ...facts, ...evidence, ...context];

/** All fields of a link, for a table that has only links. */
export const linkColumns: readonly ExportField<WiredLink>[] = [
  ...identity,
  ...endFields('from'),
  ...endFields('to'),
  ...facts,
  ...evidence,
  ...context,
];

/** The label of a link, to be read between the titles of its ends: "progresses to (one of several)". */
export function describeLink({ link, group, derivedFrom }: WiredLink): string {
  const { label: words, origin } = linkKinds[link.kind];
  if (derivedFrom || origin === 'COMPUTED') return `${words} (computed)`;
  if (group?.rule === 'AT_LEAST') return `${words} (at least ${group.atLeast} of several)`;
  return group?.rule === 'ANY_OF' ? `${words} (one of several)` : words;
}
