import type { Command } from 'commander';
import { formatProblem } from '../catalogue/document/problem.js';
import type { Commit } from '../catalogue/revision/commit.js';
import { verifyJournal } from '../stores/lowdb/check-files.js';
import { repairJournal } from '../stores/lowdb/repair-journal.js';
import { formatCount } from '../text/format-count.js';
import { catalogueOption, fileAt, runOnCatalogue } from './io/catalogue-place.js';
import type { ExitCode } from './io/run-command.js';

/** Adds `journal`: verifies and repairs the journal beside a document. */
export function journalCommand(program: Command): void {
  const journal = program.command('journal').description('verify and repair the journal beside a catalogue document');
  const tell = (line: string) => console.error(line);
  journal
    .command('verify')
    .description('say whether the journal is whole and belongs to the document')
    .argument('[file]', catalogueOption[1])
    .action(async (file: string | undefined) => {
      process.exitCode = await runOnCatalogue(file, tell, (place) => verify(fileAt(place, instead)));
    });
  journal
    .command('repair')
    .description('make the journal again from what can be read of it, and keep the damaged files')
    .argument('[file]', catalogueOption[1])
    .action(async (file: string | undefined) => {
      process.exitCode = await runOnCatalogue(file, tell, (place) => repair(fileAt(place, instead)));
    });
}

const instead =
  'Run "maths-hub-catalogue check", which finds gaps in the history of a database; PostgreSQL itself finds damaged tables with pg_amcheck.';

async function verify(file: string): Promise<ExitCode> {
  const { problems, commits } = await verifyJournal(file);
  for (const problem of problems) console.log(formatProblem(problem));
  const isGood = problems.length === 0;
  console.log(
    `${isGood ? `The journal of ${file} is good` : 'These changes can be read'}: ${describeCommits(commits)}.`,
  );
  return isGood ? 0 : 1;
}

async function repair(file: string): Promise<ExitCode> {
  const repaired = await repairJournal(file);
  if (!repaired) console.log(`The journal of ${file} has no problems.`);
  else console.log(`The journal of ${file} was made again: ${describeCommits(repaired.commits)}.`);
  for (const path of repaired?.kept ?? []) console.log(`A file of the old journal is kept as ${path}.`);
  return 0;
}

function describeCommits(commits: readonly Commit[]): string {
  const [first, last] = [commits[0], commits.at(-1)];
  if (!first || !last) return 'no changes';
  return `${formatCount(commits.length, 'change')}, revisions ${first.revision} to ${last.revision}`;
}
