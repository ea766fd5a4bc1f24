// The pages show these names too, so this file imports nothing.

/** The names of phases for people. */
export const phaseNames = {
  EARLY_YEARS: 'Early Years',
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
} as const;

/** The names of sections for people. */
export const sectionNames = {
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
  ITT_SKTM: 'ITT/SKTM',
  PROFESSIONAL_DEVELOPMENT: 'Professional Development',
  OTHER: 'Other',
} as const;

/** The end of "listed under …". */
export const sectionHeading = (section: keyof typeof sectionNames): string =>
  section === 'OTHER' ? 'another heading' : sectionNames[section];
