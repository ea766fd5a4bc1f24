import * as content from './content-laws.js';
import * as dates from './date-laws.js';
import * as eligibility from './eligibility-laws.js';
import * as identity from './identity-laws.js';
import type { EntryLaw, Law } from './law.js';
import * as links from './link-laws.js';
import * as readiness from './readiness-laws.js';
import * as references from './reference-laws.js';
import * as values from './value-laws.js';
import * as warnings from './warning-laws.js';

/** The laws of content by their names. No code relies on them, so a stored document that breaks one is still served. */
export const contentLaws: Readonly<Record<string, EntryLaw>> = {
  freeHasNoCharges: content.freeHasNoCharges,
  durationsAreNotEmpty: content.durationsAreNotEmpty,
  datesAreOfTheYear: dates.datesAreOfTheYear,
  sessionsEndAfterTheyStart: dates.sessionsEndAfterTheyStart,
  recruitmentOpensBeforeItCloses: dates.recruitmentOpensBeforeItCloses,
  contactsAreNotEmpty: content.contactsAreNotEmpty,
};

/** Every law that refuses, by its name, in the order in which problems are reported. */
export const allLaws: Readonly<Record<string, Law>> = {
  idsAreUnique: identity.idsAreUnique,
  hubAndSeriesSlugsAreUnique: identity.hubAndSeriesSlugsAreUnique,
  programmeSlugsAreUnique: identity.programmeSlugsAreUnique,
  offersAreUnique: identity.offersAreUnique,
  partSlugsAreUnique: identity.partSlugsAreUnique,
  listValuesAreUnique: values.listValuesAreUnique,
  referencesResolve: references.referencesResolve,
  rulesHaveOneForm: eligibility.rulesHaveOneForm,
  testsAreComplete: eligibility.testsAreComplete,
  questionsAreOpen: eligibility.questionsAreOpen,
  requirementsAreNotLater: eligibility.requirementsAreNotLater,
  requirementsHaveNoCycle: eligibility.requirementsHaveNoCycle,
  linksAreStorable: links.linksAreStorable,
  linksStartInTheirProgramme: links.linksStartInTheirProgramme,
  seriesStateTheirLineage: links.seriesStateTheirLineage,
  linksAreUnique: links.linksAreUnique,
  linkGroupsAreConsistent: links.linkGroupsAreConsistent,
  linkGroupsAreOfTheirProgramme: links.linkGroupsAreOfTheirProgramme,
  rangesAreOrdered: values.rangesAreOrdered,
  moduleChoicesArePossible: values.moduleChoicesArePossible,
  evidenceIsInTheOutline: references.evidenceIsInTheOutline,
  evidenceSupportsAField: references.evidenceSupportsAField,
  publishedRefersToPublished: references.publishedRefersToPublished,
  timesAreOrdered: values.timesAreOrdered,
  onlyDraftsAreIncomplete: readiness.onlyDraftsAreIncomplete,
  ...contentLaws,
};

/** The laws that only warn, by their names. */
export const warningLaws: Readonly<Record<string, EntryLaw>> = {
  codesAreUsual: warnings.codesAreUsual,
  pupilsAreOfThePhases: warnings.pupilsAreOfThePhases,
  datesAreInTheYear: dates.datesAreInTheYear,
  publishedIsConfirmed: readiness.publishedIsConfirmed,
};
