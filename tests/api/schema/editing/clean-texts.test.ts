import { beforeEach, expect, test } from '@jest/globals';
import { aCatalogue, aProgramme } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

// Texts are kept in NFC and without invisible characters, and filters compare so. Warnings come with the result.

let past: Past;
beforeEach(() => {
  past = new Past(aCatalogue({ programmes: [aProgramme({ slug: 'maths' })] }));
  past.token = { name: 'Ada', scopes: ['write'], sha256: '', createdAt: '2026-01-01T00:00:00Z' };
});

const update = (patch: string, revision = 0) =>
  past.asked<{ updateProgramme: Record<string, unknown> }>(
    `mutation { updateProgramme(id: "prg-maths-home-2021", ifRevision: ${revision}, patch: { ${patch} }) {
      ... on Ok { revision node { ... on Programme { title } } warnings { code path message } }
      ... on ValidationFailed { problems { code path } } } }`,
    'drafts',
  );

test('a mutation stores a text in NFC without invisible characters', async () => {
  const { updateProgramme } = await update('title: "\u200bCafe\u0301 Ma\u00adths\ufeff"');
  expect(updateProgramme).toMatchObject({ revision: 2, node: { title: 'Caf\u00e9 Maths' } });
  expect(past.ledger.commits[0]?.changes[0]).toMatchObject({ set: { title: 'Caf\u00e9 Maths' } });
});

test('a mutation refuses a text with a control character, or with nothing but invisible characters', async () => {
  expect((await update('title: "a\\u0007b"')).updateProgramme).toEqual({
    problems: [{ code: 'TEXT_UNCLEAN', path: '/patch/title' }],
  });
  expect((await update('title: "\u200b"')).updateProgramme).toEqual({
    problems: [{ code: 'TEXT_EMPTY', path: '/patch/title' }],
  });
});

test.each([
  'title: { eq: "Cafe\u0301" }',
  'title: { in: ["Caf\u00e9\u200b"] }',
  'title: { in: ["Cafe\u0301"] }',
  'not: { title: { ne: "Cafe\u0301" } }',
  'title: { startsWith: "ca\u00adfe" }',
  'title: { contains: "\u200bfe\u0301" }',
  'audiences: { hasEvery: ["Cafe\u0301"] }',
  'audiences: { has: "Cafe\u0301" }',
  'audiences: { contains: "fe\u200b" }',
])('a filter with %j finds it', async (filter) => {
  await update('title: "Caf\u00e9", audiences: ["Caf\u00e9"]');

  const { programmes } = await past.asked<{ programmes: { totalCount: number } }>(
    `{ programmes(filter: { ${filter} }) { totalCount } }`,
    'drafts',
  );
  expect(programmes.totalCount).toBe(1);
});

test('what looks wrong is accepted with a warning, at its place in the catalogue', async () => {
  const { updateProgramme } = await update('codes: ["NCP 21-07"]');
  expect(updateProgramme).toMatchObject({
    revision: 2,
    warnings: [{ code: 'CODE_UNUSUAL', path: '/programmes/prg-maths-home-2021/codes/0' }],
  });
  expect((await update('codes: ["NCP21-07"]', 2)).updateProgramme).toMatchObject({ warnings: [] });
});
