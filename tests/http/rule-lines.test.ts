import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CuratedService, copyOfCatalogue } from './a-curated-service.js';

// A client reads an eligibility rule as a line of text, and sends the line back, changed or not.

let curated: CuratedService;
beforeAll(async () => {
  curated = await CuratedService.start(await copyOfCatalogue());
});
afterAll(() => curated.stop());

interface Ruled {
  readonly id: string;
  readonly eligibilityRule: { readonly line: string } | null;
}

async function programmes(): Promise<readonly Ruled[]> {
  const { data } = await curated.ask('{ programmes(first: 100) { nodes { id eligibilityRule { line } } } }');
  return data.programmes.nodes as readonly Ruled[];
}

async function revision(): Promise<number> {
  return (await curated.ask('{ catalogue { revision } }')).data.catalogue.revision;
}

const linesOf = (all: readonly Ruled[]) => all.map(({ eligibilityRule }) => eligibilityRule?.line);
const set = (id: string, line: string) => curated.update(id, { eligibilityRule: { line } });
const ruleOf = async (id: string) => (await curated.stored(id))?.['eligibilityRule'];

test('the line of each of the 24 programmes, sent back as it is, changes nothing', async () => {
  const [all, before] = [await programmes(), await revision()];
  expect(all).toHaveLength(24);
  const ruled = all.filter(({ eligibilityRule }) => eligibilityRule);
  expect(ruled).toHaveLength(23); // One has no rule.
  for (const { id, eligibilityRule } of ruled) {
    const stored = await ruleOf(id);
    expect(await set(id, eligibilityRule?.line ?? '')).toBe('Ok');
    expect(await ruleOf(id)).toEqual(stored);
  }
  expect(await revision()).toBe(before);
});

test('the line of each of them is a whole rule: where no rule is stored, it makes one that has the same line', async () => {
  const all = await programmes();
  for (const { id, eligibilityRule } of all) {
    if (!eligibilityRule) continue;
    expect(await curated.update(id, { eligibilityRule: null })).toBe('Ok');
    expect(await set(id, eligibilityRule.line)).toBe('Ok');
  }
  expect(linesOf(await programmes())).toEqual(linesOf(all));
});

test('a line that a client has changed keeps the tests that are still in it', async () => {
  const { id, eligibilityRule } = (await programmes()).find(({ eligibilityRule: rule }) => rule) as Ruled;
  const stored = (await ruleOf(id)) as object;
  expect(await set(id, `(${eligibilityRule?.line}); or area: Derby`)).toBe('Ok');
  expect(await ruleOf(id)).toMatchObject({ any: [stored, { test: { kind: 'AREA', values: ['Derby'] } }] });
});
