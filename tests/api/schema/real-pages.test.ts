import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { buildCatalogueSchema } from '../../../src/api/schema/schema.js';
import { check } from '../../../src/catalogue/read/check.js';
import type { CatalogueDocument } from '../../../src/domain/catalogue-document.js';
import { abacus2025, abacus2025Facts } from '../../fixtures/real-pages/abacus-2025-1.js';
import { boolean2024, boolean2024Facts } from '../../fixtures/real-pages/boolean-2024-1.js';
import { cambridge2023, cambridge2023Facts } from '../../fixtures/real-pages/cambridge-2023-1.js';
import { cheshireWirral2022, cheshireWirral2022Facts } from '../../fixtures/real-pages/cheshirewirral-2022-1.js';
import { emWest2022, emWest2022Facts } from '../../fixtures/real-pages/emwest-2022-1.js';
import { everything, linksIn, lost } from '../../fixtures/real-pages/everything.js';
import type { Facts } from '../../fixtures/real-pages/fact.js';
import { londonSouthWest2022, londonSouthWest2022Facts } from '../../fixtures/real-pages/londonsw-2022-1.js';
import { matrix2020, matrix2020Facts } from '../../fixtures/real-pages/matrix-2020-1.js';
import { mobius2021, mobius2021Facts } from '../../fixtures/real-pages/mobius-2021-1.js';
import { ncetm2021, ncetm2021Facts } from '../../fixtures/real-pages/ncetm-2021-2.js';
import { northWestOne2024, northWestOne2024Facts } from '../../fixtures/real-pages/nw1-2024-1.js';
import { vennEssex2024, vennEssex2024Facts } from '../../fixtures/real-pages/vennessex-2024-1.js';
import { yorkshireHumber2024, yorkshireHumber2024Facts } from '../../fixtures/real-pages/yorkshirehumber-2024-4.js';
import { bytesOf, type Stored, snapshotOf } from '../../support/builders.js';

// What twelve pages of other hubs and years say, fact by fact: taken by the model, and read back through the API.

const pages: readonly (readonly [name: string, document: Stored<CatalogueDocument>, facts: Facts])[] = [
  ['Abacus NW, 2025', abacus2025, abacus2025Facts],
  ['Boolean, 2024/25', boolean2024, boolean2024Facts],
  ['Cambridge, 2023', cambridge2023, cambridge2023Facts],
  ['Cheshire and Wirral, 2022', cheshireWirral2022, cheshireWirral2022Facts],
  ['East Midlands West, 2022/23', emWest2022, emWest2022Facts],
  ['London South West, 2022', londonSouthWest2022, londonSouthWest2022Facts],
  ['Matrix, 2020/21', matrix2020, matrix2020Facts],
  ['Mobius, 2021/22', mobius2021, mobius2021Facts],
  ['NCETM, 2021', ncetm2021, ncetm2021Facts],
  ['North West One, 2024/25', northWestOne2024, northWestOne2024Facts],
  ['Venn Essex, 2024', vennEssex2024, vennEssex2024Facts],
  ['Yorkshire and the Humber, 2024', yorkshireHumber2024, yorkshireHumber2024Facts],
];

const schema = buildCatalogueSchema();

/** The data of an answer about a programme, as a client gets it. An error fails the test. */
async function answered(document: Stored<CatalogueDocument>, slug: string | undefined, ask: string): Promise<unknown> {
  const source = `{ programme(slug: "${slug}") { ${ask} } }`;
  const { data, errors } = await graphql({ schema, source, contextValue: { snapshot: snapshotOf(document) } });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return JSON.parse(JSON.stringify(data?.['programme']));
}

describe.each(pages)('the page of %s', (_, document, facts) => {
  const [source] = document.sources ?? [];
  const programmes = document.programmes ?? [];

  test('is used as a source', () => {
    expect(check(bytesOf(document))).not.toHaveProperty('problems');
  });

  test('has a fact for each sentence', () => {
    const text = JSON.stringify(programmes);
    for (const { heading, item, sentences } of source?.outline ?? []) {
      for (let sentence = 1; sentence <= sentences; sentence++) {
        expect(text).toContain(JSON.stringify({ section: heading, item, sentence, field: '' }).slice(1, -12));
      }
    }
  });

  test('has its address and its publisher', async () => {
    const ask = 'evidence { source { title url publisher { title } } }';
    const told = { title: source?.title, url: source?.url, publisher: { title: document.hubs?.[0]?.title } };
    expect(await answered(document, programmes[0]?.slug, ask)).toEqual({
      evidence: programmes[0]?.evidence?.map(() => ({ source: told })),
    });
  });

  test('has facts of each of its programmes', () => {
    expect(Object.keys(facts)).toEqual(programmes.map(({ slug }) => slug));
  });

  test.each(programmes)('returns every stored value of $title to a client', async (programme) => {
    const { linkGroups, ...stored } = programme;
    const answer = (await answered(document, programme.slug, everything)) as Parameters<typeof linksIn>[0];
    const links = linksIn(answer);
    const hasGroup = (group: object) => expect.objectContaining({ group: expect.objectContaining(group) });
    expect(lost(stored, { ...answer, links })).toEqual([]);
    expect(links).toEqual(expect.arrayContaining((linkGroups ?? []).map(hasGroup)));
  });

  describe.each(Object.entries(facts))('%s', (slug, told) => {
    test.each(told)('%s', async (_says, ask, answer) => {
      expect(await answered(document, slug, ask)).toEqual(answer);
    });
  });
});

test('every fact is in docs/real-pages.md', () => {
  const page = readFileSync(new URL('../../../docs/real-pages.md', import.meta.url), 'utf8');
  const told = pages.flatMap(([, , facts]) => Object.values(facts).flat());
  expect(told.map(([says]) => says).filter((says) => !page.includes(`| ${says} |`))).toEqual([]);
});
