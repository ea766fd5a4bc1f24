import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CuratedService, copyOfCatalogue, documentIn, until, writeDocument } from './a-curated-service.js';

// Addresses and links that people keep, after the hub, a series and a programme in them got other slugs.

const hub = 'east-midlands-east';
const programme = 'mastering-number';
const place = `hub=${hub}&year=2021/22`;

let curated: CuratedService;
let other: string;
let ids: Readonly<Record<'hub' | 'series' | 'programme', string>>;
beforeAll(async () => {
  curated = await CuratedService.start(await copyOfCatalogue());
  const { data } = await curated.ask(
    `{ hub(slug: "${hub}") { id } series(slug: "${programme}") { id } programme(slug: "${programme}") { id }
       other: hub(slug: "east-midlands-west") { id } }`,
  );
  other = data.other.id;
  ids = { hub: data.hub.id, series: data.series.id, programme: data.programme.id };
  await rename('Hub', ids.hub, 'new-hub');
  await rename('Series', ids.series, 'new-series');
  await rename('Programme', ids.programme, 'new-programme');
});
afterAll(() => curated.stop());

async function rename(type: 'Hub' | 'Series' | 'Programme', id: string, slug: string): Promise<void> {
  const { data, errors } = await curated.ask(
    `mutation($id: ID!, $slug: String!) {
      edit: update${type}(id: $id, ifRevision: 0, patch: { slug: $slug }) { __typename }
    }`,
    { id, slug },
  );
  expect([data?.edit, errors]).toEqual([{ __typename: 'Ok' }, undefined]);
}

const send = async (url: string) => {
  const { statusCode, headers, body } = await curated.service.send(url);
  return { statusCode, headers, body };
};

async function expectFormerSlugsToResolve(): Promise<void> {
  const { data } = await curated.service.ask(
    `{ hub(slug: "${hub}") { slug } series(slug: "${programme}") { slug } programme(slug: "${programme}", hub: "${hub}") { slug }
       programmes(filter: { hub: { eq: "${hub}" }, series: { eq: "${programme}" }, slug: { eq: "${programme}" } }) { totalCount } }`,
  );
  expect(data).toEqual({
    hub: { slug: 'new-hub' },
    series: { slug: 'new-series' },
    programme: { slug: 'new-programme' },
    programmes: { totalCount: 1 },
  });
}

describe('An address with the former slug of a hub', () => {
  it.each([
    '/feed.atom?hub=HUB',
    '/feed.rss?hub=HUB',
    '/feed.json?hub=HUB',
    '/map.svg?hub=HUB&year=2021/22',
    '/exports/links.csv?hub=HUB&year=2021/22',
    '/exports/programmes.ndjson?hub=HUB',
    '/exports/links.json?filter={"from":{"hub":{"eq":"HUB"}},"kinds":["REQUIRES"]}',
    '/newsletter.txt?hub=HUB&refs=pd-lead',
  ])('%s answers like that with the present slug', async (url) => {
    const addressOf = (slug: string) => encodeURI(url.replace('HUB', slug));
    const [former, present] = [await send(addressOf(hub)), await send(addressOf('new-hub'))];
    expect([former.statusCode, present.statusCode]).toEqual([200, 200]);
    // The filter that a client wrote itself is told as it was written.
    expect(former.body.replace(`"eq":"${hub}"`, '"eq":"new-hub"')).toBe(present.body);
  });
});

describe('A kept link', () => {
  it('of a newsletter has its programmes', async () => {
    const { statusCode, headers, body } = await send(`/newsletter.html?refs=${programme},pd-lead&${place}`);
    expect([statusCode, headers['x-newsletter-missing']]).toEqual([200, '0']);
    expect(body).toContain('Mastering Number');
  });

  it('of a map shows what is around a programme, and a route from it', async () => {
    for (const search of [`around=${programme}`, `route=${programme}..pd-lead`, `only=${programme}`])
      expect((await send(`/map.svg?${place}&${search}`)).statusCode).toBe(200);
  });
});

describe('The page of a programme', () => {
  it.each([
    `/programmes/${hub}/2021-22/${programme}`,
    `/programmes/new-hub/2021-22/${programme}`,
    `/programmes/${hub}/2021-22/new-programme`,
  ])('at %s leads to the address with the present slugs', async (url) => {
    const { statusCode, headers } = await send(`${url}?on=2022-01-01`);
    expect([statusCode, headers.location]).toEqual([308, '/programmes/new-hub/2021-22/new-programme?on=2022-01-01']);
    expect((await send(String(headers.location))).statusCode).toBe(200);
  });
});

describe('Former slugs resolve', () => {
  it('after they were changed', expectFormerSlugsToResolve);

  it('after the journal was read back', async () => {
    await rename('Hub', other, 'new-neighbour');
    await curated.kill();
    await curated.startAgain();
    expect((await curated.service.ask('{ hub(slug: "east-midlands-west") { slug } }')).data).toEqual({
      hub: { slug: 'new-neighbour' },
    });
    await expectFormerSlugsToResolve();
  });

  it('after the journal was compacted into the document', async () => {
    await curated.update(ids.programme, { summary: 'Another summary.' });
    await until(async () => JSON.stringify(await documentIn(curated.file)).includes('"Another summary."'));
    await curated.stop();
    await curated.startAgain();
    await expectFormerSlugsToResolve();
  });

  it('after somebody edited the file, also those that the edit changed', async () => {
    const document = await documentIn(curated.file);
    const programmes = document.programmes.map((one) =>
      one['slug'] === 'pd-lead' ? { ...one, slug: 'written-by-hand' } : one,
    );
    await writeDocument(curated.file, { ...document, programmes });
    const isRenamed = async () =>
      (await curated.service.ask('{ programme(slug: "pd-lead") { slug } }')).data.programme?.slug === 'written-by-hand';
    await until(isRenamed);
    await expectFormerSlugsToResolve();
    await curated.stop();
    await curated.startAgain();
    expect(await isRenamed()).toBe(true);
    await expectFormerSlugsToResolve();
  });
});
