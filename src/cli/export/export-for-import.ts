import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { ExportRefused } from '../../exports/contents/export-refused.js';
import { formatCatalogueJson } from '../../exports/formats/catalogue-json.js';
import { wholeFile } from '../io/whole-file.js';
import type { ExportOptions, Output } from './export-options.js';
import { exportSheets } from './export-sheets.js';

/** What is exported for `import` to take back: all that is stored, with drafts. */
export const forImport: readonly string[] = ['sheets', 'catalogue.json'];

export const isForImport = (name: string): boolean => forImport.includes(name);

/** Writes sheets into a folder, or the whole document into a file. Throws `ExportRefused` for filters that they do not have. */
export async function exportForImport(
  name: string,
  document: CatalogueDocument,
  { out, filters }: ExportOptions,
  { write, tell }: Output,
): Promise<void> {
  const allowed = name === 'sheets' ? ['hub', 'year'] : [];
  const strange = Object.keys(filters).find((filter) => !allowed.includes(filter));
  if (strange !== undefined) {
    const known = allowed.length > 0 ? `Only ${allowed.join(' and ')} narrow it` : 'It is always the whole';
    throw new ExportRefused('ARGUMENT_INVALID', `${name} is not filtered by ${strange}. ${known}.`);
  }
  if (name === 'sheets') {
    await exportSheets(document, out, { hub: filters['hub']?.[0], year: filters['year']?.[0] }, tell);
    return;
  }
  const bytes = Buffer.from([...formatCatalogueJson(document)].join(''));
  if (out === '-') await write(bytes);
  else await wholeFile(out, (file) => file.writeFile(bytes));
  tell(`${name}: revision ${document.revision}, ${document.programmes.length} programmes, ${bytes.length} bytes.`);
}
