import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { aCatalogue, aProgramme } from '../support/builders.js';
import { sharedService, startService, temporaryFile } from '../support/built-service.js';

interface Refusal {
  readonly data?: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** More than ten thousand objects of the real catalogue. */
const large = `{ hub(slug: "east-midlands-east") { programmes(first: 24) { nodes { hub { programmes(first: 24) { nodes {
  hub { programmes(first: 20) { nodes { id slug title codes phases crossPhase } } } } } } } } } }`;

test('A query that runs longer than LIMIT_MILLISECONDS is refused as a whole, and may be sent again', async () => {
  const service = await sharedService({ limits: { milliseconds: 1 }, answerBytes: 0 });
  for (const compiled of ['compiled', 'not compiled']) {
    // A new media type is answered by Apollo Server.
    const accept = compiled === 'compiled' ? 'application/json' : 'application/graphql-response+json';
    const answer = await service.send({
      method: 'POST',
      url: '/graphql',
      headers: { accept },
      payload: { query: large },
    });
    expect([compiled, answer.statusCode, answer.headers['retry-after']]).toEqual([compiled, 503, '1']);
    const { data, errors } = answer.json<Refusal>();
    expect(data ?? null).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['TIME_LIMIT_EXCEEDED']);
  }
});

describe('Conditions on texts are counted while they run', () => {
  const title = 'Teachers’ summer – l’été – '.repeat(6);
  const programmes = Array.from({ length: 300 }, (_, index) =>
    aProgramme({ slug: `one-${index}`, title: `${title}${index}`, modules: 1 }),
  );
  const query = 'query ($filter: ProgrammeFilter) { programmes(filter: $filter) { totalCount } }';
  const filter = (count: number) => ({
    or: Array.from({ length: count }, (_, i) => ({ title: { contains: `no ${i}` } })),
  });

  test('by the length of the stored text, and stopped above LIMIT_WORK with nothing answered', async () => {
    const catalogueFile = await temporaryFile('catalogue.json');
    await writeFile(catalogueFile, JSON.stringify(aCatalogue({ programmes })));
    const service = await startService({ catalogueFile, limits: { work: 500_000 } });
    const ask = async (count: number) =>
      (
        await service.send({
          method: 'POST',
          url: '/graphql',
          payload: { query, variables: { filter: filter(count) } },
        })
      ).json<Refusal>();
    expect(await ask(10)).toEqual({ data: { programmes: { totalCount: 0 } } });
    const { data, errors } = await ask(90);
    expect(data ?? null).toBeNull();
    expect(errors[0]?.extensions.code).toBe('COST_LIMIT_EXCEEDED');
    expect(errors[0]?.message).toMatch(/^The query compared more than 500,000 values, so it was stopped\./);
    await service.stop();
  });
});
