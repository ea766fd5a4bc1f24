import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BuiltService, startService } from '../support/built-service.js';

// What the built service answers from the real catalogue.

let service: BuiltService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

test('The service gives the answer that the README shows in its first example', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, query = '', answer = ''] = /```graphql\n([\s\S]*?)```\s+```json\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(await service.ask(query)).toEqual(JSON.parse(answer));
});

const judged = (completed: readonly string[]) =>
  service.ask(
    `query ($profile: Profile!) { eligibility(programme: "primary-tfm-sustaining", profile: $profile) {
      verdict reasons { verdict text }
    } }`,
    {
      profile: {
        unit: 'SCHOOL',
        phase: 'PRIMARY',
        completed: completed.map((series) => ({ series, year: '2020/21' })),
      },
    },
  );

test('A school from Readiness is UNKNOWN for Sustaining; a school from Development is ELIGIBLE', async () => {
  const { eligibility } = (await judged(['mastery-readiness'])).data;
  expect(eligibility.verdict).toBe('UNKNOWN');
  expect(eligibility.reasons[0].text).toMatch(
    /“Is Readiness on its own enough to join, without Development\?” Ask the hub\.$/,
  );
  for (const completed of [['primary-tfm-development'], ['mastery-readiness', 'primary-tfm-development']]) {
    expect((await judged(completed)).data.eligibility.verdict).toBe('ELIGIBLE');
  }
});

test('Readiness leads to Sustaining by one link, which is ambiguous', async () => {
  const { data } = await service.ask(
    '{ routes(from: "mastery-readiness", to: "primary-tfm-sustaining") { routes { length weakest } } }',
  );
  expect(data.routes.routes).toContainEqual({ length: 1, weakest: 'AMBIGUOUS' });
  const exported = await service.send('/exports/links.csv?minStrength=IMPLIED&kinds=REQUIRES');
  expect(exported.body).not.toContain('mastery-readiness');
});

test('The programmes for the EYFS are Mastering Number and SKTM Early Years', async () => {
  const { data } = await service.ask('{ programmes(filter: { keyStages: { has: EYFS } }) { nodes { slug } } }');
  expect(data.programmes.nodes).toEqual([{ slug: 'mastering-number' }, { slug: 'sktm-early-years' }]);
});

test('After Readiness, a primary school is offered Development before Sustaining', async () => {
  const profile = { unit: 'SCHOOL', phase: 'PRIMARY', completed: [{ series: 'mastery-readiness', year: '2020/21' }] };
  const asked =
    'query ($profile: Profile!) { eligibilities(profile: $profile) { items { programme { slug } verdict } } }';
  const { items } = (await service.ask(asked, { profile })).data.eligibilities;
  const first = (verdict: string) => items.find((item: { readonly verdict: string }) => item.verdict === verdict);
  expect(first('ELIGIBLE')).toEqual({ programme: { slug: 'primary-tfm-development' }, verdict: 'ELIGIBLE' });
  expect(first('UNKNOWN')).toEqual({ programme: { slug: 'primary-tfm-sustaining' }, verdict: 'UNKNOWN' });
});
