import type { Command } from 'commander';
import { formatProblem } from '../catalogue/document/problem.js';
import { documentFormat } from '../domain/document-format.js';
import { type CheckedFiles, checkFiles } from '../stores/lowdb/check-files.js';
import { formatCount } from '../text/format-count.js';
import { type CataloguePlace, catalogueOption, placeName, runOnCatalogue } from './io/catalogue-place.js';
import { onDatabase } from './io/open-catalogue.js';
import type { ExitCode } from './io/run-command.js';

/** Adds `check`, which finds problems in a catalogue document. */
export function checkCommand(program: Command): void {
  program
    .command('check')
    .description('check a catalogue, and list all problems and warnings')
    .argument('[file]', catalogueOption[1])
    .option('--json', 'print the problems and warnings as JSON, for programs')
    .action(async (file: string | undefined, options: { json?: boolean }) => {
      const print = (line: string) => console.log(line);
      const tell = (line: string) => console.error(line);
      process.exitCode = await runOnCatalogue(file, tell, (place) => checkPlace(place, options.json === true, print));
    });
}

/** Checks a catalogue and prints its problems, and then its warnings. Returns the exit code: 1 for problems, otherwise 0. */
export async function checkPlace(
  place: CataloguePlace,
  asJson: boolean,
  print: (line: string) => void,
): Promise<ExitCode> {
  const file = placeName(place);
  const checked = await findProblems(place);
  const { problems, warnings, format } = checked;
  if (asJson) print(JSON.stringify({ file, format, problems, warnings }, null, 2));
  else {
    const warned = warnings.map((warning) => `warning: ${formatProblem(warning)}`);
    const summary = [summaryOf(file, checked), ...noteOf(checked)];
    for (const line of [...problems.map(formatProblem), ...warned, ...summary]) print(line);
  }
  return problems.length === 0 ? 0 : 1;
}

async function findProblems(place: CataloguePlace): Promise<CheckedFiles> {
  if ('file' in place) return checkFiles(place.file);
  const { checkDatabase } = await import('../stores/whole/check-database.js');
  return onDatabase(place.databaseUrl, checkDatabase);
}

function summaryOf(file: string, { problems, warnings, document }: CheckedFiles): string {
  const warned = warnings.length > 0 ? ` and ${formatCount(warnings.length, 'warning')}` : '';
  if (problems.length > 0 || !document) return `${file} has ${formatCount(problems.length, 'problem')}${warned}.`;
  const { programmes, hubs, revision } = document;
  const contents = `${formatCount(programmes.length, 'programme')} of ${formatCount(hubs.length, 'hub')}, revision ${revision}`;
  return `${file} is good: ${contents}${warnings.length > 0 ? `, with ${formatCount(warnings.length, 'warning')}` : ''}.`;
}

/** What happens with a document of an older format. It is no problem. */
function noteOf({ format = documentFormat, document }: CheckedFiles): readonly string[] {
  if (format >= documentFormat || !document) return [];
  return [
    `It has the older format ${format}. When the service starts, or with the next change, it is rewritten in format ${documentFormat}, and the files as they are now are kept beside it, under names with "format-${format}".`,
  ];
}
