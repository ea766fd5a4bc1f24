import { randomId } from '../../catalogue/document/new-id.js';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { formatPlan } from '../../import/format-plan.js';
import type { ImportPlan } from '../../import/plan.js';
import { planImport } from '../../import/plan-import.js';
import type { ImportOptions, ReportProgress } from '../../import/read/import-input.js';
import { ImportReport } from '../../import/read/import-report.js';
import { readFiles } from '../../import/read-files.js';
import type { Service } from '../io/ask-service.js';
import { describeFiles, importFiles } from './import-files.js';
import {
  explainError,
  fileTarget,
  type ImportTarget,
  type OpenTarget,
  problemsOf,
  serviceTarget,
} from './import-target.js';

export interface ImportSettings extends ImportOptions {
  /** The catalogue document; the usual one where it and the service are left out. */
  readonly catalogue?: string | undefined;
  /** Who imports, for the history. */
  readonly by?: string | undefined;
  /** A service that runs: the plan is made from what it has, and it writes. */
  readonly service?: Service | undefined;
  readonly dryRun?: boolean | undefined;
  /** Does not ask. */
  readonly yes?: boolean | undefined;
  /** Tells everything as JSON. */
  readonly json?: boolean | undefined;
}

/** How to talk with whoever imports. */
export interface ImportTerminal {
  /** What was asked for. */
  print(text: string): void;
  /** Beside it. */
  tell(line: string): void;
  /** Whether they say yes; absent where nobody can be asked. */
  readonly ask?: ((question: string) => Promise<boolean>) | undefined;
  /** Shows how far it is, to those who wait. */
  readonly progress?: ReportProgress | undefined;
}

/**
 * Shows what files would change in a catalogue, asks, and writes it as one commit. Returns the exit code: 0 for done, or
 * nothing to do; 1 where there are problems, unsure rows, or it was not written; 2 for wrong use.
 */
export async function importCatalogue(
  paths: readonly string[],
  settings: ImportSettings,
  talk: ImportTerminal,
): Promise<0 | 1 | 2> {
  if (!settings.dryRun && !settings.yes && !talk.ask) {
    talk.tell('Nobody can be asked here. Say --yes to write what is planned, or --dry-run to see it.');
    return 2;
  }
  const target = settings.service ? serviceTarget(settings.service) : fileTarget(settings.catalogue);
  const reporter = new OutcomeReporter(target, settings, talk);
  try {
    talk.progress?.('Reading the catalogue', 0, 1);
    const open = await target.open();
    try {
      return await runImport(paths, settings, { talk, reporter, open });
    } finally {
      await open.close();
    }
  } catch (error) {
    return reporter.reportError(error);
  }
}

interface ImportRun {
  readonly talk: ImportTerminal;
  readonly reporter: OutcomeReporter;
  readonly open: OpenTarget;
}

async function runImport(
  paths: readonly string[],
  settings: ImportSettings,
  { talk, reporter, open: { state, write } }: ImportRun,
): Promise<0 | 1> {
  const report = new ImportReport();
  const aids = { options: settings, report, newId: randomId, hubs: state.document.hubs, progress: talk.progress };
  const files = await importFiles(paths, report);
  const plan = planImport(readFiles(files, aids), state, settings, aids);
  reporter.reportPlan(plan, state);
  const isWanted = plan.changes.length > 0 && !settings.dryRun && (settings.yes || (await reporter.confirm(plan)));
  const writing = {
    changes: plan.changes,
    state,
    by: settings.by ?? 'import',
    why: `Imported ${describeFiles(files)}`,
  };
  const revision = isWanted ? await write(writing) : undefined;
  reporter.reportOutcome(plan, revision);
  const isDone = plan.changes.length === 0 || settings.dryRun || revision !== undefined;
  return plan.problems.length === 0 && plan.unsure.length === 0 && isDone ? 0 : 1;
}

/** Tells a person what is planned and what comes of it; a machine all at once, at the end. */
class OutcomeReporter {
  readonly #target: ImportTarget;
  readonly #settings: ImportSettings;
  readonly #talk: ImportTerminal;
  #plan: object = { revision: null };

  constructor(target: ImportTarget, settings: ImportSettings, talk: ImportTerminal) {
    this.#target = target;
    this.#settings = settings;
    this.#talk = talk;
  }

  reportPlan(plan: ImportPlan, { mark }: CatalogueState): void {
    const { changes: _, ...shownPlan } = plan;
    this.#plan = { revision: mark.revision, ...shownPlan };
    if (!this.#settings.json) this.#talk.print(formatPlan(plan).join('\n'));
  }

  async confirm(plan: ImportPlan): Promise<boolean> {
    return (await this.#talk.ask?.(question(plan, this.#target.name))) === true;
  }

  reportOutcome(plan: ImportPlan, revision: number | undefined): void {
    if (this.#settings.json) this.#print({ written: revision ?? null });
    else this.#talk.tell(outcome(plan, this.#settings, revision));
  }

  reportError(error: unknown): 1 {
    if (this.#settings.json) this.#print({ problems: problemsOf(error), written: null });
    else for (const line of explainError(error, this.#target.name)) this.#talk.tell(line);
    return 1;
  }

  #print(outcome: object): void {
    this.#talk.print(JSON.stringify({ catalogue: this.#target.name, ...this.#plan, ...outcome }, null, 2));
  }
}

const question = ({ changes }: ImportPlan, file: string) =>
  `Write ${changes.length === 1 ? 'this change' : `these ${changes.length} changes`} to ${file}, as one commit?`;

function outcome({ problems, changes }: ImportPlan, { dryRun }: ImportSettings, revision: number | undefined): string {
  if (problems.length > 0) return 'Nothing was written: put the problems right first.';
  if (changes.length === 0) return 'Nothing to write.';
  if (revision !== undefined) return `Written: the catalogue is at revision ${revision}.`;
  return dryRun ? 'Nothing was written: it was a dry run.' : 'Nothing was written.';
}
