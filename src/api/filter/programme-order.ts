import { Field, InputType, registerEnumType } from 'type-graphql';
import { Ordering, type OrderKey } from '../../catalogue/view/ordering.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { Section } from '../../domain/fields/vocabulary.js';
import type { Programme } from '../../domain/programme.js';
import { refusal } from '../errors/refusal.js';

type Maybe<T> = T | null | undefined;

const ProgrammeOrderField = {
  TITLE: 'TITLE',
  ACADEMIC_YEAR: 'ACADEMIC_YEAR',
  HUB: 'HUB',
  SECTION: 'SECTION',
  POSITION: 'POSITION',
  UPDATED_AT: 'UPDATED_AT',
} as const;
type ProgrammeOrderField = keyof typeof ProgrammeOrderField;
registerEnumType(ProgrammeOrderField, {
  name: 'ProgrammeOrderField',
  description: 'The fields by which programmes can be sorted.',
  valuesConfig: {
    TITLE: { description: 'The title, in British English order with numbers by value: Y5 before Y11.' },
    ACADEMIC_YEAR: { description: 'The academic year in which it is offered.' },
    HUB: { description: 'The title of the hub.' },
    SECTION: { description: 'The section, in the order of the enum.' },
    POSITION: { description: "The position in the source's own list." },
    UPDATED_AT: { description: 'When the entry was last changed.' },
  },
});

const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
type OrderDirection = keyof typeof OrderDirection;
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'The direction of a sort key.',
  valuesConfig: {
    ASC: { description: 'Ascending: smallest first.' },
    DESC: { description: 'Descending: largest first.' },
  },
});

const Nulls = { FIRST: 'FIRST', LAST: 'LAST' } as const;
type Nulls = keyof typeof Nulls;
registerEnumType(Nulls, {
  name: 'Nulls',
  description: 'The position of items that have no value, in either sort direction.',
  valuesConfig: { FIRST: { description: 'Before all other items.' }, LAST: { description: 'After all other items.' } },
});

@InputType({ description: 'One sort key. Programmes that are equal in all keys are sorted by id.' })
export class ProgrammeOrder {
  @Field(() => ProgrammeOrderField, { description: 'The field to sort by.' })
  readonly field!: ProgrammeOrderField;

  @Field(() => OrderDirection, { nullable: true, defaultValue: OrderDirection.ASC, description: 'The sort direction.' })
  readonly direction?: Maybe<OrderDirection>;

  @Field(() => Nulls, {
    nullable: true,
    defaultValue: Nulls.LAST,
    description: 'The position of programmes that have no value.',
  })
  readonly nulls?: Maybe<Nulls>;
}

type Value = OrderKey<Programme>['of'];

const sections = Object.keys(Section);

const sortValues: Readonly<Record<ProgrammeOrderField, (snapshot: Snapshot) => Value>> = {
  TITLE: () => (programme) => programme.title,
  ACADEMIC_YEAR: () => (programme) => programme.academicYear,
  HUB: (snapshot) => (programme) => snapshot.hubOf(programme).title,
  SECTION: () => (programme) => sections.indexOf(programme.section),
  POSITION: () => (programme) => programme.position,
  UPDATED_AT: () => (programme) => Date.parse(programme.updatedAt),
};

/** The order that a query asks for; as the sources list them where it asks for none. */
export function programmeOrdering(
  orderBy: readonly ProgrammeOrder[] | null | undefined,
  snapshot: Snapshot,
): Ordering<Programme> {
  if (!orderBy || orderBy.length === 0) return snapshot.listing;
  const twice = orderBy.find(({ field }, index) => orderBy.findIndex((other) => other.field === field) < index);
  if (twice)
    throw refusal(
      'ORDER_REPEATED',
      `orderBy contains ${twice.field} twice. Remove the second one, which has no effect.`,
    );
  const name = orderBy.map(({ field, direction, nulls }) => `${field} ${direction ?? 'ASC'} ${nulls ?? 'LAST'}`).join();
  const keys = orderBy.map(({ field, direction, nulls }) => ({
    name: field,
    of: sortValues[field](snapshot),
    descending: direction === 'DESC',
    nullsFirst: nulls === 'FIRST',
  }));
  return new Ordering(name, keys);
}

/** Ranks the programmes by each field, one in each step, so that the first lists in an order don't wait for it. */
export function* warmUpOrders(snapshot: Snapshot): Generator<void> {
  for (const [name, of] of Object.entries(sortValues)) {
    snapshot.rankProgrammes({ name, of: of(snapshot) });
    yield;
  }
}
