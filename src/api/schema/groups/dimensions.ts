import { modulesOf } from '../../../catalogue/document/programme-parts.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { labelOf } from '../../../domain/fields/labels.js';
import { linkKindNames } from '../../../domain/fields/link-kinds.js';
import {
  DeliveryMode,
  KeyStage,
  ParticipationUnit,
  Phase,
  Reach,
  RecruitmentStatus,
  Section,
  vocabulary,
  YearGroup,
} from '../../../domain/fields/vocabulary.js';
import type { Programme } from '../../../domain/programme.js';
import { recruitmentStatuses } from '../../filter/programme-conditions.js';
import type { ProgrammeFilter } from '../../filter/programme-filter.js';

export const ProgrammeDimension = vocabulary(
  'ProgrammeDimension',
  'What programmes are grouped or counted by. A programme with several values is in several groups; a programme without a value is in none.',
  {
    HUB: 'The hub; the value is the slug.',
    ACADEMIC_YEAR: 'The academic year in which it is offered.',
    SERIES: 'The series; the value is the slug.',
    FAMILY: 'The family that the series belongs to.',
    SECTION: 'The section in which the source lists it.',
    PHASE: 'A phase that it serves.',
    KEY_STAGE: 'A key stage that it serves.',
    YEAR_GROUP: 'A year group that it serves.',
    AUDIENCE: 'Whom it is for.',
    MODULE_TOPIC: 'The topic of a module, including modules of pathways.',
    LINK_KIND: 'The kind of a link that starts at the programme.',
    PARTNER: 'An organisation that runs it together with the hub.',
    MODE: 'Where its sessions take place.',
    UNIT: 'Who signs up for it.',
    REACH: 'How far it reaches.',
    FREE: 'Whether it is free of charge; the value is true or false.',
    RECRUITMENT: 'The state of its recruitment, or of that of one of its groups.',
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
  FAMILY: {
    values: (programme, snapshot) => {
      const { family } = snapshot.seriesOf(programme);
      return family === undefined ? [] : plainValues([family]);
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
  MODE: {
    values: ({ mode }) => labelled('DeliveryMode', mode ? [mode] : []),
    order: Object.keys(DeliveryMode),
  },
  UNIT: {
    values: ({ participation }) => {
      const unit = participation?.unit;
      return labelled('ParticipationUnit', unit ? [unit] : []);
    },
    order: Object.keys(ParticipationUnit),
  },
  REACH: {
    values: ({ reach }) => labelled('Reach', reach ? [reach] : []),
    order: Object.keys(Reach),
  },
  FREE: {
    values: ({ funding }) => {
      if (funding?.free === undefined) return [];
      return [{ value: String(funding.free), label: funding.free ? 'Free of charge' : 'Not free of charge' }];
    },
    order: ['true', 'false'],
  },
  RECRUITMENT: {
    values: (programme) => labelled('RecruitmentStatus', recruitmentStatuses(programme)),
    order: Object.keys(RecruitmentStatus),
  },
};

/** The part of a filter that is about a dimension alone. */
const fieldOf: Readonly<Record<ProgrammeDimension, keyof ProgrammeFilter | undefined>> = {
  HUB: 'hub',
  ACADEMIC_YEAR: 'academicYear',
  SERIES: 'series',
  FAMILY: 'family',
  SECTION: 'section',
  PHASE: 'phases',
  KEY_STAGE: 'keyStages',
  YEAR_GROUP: 'yearGroups',
  AUDIENCE: 'audiences',
  MODULE_TOPIC: 'modules',
  LINK_KIND: 'links',
  PARTNER: undefined,
  MODE: 'mode',
  UNIT: 'unit',
  REACH: 'reach',
  FREE: 'free',
  RECRUITMENT: 'recruitment',
};

/**
 * A filter without its conditions on a dimension, at the top level and in `and`: a user who chose one value of it still sees
 * how many programmes have another. The same object where there are none.
 */
export function withoutDimension(filter: ProgrammeFilter, dimension: ProgrammeDimension): ProgrammeFilter {
  const field = fieldOf[dimension];
  const and = filter.and?.map((one) => withoutDimension(one, dimension));
  const isOwn = field !== undefined && filter[field] != null && isOnlyAbout(dimension, filter);
  if (!isOwn && (and?.every((one, index) => one === filter.and?.[index]) ?? true)) return filter;
  return { ...filter, ...(and && { and }), ...(isOwn && { [field]: undefined }) };
}

/** Whether the filter of modules or links asks for topics or kinds alone. */
function isOnlyAbout(dimension: ProgrammeDimension, { modules, links }: ProgrammeFilter): boolean {
  if (dimension === 'MODULE_TOPIC') return asksOnly('topic', [modules?.some, modules?.every, modules?.none]);
  return dimension !== 'LINK_KIND' || asksOnly('kind', [links?.some, links?.none]);
}

const asksOnly = (key: string, filters: readonly (object | null | undefined)[]) =>
  filters.every((one) => Object.entries(one ?? {}).every(([name, given]) => name === key || given == null));

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
