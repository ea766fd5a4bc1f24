import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { buildCatalogueSchema } from '../../../src/api/schema/schema.js';
import type { Programme } from '../../../src/domain/programme.js';
import { abacus2025 } from '../../fixtures/real-pages/abacus-2025-1.js';
import { boolean2024 } from '../../fixtures/real-pages/boolean-2024-1.js';
import { cambridge2021 } from '../../fixtures/real-pages/cambridge-2021-1.js';
import { cambridge2023 } from '../../fixtures/real-pages/cambridge-2023-1.js';
import { cheshireWirral2022 } from '../../fixtures/real-pages/cheshirewirral-2022-1.js';
import { emSouth2021 } from '../../fixtures/real-pages/ems-2021-1.js';
import { emWest2021 } from '../../fixtures/real-pages/emwest-2021-1.js';
import { emWest2022 } from '../../fixtures/real-pages/emwest-2022-1.js';
import { emWest2022Leads } from '../../fixtures/real-pages/emwest-2022-2.js';
import { everything, linksIn, lost } from '../../fixtures/real-pages/everything.js';
import type { PageFacts } from '../../fixtures/real-pages/fact.js';
import { londonCentralWest2020 } from '../../fixtures/real-pages/lcw-2020-1.js';
import { londonSouthWest2022 } from '../../fixtures/real-pages/londonsw-2022-1.js';
import { matrix2020 } from '../../fixtures/real-pages/matrix-2020-1.js';
import { mobius2021 } from '../../fixtures/real-pages/mobius-2021-1.js';
import { ncetm2021 } from '../../fixtures/real-pages/ncetm-2021-2.js';
import { northMidlands2025 } from '../../fixtures/real-pages/northmids-2025-1.js';
import { northWestOne2024 } from '../../fixtures/real-pages/nw1-2024-1.js';
import { vennEssex2024 } from '../../fixtures/real-pages/vennessex-2024-1.js';
import { yorkshireHumber2024 } from '../../fixtures/real-pages/yorkshirehumber-2024-4.js';
import { type Stored, snapshotOf } from '../../support/builders.js';
import { severalHubs } from '../../support/several-hubs.js';

// What eighteen pages of other hubs and years say, fact by fact: taken by the model, and read back through the API. Their
// readings are in the second catalogue.

const pages: readonly PageFacts[] = [
  abacus2025,
  boolean2024,
  cambridge2021,
  cambridge2023,
  cheshireWirral2022,
  emSouth2021,
  emWest2021,
  emWest2022,
  emWest2022Leads,
  londonCentralWest2020,
  londonSouthWest2022,
  matrix2020,
  mobius2021,
  ncetm2021,
  northMidlands2025,
  northWestOne2024,
  vennEssex2024,
  yorkshireHumber2024,
];

const schema = buildCatalogueSchema();
const document = severalHubs();
const contextValue = { snapshot: snapshotOf(document) };
const { hubs = [], sources = [], programmes = [] } = document;

/** The data of an answer about a programme, as a client gets it. An error fails the test. */
async function answered({ id }: Stored<Programme>, ask: string): Promise<unknown> {
  const source = `{ node(id: "${id}") { ... on Programme { ${ask} } } }`;
  const { data, errors } = await graphql({ schema, source, contextValue });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return JSON.parse(JSON.stringify(data?.['node']));
}

/** The programmes that were read from a page. */
const readFrom = (source: string | undefined) =>
  programmes.filter(({ evidence = [] }) => evidence.some((each) => each.source === source));

describe.each(pages)('the page $url', ({ url, programmes: facts }) => {
  const page = sources.find((source) => source.url === url);
  const readings = readFrom(page?.id);

  test('has facts of each of its programmes', () => {
    expect(Object.keys(facts)).toEqual(readings.map(({ slug }) => slug));
  });

  test.each(readings)('is the source of $slug, with its address and publisher', async (reading) => {
    const publisher = { title: hubs.find(({ id }) => id === page?.publisher)?.title };
    const source = { title: page?.title, url, publisher };
    expect(await answered(reading, 'url evidence { source { title url publisher { title } } }')).toEqual({
      url,
      evidence: reading.evidence?.map(() => ({ source })),
    });
  });

  describe.each(readings)('$slug', (reading) => {
    test.each(facts[reading.slug] ?? [])('%s', async (_says, ask, answer) => {
      expect(await answered(reading, ask)).toEqual(answer);
    });
  });
});

test.each(programmes)('every stored value of $title of $academicYear is returned to a client', async (programme) => {
  const { linkGroups, ...stored } = programme;
  const answer = (await answered(programme, everything)) as Parameters<typeof linksIn>[0];
  const links = linksIn(answer);
  const hasGroup = (group: object) => expect.objectContaining({ group: expect.objectContaining(group) });
  expect(lost(stored, { ...answer, links })).toEqual([]);
  expect(links).toEqual(expect.arrayContaining((linkGroups ?? []).map(hasGroup)));
});

const doc = readFileSync(new URL('../../../docs/real-pages.md', import.meta.url), 'utf8');
const isMissing = (statement: string) => !doc.includes(`| ${statement} |`);

test('every fact is in docs/real-pages.md', () => {
  const facts = pages.flatMap((page) => Object.values(page.programmes).flat());
  expect(facts.map(([says]) => says).filter(isMissing)).toEqual([]);
});

test('every statement of the other fourteen pages is in docs/real-pages.md', () => {
  const [home, ...others] = sources.filter(({ url }) => !pages.some((page) => page.url === url));
  expect([home?.url, others.length]).toEqual([undefined, 14]);
  const read = others.flatMap(({ id }) => readFrom(id).flatMap(({ evidence = [] }) => evidence));
  expect(read.map(({ paraphrase }) => paraphrase).filter(isMissing)).toEqual([]);
});
