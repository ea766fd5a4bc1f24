import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { EntryChange } from '../../../src/catalogue/document/entry-change.js';
import { CatalogueRefused } from '../../../src/catalogue/document/problem.js';
import { allLaws } from '../../../src/catalogue/read/laws/all-laws.js';
import type { Proposal } from '../../../src/catalogue/store.js';
import type { Funding } from '../../../src/domain/parts/offer.js';
import type { LowdbStore } from '../../../src/stores/lowdb/lowdb-store.js';
import type { Stored } from '../../support/builders.js';
import { AKeptCatalogue, idOf, retitled, titleOf } from './a-kept-catalogue.js';

// A document that an older version stored, before there was a law of content that refuses it now.

let kept: AKeptCatalogue;

beforeEach(async () => {
  kept = await AKeptCatalogue.of();
});

afterEach(() => kept.gone());

const nonsense: Stored<Funding> = { free: true, charges: [{ amount: 5, currency: 'GBP', per: 'school' }] };

const funded = (slug: string, funding: Stored<Funding>): Proposal => ({
  by: 'a curator',
  changes: ({ document }) => {
    const was = { funding: document.programmes.find(({ id }) => id === idOf(slug))?.funding ?? null };
    return [{ op: 'update', in: 'programmes', id: idOf(slug), was, set: { funding } } satisfies EntryChange];
  },
});

/** Does something as a version did that had no such law. */
async function withoutTheLaw(act: () => Promise<unknown>): Promise<void> {
  const law = allLaws['freeHasNoCharges'];
  Reflect.deleteProperty(allLaws, 'freeHasNoCharges');
  try {
    await act();
  } finally {
    Reflect.set(allLaws, 'freeHasNoCharges', law);
  }
}

/** A store that is opened on the nonsense, in the document or only in the journal. */
async function aStoreOnNonsense(where: 'document' | 'journal'): Promise<LowdbStore> {
  let former: LowdbStore | undefined;
  await withoutTheLaw(async () => {
    former = await kept.opened();
    await former.commit(funded('second', nonsense));
    if (where === 'document') await former.close();
  });
  return kept.opened();
}

const codes = () => kept.refused.map((problems) => problems.map(({ code, pointer }) => `${code} at ${pointer}`));
const problem = `FREE_WITH_CHARGES at /programmes/${idOf('second')}/funding/free`;

test.each(['document', 'journal'] as const)(
  'nonsense in the %s is served, and reported with its entry',
  async (where) => {
    const store = await aStoreOnNonsense(where);
    expect(titleOf(store, 'second')).toBe('second');
    expect(codes()).toEqual([[problem]]);
    expect(kept.refused[0]?.[0]?.thing).toBe('programme "second" of 2021/22');
  },
);

test('a change of another entry is accepted, and a change of the entry only if it corrects it', async () => {
  const store = await aStoreOnNonsense('document');
  await store.commit(retitled('first', 'Changed'));
  await expect(store.commit(retitled('second', 'Changed'))).rejects.toThrow(CatalogueRefused);
  await store.commit(funded('second', { free: true }));
  await store.commit(retitled('second', 'Changed'));
  expect(titleOf(store, 'second')).toBe('Changed');
  await store.close();
  kept.refused.length = 0;
  await kept.opened();
  expect(kept.refused).toEqual([]);
});

test('a document that never had a journal is refused', async () => {
  await kept.edit(({ programmes }) => void Object.assign(programmes[1] ?? {}, { funding: nonsense }));
  await expect(kept.opened()).rejects.toThrow(CatalogueRefused);
});

test('an edit of the document by hand is refused if it brings the nonsense', async () => {
  const store = await kept.opened();
  await store.commit(retitled('first', 'Changed'));
  await store.close();
  await kept.edit(({ programmes }) => void Object.assign(programmes[1] ?? {}, { funding: nonsense }));
  const again = await kept.opened();
  expect(codes()).toEqual([[problem]]);
  expect(again.state.document.programmes[1]?.funding).toBeUndefined();
});

test('invisible characters of an edit by hand are removed, and letters with accents are in NFC', async () => {
  const store = await kept.opened();
  await store.commit(retitled('first', 'Changed'));
  await store.close();
  await kept.edit(({ programmes }) => void Object.assign(programmes[1] ?? {}, { title: 'Cafe\u0301\u200b maths' }));
  const again = await kept.opened();
  expect(titleOf(again, 'second')).toBe('Caf\u00e9 maths');
  expect(kept.refused).toEqual([]);
});
