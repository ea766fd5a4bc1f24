import { type Random, seeded } from './random.js';
import { topic } from './sentences.js';
import { capitalised } from './words.js';

/** A series of programmes: a level of a family, which leads to the next level and to that of the family beside it. */
export interface Level {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly family: string;
  readonly phase: string;
  readonly section: string;
  readonly heading: string;
  /** The level before, which it requires. */
  readonly requires: string | undefined;
  /** The next level of the family beside it. That of its own family says itself what it requires. */
  readonly leadsTo: string | undefined;
}

const levelNames = ['Readiness', 'Development', 'Embedding', 'Sustaining', 'Leading', 'Mentoring'];
const homes = [
  { phase: 'PRIMARY', section: 'PRIMARY', heading: 'Primary schools' },
  { phase: 'SECONDARY', section: 'SECONDARY', heading: 'Secondary schools' },
  { phase: 'POST_16', section: 'POST_16', heading: 'Post-16 institutions' },
  { phase: 'EARLY_YEARS', section: 'ITT_SKTM', heading: 'Specialist knowledge' },
] as const;
const phaseWords = { PRIMARY: 'Primary', SECONDARY: 'Secondary', POST_16: 'Post-16', EARLY_YEARS: 'Early Years' };

export const pairs = 12;

/** Pairs of families of six levels. A hub takes whole pairs, so that all that their programmes lead to is there. */
export function familyPairs(seed: number): readonly (readonly Level[])[] {
  const random = seeded(seed);
  return Array.from({ length: pairs }, (_, pair) => {
    const [left, right] = [family(random, 2 * pair), family(random, 2 * pair + 1)];
    return [...linked(left, right), ...linked(right, left)];
  });
}

const linked = (levels: readonly Series[], beside: readonly Series[]): readonly Level[] =>
  levels.map((level, rank) => ({ ...level, requires: levels[rank - 1]?.id, leadsTo: beside[rank + 1]?.id }));

type Series = Omit<Level, 'requires' | 'leadsTo'>;

function family(random: Random, index: number): readonly Series[] {
  const home = homes[index % homes.length] as (typeof homes)[number];
  const name = `${phaseWords[home.phase]} ${topic(random).split(' ').map(capitalised).join(' ')}`;
  return levelNames.map((level, rank) => ({
    ...home,
    id: random.id('ser'),
    slug: `${name} ${level} ${index}${rank}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    title: `${name} ${level}`,
    family: name,
  }));
}
