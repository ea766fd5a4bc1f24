/** The names of the phases, as the map, the pages and the feeds show them. */
export const phaseLabels = {
  EARLY_YEARS: 'Early Years',
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
} as const;

/** How far a programme reaches, in words. */
export const reachLabels = { LOCAL: 'Local', REGIONAL: 'Regional', NATIONAL: 'National' } as const;

/** The headings of a source, as the map, the pages and the feeds show them. */
export const sectionLabels = {
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
  ITT_SKTM: 'ITT / SKTM',
  PROFESSIONAL_DEVELOPMENT: 'Professional Development',
  OTHER: 'Other',
} as const;
