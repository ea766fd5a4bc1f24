import { type Command, Option } from 'commander';
import { allFormats } from '../exports/all-formats.js';
import { type ExportOptions, exportCatalogue, importableFormats } from './export/export-catalogue.js';
import { catalogueOption } from './io/files.js';
import { standardOutput } from './io/output.js';

type ExportArguments = Omit<ExportOptions, 'filters'> & Readonly<Record<string, string>>;

/** Adds `export`, which writes the files of `/exports/…` without a server. */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('export the catalogue, or a part of it, in another format')
    .argument(
      '<format>',
      `one of ${allFormats.map(({ name }) => name).join(', ')}; or, in a format that import can read: ${importableFormats.join(', ')}`,
    )
    .option(...catalogueOption)
    .option('--out <file>', 'where to write it: a file, or a folder for sheets; - for standard output', '-')
    .option('--kinds <list>', 'only links of these kinds: REQUIRES,PROGRESSES_TO')
    .option('--min-strength <strength>', 'only links with at least this certainty: IMPLIED')
    .option('--obligations <list>', 'only links with one of these obligations: MUST,EXPECTED')
    .addOption(
      new Option('--derived', 'only computed links: inverses of requirements, and module overlaps').preset('true'),
    )
    .option('--hub <slug>', 'only links stated by programmes of this hub')
    .option('--year <year>', 'only links stated by programmes of this academic year: 2021/22')
    .option('--filter <json>', 'a LinkFilter of the API')
    .action(async (format: string, { catalogue, out, ...filters }: ExportArguments) => {
      process.exitCode = await exportCatalogue(format, { catalogue, out, filters }, standardOutput());
    });
}
