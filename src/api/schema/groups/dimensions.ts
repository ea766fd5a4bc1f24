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
  /** The values of a programme, which may contain one several times. */
  readonly values: (programme: Programme, snapshot: Snapshot) => readonly string[];
  /** A value in words; the value itself where there is none. */
  readonly label?: (value: string, snapshot: Snapshot) => string | undefined;
  /** The order of the values; by label where there is none. */
  readonly order?: readonly string[];
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The words for people, and the order, of the values of an enum. */
const ofEnum = (name: string, order: readonly string[]) => ({
  label: (value: string) => capitalised(labelOf(name, value)?.label ?? value),
  order,
});

const none: readonly string[] = [];
const optional = (value: string | undefined) => (value === undefined ? none : [value]);

const dimensions: Readonly<Record<ProgrammeDimension, Dimension>> = {
  HUB: {
    values: (programme, snapshot) => [snapshot.hubOf(programme).slug],
    label: (slug, snapshot) => snapshot.hub(slug)?.title,
  },
  ACADEMIC_YEAR: { values: ({ academicYear }) => [academicYear] },
  SERIES: {
    values: (programme, snapshot) => [snapshot.seriesOf(programme).slug],
    label: (slug, snapshot) => snapshot.series(slug)?.title,
  },
  FAMILY: { values: (programme, snapshot) => optional(snapshot.seriesOf(programme).family) },
  SECTION: { values: ({ section }) => [section], ...ofEnum('Section', Object.keys(Section)) },
  PHASE: { values: ({ phases }) => phases, ...ofEnum('Phase', Object.keys(Phase)) },
  KEY_STAGE: { values: ({ keyStages }) => keyStages, ...ofEnum('KeyStage', Object.keys(KeyStage)) },
  YEAR_GROUP: { values: ({ yearGroups }) => yearGroups, ...ofEnum('YearGroup', Object.keys(YearGroup)) },
  AUDIENCE: { values: ({ audiences }) => audiences },
  MODULE_TOPIC: {
    values: (programme) => modulesOf(programme).flatMap(({ topic }) => topic ?? []),
  },
  LINK_KIND: {
    values: (programme, snapshot) => snapshot.linkIndex.from(programme).map(({ link }) => link.kind),
    ...ofEnum('LinkKind', linkKindNames),
  },
  PARTNER: { values: ({ partners }) => partners.map(({ name }) => name) },
  MODE: { values: ({ mode }) => optional(mode), ...ofEnum('DeliveryMode', Object.keys(DeliveryMode)) },
  UNIT: {
    values: ({ participation }) => optional(participation?.unit),
    ...ofEnum('ParticipationUnit', Object.keys(ParticipationUnit)),
  },
  REACH: { values: ({ reach }) => optional(reach), ...ofEnum('Reach', Object.keys(Reach)) },
  FREE: {
    values: ({ funding }) => optional(funding?.free?.toString()),
    label: (value) => (value === 'true' ? 'Free of charge' : 'Not free of charge'),
    order: ['true', 'false'],
  },
  RECRUITMENT: {
    values: (programme) => recruitmentStatuses(programme),
    ...ofEnum('RecruitmentStatus', Object.keys(RecruitmentStatus)),
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
export function findValues(dimension: ProgrammeDimension, programme: Programme, snapshot: Snapshot): readonly string[] {
  const values = dimensions[dimension].values(programme, snapshot);
  return values.length > 1 ? [...new Set(values)] : values;
}

/** A value of a dimension, with its words for people. */
export function labelled(dimension: ProgrammeDimension, value: string, snapshot: Snapshot): DimensionValue {
  return { value, label: dimensions[dimension].label?.(value, snapshot) ?? value };
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Negative where the first value of a dimension comes before the second. */
export function compareIn(dimension: ProgrammeDimension, a: DimensionValue, b: DimensionValue): number {
  const { order } = dimensions[dimension];
  if (order) return order.indexOf(a.value) - order.indexOf(b.value);
  return collator.compare(a.label, b.label) || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
}
