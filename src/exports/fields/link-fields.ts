import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { shapeOf } from '../../domain/fields/fields.js';
import { linkKinds, linkLabel } from '../../domain/fields/link-kinds.js';
import { GroupRule, LinkResolution } from '../../domain/fields/vocabulary.js';
import { Link } from '../../domain/parts/link.js';
import { Source } from '../../domain/source.js';
import { type ExportField, labelledValues } from './field.js';
import { findSlug, nodeTypes, typeOf } from './node-fields.js';

type LinkField = ExportField<WiredLink>;

/** What is unusual about a field: most are texts that can be absent. */
type LinkFieldOptions = Partial<Pick<LinkField, 'type' | 'values' | 'required' | 'unit'>>;

const field = (name: string, says: string, of: LinkField['of'], options: LinkFieldOptions = {}): LinkField => {
  return { name, type: 'text', says, of, ...options };
};

type OwnProperty = 'id' | 'kind' | 'symmetric' | 'timing' | 'strength' | 'obligation' | 'note';

/** A field with the value of a property of the link. */
const own = (name: OwnProperty, says: string): LinkField => {
  const { vocabulary, required, absent, scalar } = shapeOf(Link).get(name) ?? {};
  return field(name, says, ({ link }) => link[name], {
    type: scalar === 'flag' ? 'flag' : 'text',
    required: required === true || absent !== undefined,
    ...(vocabulary && { values: labelledValues(vocabulary) }),
  });
};

const directions = {
  FORWARD: 'To something later',
  BACKWARD: 'To something earlier',
  BOTH: 'Either can come first',
} as const;

/** The direction of a link in the order in which a teacher takes programmes; undefined if the kind has no order. */
function findDirection({ link }: WiredLink): keyof typeof directions | undefined {
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
  field('direction', describedDirection, findDirection, { values: directions }),
  own('symmetric', 'whether it also holds from `to` to `from`'),
  own('timing', 'when `to` is, or had to be, taken, relative to `from`'),
  field('resolution', describedResolution, ({ resolution }) => resolution, {
    values: labelledValues(LinkResolution),
    required: true,
  }),
  own('strength', 'how sure we are: `STATED`, `IMPLIED` or `AMBIGUOUS`'),
  own('obligation', 'how binding it is: `MUST`, `EXPECTED`, `ENCOURAGED` or `MAY`'),
  field('group_id', 'the id of the group: links with the same one belong together', ({ group }) => group?.id),
  field('group_rule', describedRule, ({ group }) => group?.rule, { values: labelledValues(GroupRule) }),
  field('group_at_least', describedAtLeast, ({ group }) => group?.atLeast, { type: 'integer', unit: 'link' }),
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
    { required: true },
  ),
  field('academic_year', 'the year of that programme', ({ statedBy }) => statedBy.academicYear, { required: true }),
  field('programme', "that programme's slug", ({ statedBy }) => statedBy.slug, { required: true }),
  field('programme_id', "that programme's id", ({ statedBy }) => statedBy.id, { required: true }),
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
  return field(`evidence_${name}`, `of each piece of evidence: ${says}`, of, { type: 'texts' });
});

const endFields = (side: 'from' | 'to'): readonly LinkField[] => {
  const part = (name: string, of: (end: LinkEnd) => string | undefined, options?: LinkFieldOptions) =>
    field(`${side}_${name}`, `the ${name} of the end in \`${side}\``, (wired) => of(wired[side]), options);
  return [
    part('id', ({ id }) => id, { required: true }),
    part('type', typeOf, { required: true, values: nodeTypes }),
    part('slug', findSlug),
    part('title', ({ title }) => title, { required: true }),
  ];
};

/** The ends of a link as it is drawn: from what a teacher takes first to what comes later. */
export interface DrawnEnds {
  readonly source: LinkEnd;
  readonly target: LinkEnd;
  /** Whether the link itself leads the other way, as a requirement does. */
  readonly isReversed: boolean;
}

/** Pictures draw progression one way: a requirement leads from what is required to what requires it. */
export function drawnEnds({ link, from, to }: WiredLink): DrawnEnds {
  const isReversed = linkKinds[link.kind].order === 'TO_FIRST';
  return isReversed ? { source: to, target: from, isReversed } : { source: from, target: to, isReversed };
}

const reversed = field(
  'reversed',
  'whether the source of the edge is the end in `to`: a requirement is drawn from what is required to what requires it',
  (wired) => drawnEnds(wired).isReversed,
  { type: 'flag', required: true },
);

const weights = { STATED: 3, IMPLIED: 2, AMBIGUOUS: 1 } as const;

/** The columns that Gephi reads, under the names that it knows. */
const gephiColumns: readonly LinkField[] = [
  field('Source', 'the id of the end that a teacher takes first', (wired) => drawnEnds(wired).source.id, {
    required: true,
  }),
  field('Target', 'the id of the other end', (wired) => drawnEnds(wired).target.id, { required: true }),
  field('Type', '`Undirected` if the link holds in both directions, else `Directed`', ({ link }) => edgeTypeOf(link), {
    required: true,
    values: { Directed: 'From Source to Target', Undirected: 'In both directions' },
  }),
  field(
    'Weight',
    'how sure we are, as a number: 3 `STATED`, 2 `IMPLIED`, 1 `AMBIGUOUS`',
    ({ link }) => weightOf(link),
    {
      type: 'integer',
      required: true,
    },
  ),
  field('Id', 'its lasting id', ({ link }) => link.id, { required: true }),
  field('Label', 'what it says, read from Source to Target', (wired) => describeLink(wired), { required: true }),
];

const edgeTypeOf = ({ symmetric }: Link) => (symmetric ? 'Undirected' : 'Directed');

export const weightOf = ({ strength }: Link): number => weights[strength];

/** All fields of a link except its ends and its evidence, for formats that write those in their own way. */
export const linkFacts: readonly ExportField<WiredLink>[] = [...identity, ...facts, ...context];

/** All fields of a link except its ends, with its evidence as text, for drawings. The first field is the id. */
export const linkFields: readonly ExportField<WiredLink>[] = [
  ...identity,
  reversed,
  ...facts.filter(({ name }) => name !== 'direction'),
  ...evidence,
  ...context,
];

/** All fields of a link, for a table that has only links. */
export const linkColumns: readonly ExportField<WiredLink>[] = [
  ...gephiColumns,
  ...identity.slice(1),
  reversed,
  ...endFields('from'),
  ...endFields('to'),
  ...facts,
  ...evidence,
  ...context,
];

/** The label of a drawn link, to be read between the titles of its ends: "is one way into", "leads to (computed)". */
export function describeLink({ link, group, derivedFrom }: WiredLink): string {
  const words = linkLabel(link.kind, group?.rule);
  const { order, origin } = linkKinds[link.kind];
  if (derivedFrom || origin === 'COMPUTED') return `${words} (computed)`;
  if (order === 'TO_FIRST') return words; // The verb of a requirement depends on the rule of its group.
  if (group?.rule === 'AT_LEAST') return `${words} (at least ${group.atLeast} of several)`;
  return group?.rule === 'ANY_OF' ? `${words} (one of several)` : words;
}
