import type { Command } from 'commander';
import { allFormats } from '../exports/all-formats.js';
import { exportCatalogue, forImport } from './export/export-catalogue.js';
import { standardOutput } from './io/output.js';

interface ExportArguments {
  readonly catalogue?: string;
  readonly out: string;
  readonly derived?: true;
  readonly kinds?: string;
  readonly minStrength?: string;
  readonly obligations?: string;
  readonly hub?: string;
  readonly year?: string;
  readonly filter?: string;
}

/** Adds `export`: the files of `/exports/…` without a server. */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('export the catalogue, or a part of it, in another format')
    .argument(
      '<format>',
      `one of ${allFormats.map(({ name }) => name).join(', ')}; or, in a format that import can read: ${forImport.join(', ')}`,
    )
    .option('--catalogue <file>', 'the JSON document (default: CATALOGUE_FILE, or the document in this package)')
    .option('--out <file>', 'where to write it: a file, or a folder for sheets; - for standard output', '-')
    .option('--kinds <list>', 'only links of these kinds: REQUIRES,PROGRESSES_TO')
    .option('--min-strength <strength>', 'only links with at least this certainty: IMPLIED')
    .option('--obligations <list>', 'only links with one of these obligations: MUST,EXPECTED')
    .option('--derived', 'only computed links: inverses of requirements, and module overlaps')
    .option('--hub <slug>', 'only links stated by programmes of this hub')
    .option('--year <year>', 'only links stated by programmes of this academic year: 2021/22')
    .option('--filter <json>', 'a LinkFilter of the API')
    .action(async (format: string, { catalogue, out, derived, ...filters }: ExportArguments) => {
      const options = {
        out,
        filters: { ...filters, ...(derived && { derived: 'true' }) },
        ...(catalogue !== undefined && { catalogue }),
      };
      process.exitCode = await exportCatalogue(format, options, standardOutput());
    });
}
