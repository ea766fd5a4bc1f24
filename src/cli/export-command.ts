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
    .description('write the catalogue in another format, whole or filtered')
    .argument(
      '<format>',
      `one of ${allFormats.map(({ name }) => name).join(', ')}; or, for import to take back: ${forImport.join(', ')}`,
    )
    .option('--catalogue <file>', 'the JSON document; CATALOGUE_FILE, or that of this package, where it is left out')
    .option('--out <file>', 'where to write it: a file, or a folder for sheets; - for standard output', '-')
    .option('--kinds <list>', 'only links of these kinds: REQUIRES,PROGRESSES_TO')
    .option('--min-strength <strength>', 'only links of which we are at least this sure: IMPLIED')
    .option('--obligations <list>', 'only links that bind in one of these ways: MUST,EXPECTED')
    .option('--derived', 'only what is computed: inverses of requirements, and overlaps of modules')
    .option('--hub <slug>', 'only what programmes of this hub state')
    .option('--year <year>', 'only what programmes of this academic year state: 2021/22')
    .option('--filter <json>', 'a LinkFilter of the API')
    .action(async (format: string, { catalogue, out, derived, ...filters }: ExportArguments) => {
      const given = Object.entries({ ...filters, ...(derived && { derived: 'true' }) });
      const asked = Object.fromEntries(given.map(([name, value]) => [name, [String(value)]]));
      const options = { out, filters: asked, ...(catalogue !== undefined && { catalogue }) };
      process.exitCode = await exportCatalogue(format, options, standardOutput());
    });
}
