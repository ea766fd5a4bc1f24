import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CatalogueRefused, type Problem } from '../../../src/catalogue/document/problem.js';
import { check } from '../../../src/catalogue/read/check.js';
import { LowdbStore } from '../../../src/stores/lowdb/lowdb-store.js';
import { aFolder } from '../../support/a-folder.js';
import { bytesOf } from '../../support/builders.js';
import { realBytes } from '../../support/real-snapshot.js';
import type { Broken } from './broken/broken.js';
import { oneOfEverything, theLeast } from './broken/documents.js';
import { kinds } from './broken/kinds.js';

const problemsOf = (bytes: Uint8Array): readonly Problem[] => {
  const result = check(bytes);
  return 'problems' in result ? result.problems : [];
};

const inOrder = (problems: readonly (readonly [string, string])[]) =>
  [...problems].sort((a, b) => (a.join() < b.join() ? -1 : 1));

// How the last sentence of every message begins: with what to do.
const remedy =
  /(?:^|[.:?] )(?:Add|Correct|Did you mean|Flatten|Give|Keep|Leave|List|Lower|Make|Mend|Name|Nest|Put|Reduce|Remove|Require|Restore|Save|Say|Shorten|State|Swap|Use|Write)\b[^.?]*[.?]$/;
const quoted = /"((?:[^"\\]|\\.)*)"/g;

function expectHelpful({ message }: Problem): void {
  expect(message.replace(quoted, '…').replace(/ \([^)]*\)\?$/, '?')).toMatch(remedy);
  for (const [text] of message.matchAll(quoted)) expect(JSON.parse(text).length).toBeLessThanOrEqual(80);
}

test('the catalogue from which the broken ones are made is valid', () => {
  for (const bytes of [realBytes(), bytesOf(oneOfEverything), bytesOf(theLeast)]) expect(problemsOf(bytes)).toEqual([]);
});

test('there are at least 250 broken catalogues of more than twelve kinds, and no two are the same', () => {
  const all = Object.values(kinds).flat();
  expect(Object.keys(kinds).length).toBeGreaterThan(12);
  expect(new Set(all.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(250);
});

describe.each(Object.entries(kinds))('%s is refused', (_, broken) => {
  let folder = '';
  beforeAll(async () => {
    folder = await aFolder();
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(broken)('$name', ({ bytes, problems }) => {
    const before = Buffer.from(bytes);
    const told = problemsOf(bytes);
    expect(inOrder(told.map(({ code, pointer }) => [code, pointer]))).toEqual(inOrder(problems));
    for (const problem of told) expectHelpful(problem);
    expect(before.equals(bytes)).toBe(true);
  });

  const sample = broken.filter((_broken, index) => index % Math.ceil(broken.length / 4) === 0);
  test.each(sample)('when opened, and its file stays unchanged: $name', async ({ bytes, problems }: Broken) => {
    const file = join(folder, 'catalogue.json');
    await writeFile(file, bytes);
    const refusal: unknown = await LowdbStore.open(file).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CatalogueRefused);
    expect((refusal as CatalogueRefused).problems).toHaveLength(problems.length);
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });
});
