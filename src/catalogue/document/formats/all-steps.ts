import type { FormatStep } from './format-step.js';
import { contacts } from './to-format-2/contacts.js';
import { countsOfComponents } from './to-format-2/counts-of-components.js';
import { datesAsFarAsKnown } from './to-format-2/dates.js';
import { evidenceOfFacts } from './to-format-2/evidence-of-facts.js';
import { frequencyAndRelease } from './to-format-2/frequency-and-release.js';

/** The steps that lead to each format from the one before, in order: those at index 0 lead from format 1 to 2. */
export const formatSteps: readonly (readonly FormatStep[])[] = [
  [contacts, countsOfComponents, datesAsFarAsKnown, evidenceOfFacts, frequencyAndRelease],
];
