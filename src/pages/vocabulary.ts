import type { Phase, Section } from '../generated/graphql.js';

export const phaseWords: Readonly<Record<Phase, string>> = {
  EARLY_YEARS: 'Early Years',
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
};

export const sectionWords: Readonly<Record<Section, string>> = {
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
  ITT_SKTM: 'ITT / SKTM',
  PROFESSIONAL_DEVELOPMENT: 'Professional Development',
  OTHER: 'another heading',
};

/** Joined with commas, and an “and” before the last. */
export const all = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1');
