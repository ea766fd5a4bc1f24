import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Verdict } from '../../src/eligibility/findings/verdict.js';
import { asked } from '../support/asked.js';
import { realSnapshot } from '../support/real-snapshot.js';

interface RoleRow {
  readonly programme: string;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly verdict: Verdict;
}
interface Answer {
  readonly eligibility: { readonly verdict: Verdict; readonly questions: readonly string[] };
}

const path = new URL('../fixtures/eligibility/roles.json', import.meta.url);
const { roles } = JSON.parse(readFileSync(path, 'utf8')) as { readonly roles: readonly RoleRow[] };
const real = realSnapshot();
const query = `query ($programme: String!, $profile: Profile!) {
  eligibility(programme: $programme, profile: $profile) { verdict questions }
}`;

async function judged(programme: string, profile: RoleRow['profile']): Promise<Answer['eligibility']> {
  return (await asked<Answer>(real, query, { programme, profile })).eligibility;
}

describe('roles as people write them', () => {
  it('are 60, for all 24 programmes', () => {
    expect(roles).toHaveLength(60);
    expect(new Set(roles.map(({ programme }) => programme)).size).toBe(24);
  });

  it.each(roles.map((row) => [row.profile['role'], row.programme, row] as const))('%p for %s', async (_, __, row) => {
    const { verdict, questions } = await judged(row.programme, row.profile);
    expect(verdict).toBe(row.verdict);
    if (verdict === 'UNKNOWN') expect(questions).not.toEqual([]);
  });
});

describe('a role that names no subject', () => {
  it.each([
    ['a-level-pedagogy', { role: 'A level teacher', phase: 'POST_16' }],
    ['secondary-mat-leads', { role: 'MAT lead', phase: 'SECONDARY' }],
  ])('is UNKNOWN for %s, which is for maths: %j', async (programme, profile) => {
    expect((await judged(programme, profile)).verdict).toBe('UNKNOWN');
  });
});

describe('a role that names another phase than the programme is for', () => {
  const yearGroups = 'Which year groups do you teach, or does your school have?';
  it.each([
    ['sktm-primary-teachers', { role: 'nursery teacher', schoolKind: 'primary school' }],
    ['sktm-primary-teachers', { role: 'Reception teacher', phase: 'PRIMARY' }],
    ['sktm-primary-teaching-assistants', { role: 'secondary TA', phase: 'PRIMARY' }],
    ['y7-11-coherence', { role: 'A level maths teacher', phase: 'SECONDARY' }],
    ['y7-11-coherence', { role: 'Y13 teacher', phase: 'SECONDARY' }],
    ['y7-11-coherence', { role: 'KS2 teacher', phase: 'SECONDARY' }],
  ])('is UNKNOWN for %s until the year groups are stated: %j', async (programme, profile) => {
    expect(await judged(programme, profile)).toEqual({ verdict: 'UNKNOWN', questions: [yearGroups] });
  });

  it.each([
    ['sktm-primary-teachers', { role: 'Reception teacher', phase: 'PRIMARY', yearGroups: ['Y1'] }],
    ['y7-11-coherence', { role: 'A level maths teacher', yearGroups: ['Y11', 'Y12'] }],
    ['sktm-early-years', { role: 'primary teacher', phase: 'EARLY_YEARS' }],
  ])('is ELIGIBLE for %s where the rest fits: %j', async (programme, profile) => {
    expect((await judged(programme, profile)).verdict).toBe('ELIGIBLE');
  });
});
