import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BuiltService, sharedService } from '../support/built-service.js';
import { CuratedService, copyOfCatalogue } from './a-curated-service.js';

let service: BuiltService;
beforeAll(async () => {
  service = await sharedService();
});
afterAll(() => service.stop());

test.each([
  ['progression(from: ["typo"]) { nodes { depth } }', 'PROGRAMME_UNKNOWN'],
  ['routes(from: "typo", to: "mastering-number") { truncated }', 'PROGRAMME_UNKNOWN'],
  ['progressionShape(hub: "typo") { __typename }', 'HUB_UNKNOWN'],
  ['eligibility(programme: "typo", profile: {}) { verdict }', 'PROGRAMME_UNKNOWN'],
  ['plan(goal: "typo", profile: {}) { __typename }', 'PROGRAMME_UNKNOWN'],
  ['eligibilities(profile: {}, hub: "typo") { items { verdict } }', 'HUB_UNKNOWN'],
  ['conflicts(series: "typo") { __typename }', 'SERIES_UNKNOWN'],
  ['compare(fromYear: "1999/00", toYear: "2021/22") { __typename }', 'YEAR_UNKNOWN'],
  ['diff(from: 9999) { totalCount }', 'REVISION_UNKNOWN'],
  ['changes(since: 9999) { totalCount }', 'REVISION_UNKNOWN'],
  ['asOf(revision: 9999) { catalogue { revision } }', 'REVISION_UNKNOWN'],
  ['offers(hub: "typo") { programmeCount }', 'HUB_UNKNOWN'],
  ['selection(refs: ["mastering-number"], hub: "typo") { missing { ref } }', 'HUB_UNKNOWN'],
])('A wrong reference costs its own field and not the page: %s', async (field, code) => {
  const query = `{ catalogue { revision } programme(slug: "mastery-readiness") { title } wrong: ${field} }`;
  const first = await service.ask(query);
  const second = await service.ask(query);
  expect(first).toMatchObject({
    data: { catalogue: { revision: 1 }, programme: { title: expect.any(String) }, wrong: null },
    errors: [{ path: ['wrong'], extensions: { code } }],
  });
  expect(second).toEqual(first);
});

test('The answer to a mutation arrives although the next one fails', async () => {
  const curated = await CuratedService.start(await copyOfCatalogue());
  try {
    const { data, errors } = await curated.ask(
      'mutation { made: createExternalThing(input: { title: "A new award", kind: "award" }) { __typename } failed: restore(revision: 9999, ifRevision: 1) { __typename } }',
    );
    expect(data).toEqual({ made: { __typename: 'Ok' }, failed: null });
    expect(errors).toMatchObject([{ path: ['failed'], extensions: { code: 'REVISION_UNKNOWN' } }]);
  } finally {
    await curated.service.stop();
  }
});
