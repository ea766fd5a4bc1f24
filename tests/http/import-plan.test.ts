import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { CuratedService, copyOfCatalogue } from './a-curated-service.js';

// Files are planned and applied through the API of the built service, by the rules of the command line.

const sheet = [
  'academicYear,title,section,summary,status',
  '2022/23,Mastering Number,Primary,What it is in 2022.,DRAFT',
  '2022/23,A New Idea,Secondary,What is new.,DRAFT',
].join('\n');
const text = (content: string, name = 'groups.csv') => [{ name, text: content }];

const planned = `mutation ($files: [ImportFileInput!]!, $newSeries: Boolean) {
  done: importPlan(files: $files, newSeries: $newSeries) { __typename
    ... on EditOutcome { message }
    ... on Forbidden { scope }
    ... on ValidationFailed { problems { code path } }
    ... on ImportPlan { revision unchanged items { key kind name title place needs fields { field before after } }
      unsure { key name message } clashes { field } problems { code place message } warnings { code } notes { message } } } }`;
const applied = `mutation ($files: [ImportFileInput!]!, $newSeries: Boolean, $keys: [ID!]!, $ifRevision: Int!, $dryRun: Boolean) {
  done: applyImport(files: $files, newSeries: $newSeries, keys: $keys, ifRevision: $ifRevision, dryRun: $dryRun) { __typename
    ... on Ok { revision nodes { __typename ... on Programme { title status academicYear series { slug } } } }
    ... on Conflict { revision }
    ... on ValidationFailed { problems { code path message } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: whatever was asked for
type Json = any;

let curated: CuratedService;
beforeAll(async () => {
  curated = await CuratedService.start(await copyOfCatalogue());
});
afterAll(() => curated.stop());

const ask = async (query: string, variables: object): Promise<Json> => {
  const { data, errors } = await curated.ask(query, variables);
  expect(errors).toBeUndefined();
  return data.done;
};
const plan = (files: object, more: object = {}) => ask(planned, { files, newSeries: true, ...more });
const apply = (files: object, more: object) => ask(applied, { files, newSeries: true, ...more });

describe('importPlan()', () => {
  test('tells every change with a key, which is the same the next time, and stores nothing', async () => {
    const first = await plan(text(sheet));
    expect(first).toMatchObject({ __typename: 'ImportPlan', problems: [], unsure: [], clashes: [] });
    expect(first.items.map(({ kind, title }: Json) => `${kind} ${title}`)).toEqual([
      'CREATE A New Idea',
      'CREATE Mastering Number',
      'CREATE A New Idea',
    ]);
    expect(new Set(first.items.map(({ key }: Json) => key)).size).toBe(3);
    const [series, number, idea] = first.items;
    expect([number.needs, idea.needs]).toEqual([[], [series.key]]);
    expect(idea.place).toBe('groups.csv, row 3');
    expect(idea.fields).toContainEqual({ field: 'summary', before: null, after: 'What is new.' });
    expect(await plan(text(sheet))).toEqual(first);
  });

  test('reads base64 as it reads text', async () => {
    const base64 = Buffer.from(sheet).toString('base64');
    const { items } = await plan([{ name: 'groups.csv', base64 }]);
    expect(items).toEqual((await plan(text(sheet))).items);
  });

  test('tells problems with their place, and what is not certain', async () => {
    const faulty = await plan(text(sheet.replace('Secondary', 'Secundary')));
    expect(faulty.problems).toMatchObject([{ code: 'CHOICE_UNKNOWN', place: 'groups.csv, row 3, column "section"' }]);
    const near = 'academicYear,title,summary\n2022/23,Mastering Numbers Together,What it is.';
    const { unsure } = await plan(text(near), { newSeries: false });
    expect(unsure).toEqual([
      {
        ...{ key: expect.any(String), name: 'Mastering Numbers Together' },
        message: expect.stringMatching(/Write the series in a column "series" \(or "new" to start a new series\)\.$/),
      },
    ]);
  });

  test.each([
    ['no content', [{ name: 'a.csv' }], 'FILE_CONTENT_INVALID', '/files/0'],
    ['two contents', [{ name: 'a.csv', text: 'a', base64: 'YQ==' }], 'FILE_CONTENT_INVALID', '/files/0'],
    ['no base64', [{ name: 'a.csv', base64: 'ä?' }], 'FILE_CONTENT_INVALID', '/files/0/base64'],
    ['too many bytes', text('a'.repeat(720_001)), 'FILES_TOO_LARGE', '/files'],
    ['too many files', Array.from({ length: 21 }, () => text('a')[0]), 'FILES_TOO_MANY', '/files'],
  ])('refuses files with %s', async (_what, files, code, path) => {
    expect(await plan(files)).toMatchObject({ __typename: 'ValidationFailed', problems: [{ code, path }] });
  });

  test('is for tokens that may change the catalogue', async () => {
    const { data } = await curated.service.ask(planned, { files: text(sheet) });
    expect(data.done).toMatchObject({ __typename: 'Forbidden', scope: 'WRITE' });
  });
});

describe('applyImport()', () => {
  test('refuses keys that are not in the plan, lack what they need, or are of another revision', async () => {
    const { items, revision } = await plan(text(sheet));
    const idea = items[2].key;
    expect(await apply(text(sheet), { keys: ['new-0', idea], ifRevision: revision })).toMatchObject({
      __typename: 'ValidationFailed',
      problems: [
        { code: 'KEY_UNKNOWN', path: '/keys/0' },
        { code: 'KEY_NEEDED', path: '/keys/1' },
      ],
    });
    expect(await apply(text(sheet), { keys: [idea], ifRevision: revision - 1 })).toEqual({
      __typename: 'Conflict',
      revision,
    });
  });

  test('makes the chosen changes only, as one change, and a dry run makes none', async () => {
    const { items, revision } = await plan(text(sheet));
    const [, number] = items;
    const chosen = { keys: [number.key], ifRevision: revision };
    expect(await apply(text(sheet), { ...chosen, dryRun: true })).toMatchObject({ __typename: 'Ok' });
    expect(await apply(text(sheet), chosen)).toEqual({
      __typename: 'Ok',
      revision: revision + 1,
      nodes: [
        {
          ...{ __typename: 'Programme', title: 'Mastering Number', status: 'DRAFT', academicYear: '2022/23' },
          series: { slug: 'mastering-number' },
        },
      ],
    });
    const next = await plan(text(sheet));
    expect(next).toMatchObject({ unchanged: 1, revision: revision + 1 });
    expect(next.items.map(({ title }: Json) => title)).toEqual(['A New Idea', 'A New Idea']);
    const keys = next.items.map(({ key }: Json) => key);
    expect((await apply(text(sheet), { keys, ifRevision: next.revision })).nodes).toHaveLength(2);
  });

  test('changes nothing while the files have a problem', async () => {
    const { revision } = await plan(text(sheet));
    const faulty = text(sheet.replace('Secondary', 'Secundary'));
    expect(await apply(faulty, { keys: [], ifRevision: revision })).toMatchObject({
      __typename: 'ValidationFailed',
      problems: [{ code: 'CHOICE_UNKNOWN', path: '/files' }],
    });
  });

  test('applies a workbook as it applies a CSV file', async () => {
    const rows = [
      ['academicYear', 'title', 'section', 'summary', 'series'],
      ['2023/24', 'From a Workbook', 'Primary', 'What it is.', 'new'],
    ];
    const workbook = await writeXlsx({ sheets: [{ name: 'programmes', rows }] });
    const files = [{ name: 'groups.xlsx', base64: Buffer.from(workbook).toString('base64') }];
    const { items, revision } = await plan(files);
    const keys = items.map(({ key }: Json) => key);
    const { nodes } = await apply(files, { keys, ifRevision: revision });
    expect(nodes).toContainEqual(expect.objectContaining({ title: 'From a Workbook', academicYear: '2023/24' }));
  });

  test('refuses to make a published programme a draft again', async () => {
    const files = text('id,status\nprg-v4zs6c,DRAFT');
    const { items, revision } = await plan(files);
    expect(await apply(files, { keys: [items[0].key], ifRevision: revision })).toMatchObject({
      __typename: 'ValidationFailed',
      problems: [
        { code: 'DRAFT_AGAIN', path: '/keys/0', message: expect.stringContaining('Leave its status as it is') },
      ],
    });
  });

  test('a token of another hub may plan and may not apply, and one of the hub may', async () => {
    const files = text('id,teaser\nprg-v4zs6c,For a newsletter.');
    const results: string[] = [];
    for (const hub of [await createHub('elsewhere'), 'east-midlands-east']) {
      const { data } = await curated.ask(
        'mutation ($name: String!, $hub: ID) { createToken(name: $name, scope: WRITE, hub: $hub) { ... on TokenDone { secret } } }',
        { name: `Editor of ${hub}`, hub },
      );
      const authorization = `Bearer ${data.createToken.secret}`;
      const { items, revision: ifRevision } = await plan(files);
      const variables = { files, newSeries: true, keys: [items[0].key], ifRevision };
      const answer = await curated.service.ask(applied, variables, { authorization });
      results.push(answer.data.done.__typename);
    }
    expect(results).toEqual(['Forbidden', 'Ok']);
  });
});

/** Makes another hub. Returns its slug. */
async function createHub(slug: string): Promise<string> {
  const { data } = await curated.ask(
    'mutation ($slug: String!) { createHub(input: { slug: $slug, title: "Elsewhere Maths Hub", kind: HUB }) { __typename } }',
    { slug },
  );
  expect(data.createHub.__typename).toBe('Ok');
  return slug;
}
