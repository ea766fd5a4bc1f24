import { randomId } from '../../catalogue/document/new-id.js';
import { formatPlan } from '../../import/format-plan.js';
import type { ImportPlan } from '../../import/plan.js';
import { matchImport, planImport } from '../../import/plan-import.js';
import type { ImportOptions, ReportProgress } from '../../import/read/import-input.js';
import { ImportReport } from '../../import/read/import-report.js';
import { unpackWorkbooks } from '../../import/read/read-workbook.js';
import { readFiles } from '../../import/read-files.js';
import type { Service } from '../io/ask-service.js';
import { placeName, runOnCatalogue } from '../io/catalogue-place.js';
import type { ExitCode } from '../io/run-command.js';
import { describeFiles, importFiles } from './import-files.js';
import { explainError, type ImportTarget, openService, openStored, problemsOf } from './import-target.js';

export interface ImportSettings extends ImportOptions {
  /** The path of the catalogue document; by default the one that the service uses. */
  readonly catalogue?: string | undefined;
  /** The name of the person who imports, for the history. */
  readonly by?: string | undefined;
  /** A running service that is used instead of a document: the plan starts from its catalogue, and it writes the changes. */
  readonly service?: Service | undefined;
  readonly dryRun?: boolean | undefined;
  /** Writes without asking. */
  readonly yes?: boolean | undefined;
  /** Prints everything as JSON at the end. */
  readonly json?: boolean | undefined;
}

/** How the command talks with the person who runs it. */
export interface ImportTerminal {
  /** Prints a result. */
  print(text: string): void;
  /** Prints a remark. */
  tell(line: string): void;
  /** Asks for a yes; absent where nobody can be asked. */
  readonly ask?: ((question: string) => Promise<boolean>) | undefined;
  readonly progress?: ReportProgress | undefined;
}

/**
 * Shows what files would change in a catalogue, asks, and writes it as one commit. Returns the exit code: 0 if it is
 * done or there is nothing to do; 1 if there are problems, unsure rows or fields that others changed meanwhile, or it was not
 * written; 2 for wrong use.
 */
export async function importCatalogue(
  paths: readonly string[],
  settings: ImportSettings,
  talk: ImportTerminal,
): Promise<ExitCode> {
  if (!settings.dryRun && !settings.yes && !talk.ask) {
    talk.tell(
      'The command cannot ask for confirmation here. Use --yes to write the planned changes, or --dry-run to see them.',
    );
    return 2;
  }
  const { service } = settings;
  const start = (name: string, open: () => Promise<ImportTarget>) =>
    importInto(open, paths, new OutcomeReporter(name, settings, talk));
  if (service) return start(service.url, () => openService(service));
  return runOnCatalogue(settings.catalogue, talk.tell, (place) => start(placeName(place), () => openStored(place)));
}

async function importInto(
  open: () => Promise<ImportTarget>,
  paths: readonly string[],
  reporter: OutcomeReporter,
): Promise<0 | 1> {
  try {
    reporter.talk.progress?.('Reading the catalogue', 0, 1);
    const target = await open();
    try {
      return await runImport(paths, target, reporter);
    } finally {
      await target.close();
    }
  } catch (error) {
    reporter.reportError(error);
    return 1;
  }
}

async function runImport(
  paths: readonly string[],
  { state, pastEntries, write }: ImportTarget,
  reporter: OutcomeReporter,
): Promise<0 | 1> {
  const { settings, talk } = reporter;
  const report = new ImportReport();
  const aids = { options: settings, report, newId: randomId, hubs: state.document.hubs, progress: talk.progress };
  const files = await importFiles(paths, report);
  const matched = matchImport(readFiles(await unpackWorkbooks(files, report), aids), state, aids);
  const plan = planImport(matched, await pastEntries(matched.stale));
  const { changes, problems, unsure, changedSince } = plan;
  reporter.reportPlan(plan, state.mark.revision);
  const isAccepted = changes.length > 0 && !settings.dryRun && (settings.yes || (await reporter.confirm(plan)));
  const commit = { changes, state, by: settings.by ?? 'import', why: `Imported ${describeFiles(files)}` };
  const revision = isAccepted ? await write(commit) : undefined;
  reporter.reportOutcome(plan, revision);
  const isDone = changes.length === 0 || settings.dryRun || revision !== undefined;
  const isOpen = changedSince.some(({ fields }) => fields.some((one) => !one.isUntouched && !one.isWritten));
  return problems.length === 0 && unsure.length === 0 && !isOpen && isDone ? 0 : 1;
}

/** Reports the plan and its outcome: to a person as they come, and as JSON together at the end. */
class OutcomeReporter {
  readonly settings: ImportSettings;
  readonly talk: ImportTerminal;
  readonly #catalogue: string;
  #plan: object = { revision: null };

  constructor(catalogue: string, settings: ImportSettings, talk: ImportTerminal) {
    this.#catalogue = catalogue;
    this.settings = settings;
    this.talk = talk;
  }

  reportPlan(plan: ImportPlan, revision: number): void {
    const { changes: _, ...shownPlan } = plan;
    this.#plan = { revision, ...shownPlan };
    if (!this.settings.json) this.talk.print(formatPlan(plan).join('\n'));
  }

  async confirm({ changes }: ImportPlan): Promise<boolean> {
    const what = changes.length === 1 ? 'this change' : `these ${changes.length} changes`;
    return (await this.talk.ask?.(`Write ${what} to ${this.#catalogue}, as one commit?`)) === true;
  }

  reportOutcome(plan: ImportPlan, revision: number | undefined): void {
    if (this.settings.json) this.#print({ written: revision ?? null });
    else this.talk.tell(describeOutcome(plan, this.settings, revision));
  }

  reportError(error: unknown): void {
    if (this.settings.json) this.#print({ problems: problemsOf(error), written: null });
    else for (const line of explainError(error, this.#catalogue)) this.talk.tell(line);
  }

  #print(outcome: object): void {
    this.talk.print(JSON.stringify({ catalogue: this.#catalogue, ...this.#plan, ...outcome }, null, 2));
  }
}

function describeOutcome({ problems, changes }: ImportPlan, { dryRun }: ImportSettings, revision?: number): string {
  if (problems.length > 0) return 'Nothing was written. Correct the problems first.';
  if (changes.length === 0) return 'There is nothing to write.';
  if (revision !== undefined) return `The changes were written. The catalogue is now at revision ${revision}.`;
  return dryRun ? 'Nothing was written, because this was a dry run.' : 'Nothing was written.';
}
