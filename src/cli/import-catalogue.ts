import { GraphQLError } from 'graphql';
import type { ImportOptions } from '../import/import-options.js';
import type { Plan } from '../import/plan.js';
import { planImport } from '../import/plan-import.js';
import type { Progress } from '../import/progress.js';
import { readFiles } from '../import/read-files.js';
import { Report } from '../import/report.js';
import { toldPlan } from '../import/told-plan.js';
import { LowdbStore } from '../store/lowdb/lowdb-store.js';
import { CatalogueRefused, toldOf } from '../store/problem.js';
import { randomId } from '../store/random-id.js';
import { NoAnswer, type Service } from './ask-service.js';
import { catalogueFile } from './catalogue-file.js';
import { importFiles, inShort } from './import-files.js';
import { ImportRefused, writeToService, writeToStore } from './write-import.js';

export interface ImportSettings extends ImportOptions {
  /** The catalogue document; that of the service where it is left out. */
  readonly catalogue?: string | undefined;
  /** Who imports, for the history. */
  readonly by?: string | undefined;
  /** Has a running service write. */
  readonly service?: Service | undefined;
  readonly dryRun?: boolean | undefined;
  /** Does not ask. */
  readonly yes?: boolean | undefined;
  /** Tells everything as JSON. */
  readonly json?: boolean | undefined;
}

/** How to talk with whoever imports. */
export interface Talk {
  /** What was asked for. */
  print(text: string): void;
  /** Beside it. */
  tell(line: string): void;
  /** Whether they say yes; absent where nobody can be asked. */
  readonly ask?: ((question: string) => Promise<boolean>) | undefined;
  /** Shows how far it is, to those who wait. */
  readonly progress?: Progress | undefined;
}

/**
 * Shows what files would change in a catalogue, asks, and writes it as one commit. Returns the exit code: 0 for done, or
 * nothing to do; 1 where there are problems, unsure rows, or it was not written; 2 for wrong use.
 */
export async function importCatalogue(
  paths: readonly string[],
  settings: ImportSettings,
  talk: Talk,
): Promise<0 | 1 | 2> {
  if (!settings.dryRun && !settings.yes && !talk.ask) {
    talk.tell('Nobody can be asked here. Say --yes to write what is planned, or --dry-run to see it.');
    return 2;
  }
  const file = catalogueFile(settings.catalogue);
  try {
    talk.progress?.('Reading the catalogue', 0, 1);
    const store = await LowdbStore.open(file);
    try {
      return await imported(paths, settings, { talk, store, file });
    } finally {
      await store.close();
    }
  } catch (error) {
    for (const line of whyNot(error, file)) talk.tell(line);
    return 1;
  }
}

interface Scene {
  readonly talk: Talk;
  readonly store: LowdbStore;
  readonly file: string;
}

async function imported(
  paths: readonly string[],
  settings: ImportSettings,
  { talk, store, file }: Scene,
): Promise<0 | 1> {
  const report = new Report();
  const { edition } = store;
  const { progress } = talk;
  const aids = { options: settings, report, newId: randomId, hubs: edition.document.hubs, progress };
  const files = await importFiles(paths, report);
  const said = readFiles(files, aids);
  const plan = planImport(said, edition, settings, aids);
  if (!settings.json) talk.print(toldPlan(plan).join('\n'));
  const write =
    plan.changes.length > 0 &&
    !settings.dryRun &&
    (settings.yes || (await talk.ask?.(question(plan, settings.service?.url ?? file))) === true);
  const { changes, ...told } = plan;
  const writing = { changes, edition, by: settings.by ?? 'import', why: `Imported ${inShort(files)}` };
  const { service } = settings;
  const revision = write
    ? await (service ? writeToService(writing, service) : writeToStore(writing, store))
    : undefined;
  if (settings.json)
    talk.print(
      JSON.stringify({ catalogue: file, revision: edition.mark.revision, ...told, written: revision ?? null }, null, 2),
    );
  else talk.tell(outcome(plan, settings, revision));
  const isDone = plan.changes.length === 0 || settings.dryRun || revision !== undefined;
  return plan.problems.length === 0 && plan.unsure.length === 0 && isDone ? 0 : 1;
}

const question = ({ changes }: Plan, file: string) =>
  `Write ${changes.length === 1 ? 'this change' : `these ${changes.length} changes`} to ${file}, as one commit?`;

function outcome({ problems, changes }: Plan, { dryRun }: ImportSettings, revision: number | undefined): string {
  if (problems.length > 0) return 'Nothing was written: put the problems right first.';
  if (changes.length === 0) return 'Nothing to write.';
  if (revision !== undefined) return `Written: the catalogue is at revision ${revision}.`;
  return dryRun ? 'Nothing was written: it was a dry run.' : 'Nothing was written.';
}

function whyNot(error: unknown, file: string): readonly string[] {
  if (error instanceof CatalogueRefused) return toldOf(file, error.problems);
  if (error instanceof ImportRefused) return error.lines;
  if (error instanceof NoAnswer) return [error.message];
  if (error instanceof GraphQLError) return [`${error.extensions['code']}: ${error.message}`];
  throw error;
}
