import { Ordering, type OrderKey } from '../../catalogue/view/ordering.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { Section } from '../../domain/fields/vocabulary.js';
import type { Programme } from '../../domain/programme.js';
import { refusal } from '../errors/refusal.js';
import type { ProgrammeOrder, ProgrammeOrderField } from './programme-filter.js';

type Value = OrderKey<Programme>['of'];

const sections = Object.keys(Section);

const values: Readonly<Record<ProgrammeOrderField, (snapshot: Snapshot) => Value>> = {
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
    throw refusal('ORDER_REPEATED', `orderBy has ${twice.field} twice. Leave the second out: it changes nothing.`);
  const name = orderBy.map(({ field, direction, nulls }) => `${field} ${direction ?? 'ASC'} ${nulls ?? 'LAST'}`).join();
  const keys = orderBy.map(({ field, direction, nulls }) => ({
    of: values[field](snapshot),
    descending: direction === 'DESC',
    nullsFirst: nulls === 'FIRST',
  }));
  return new Ordering(name, keys);
}
