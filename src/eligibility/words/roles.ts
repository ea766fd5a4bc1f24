import { type WordMatch, wordsOf } from './normalise.js';
import words from './role-words.json' with { type: 'json' };

// Roles match as whole roles. role-words.json says which roles mean the same; nothing here looks at parts of a role.

/** "Y9", "yr 9" and "Year 9" are the same word: "year #". */
export function normaliseRole(role: string): string {
  const text = wordsOf(role).join(' ');
  return text.replace(/\b(?:y|yr|year) (?:\d+|#)(?!\S)/g, 'year #').replace(/\b(ks|key stage) \d+(?!\S)/g, '$1 #');
}

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
