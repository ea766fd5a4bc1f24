import {
  requirementsCloseNoCircle,
  requirementsComeFirst,
  rulesAreRules,
  testsAreComplete,
} from './eligibility-laws.js';
import {
  idsAreUnique,
  seriesAreOfferedOnce,
  slugsTellHubsAndSeriesApart,
  slugsTellPartsApart,
  slugsTellProgrammesApart,
} from './identity-laws.js';
import type { Law } from './law.js';
import {
  groupsAreGroups,
  groupsAreOfOneProgramme,
  linksAreSaidOnce,
  linksMakeSense,
  linksStartAtHome,
} from './link-laws.js';
import {
  evidenceCanBeFound,
  evidenceSupportsAField,
  publishedStandsAlone,
  referencesResolve,
} from './reference-laws.js';
import { choicesArePossible, rangesAreOrdered, timesAreOrdered, valuesStandOnce } from './value-laws.js';

/** Every law that a catalogue keeps, by its name, in the order in which their problems are told. */
export const allLaws: Readonly<Record<string, Law>> = {
  idsAreUnique,
  slugsTellHubsAndSeriesApart,
  slugsTellProgrammesApart,
  slugsTellPartsApart,
  valuesStandOnce,
  referencesResolve,
  seriesAreOfferedOnce,
  rulesAreRules,
  testsAreComplete,
  requirementsComeFirst,
  requirementsCloseNoCircle,
  linksMakeSense,
  linksStartAtHome,
  linksAreSaidOnce,
  groupsAreGroups,
  groupsAreOfOneProgramme,
  rangesAreOrdered,
  choicesArePossible,
  evidenceCanBeFound,
  evidenceSupportsAField,
  publishedStandsAlone,
  timesAreOrdered,
};
