import type { Command } from 'commander';
import { CatalogueRefused, formatProblem, type Problem } from '../catalogue/document/problem.js';
import { readDocument } from '../stores/lowdb/document-adapter.js';

/** Adds `check`: whether a document keeps every rule. */
export function checkCommand(program: Command): void {
  program
    .command('check')
    .description('check a catalogue document and tell every problem in it')
    .argument('<file>', 'the JSON document')
    .option('--json', 'tell the problems as JSON, for machines')
    .action(async (file: string, options: { json?: boolean }) => {
      process.exitCode = await checkFile(file, options.json === true, (line) => console.log(line));
    });
}

/** Checks a document and prints what was found. Returns the exit code: 0 for a good one, 1 for problems. */
export async function checkFile(file: string, asJson: boolean, print: (line: string) => void): Promise<0 | 1> {
  const { problems, summary } = await readProblems(file);
  if (asJson) print(JSON.stringify({ file, problems }, null, 2));
  else for (const line of [...problems.map(formatProblem), summary]) print(line);
  return problems.length === 0 ? 0 : 1;
}

async function readProblems(
  file: string,
): Promise<{ readonly problems: readonly Problem[]; readonly summary: string }> {
  try {
    const { programmes, hubs, revision } = await readDocument(file);
    return {
      problems: [],
      summary: `${file} is good: ${countOf(programmes, 'programme')} of ${countOf(hubs, 'hub')}, revision ${revision}.`,
    };
  } catch (error) {
    if (!(error instanceof CatalogueRefused)) throw error;
    const { problems } = error;
    return { problems, summary: `${file} has ${countOf(problems, 'problem')}.` };
  }
}

const countOf = ({ length }: readonly unknown[], noun: string) => `${length} ${noun}${length === 1 ? '' : 's'}`;
