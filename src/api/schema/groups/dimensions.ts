import { modulesOf } from '../../../catalogue/document/programme-parts.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { labelOf } from '../../../domain/fields/labels.js';
import { linkKindNames } from '../../../domain/fields/link-kinds.js';
import { KeyStage, Phase, Reach, Section, vocabulary, YearGroup } from '../../../domain/fields/vocabulary.js';
import type { Programme } from '../../../domain/programme.js';

export const ProgrammeDimension = vocabulary(
  'ProgrammeDimension',
  'What programmes are grouped or counted by. A programme with several values is in several groups; a programme without a value is in none.',
  {
    HUB: 'The hub; the value is the slug.',
    ACADEMIC_YEAR: 'The academic year in which it is offered.',
    SERIES: 'The series; the value is the slug.',
    SECTION: 'The section in which the source lists it.',
    PHASE: 'A phase that it serves.',
    KEY_STAGE: 'A key stage that it serves.',
    YEAR_GROUP: 'A year group that it serves.',
    AUDIENCE: 'Whom it is for.',
    MODULE_TOPIC: 'The topic of a module, including modules of pathways.',
    LINK_KIND: 'The kind of a link that starts at the programme.',
    PARTNER: 'An organisation that runs it together with the hub.',
    REACH: 'How far it reaches.',
  },
);
export type ProgrammeDimension = keyof typeof ProgrammeDimension;

/** One value that a programme has in a dimension. */
export interface DimensionValue {
  readonly value: string;
  /** The value in words. */
  readonly label: string;
}

interface Dimension {
  readonly values: (programme: Programme, snapshot: Snapshot) => readonly DimensionValue[];
  /** The order of the values; by label where there is none. */
  readonly order?: readonly string[];
}

const plainValues = (values: Iterable<string>) => [...new Set(values)].map((value) => ({ value, label: value }));
const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Values of an enum with the words that people read. */
const labelled = (enumName: string, values: readonly string[]): readonly DimensionValue[] =>
  [...new Set(values)].map((value) => ({ value, label: capitalised(labelOf(enumName, value)?.label ?? value) }));

const dimensions: Readonly<Record<ProgrammeDimension, Dimension>> = {
  HUB: {
    values: (programme, snapshot) => {
      const { slug, title } = snapshot.hubOf(programme);
      return [{ value: slug, label: title }];
    },
  },
  ACADEMIC_YEAR: { values: ({ academicYear }) => plainValues([academicYear]) },
  SERIES: {
    values: (programme, snapshot) => {
      const { slug, title } = snapshot.seriesOf(programme);
      return [{ value: slug, label: title }];
    },
  },
  SECTION: {
    values: ({ section }) => labelled('Section', [section]),
    order: Object.keys(Section),
  },
  PHASE: {
    values: ({ phases }) => labelled('Phase', phases),
    order: Object.keys(Phase),
  },
  KEY_STAGE: { values: ({ keyStages }) => labelled('KeyStage', keyStages), order: Object.keys(KeyStage) },
  YEAR_GROUP: { values: ({ yearGroups }) => labelled('YearGroup', yearGroups), order: Object.keys(YearGroup) },
  AUDIENCE: { values: ({ audiences }) => plainValues(audiences) },
  MODULE_TOPIC: { values: (programme) => plainValues(modulesOf(programme).flatMap(({ topic }) => topic ?? [])) },
  LINK_KIND: {
    values: (programme, snapshot) =>
      labelled(
        'LinkKind',
        snapshot.linkIndex.from(programme).map(({ link }) => link.kind),
      ),
    order: linkKindNames,
  },
  PARTNER: { values: ({ partners }) => plainValues(partners.map(({ name }) => name)) },
  REACH: {
    values: ({ reach }) => labelled('Reach', reach ? [reach] : []),
    order: Object.keys(Reach),
  },
};

/** The values that a programme has in a dimension, each once. */
export function valuesIn(
  dimension: ProgrammeDimension,
  programme: Programme,
  snapshot: Snapshot,
): readonly DimensionValue[] {
  return dimensions[dimension].values(programme, snapshot);
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Negative where the first value of a dimension comes before the second. */
export function compareIn(dimension: ProgrammeDimension, a: DimensionValue, b: DimensionValue): number {
  const { order } = dimensions[dimension];
  if (order) return order.indexOf(a.value) - order.indexOf(b.value);
  return collator.compare(a.label, b.label) || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
}
