import type { Command } from 'commander';
import { CatalogueRefused, formatProblem, formatProblems } from '../catalogue/document/problem.js';
import { type Commit, CommitRefused } from '../catalogue/revision/commit.js';
import { verifyJournal } from '../stores/lowdb/check-files.js';
import { repairJournal } from '../stores/lowdb/repair-journal.js';

/** Adds `journal`: looks after the journal beside a document. */
export function journalCommand(program: Command): void {
  const journal = program.command('journal').description('verify and repair the journal beside a catalogue document');
  journal
    .command('verify')
    .description('say whether the journal is whole and belongs to the document')
    .argument('<file>', 'the JSON document')
    .action(async (file: string) => {
      process.exitCode = await printed(() => verify(file));
    });
  journal
    .command('repair')
    .description('make the journal anew from what can be read of it, and keep the damaged files aside')
    .argument('<file>', 'the JSON document')
    .action(async (file: string) => {
      process.exitCode = await printed(() => repair(file));
    });
}

interface Outcome {
  readonly code: 0 | 1;
  readonly lines: readonly string[];
}

async function verify(file: string): Promise<Outcome> {
  const { problems, commits } = await verifyJournal(file);
  if (problems.length === 0)
    return { code: 0, lines: [`The journal of ${file} is good: ${describeCommits(commits)}.`] };
  return { code: 1, lines: [...problems.map(formatProblem), `What can be read: ${describeCommits(commits)}.`] };
}

async function repair(file: string): Promise<Outcome> {
  const repaired = await repairJournal(file);
  if (!repaired) return { code: 0, lines: [`Nothing is wrong with the journal of ${file}.`] };
  const lines = [
    `The journal of ${file} was made anew: ${describeCommits(repaired.commits)}.`,
    ...repaired.kept.map((path) => `A file of the old journal is kept as ${path}.`),
  ];
  return { code: 0, lines };
}

function describeCommits(commits: readonly Commit[]): string {
  const [first, last] = [commits[0], commits.at(-1)];
  if (!first || !last) return 'no changes';
  return `${commits.length} change${commits.length === 1 ? '' : 's'}, revisions ${first.revision} to ${last.revision}`;
}

/** Prints what came of it, or why it could not be done. Gives the exit code. */
async function printed(task: () => Promise<Outcome>): Promise<0 | 1> {
  try {
    const { code, lines } = await task();
    for (const line of lines) console.log(line);
    return code;
  } catch (error) {
    if (error instanceof CatalogueRefused)
      for (const line of formatProblems('The document', error.problems)) console.error(line);
    else if (error instanceof CommitRefused) console.error(error.message);
    else throw error;
    return 1;
  }
}
