import { describe, expect, it } from '@jest/globals';
import words from '../../../src/eligibility/words/role-words.json' with { type: 'json' };
import { normaliseRole } from '../../../src/eligibility/words/roles.js';
import { parseSchoolKind } from '../../../src/eligibility/words/school-kind.js';
import { roleSuggestions, schoolKinds } from '../../../src/site/join/join-words.js';

const knownRoles = new Set(
  [...words.same.flat(), ...Object.values(words.kinds).flat(), ...Object.keys(words.kinds)].map(normaliseRole),
);

describe('The choices of the form at /join', () => {
  it.each(roleSuggestions)('suggest the role “%s”, which eligibility understands', (role) => {
    expect(knownRoles).toContain(normaliseRole(role));
  });

  it.each(schoolKinds)('offer “%s”, which eligibility understands', (kind) => {
    expect(parseSchoolKind(kind)).toBeDefined();
  });
});
