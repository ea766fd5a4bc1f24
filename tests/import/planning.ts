import type { Entry } from '../../src/catalogue/document/entry-change.js';
import { randomId } from '../../src/catalogue/document/new-id.js';
import type { EntryRevision } from '../../src/catalogue/history/past-entry.js';
import { checkValueOrThrow } from '../../src/catalogue/read/check.js';
import { CatalogueState } from '../../src/catalogue/revision/catalogue-state.js';
import { stampChanges } from '../../src/catalogue/revision/stamp-changes.js';
import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import { formatCsvLine } from '../../src/exports/formats/csv-tables.js';
import { formatSheet } from '../../src/exports/formats/sheet-csv.js';
import type { ImportPlan } from '../../src/import/plan.js';
import { matchImport, planImport } from '../../src/import/plan-import.js';
import type { ImportFile, ImportOptions } from '../../src/import/read/import-input.js';
import { formatImportProblem, ImportReport } from '../../src/import/read/import-report.js';
import { readFiles } from '../../src/import/read-files.js';
import { allSheets } from '../../src/sheets/all-sheets.js';
import { CellNames, nameables } from '../../src/sheets/names.js';
import type { Stored } from '../support/builders.js';

/** Files by their names: bytes, text, or the rows of a sheet. */
export type Files = Readonly<Record<string, Uint8Array | string | readonly (readonly string[])[]>>;

const bytesOf = (content: Files[string]): Uint8Array => {
  if (content instanceof Uint8Array) return content;
  return Buffer.from(typeof content === 'string' ? content : content.map(formatCsvLine).join(''));
};

export const filesOf = (files: Files): readonly ImportFile[] =>
  Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content) }));

/** The state of a document that has to be good. */
export const stateOf = (document: Stored<CatalogueDocument> | CatalogueDocument): CatalogueState =>
  CatalogueState.of(checkValueOrThrow(JSON.parse(JSON.stringify(document))));

/** What importing files into a catalogue would do. */
export function planOf(state: CatalogueState, files: Files, options: ImportOptions = {}): ImportPlan {
  return planSince(state, files, { options, pastEntries: () => [] });
}

/** What importing files would do in a catalogue that has a history. */
export function planSince(
  state: CatalogueState,
  files: Files,
  {
    options,
    pastEntries,
  }: {
    readonly options: ImportOptions;
    readonly pastEntries: (stale: readonly EntryRevision[]) => readonly Entry[];
  },
): ImportPlan {
  const { document } = state;
  const aids = { options, report: new ImportReport(), newId: randomId, hubs: document.hubs };
  const matched = matchImport(readFiles(filesOf(files), aids), state, aids);
  return planImport(matched, new Map(pastEntries(matched.stale).map((entry) => [entry.id, entry])));
}

/** The problems of an import, a line each as a person sees them. */
export const problemsOf = (state: CatalogueState, files: Files, options?: ImportOptions): readonly string[] =>
  planOf(state, files, options).problems.map(formatImportProblem);

/** The catalogue after an import that has to have no problems. */
export function afterImport(state: CatalogueState, files: Files, options?: ImportOptions): CatalogueState {
  const { problems, changes } = planOf(state, files, options);
  if (problems.length > 0) throw new Error(problems.map(formatImportProblem).join('\n'));
  const stamp = { revision: state.mark.revision + 1, at: '2022-02-02T00:00:00Z' };
  return state.after(stampChanges(changes, stamp, state), stamp).state;
}

/** A catalogue as sheets, as `export sheets` writes them. */
export function sheetsOf(document: CatalogueDocument): Files {
  const contents = { document, programmes: document.programmes, names: new CellNames(nameables(document)) };
  return Object.fromEntries(
    allSheets.map((sheet) => [`${sheet.name}.csv`, [...formatSheet(sheet, contents)].join('')]),
  );
}
