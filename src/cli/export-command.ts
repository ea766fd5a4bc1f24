import { type Command, Option } from 'commander';
import { allFormats } from '../exports/all-formats.js';
import { type ExportOptions, exportCatalogue, importableFormats } from './export/export-catalogue.js';
import { catalogueOption } from './io/catalogue-place.js';
import { standardOutput } from './io/output.js';
import { parseAddress } from './io/parse-address.js';

type ExportArguments = Omit<ExportOptions, 'filters' | 'service'> & Readonly<Record<string, string>>;

/** Adds `export`, which writes the files of `/exports/…` without a server. */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('export the catalogue, or a part of it, in another format')
    .argument(
      '<format>',
      `one of ${allFormats.map(({ name }) => name).join(', ')}; or, in a format that import can read: ${importableFormats.join(', ')}`,
    )
    .addOption(new Option(...catalogueOption).conflicts('url'))
    .option(
      '--url <url>',
      'with a format that import can read: export the catalogue of the service at this address',
      parseAddress,
    )
    .option('--token-env <name>', 'the environment variable that contains a token of that service', 'CATALOGUE_TOKEN')
    .option(
      '--out <file>',
      'where to write it: a file, or a folder or .xlsx file for sheets; - for standard output',
      '-',
    )
    .option('--kinds <list>', 'only links of these kinds: REQUIRES,PROGRESSES_TO')
    .option('--min-strength <strength>', 'only links with at least this certainty: IMPLIED')
    .option('--obligations <list>', 'only links with one of these obligations: MUST,EXPECTED')
    .addOption(
      new Option('--derived', 'only computed links: inverses of requirements, and module overlaps').preset('true'),
    )
    .option('--hub <slug>', 'only links stated by programmes of this hub')
    .option('--year <year>', 'only links stated by programmes of this academic year: 2021/22')
    .option('--filter <json>', 'a LinkFilter of the API')
    .action(async (format: string, { catalogue, out, url, tokenEnv = '', ...filters }: ExportArguments) => {
      const service = url === undefined ? undefined : { url, token: process.env[tokenEnv] };
      process.exitCode = await exportCatalogue(format, { catalogue, service, out, filters }, standardOutput());
    });
}
