import { createInterface } from 'node:readline/promises';
import { SingleBar } from 'cli-progress';
import { type Command, InvalidArgumentError, Option } from 'commander';
import iconv from 'iconv-lite';
import { isAcademicYear } from '../domain/fields/scalars.js';
import type { ReportProgress } from '../import/read/import-input.js';
import { type ImportSettings, type ImportTerminal, importCatalogue } from './import/import-catalogue.js';
import { catalogueOption } from './io/catalogue-place.js';
import { parseAddress } from './io/parse-address.js';

interface ImportArguments extends Omit<ImportSettings, 'series' | 'service'> {
  readonly url?: string;
  readonly tokenEnv: string;
  readonly series?: ReadonlyMap<string, string>;
}

/** Adds `import`, which reads sheets, JSON and summary documents into a catalogue. */
export function importCommand(program: Command): void {
  program
    .command('import')
    .description(
      'import sheets (Excel or CSV), JSON, NDJSON or a summary document; shows the planned changes and asks before it writes',
    )
    .argument('<file...>', 'files, or folders of sheets from "export sheets"')
    .addOption(new Option(...catalogueOption).conflicts('url'))
    .option('--dry-run', 'show the planned changes, and write nothing')
    .option('--yes', 'write without asking')
    .option('--json', 'print the plan and the result as JSON, for programs')
    .option('--hub <hub>', 'the hub, if the file names none (default: the home hub)')
    .option('--year <year>', 'the academic year, if the file names none: 2022/23', parseAcademicYear)
    .option(
      '--series <name=series>',
      'the series of a programme, or "new"; can be given several times',
      parseSeriesChoice,
    )
    .option('--new-series', 'start a new series for a programme if only similar series exist')
    .option('--remove-gone', 'withdraw programmes, and remove parts, that are in none of the files')
    .option(
      '--overwrite',
      'write fields that others changed after the sheet was exported, if the sheet changes them too',
    )
    .option(
      '--confirm',
      'publish or schedule also what was copied from another year and not confirmed, and placeholder summaries',
    )
    .option('--empty-clears', 'let an empty cell clear the value in the catalogue')
    .option('--encoding <name>', 'the encoding of text files, if it is not UTF-8: windows-1252', parseEncoding)
    .addOption(new Option('--dates <order>', 'the order of dates like 03/11/2021').choices(['dmy', 'mdy']))
    .option(
      '--url <url>',
      'compare with the service at this address, and let that service write the changes',
      parseAddress,
    )
    .option('--token-env <name>', 'the environment variable that contains a token of that service', 'CATALOGUE_TOKEN')
    .option('--by <name>', 'the name of the person who imports, for the history', 'import')
    .action(async (files: readonly string[], { url, tokenEnv, ...given }: ImportArguments, command: Command) => {
      const token = process.env[tokenEnv];
      if (url !== undefined && !token)
        command.error(
          `error: --url needs a token with the scope "write", in the environment variable ${tokenEnv}. Create one with "token create".`,
        );
      const service = url === undefined ? undefined : { url, token };
      process.exitCode = await importCatalogue(files, { ...given, service }, terminalFor(given.json === true));
    });
}

function parseAcademicYear(year: string): string {
  if (isAcademicYear(year)) return year;
  throw new InvalidArgumentError('Write it like 2022/23.');
}

function parseEncoding(name: string): string {
  if (iconv.encodingExists(name)) return name;
  throw new InvalidArgumentError('This encoding is not known. Try windows-1252, utf-16le or macintosh.');
}

function parseSeriesChoice(said: string, before: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const at = said.lastIndexOf('=');
  if (at > 0) return new Map([...before, [said.slice(0, at), said.slice(at + 1)]]);
  throw new InvalidArgumentError('Write the name of the programme, "=", and the slug of its series or "new".');
}

/** Asks only if somebody sees the plan and can answer. Shows the progress only to a person. */
function terminalFor(asJson: boolean): ImportTerminal {
  const bar = process.stderr.isTTY && !asJson ? new ProgressBar() : undefined;
  return {
    print: (text) => {
      bar?.stop();
      console.log(text);
    },
    tell: (line) => {
      bar?.stop();
      console.error(line);
    },
    progress: bar?.show,
    ...(process.stdin.isTTY && process.stdout.isTTY && { ask: askYesNo }),
  };
}

async function askYesNo(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

/** Shows the progress of long work on standard error, and removes itself at the end. */
class ProgressBar {
  readonly #bar = new SingleBar({
    format: '{step} [{bar}] {percentage}%',
    stream: process.stderr,
    clearOnComplete: true,
    gracefulExit: false,
  });
  #step = '';

  readonly show: ReportProgress = (step, done, total) => {
    if (step === this.#step) this.#bar.update(done);
    else {
      this.stop();
      this.#step = step;
      this.#bar.start(total, done, { step });
    }
  };

  /** To be called before anything else is written. */
  stop(): void {
    if (this.#step !== '') this.#bar.stop();
    this.#step = '';
  }
}
