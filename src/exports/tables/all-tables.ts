import { eligibilityTests } from './eligibility-tests.js';
import { offers, programmes } from './entry-tables.js';
import { evidence } from './evidence.js';
import { graphTables } from './graph-tables.js';
import { listTables } from './list-tables.js';
import { openQuestions } from './open-questions.js';
import { structureTables } from './structure-tables.js';
import type { ExportTable } from './table.js';

/** Every table, first those of the graph. */
export const allTables: readonly ExportTable[] = [
  ...graphTables,
  offers,
  programmes,
  ...listTables,
  ...structureTables,
  eligibilityTests,
  openQuestions,
  evidence,
];
