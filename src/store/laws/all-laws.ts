import { choicesArePossible } from './choices-are-possible.js';
import { evidenceCanBeFound } from './evidence-can-be-found.js';
import { formatIsKnown } from './format-is-known.js';
import { groupsAreGroups } from './groups-are-groups.js';
import { idsAreUnique } from './ids-are-unique.js';
import type { Law } from './law.js';
import { linksMakeSense } from './links-make-sense.js';
import { publishedStandsAlone } from './published-stands-alone.js';
import { rangesAreOrdered } from './ranges-are-ordered.js';
import { referencesResolve } from './references-resolve.js';
import { requirementsComeFirst } from './requirements-come-first.js';
import { rulesAreRules } from './rules-are-rules.js';
import { seriesAreOfferedOnce } from './series-are-offered-once.js';
import { slugsTellApart } from './slugs-tell-apart.js';
import { timesAreOrdered } from './times-are-ordered.js';
import { valuesStandOnce } from './values-stand-once.js';

/** Every law that a catalogue keeps, in the order in which their problems are told. */
export const allLaws: readonly Law[] = [
  formatIsKnown,
  idsAreUnique,
  slugsTellApart,
  valuesStandOnce,
  referencesResolve,
  seriesAreOfferedOnce,
  rulesAreRules,
  requirementsComeFirst,
  linksMakeSense,
  groupsAreGroups,
  rangesAreOrdered,
  choicesArePossible,
  evidenceCanBeFound,
  publishedStandsAlone,
  timesAreOrdered,
];
