import type { Phase, Section } from '../generated/graphql.js';
import { englishList } from '../text/english-list.js';

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

/** "Primary and Secondary"; empty for no phase. */
export const phaseList = (phases: readonly Phase[]): string =>
  englishList(
    phases.map((phase) => phaseWords[phase]),
    'and',
  );
