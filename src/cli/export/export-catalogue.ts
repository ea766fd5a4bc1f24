import { linkCondition, programmeCondition } from '../../api/filter/programme-conditions.js';
import { buildCatalogueSchema } from '../../api/schema/schema.js';
import { checkStoredOrThrow } from '../../catalogue/read/check.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { findFormat } from '../../exports/all-formats.js';
import { collectContents, type ExportFormat } from '../../exports/contents/contents.js';
import { ExportRefused } from '../../exports/contents/export-refused.js';
import { selectLinks } from '../../exports/contents/link-selection.js';
import { writeExport } from '../../exports/digest.js';
import { formatCatalogueJson } from '../../exports/formats/catalogue-json.js';
import { englishList } from '../../text/english-list.js';
import { formatCount } from '../../text/format-count.js';
import { documentFrom, type Service } from '../io/ask-service.js';
import { runOnCatalogue } from '../io/catalogue-place.js';
import { writeWholeFile } from '../io/files.js';
import { readDocument } from '../io/open-catalogue.js';
import type { Output } from '../io/output.js';
import { type ExitCode, runCommand } from '../io/run-command.js';
import { exportSheets } from './export-sheets.js';

export interface ExportOptions {
  /** The path of the catalogue document; by default the one that the service uses. */
  readonly catalogue?: string | undefined;
  /** A running service whose catalogue is exported instead, in a format for import. */
  readonly service?: Service | undefined;
  /** A path, or "-" for standard output. */
  readonly out: string;
  /** The query parameters of `/exports/…`, by their names. */
  readonly filters: Readonly<Record<string, string>>;
}

/** The formats that `import` can read. They contain everything that is stored, drafts included. */
export const importableFormats: readonly string[] = ['sheets', 'catalogue.json'];

/** Writes a catalogue in a format. Returns the exit code. */
export function exportCatalogue(name: string, options: ExportOptions, output: Output): Promise<ExitCode> {
  const { service } = options;
  const run = async (read: () => Promise<CatalogueDocument>): Promise<ExitCode> => {
    const format = importableFormats.includes(name) ? undefined : findFormat(name, importableFormats);
    if (format && service)
      throw new ExportRefused('ARGUMENT_INVALID', `Download this format from ${service.url}/exports/${format.name}.`);
    const document = await read();
    if (format) await exportView(format, document, options, output);
    else await exportForImport(name, document, options, output);
    return 0;
  };
  if (!service) return runOnCatalogue(options.catalogue, output.tell, (place) => run(() => readDocument(place)));
  const readFromService = async () => checkStoredOrThrow(await documentFrom(service)).document;
  return runCommand(service.url, output.tell, () => run(readFromService));
}

async function exportView(format: ExportFormat, document: CatalogueDocument, options: ExportOptions, output: Output) {
  const snapshot = CatalogueState.of(document).published; // The file may be passed on, so drafts are left out.
  const language = { schema: buildCatalogueSchema(), linkCondition, programmes: programmeCondition };
  const contents = await collectContents(
    snapshot,
    selectLinks(new URLSearchParams(options.filters), { snapshot }, language),
  );
  const { nodes, links, bytes, sha256 } =
    options.out === '-'
      ? await writeExport(format, contents, output.write)
      : await writeWholeFile(options.out, (file) => writeExport(format, contents, (chunk) => file.writeFile(chunk)));
  output.tell(
    `${format.name}: revision ${snapshot.revision}, ${formatCount(nodes, 'node')}, ${formatCount(links, 'link')}, ${bytes} bytes.`,
  );
  output.tell(`SHA-256 ${sha256}`);
}

/** Writes sheets into a folder, or the whole document into a file. Throws `ExportRefused` for a filter that the format lacks. */
async function exportForImport(
  name: string,
  document: CatalogueDocument,
  { out, filters }: ExportOptions,
  { write, tell }: Output,
): Promise<void> {
  const allowed = name === 'sheets' ? ['hub', 'year'] : [];
  const unknown = Object.keys(filters).find((filter) => !allowed.includes(filter));
  if (unknown !== undefined) {
    const known =
      allowed.length > 0
        ? `Only ${englishList(allowed, 'and')} can filter it`
        : 'It always contains the whole catalogue';
    throw new ExportRefused('ARGUMENT_INVALID', `The format ${name} cannot be filtered by ${unknown}. ${known}.`);
  }
  if (name === 'sheets') {
    await exportSheets(document, out, { hub: filters['hub'], year: filters['year'] }, tell);
    return;
  }
  const bytes = Buffer.from([...formatCatalogueJson(document)].join(''));
  if (out === '-') await write(bytes);
  else await writeWholeFile(out, (file) => file.writeFile(bytes));
  tell(
    `${name}: revision ${document.revision}, ${formatCount(document.programmes.length, 'programme')}, ${bytes.length} bytes.`,
  );
}
