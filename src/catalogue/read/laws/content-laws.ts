import { Duration } from '../../../domain/parts/duration.js';
import { Contact, Funding } from '../../../domain/parts/offer.js';
import { defineEntryLaw, report } from './law.js';

// What breaks these laws is nonsense, but no code relies on them: see ADR 14.

/** What is free has no charges, except those for a case that need not happen, such as late absence. */
export const freeHasNoCharges = defineEntryLaw([Funding], (located) => {
  const { free, charges } = located.thing;
  if (free !== true || !charges.some((charge) => charge?.amount > 0 && charge.condition === undefined)) return [];
  const message =
    'It is marked as free, but there are charges. Remove the charges, name the case in which each is paid (condition), or leave free out.';
  return report(located, { code: 'FREE_WITH_CHARGES', message }, 'free');
});

/** A duration says how long something takes. */
export const durationsAreNotEmpty = defineEntryLaw([Duration], (located) => {
  const { years, days, hours } = located.thing;
  if ([years, days, hours].some((range) => range !== undefined && range.max !== 0)) return [];
  const message = 'The duration says no time. Give years, days or hours, or leave the duration out.';
  return report(located, { code: 'DURATION_EMPTY', message });
});

/** A contact says whom to ask, or where. */
export const contactsAreNotEmpty = defineEntryLaw([Contact], (located) => {
  const { name, role, email, url } = located.thing;
  if ([name, role, email, url].some((fact) => fact !== undefined)) return [];
  const message = 'The contact is empty. Give a name, role, e-mail or web address, or remove the contact.';
  return report(located, { code: 'CONTACT_EMPTY', message });
});
