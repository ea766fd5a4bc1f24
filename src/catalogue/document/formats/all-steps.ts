import type { FormatStep } from './format-step.js';
import { datesAsFarAsKnown } from './to-format-2/dates.js';

/** The steps that lead to each format from the one before, in order: those at index 0 lead from format 1 to 2. */
export const formatSteps: readonly (readonly FormatStep[])[] = [[datesAsFarAsKnown]];
