import { Phase } from '../../domain/fields/vocabulary.js';
import { type WordMatch, wordsOf } from './normalise.js';
import words from './role-words.json' with { type: 'json' };

// Roles match as whole roles. role-words.json says which roles mean the same. Parts of a role are read only for the phase
// that they name, which can make an answer less certain but never decide it.

/** "Y9" and "yr 9" are the same words as "year 9". */
const spellOut = (role: string): string =>
  wordsOf(role)
    .join(' ')
    .replace(/\b(?:y|yr|year) (\d+|#)(?!\S)/g, 'year $1');

/** Roles that differ only in a number are the same: "year #". */
export const normaliseRole = (role: string): string =>
  spellOut(role).replace(/\b(year|ks|key stage) \d+(?!\S)/g, '$1 #');

/** The first name of each role that has several. */
const standardNames: ReadonlyMap<string, string> = new Map(
  words.same.flatMap((names) => names.map((name) => [normaliseRole(name), normaliseRole(names[0] ?? name)] as const)),
);

const standardName = (role: string) => {
  const name = normaliseRole(role);
  return standardNames.get(name) ?? name;
};

const widerRoles = new Map<string, string[]>();
for (const [wider, kinds] of Object.entries(words.kinds)) {
  for (const kind of kinds) {
    const name = standardName(kind);
    widerRoles.set(name, [...(widerRoles.get(name) ?? []), standardName(wider)]);
  }
}

/** A role and all that it is a kind of: a Reception teacher is an Early Years teacher, and so a teacher. */
function rolesOf(role: string): ReadonlySet<string> {
  const roles = new Set([standardName(role)]);
  for (const one of roles) for (const wider of widerRoles.get(one) ?? []) roles.add(wider);
  return roles;
}

const opposites = words.opposites.map((pair) => pair.map(standardName));

function areOpposite(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return opposites.some(
    ([one = '', other = '']) => (some.has(one) && others.has(other)) || (some.has(other) && others.has(one)),
  );
}

/**
 * Whether a role is one of several. OTHER only where the table of opposites excludes it from each of them; any other role,
 * such as one with a word more, is UNCLEAR.
 */
export function matchRole(role: string, wanted: readonly string[]): WordMatch {
  const own = rolesOf(role);
  if (wanted.some((one) => own.has(standardName(one)))) return 'SAME';
  const isExcluded = wanted.length > 0 && wanted.every((one) => areOpposite(own, rolesOf(one)));
  return isExcluded ? 'OTHER' : 'UNCLEAR';
}

const phaseNames = new Map(Object.entries(words.phaseNames).map(([phase, names]) => [phase, names.map(spellOut)]));

/** The phases that a role names: "Year 6 teacher" names Primary. A role such as "teacher" names none. */
export function phasesNamedBy(role: string): readonly Phase[] {
  const text = ` ${spellOut(role)} `;
  const isNamed = (phase: Phase) => phaseNames.get(phase)?.some((name) => text.includes(` ${name} `));
  return (Object.keys(Phase) as Phase[]).filter(isNamed);
}
