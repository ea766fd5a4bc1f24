import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { linkKinds } from '../../domain/fields/link-kinds.js';
import type { Evidence } from '../../domain/parts/evidence.js';
import { Source } from '../../domain/source.js';
import type { ExportField, FieldValue } from './field.js';
import { findSlug, typeOf } from './node-fields.js';

type LinkValue = (wired: WiredLink, snapshot: Snapshot) => FieldValue;

const textField = (name: string, says: string, of: LinkValue): ExportField<WiredLink> => ({
  name,
  type: 'text',
  says,
  of,
});

/** The direction of a link in the order in which a teacher takes programmes; undefined where the kind has no order. */
function findDirection({ link }: WiredLink): string | undefined {
  const { order } = linkKinds[link.kind];
  if (order === 'FROM_FIRST') return 'FORWARD';
  if (order === 'TO_FIRST') return 'BACKWARD';
  return order === 'BY_TURNS' && link.symmetric ? 'BOTH' : undefined;
}

const identity: readonly ExportField<WiredLink>[] = [
  textField('id', 'its lasting id', ({ link }) => link.id),
  textField('kind', 'the kind of the link', ({ link }) => link.kind),
];

const facts: readonly ExportField<WiredLink>[] = [
  textField(
    'direction',
    'as a teacher moves: `FORWARD` to something later, `BACKWARD` to something earlier, `BOTH` if either can come first; otherwise empty',
    findDirection,
  ),
  {
    name: 'symmetric',
    type: 'flag',
    says: 'whether it also holds from `to` to `from`',
    of: ({ link }) => link.symmetric,
  },
  textField('timing', 'when `to` is, or had to be, taken, relative to `from`', ({ link }) => link.timing),
  textField('strength', 'how sure we are: `STATED`, `IMPLIED` or `AMBIGUOUS`', ({ link }) => link.strength),
  textField(
    'obligation',
    'how binding it is: `MUST`, `EXPECTED`, `ENCOURAGED` or `MAY`',
    ({ link }) => link.obligation,
  ),
  textField('group_id', 'the id of the group: links with the same one belong together', ({ group }) => group?.id),
  textField(
    'group_rule',
    'the rule of the group: `ANY_OF` (alternatives), `ALL_OF` or `AT_LEAST`',
    ({ group }) => group?.rule,
  ),
  {
    name: 'group_at_least',
    type: 'whole',
    says: 'how many of the group are enough, if its rule is `AT_LEAST`',
    of: ({ group }) => group?.atLeast,
  },
  textField('derived_from', 'the requirement that a computed inverse comes from', ({ derivedFrom }) => derivedFrom?.id),
];

const context: readonly ExportField<WiredLink>[] = [
  textField('note', 'a note', ({ link }) => link.note),
  textField(
    'hub',
    'the slug of the hub whose programme states it',
    ({ statedBy }, snapshot) => snapshot.hubOf(statedBy).slug,
  ),
  textField('academic_year', 'the year of that programme', ({ statedBy }) => statedBy.academicYear),
  textField('stated_by', "that programme's id", ({ statedBy }) => statedBy.id),
];

type EvidenceValue = (evidence: Evidence, snapshot: Snapshot) => string | number | undefined;

// Every column has one value for each piece of evidence, so that readers can match the columns by position.
const evidenceField = (name: string, says: string, of: EvidenceValue): ExportField<WiredLink> => ({
  name: `evidence_${name}`,
  type: 'texts',
  says: `of each piece of evidence: ${says}`,
  of: ({ link }, snapshot) => link.evidence.map((evidence) => String(of(evidence, snapshot) ?? '–')),
});

const evidence: readonly ExportField<WiredLink>[] = [
  evidenceField('source', "the source's title", ({ source }, snapshot) => snapshot.entries.get(Source, source).title),
  evidenceField('section', 'the heading', ({ section }) => section),
  evidenceField('item', 'the item under it', ({ item }) => item),
  evidenceField('sentence', 'the number of the sentence', ({ sentence }) => sentence),
  evidenceField('strength', 'the strength', ({ strength }) => strength),
  evidenceField('paraphrase', 'what it says, in our words', ({ paraphrase }) => paraphrase),
];

const endFields = (side: 'from' | 'to'): readonly ExportField<WiredLink>[] => {
  const part = (name: string, says: string, of: (end: LinkEnd) => string | undefined) =>
    textField(`${side}_${name}`, `${says} of the end in \`${side}\``, (wired) => of(wired[side]));
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
