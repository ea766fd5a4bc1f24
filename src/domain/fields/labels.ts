/** The names of the phases, as the map, the pages and the feeds show them. */
export const phaseLabels = {
  EARLY_YEARS: 'Early Years',
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
} as const;

/** How far a programme reaches, in words. */
export const reachLabels = { LOCAL: 'Local', REGIONAL: 'Regional', NATIONAL: 'National' } as const;

/** Where the sessions of a programme take place, in words. */
export const modeLabels = { FACE_TO_FACE: 'Face to face', ONLINE: 'Online', BLENDED: 'Blended' } as const;

/** Who signs up for a programme, in words. */
export const unitLabels = {
  SCHOOL: 'School',
  DEPARTMENT: 'Department',
  TRUST: 'Trust',
  INDIVIDUAL: 'Individual',
  INDIVIDUAL_WITH_DEPARTMENT: 'Individual with department',
} as const;

/** The state of recruitment, in words. */
export const recruitmentLabels = {
  OPEN: 'Open',
  REGISTER_INTEREST: 'Register your interest',
  FULL: 'Full',
  CLOSED: 'Closed',
} as const;

/** The headings of a source, as the map, the pages and the feeds show them. */
export const sectionLabels = {
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
  ITT_SKTM: 'ITT / SKTM',
  PROFESSIONAL_DEVELOPMENT: 'Professional Development',
  OTHER: 'Other',
} as const;
