import { choicesArePossible } from './choices-are-possible.js';
import { evidenceCanBeFound, evidenceSupportsAField } from './evidence-can-be-found.js';
import { groupsAreGroups, groupsAreOfOneProgramme } from './groups-are-groups.js';
import { idsAreUnique } from './ids-are-unique.js';
import type { Law } from './law.js';
import { linksAreSaidOnce, linksMakeSense, linksStartAtHome } from './links-make-sense.js';
import { publishedStandsAlone } from './published-stands-alone.js';
import { rangesAreOrdered } from './ranges-are-ordered.js';
import { referencesResolve } from './references-resolve.js';
import { requirementsCloseNoCircle } from './requirements-close-no-circle.js';
import { requirementsComeFirst } from './requirements-come-first.js';
import { rulesAreRules, testsAreComplete } from './rules-are-rules.js';
import { seriesAreOfferedOnce } from './series-are-offered-once.js';
import { slugsTellHubsAndSeriesApart, slugsTellPartsApart, slugsTellProgrammesApart } from './slugs-tell-apart.js';
import { timesAreOrdered } from './times-are-ordered.js';
import { valuesStandOnce } from './values-stand-once.js';

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
