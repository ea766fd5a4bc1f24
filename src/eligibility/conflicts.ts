import type { Programme } from '../domain/programme.js';
import { collectFacts, type Fact, factName } from './facts.js';

/** A fact on which programmes of one series disagree. */
export interface FactConflict {
  readonly field: string;
  readonly about: string;
  /** Whether two hubs state different values in the same year. */
  readonly betweenHubs: boolean;
  /** Whether one hub states different values in different years. */
  readonly overYears: boolean;
  /** The different values, in the order of the programmes that state them. */
  readonly values: readonly ConflictingValue[];
}

export interface ConflictingValue {
  readonly value: string;
  /** The programmes that state this value, in the order in which they were passed in. */
  readonly programmes: readonly Programme[];
}

interface AttributedFact extends Fact {
  readonly programme: Programme;
}

/** Lists the facts on which programmes of one series disagree. A fact that a programme leaves out contradicts nothing. */
export function findConflicts(programmes: readonly Programme[]): readonly FactConflict[] {
  const said = programmes.flatMap((programme) => collectFacts(programme).map((fact) => ({ ...fact, programme })));
  return groupBy(said, factName).flatMap(findConflict);
}

function findConflict(said: readonly AttributedFact[]): readonly FactConflict[] {
  const agreeing = groupAgreeing(said);
  const [first] = said;
  if (!first || agreeing.length < 2) return [];
  const differs = (group: readonly AttributedFact[]) =>
    agreeing.filter((same) => same.some((one) => group.includes(one))).length > 1;
  return [
    {
      field: first.field,
      about: first.about,
      betweenHubs: groupBy(said, ({ programme }) => programme.academicYear).some(differs),
      overYears: groupBy(said, ({ programme }) => programme.hub).some(differs),
      values: agreeing.map((same) => ({
        value: same[0]?.value ?? '',
        programmes: same.map(({ programme }) => programme),
      })),
    },
  ];
}

/** Groups facts that agree: they say the same, or the lists of wordings share one. */
function groupAgreeing(said: readonly AttributedFact[]): readonly (readonly AttributedFact[])[] {
  const groups: AttributedFact[][] = [];
  for (const one of said) {
    const same = groups.filter((group) => group.some((other) => agree(one, other)));
    const [into, ...rest] = same;
    if (!into) groups.push([one]);
    else into.push(...rest.flatMap((group) => groups.splice(groups.indexOf(group), 1).flat()), one);
  }
  return groups;
}

function agree(one: Fact, other: Fact): boolean {
  if (one.key === other.key) return true;
  return one.alternatives?.some((wording) => other.alternatives?.includes(wording)) ?? false;
}

function groupBy(
  said: readonly AttributedFact[],
  keyOf: (one: AttributedFact) => string,
): readonly (readonly AttributedFact[])[] {
  const found = new Map<string, AttributedFact[]>();
  for (const one of said) {
    const key = keyOf(one);
    const group = found.get(key);
    if (group) group.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}
