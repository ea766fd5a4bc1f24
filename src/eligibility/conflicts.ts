import type { Programme } from '../domain/programme.js';
import { factName, type StatedFact, statedFacts } from './stated-facts.js';

/** A fact on which programmes of one series say different things. */
export interface Conflict {
  readonly field: string;
  readonly about: string;
  /** Whether hubs differ in one and the same year. */
  readonly betweenHubs: boolean;
  /** Whether one and the same hub differs from year to year. */
  readonly overYears: boolean;
  /** What is said, in the order of the programmes. */
  readonly values: readonly ConflictingValue[];
}

export interface ConflictingValue {
  readonly value: string;
  /** Those that say so, in the order in which they were given. */
  readonly programmes: readonly Programme[];
}

interface Said extends StatedFact {
  readonly by: Programme;
}

/** Where programmes of one series say different things. Only what is stated is compared: silence contradicts nothing. */
export function conflicts(programmes: readonly Programme[]): readonly Conflict[] {
  const said = programmes.flatMap((by) => statedFacts(by).map((fact) => ({ ...fact, by })));
  return groups(said, factName).flatMap(conflict);
}

function conflict(said: readonly Said[]): readonly Conflict[] {
  const byKey = groups(said, ({ key }) => key);
  const [first] = said;
  if (!first || byKey.length < 2) return [];
  const differs = (group: readonly Said[]) => new Set(group.map(({ key }) => key)).size > 1;
  return [
    {
      field: first.field,
      about: first.about,
      betweenHubs: groups(said, ({ by }) => by.academicYear).some(differs),
      overYears: groups(said, ({ by }) => by.hub).some(differs),
      values: byKey.map((same) => ({ value: same[0]?.value ?? '', programmes: same.map(({ by }) => by) })),
    },
  ];
}

function groups(said: readonly Said[], keyOf: (one: Said) => string): readonly (readonly Said[])[] {
  const found = new Map<string, Said[]>();
  for (const one of said) {
    const key = keyOf(one);
    const group = found.get(key);
    if (group) group.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}
