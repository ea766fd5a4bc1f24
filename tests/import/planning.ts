import { randomId } from '../../src/catalogue/document/new-id.js';
import { checkedValue } from '../../src/catalogue/read/check.js';
import { Edition } from '../../src/catalogue/revision/edition.js';
import { stamped } from '../../src/catalogue/revision/stamped.js';
import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import { csvLine } from '../../src/exports/formats/csv-tables.js';
import { SheetWriter } from '../../src/exports/formats/sheet-csv.js';
import type { Plan } from '../../src/import/plan.js';
import { planImport } from '../../src/import/plan-import.js';
import type { ImportFile, ImportOptions } from '../../src/import/read/import-input.js';
import { Report, toldProblem } from '../../src/import/read/import-report.js';
import { readFiles } from '../../src/import/read-files.js';
import { allSheets } from '../../src/sheets/all-sheets.js';
import type { Stored } from '../support/builders.js';

/** Files by their names: bytes, text, or the rows of a sheet. */
export type Files = Readonly<Record<string, Uint8Array | string | readonly (readonly string[])[]>>;

const bytesOf = (content: Files[string]): Uint8Array => {
  if (content instanceof Uint8Array) return content;
  return Buffer.from(typeof content === 'string' ? content : content.map(csvLine).join(''));
};

export const filesOf = (files: Files): readonly ImportFile[] =>
  Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content) }));

/** The edition of a document that has to be good. */
export const editionOf = (document: Stored<CatalogueDocument> | CatalogueDocument): Edition =>
  Edition.of(checkedValue(JSON.parse(JSON.stringify(document))));

/** What importing files into a catalogue would do. */
export function planOf(edition: Edition, files: Files, options: ImportOptions = {}): Plan {
  const { document } = edition;
  const aids = { options, report: new Report(), newId: randomId, hubs: document.hubs };
  return planImport(readFiles(filesOf(files), aids), edition, options, aids);
}

/** The problems of an import, a line each as a person sees them. */
export const problemsOf = (edition: Edition, files: Files, options?: ImportOptions): readonly string[] =>
  planOf(edition, files, options).problems.map(toldProblem);

/** The catalogue after an import that has to have no problems. */
export function afterImport(edition: Edition, files: Files, options?: ImportOptions): Edition {
  const { problems, changes } = planOf(edition, files, options);
  if (problems.length > 0) throw new Error(problems.map(toldProblem).join('\n'));
  const stamp = { revision: edition.mark.revision + 1, at: '2022-02-02T00:00:00Z' };
  return edition.after(
    stamped(changes, stamp, (id) => edition.entry(id)?.instance),
    stamp,
  ).edition;
}

/** A catalogue as sheets, as `export sheets` writes them. */
export function sheetsOf(document: CatalogueDocument): Files {
  const writer = new SheetWriter(document);
  return Object.fromEntries(allSheets.map((sheet) => [`${sheet.name}.csv`, [...writer.lines(sheet)].join('')]));
}
