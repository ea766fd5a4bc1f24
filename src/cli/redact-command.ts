import type { Command } from 'commander';
import { redactionFault, type TextRedaction } from '../catalogue/document/redaction.js';
import type { Redacted } from '../catalogue/store.js';
import { redactText } from '../stores/lowdb/redact-text.js';
import { formatCount } from '../text/format-count.js';
import { type CataloguePlace, catalogueOption, runOnCatalogue } from './io/catalogue-place.js';
import { openStore } from './io/open-catalogue.js';
import type { ExitCode } from './io/run-command.js';

interface RedactOptions {
  readonly catalogue?: string;
  readonly with: string;
  readonly why?: string;
  readonly yes?: boolean;
}

/** Adds `redact`, which removes a text, such as the name of a person, from a catalogue and all of its history. */
export function redactCommand(program: Command): void {
  program
    .command('redact')
    .description('remove a text from a catalogue and from all of its history (stop all services before)')
    .argument('<text>', 'the text, exactly as it is stored: a name, an address, a sentence')
    .option(...catalogueOption)
    .option('--with <text>', 'what is stored in its place', '[removed]')
    .option('--why <reason>', 'the reason for the history, which must not contain the text')
    .option('--yes', 'remove it; without this option, only what would be removed is shown')
    .action(async (text: string, options: RedactOptions) => {
      const tell = (line: string) => console.error(line);
      process.exitCode = await runOnCatalogue(options.catalogue, tell, (place) => redact(text, place, options));
    });
}

async function redact(text: string, place: CataloguePlace, options: RedactOptions): Promise<ExitCode> {
  const { with: replacement, why, yes = false } = options;
  const fault = redactionFault({ text, replacement, why });
  if (fault) {
    console.error(`${optionOf[fault.property] ?? fault.property}: ${fault.message}`);
    return 2;
  }
  const redacted = await redactAt(place, { text, replacement, why, by: 'redact', dryRun: !yes });
  const isDatabase = !('file' in place);
  for (const line of describe(redacted, isDatabase ? inDatabase : inBackups)) console.log(line);
  return isEmpty(redacted) ? 1 : 0;
}

const optionOf: Readonly<Record<string, string>> = { replacement: '--with', why: '--why' };

async function redactAt(place: CataloguePlace, redaction: TextRedaction): Promise<Redacted> {
  if ('file' in place) return redactText(place.file, redaction);
  const store = await openStore(place);
  return store.redact(redaction).finally(() => store.close());
}

const inBackups = 'Remove it from your backups too, or make new ones and delete the old ones.';
const inDatabase = `The files of the database still have it until you run VACUUM FULL and the old write-ahead log is gone. ${inBackups}`;

const isEmpty = ({ counts, deleted }: Redacted) => counts.document + counts.history + deleted.length === 0;

function describe({ counts, commit, deleted, others }: Redacted, remaining: string): readonly string[] {
  const places = `${formatCount(counts.document, 'text')} of the document and ${formatCount(counts.history, 'text')} of its history`;
  const whatHappened = commit
    ? `It is removed from ${places}. This is revision ${commit.revision}.`
    : `It is in ${places}. Nothing was written: add --yes to remove it.`;
  return [
    whatHappened,
    ...deleted.map((path) => `${path} contains it too and is ${commit ? 'deleted' : 'to be deleted'}.`),
    ...others.map((path) => `${path} contains it too. The command leaves it as it is: remove it yourself.`),
    ...(commit ? [remaining] : []),
  ];
}
