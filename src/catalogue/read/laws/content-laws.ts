import { Duration } from '../../../domain/parts/duration.js';
import { Funding } from '../../../domain/parts/offer.js';
import { defineEntryLaw, report } from './law.js';

// What breaks these laws is nonsense, but no code relies on them: see ADR 14.

/** What is free has no charges. */
export const freeHasNoCharges = defineEntryLaw([Funding], (located) => {
  const { free, charges } = located.thing;
  if (free !== true || !charges.some((charge) => charge?.amount > 0)) return [];
  const message = 'It is marked as free, but there are charges. Remove the charges, or leave free out.';
  return report(located, { code: 'FREE_WITH_CHARGES', message }, 'free');
});

/** A duration says how long something takes. */
export const durationsAreNotEmpty = defineEntryLaw([Duration], (located) => {
  const { years, days, hours } = located.thing;
  if ([years, days, hours].some((range) => range !== undefined && range.max !== 0)) return [];
  const message = 'The duration says no time. Give years, days or hours, or leave the duration out.';
  return report(located, { code: 'DURATION_EMPTY', message });
});
