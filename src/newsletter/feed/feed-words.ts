import type { Phase, Section } from '../../domain/fields/vocabulary.js';

export const sectionNames: Readonly<Record<Section, string>> = {
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
  ITT_SKTM: 'ITT/SKTM',
  PROFESSIONAL_DEVELOPMENT: 'Professional Development',
  OTHER: 'Other',
};

export const phaseNames: Readonly<Record<Phase, string>> = {
  EARLY_YEARS: 'Early Years',
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
};

/** What the properties of a programme are called; those that say nothing to a reader of news are not here. */
export const propertyNames: Readonly<Record<string, string>> = {
  slug: 'its web address',
  title: 'its title',
  aliases: 'its other names',
  codes: 'its codes',
  hub: 'its hub',
  academicYear: 'its year',
  section: 'where it is listed',
  phases: 'its phases',
  keyStages: 'its key stages',
  yearGroups: 'its year groups',
  audiences: 'whom it is for',
  summary: 'its description',
  aims: 'its aims',
  pathways: 'its pathways',
  modules: 'its modules',
  moduleChoice: 'the choice of modules',
  components: 'its parts',
  stages: 'its stages',
  strands: 'its strands',
  participation: 'what taking part means',
  duration: 'how long it takes',
  partners: 'its partners',
  awards: 'its awards',
  eligibilityRule: 'who may join',
  mode: 'how it is held',
  url: 'its page',
  contact: 'whom to ask',
  recruitment: 'how to sign up',
  deliveries: 'when and where it runs',
  funding: 'what it costs',
  links: 'what it leads to',
};
