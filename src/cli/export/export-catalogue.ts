import { linkCondition, programmeCondition } from '../../api/filter/programme-conditions.js';
import { buildCatalogueSchema } from '../../api/schema/schema.js';
import { CatalogueRefused, toldOf } from '../../catalogue/document/problem.js';
import { Edition } from '../../catalogue/revision/edition.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { formatNamed } from '../../exports/all-formats.js';
import { contentsOf, type ExportFormat } from '../../exports/contents/contents.js';
import { ExportRefused } from '../../exports/contents/export-refused.js';
import { chooseLinks } from '../../exports/contents/link-choice.js';
import { readCatalogue } from '../../stores/lowdb/document-adapter.js';
import { catalogueFile } from '../io/catalogue-file.js';
import { PathRefused } from '../io/whole-file.js';
import { exportForImport, forImport, isForImport } from './export-for-import.js';
import type { ExportOptions, Output } from './export-options.js';
import { exportTo } from './export-to.js';
import { exportToFile } from './export-to-file.js';

/** Writes a catalogue in a format. Returns the exit code: 0 done, 1 for a bad catalogue or disk, 2 for wrong use. */
export async function exportCatalogue(name: string, options: ExportOptions, output: Output): Promise<0 | 1 | 2> {
  const file = catalogueFile(options.catalogue);
  try {
    const format = isForImport(name) ? undefined : formatNamed(name, forImport);
    const document = await readCatalogue(file);
    if (format) await exportView(format, document, options, output);
    else await exportForImport(name, document, options, output);
    return 0;
  } catch (error) {
    for (const line of whyNot(error, file)) output.tell(line);
    return error instanceof ExportRefused || error instanceof PathRefused ? 2 : 1;
  }
}

async function exportView(format: ExportFormat, document: CatalogueDocument, options: ExportOptions, output: Output) {
  const snapshot = Edition.of(document).published; // A file goes further than whoever made it.
  const language = { schema: buildCatalogueSchema(), linkCondition, programmes: programmeCondition };
  const contents = await contentsOf(snapshot, chooseLinks(options.filters, snapshot, language));
  const { nodes, links, bytes, sha256 } =
    options.out === '-'
      ? await exportTo((chunk) => output.write(chunk), format, contents)
      : await exportToFile(options.out, format, contents);
  output.tell(`${format.name}: revision ${snapshot.revision}, ${nodes} nodes, ${links} links, ${bytes} bytes.`);
  output.tell(`SHA-256 ${sha256}`);
}

function whyNot(error: unknown, file: string): readonly string[] {
  if (error instanceof CatalogueRefused) return toldOf(file, error.problems);
  if (error instanceof ExportRefused || error instanceof PathRefused) return [error.message];
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code === 'EPIPE') return ['Nobody reads on, so that the rest was not written.'];
  return [`It could not be written: ${message}`];
}
