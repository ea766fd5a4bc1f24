import type { Problem } from '../../catalogue/document/problem.js';
import { check } from '../../catalogue/read/check.js';
import { findFutureDates } from '../../catalogue/read/future-dates.js';
import type { Commit } from '../../catalogue/revision/commit.js';
import type { CheckedFiles } from '../lowdb/check-files.js';
import { documentBytes } from '../lowdb/compaction/compacted-bytes.js';
import type { Database } from '../postgres/database.js';
import { markOf } from './whole-catalogue.js';
import { readWholeDatabase } from './whole-database.js';

/** Checks the catalogue in a database and that its history has no gap; undefined if there is none. Writes nothing. */
export async function checkDatabase(database: Database): Promise<CheckedFiles | undefined> {
  const whole = await readWholeDatabase(database);
  if (!whole) return undefined;
  const result = check(documentBytes(whole.document));
  const own = 'problems' in result ? result.problems : [];
  const document = 'document' in result ? result.document : undefined;
  const dates = document ? findFutureDates(document, new Date()) : [];
  const problems = [...own, ...dates, ...findGaps(whole.commits, markOf(whole.document).revision)];
  return { problems, warnings: result.warnings, ...(document && { document }) };
}

/** Each commit starts from the revision that the one before made, and the last one made the newest revision. */
function findGaps(commits: readonly Commit[], newest: number): readonly Problem[] {
  const starts = [...commits.slice(1).map(({ before }) => before.revision), newest];
  return commits.flatMap(({ revision }, index) => {
    if (starts[index] === revision) return [];
    const message = `The history in the database has a gap after revision ${revision}. Restore a backup of the whole database.`;
    return [{ code: 'JOURNAL_BROKEN', pointer: '', message } as const];
  });
}
