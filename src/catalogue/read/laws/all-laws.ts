import * as eligibility from './eligibility-laws.js';
import * as identity from './identity-laws.js';
import type { Law } from './law.js';
import * as links from './link-laws.js';
import * as references from './reference-laws.js';
import * as values from './value-laws.js';

/** Every law of a catalogue by its name, in the order in which problems are reported. */
export const allLaws: Readonly<Record<string, Law>> = {
  idsAreUnique: identity.idsAreUnique,
  hubAndSeriesSlugsAreUnique: identity.hubAndSeriesSlugsAreUnique,
  programmeSlugsAreUnique: identity.programmeSlugsAreUnique,
  offersAreUnique: identity.offersAreUnique,
  partSlugsAreUnique: identity.partSlugsAreUnique,
  listValuesAreUnique: values.listValuesAreUnique,
  referencesResolve: references.referencesResolve,
  seriesAreOfferedOnce: identity.seriesAreOfferedOnce,
  rulesHaveOneForm: eligibility.rulesHaveOneForm,
  testsAreComplete: eligibility.testsAreComplete,
  requirementsAreNotLater: eligibility.requirementsAreNotLater,
  requirementsHaveNoCycle: eligibility.requirementsHaveNoCycle,
  linksAreStorable: links.linksAreStorable,
  linksStartInTheirProgramme: links.linksStartInTheirProgramme,
  linksAreUnique: links.linksAreUnique,
  linkGroupsAreConsistent: links.linkGroupsAreConsistent,
  linkGroupsAreOfTheirProgramme: links.linkGroupsAreOfTheirProgramme,
  rangesAreOrdered: values.rangesAreOrdered,
  moduleChoicesArePossible: values.moduleChoicesArePossible,
  evidenceIsInTheOutline: references.evidenceIsInTheOutline,
  evidenceSupportsAField: references.evidenceSupportsAField,
  publishedRefersToPublished: references.publishedRefersToPublished,
  timesAreOrdered: values.timesAreOrdered,
};
