import { describe, expect, test } from '@jest/globals';
import { generatedCatalogue } from '../../bench/data/generated-catalogue.js';
import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import type { Programme } from '../../src/domain/programme.js';
import { type Stored, snapshotOf } from '../support/builders.js';
import { realSnapshot } from '../support/real-snapshot.js';
import { userQueries } from './user-queries.js';

const listed = 10;

/** Ranks of the first expected programme, where it is not 1; null where it is not among the first ten. */
const ranksAmongReal: Readonly<Record<string, number | null>> = { masteringnumber: null, 'key stage 5': null };
const ranksAmongThousands: Readonly<Record<string, number | null>> = {
  ...ranksAmongReal,
  'head of dept': null,
  'work group for TAs': null,
  'sixth form': 7,
  'fraction primary': 3, // The summaries of the expected ones are longer than those of generated ones.
  'trainee teachers': null,
  'new to teaching': null,
};

describe('the search finds what users type', () => {
  const real = realSnapshot();
  const forReal = userQueries.filter(({ expected }) => !expected.some((one) => /^NCP|@/.test(one)));

  test.each(forReal)('among the 24 real programmes: "$typed"', (query) => {
    expect(rank(query.typed, query.expected, real)).toBe(
      query.typed in ranksAmongReal ? ranksAmongReal[query.typed] : 1,
    );
  });

  const thousands = snapshotOf(
    generatedCatalogue({ programmes: 5_024, detail: 'curated' }) as unknown as Stored<CatalogueDocument>,
  );

  test.each(userQueries)('among 5,024 programmes: "$typed"', ({ typed, expected }) => {
    expect(rank(typed, expected, thousands)).toBe(typed in ranksAmongThousands ? ranksAmongThousands[typed] : 1);
  });
});

function rank(typed: string, expected: readonly string[], snapshot: Snapshot): number | null {
  const { hits } = snapshot.search.search(typed, { limit: listed });
  const place = hits.findIndex(({ ordinal }) => {
    const programme = snapshot.found(ordinal);
    return expected.some((one) => isMeant(one, programme, snapshot));
  });
  return place === -1 ? null : place + 1;
}

function isMeant(expected: string, programme: Programme, snapshot: Snapshot): boolean {
  if (expected.startsWith('NCP')) return programme.codes.includes(expected);
  if (!expected.includes('@')) return programme.slug === expected;
  const [slug = '', place = '', year = ''] = expected.split('@');
  return (
    programme.slug.startsWith(slug) &&
    snapshot.hubOf(programme).title.startsWith(place) &&
    programme.academicYear.startsWith(year)
  );
}
