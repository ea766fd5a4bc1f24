import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Verdict } from '../../src/eligibility/findings/verdict.js';
import { asked } from '../support/asked.js';
import { realSnapshot } from '../support/real-snapshot.js';

interface GridRow {
  readonly id: string;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly eligible: readonly string[];
  readonly unknown: readonly string[];
  readonly notEligible: readonly string[];
}
interface Grid {
  readonly programmes: readonly string[];
  readonly profiles: readonly GridRow[];
}

const path = new URL('../fixtures/eligibility/grid.json', import.meta.url);
const { programmes, profiles } = JSON.parse(readFileSync(path, 'utf8')) as Grid;
const real = realSnapshot();

/** The verdict on each programme of the grid for one profile. */
async function judged(profile: GridRow['profile']): Promise<ReadonlyMap<string, Verdict>> {
  const fields = programmes.map(
    (slug, index) => `p${index}: eligibility(programme: "${slug}", profile: $profile) { verdict }`,
  );
  const answer = await asked<Record<string, { verdict: Verdict }>>(
    real,
    `query ($profile: Profile!) { ${fields.join(' ')} }`,
    {
      profile,
    },
  );
  return new Map(programmes.map((slug, index) => [slug, answer[`p${index}`]?.verdict ?? 'UNKNOWN']));
}

const expected = ({ eligible, unknown, notEligible }: GridRow): ReadonlyMap<string, Verdict> =>
  new Map([
    ...eligible.map((slug) => [slug, 'ELIGIBLE'] as const),
    ...unknown.map((slug) => [slug, 'UNKNOWN'] as const),
    ...notEligible.map((slug) => [slug, 'NOT_ELIGIBLE'] as const),
  ]);

describe('the grid of expected verdicts', () => {
  it('has 24 programmes and 30 profiles, and one verdict for each pair', () => {
    expect(programmes).toHaveLength(24);
    expect(profiles).toHaveLength(30);
    for (const row of profiles) expect([...expected(row).keys()].sort()).toEqual([...programmes].sort());
  });

  it.each(profiles.map((row) => [row.id, row] as const))('holds for %s', async (_, row) => {
    const verdicts = await judged(row.profile);
    const differences = [...expected(row)].flatMap(([slug, verdict]) =>
      verdicts.get(slug) === verdict ? [] : [`${slug}: ${verdict} expected, answered ${verdicts.get(slug)}`],
    );
    expect(differences).toEqual([]);
  });
});
