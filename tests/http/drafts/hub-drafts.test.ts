import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TokenBook } from '../../../src/access/token-book.js';
import { TokenFile } from '../../../src/access/token-file.js';
import { catalogueSchema } from '../../support/asked.js';
import { type BuiltService, startService } from '../../support/built-service.js';
import { someOf } from '../../support/torture.js';
import { type Asked, addressed, walked, written } from './every-request.js';
import { unlimited, unlimitedRates } from './told-apart.js';
import { mark, twoCatalogues } from './two-catalogues.js';

// A token that is limited to a hub reads the drafts of that hub, and of other hubs only what is public.

const number = Number(process.env['DRAFT_QUERIES'] ?? 30);

let service: BuiltService;
const secrets: Record<string, string> = {};
beforeAll(async () => {
  const { drafts: catalogueFile } = await twoCatalogues();
  const book = new TokenBook(await TokenFile.beside(catalogueFile));
  for (const [name, hub] of [
    ['west', 'hub-2n3r3x'],
    ['without drafts', 'hub-gone'],
  ] as const) {
    secrets[name] = (await book.create({ name, scopes: ['write'], hub })).secret;
  }
  service = await startService({ catalogueFile, limits: unlimited, environment: unlimitedRates });
});
afterAll(async () => {
  expect(await service.errors()).toEqual([]);
  await service.stop();
});

// External things belong to no hub, so those that nothing refers to are no drafts.
const listsExternalThings = /types: \[EXTERNAL_THING\]|"externalThings": \[[^\]]*\]/;

const all = [...walked(catalogueSchema()).asked, ...written(catalogueSchema(), number, 7), ...addressed()];
/** A plain run tries every third, for the test beside this one asks them all. */
const requests: readonly Asked[] = someOf(all.length / 3, all).filter(
  ({ request }) => !listsExternalThings.test(JSON.stringify(request.payload ?? '')),
);

interface Answered {
  readonly asked: string;
  readonly body: string;
}

/** All requests with the answers to the bearer of a token. */
async function answersTo(name: string): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const { request } of requests) {
    const headers = { ...request.headers, authorization: `Bearer ${secrets[name]}` };
    const { body } = await service.send({ ...request, headers });
    const asked = `${decodeURIComponent(request.url ?? '')} ${JSON.stringify(request.payload)}`;
    answers.push({ asked, body: body.replace(listsExternalThings, '') });
  }
  return answers;
}

/** The requests, other than those that name it, whose answers match a pattern. */
const matching = (answers: readonly Answered[], pattern: RegExp): readonly string[] =>
  answers.flatMap(({ asked, body }) => {
    const [match] = pattern.exec(body) ?? [];
    return match !== undefined && !pattern.test(asked) ? [`${asked}\n${match}`] : [];
  });

describe('A token limited to a hub', () => {
  test('does not see drafts or publication times of another hub', async () => {
    const answers = await answersTo('without drafts');
    expect(matching(answers, mark)).toEqual([]);
    expect(matching(answers, /2099-0/)).toEqual([]);
  });

  test('sees the drafts of its hub, and none of another hub', async () => {
    const answers = await answersTo('west');
    expect(matching(answers, /\w+-(?:next|beside|late)-zanzibar/)).toEqual([]);
    expect(matching(answers, /prg-\w+-other-zanzibar/).length).toBeGreaterThan(20);
  });
});
