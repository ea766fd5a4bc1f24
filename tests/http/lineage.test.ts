import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { aCatalogue, aLink, aProgramme, aSeries, aSource, evidence } from '../support/builders.js';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';

// "Old" continues as "new". "Secret" has only a draft, which continues as "newer", which has no programme at all.

let service: BuiltService;
let authorization: string;
beforeAll(async () => {
  const catalogueFile = await temporaryFile('catalogue.json');
  const document = aCatalogue({
    sources: [aSource(), aSource({ id: 'src-history', title: 'A history' })],
    series: [
      aSeries({
        slug: 'old',
        links: [aLink('CONTINUES_AS', 'ser-new', { id: 'lnk-on', evidence: [evidence({ source: 'src-history' })] })],
      }),
      aSeries({
        slug: 'new',
        formerCodes: [{ code: 'NCP19-02', title: 'Embedding Work Group', academicYear: '2019/20' }],
      }),
      aSeries({ slug: 'secret', links: [aLink('REPLACED_BY', 'ser-newer', { id: 'lnk-hidden' })] }),
      aSeries({ slug: 'newer' }),
    ],
    programmes: [
      aProgramme({ slug: 'old', academicYear: '2020/21' }),
      aProgramme({ slug: 'old', academicYear: '2019/20' }),
      aProgramme({ slug: 'new', status: 'DRAFT' }),
      aProgramme({ slug: 'other', codes: ['NCP21-02'] }),
      aProgramme({ slug: 'secret', status: 'DRAFT' }),
    ],
  });
  await writeFile(
    catalogueFile,
    JSON.stringify({ ...document, series: [...(document.series ?? []), aSeries({ slug: 'other' })] }),
  );
  const { secret } = await new TokenBook(await TokenFile.beside(catalogueFile)).create({
    name: 'all',
    scopes: ['admin'],
  });
  authorization = `Bearer ${secret}`;
  service = await startService({ catalogueFile });
});
afterAll(async () => {
  expect(await service.errors()).toEqual([]);
  await service.stop();
});

const ask = async (query: string, headers = {}) => {
  const { data, errors } = await service.ask(query, {}, headers);
  expect(errors).toBeUndefined();
  return data;
};
const link =
  '{ id kind resolved: to { ... on Series { slug } } from { ... on Series { slug } } evidence { source { title } } }';
const told = {
  id: 'lnk-on',
  kind: 'CONTINUES_AS',
  resolved: { slug: 'new' },
  from: { slug: 'old' },
  evidence: [{ source: { title: 'A history' } }],
};

describe('Lineage', () => {
  test('is told at both series and by the id of the link, and is public with the series that states it', async () => {
    expect(
      await ask(`{
        old: series(slug: "old") { links(direction: OUT) ${link} none: links(direction: IN) { id } }
        new: series(slug: "new") { title links(kinds: [CONTINUES_AS]) ${link} formerCodes { code title academicYear } }
        node(id: "lnk-on") { ... on Link ${link} }
      }`),
    ).toEqual({
      old: { links: [told], none: [] },
      new: {
        title: 'new',
        links: [told],
        formerCodes: [{ code: 'NCP19-02', title: 'Embedding Work Group', academicYear: '2019/20' }],
      },
      node: told,
    });
  });

  test('of a series that the public does not see is hidden, with the series to which it leads', async () => {
    const query =
      '{ secret: series(slug: "secret") { slug } newer: series(slug: "newer") { slug } node(id: "lnk-hidden") { id } }';
    expect(await ask(query)).toEqual({ secret: null, newer: null, node: null });
    expect(await ask(query, { authorization })).toEqual({
      secret: { slug: 'secret' },
      newer: { slug: 'newer' },
      node: { id: 'lnk-hidden' },
    });
  });

  test('becomes public when a programme of its series is published', async () => {
    const newer = async () => (await ask('{ series(slug: "newer") { links { kind } } }')).series;
    const set = (name: string, revision: number) =>
      ask(
        `mutation { ${name}(id: "prg-secret-home-2021", ifRevision: ${revision}) { __typename ... on Ok { revision } } }`,
        { authorization },
      );
    const published = await set('publish', 0);
    expect(published.publish.__typename).toBe('Ok');
    expect(await newer()).toEqual({ links: [{ kind: 'REPLACED_BY' }] });
    expect((await set('withdraw', published.publish.revision)).withdraw.__typename).toBe('Ok');
    expect(await newer()).toBeNull();
  });

  test('is edited by mutations, and finds what the hub offers now', async () => {
    const result = '{ __typename ... on Ok { revision } ... on ValidationFailed { problems { code } } }';
    const input = '{ kind: REPLACED_BY, to: "ser-other", symmetric: false, strength: STATED }';
    const edits = `mutation {
      codes: updateSeries(id: "ser-other", ifRevision: 0, patch: { formerCodes: [{ code: "NCP20-02", title: "Sustaining" }] }) ${result}
      link: createLink(id: "ser-old", ifRevision: 0, input: ${input}) ${result}
      wrong: createLink(id: "ser-new", ifRevision: 0, input: { kind: PART_OF, to: "ser-other", symmetric: false, strength: STATED }) ${result}
    }`;
    const done = await ask(edits, { authorization });
    expect([done.codes.__typename, done.link.__typename]).toEqual(['Ok', 'Ok']);
    expect(done.wrong).toEqual({ __typename: 'ValidationFailed', problems: [{ code: 'LINK_NO_LINEAGE' }] });
    expect(
      await ask(`{
        selection(refs: ["ncp 20-02", "Sustaining", "NCP21-02"]) { items { programme { slug } } }
        search(text: "sustaining") { nodes { slug } }
      }`),
    ).toEqual({
      selection: { items: Array(3).fill({ programme: { slug: 'other' } }) },
      search: { nodes: [{ slug: 'other' }] },
    });
    await ask('mutation { withdraw(id: "prg-old-home-2020", ifRevision: 0) { __typename } }', { authorization });
    const gone = await ask(
      '{ selection(refs: ["prg-old-home-2020"]) { missing { reason suggestions { slug academicYear } } } }',
    );
    const suggestions = [{ slug: 'other', academicYear: '2021/22' }]; // And not the older group of 2019/20.
    expect(gone.selection.missing).toEqual([{ reason: 'WITHDRAWN', suggestions }]);
  });
});
