import { describe, expect, test } from '@jest/globals';
import type { Contact } from '../../../../src/domain/parts/offer.js';
import type { Programme } from '../../../../src/domain/programme.js';
import { aCatalogue, aProgramme, faultsOf, type Stored } from '../../../support/builders.js';

const faultsIn = (parts: Partial<Stored<Programme>>) =>
  faultsOf(aCatalogue({ programmes: [aProgramme(parts as Parameters<typeof aProgramme>[0])] }));

const charge = { amount: 20, currency: 'GBP', per: 'school' };

describe('what is marked as free', () => {
  test('has no charges', () => {
    expect(faultsIn({ funding: { free: true, charges: [charge] } })).toEqual([
      'FREE_WITH_CHARGES at /programmes/0/funding/free',
    ]);
  });

  test.each<Stored<Programme>['funding']>([
    { free: false, charges: [charge] },
    { charges: [charge] },
    { free: true, grants: [charge] },
    { free: true, charges: [{ ...charge, amount: 0 }] },
    { free: true, charges: [{ ...charge, condition: 'late absence' }] },
  ])('is not contradicted by %j', (funding) => {
    expect(faultsIn({ funding })).toEqual([]);
  });
});

describe('a duration', () => {
  test.each<Stored<Programme>['duration']>([{ strength: 'STATED' }, { strength: 'STATED', hours: { min: 0, max: 0 } }])(
    'is refused if it says no time: %j',
    (duration) => {
      expect(faultsIn({ duration })).toEqual(['DURATION_EMPTY at /programmes/0/duration']);
    },
  );

  test.each<Stored<Programme>['duration']>([
    { strength: 'STATED', hours: { min: 0 } },
    { strength: 'STATED', days: { min: 0, max: 2 } },
    { strength: 'STATED', years: { min: 1, max: 1 }, days: { min: 0, max: 0 } },
  ])('is accepted if it says one: %j', (duration) => {
    expect(faultsIn({ duration })).toEqual([]);
  });
});

describe('a contact', () => {
  test('is refused if it says neither whom to ask nor where', () => {
    expect(faultsIn({ contacts: [{ name: 'Jo' }, {}] })).toEqual(['CONTACT_EMPTY at /programmes/0/contacts/1']);
  });

  test.each<Partial<Contact>>([{ name: 'Jo' }, { role: 'Lead' }, { email: 'jo@hub.example' }])(
    'is accepted: %j',
    (contact) => {
      expect(faultsIn({ contacts: [contact] })).toEqual([]);
    },
  );
});
