import { linkCondition, programmeCondition } from '../../api/filter/programme-conditions.js';
import { buildCatalogueSchema } from '../../api/schema/schema.js';
import { CatalogueRefused, formatProblems } from '../../catalogue/document/problem.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { findFormat } from '../../exports/all-formats.js';
import { collectContents, type ExportContents, type ExportFormat } from '../../exports/contents/contents.js';
import { ExportRefused } from '../../exports/contents/export-refused.js';
import { selectLinks } from '../../exports/contents/link-selection.js';
import { encodeInChunks } from '../../exports/contents/time-slices.js';
import { type Digest, DigestBuilder } from '../../exports/digest.js';
import { formatCatalogueJson } from '../../exports/formats/catalogue-json.js';
import { readCatalogue } from '../../stores/lowdb/catalogue-files.js';
import { catalogueFile, PathRefused, writeWholeFile } from '../io/files.js';
import { explainWriteError, type Output } from '../io/output.js';
import { exportSheets } from './export-sheets.js';

export interface ExportOptions {
  /** The catalogue document; that of the service where it is left out. */
  readonly catalogue?: string;
  /** A path, or "-" for standard output. */
  readonly out: string;
  /** As parameters of the address have it. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Writes a catalogue in a format. Returns the exit code: 0 done, 1 for a bad catalogue or disk, 2 for wrong use. */
export async function exportCatalogue(name: string, options: ExportOptions, output: Output): Promise<0 | 1 | 2> {
  const file = catalogueFile(options.catalogue);
  try {
    const format = isForImport(name) ? undefined : findFormat(name, forImport);
    const document = await readCatalogue(file);
    if (format) await exportView(format, document, options, output);
    else await exportForImport(name, document, options, output);
    return 0;
  } catch (error) {
    for (const line of explainError(error, file)) output.tell(line);
    return error instanceof ExportRefused || error instanceof PathRefused ? 2 : 1;
  }
}

async function exportView(format: ExportFormat, document: CatalogueDocument, options: ExportOptions, output: Output) {
  const snapshot = CatalogueState.of(document).published; // A file goes further than whoever made it.
  const language = { schema: buildCatalogueSchema(), linkCondition, programmes: programmeCondition };
  const contents = await collectContents(snapshot, selectLinks(options.filters, snapshot, language));
  const { nodes, links, bytes, sha256 } =
    options.out === '-'
      ? await exportTo((chunk) => output.write(chunk), format, contents)
      : await exportToFile(options.out, format, contents);
  output.tell(`${format.name}: revision ${snapshot.revision}, ${nodes} nodes, ${links} links, ${bytes} bytes.`);
  output.tell(`SHA-256 ${sha256}`);
}

function explainError(error: unknown, file: string): readonly string[] {
  if (error instanceof CatalogueRefused) return formatProblems(file, error.problems);
  if (error instanceof ExportRefused || error instanceof PathRefused) return [error.message];
  return [explainWriteError(error)];
}

/** What is exported for `import` to take back: all that is stored, with drafts. */
export const forImport: readonly string[] = ['sheets', 'catalogue.json'];

const isForImport = (name: string): boolean => forImport.includes(name);

/** Writes sheets into a folder, or the whole document into a file. Throws `ExportRefused` for filters that they do not have. */
async function exportForImport(
  name: string,
  document: CatalogueDocument,
  { out, filters }: ExportOptions,
  { write, tell }: Output,
): Promise<void> {
  const allowed = name === 'sheets' ? ['hub', 'year'] : [];
  const strange = Object.keys(filters).find((filter) => !allowed.includes(filter));
  if (strange !== undefined) {
    const known =
      allowed.length > 0 ? `Only ${allowed.join(' and ')} can filter it` : 'It always contains the whole catalogue';
    throw new ExportRefused('ARGUMENT_INVALID', `The format ${name} cannot be filtered by ${strange}. ${known}.`);
  }
  if (name === 'sheets') {
    await exportSheets(document, out, { hub: filters['hub']?.[0], year: filters['year']?.[0] }, tell);
    return;
  }
  const bytes = Buffer.from([...formatCatalogueJson(document)].join(''));
  if (out === '-') await write(bytes);
  else await writeWholeFile(out, (file) => file.writeFile(bytes));
  tell(`${name}: revision ${document.revision}, ${document.programmes.length} programmes, ${bytes.length} bytes.`);
}

/** Writes an export to a file, which is whole or is what it was before. Rejects as `wholeFile` does. */
const exportToFile = (path: string, format: ExportFormat, contents: ExportContents): Promise<Digest> =>
  writeWholeFile(path, (file) => exportTo((chunk) => file.writeFile(chunk), format, contents));

/** Writes an export chunk by chunk, and says what was written. A chunk is made when the one before was taken. */
async function exportTo(
  write: (chunk: Buffer) => Promise<unknown>,
  format: ExportFormat,
  contents: ExportContents,
): Promise<Digest> {
  const digesting = new DigestBuilder();
  for await (const chunk of encodeInChunks(format.rows(contents))) {
    digesting.add(chunk);
    await write(chunk);
  }
  return digesting.end(contents);
}
