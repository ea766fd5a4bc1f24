import { type Collection, collections, type Values } from '../../catalogue/document/entry-change.js';
import { formatOf, migrateDocument } from '../../catalogue/document/formats/migrate-document.js';
import { at } from '../../catalogue/document/problem.js';
import { parseStrictly } from '../../catalogue/read/parse-strictly.js';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { documentFormat } from '../../domain/document-format.js';
import { cleanTexts } from '../../domain/fields/clean-text.js';
import { shapeOf } from '../../domain/fields/fields.js';
import { quote } from '../../domain/fields/rules.js';
import { serviceManagedFields } from '../../sheets/columns.js';
import type { ImportFile } from './import-input.js';
import type { FilePlace, ImportReport } from './import-report.js';
import { jsonPlaces } from './places.js';
import { isObject, type StatedEntry } from './statements.js';

/** The properties of a document. An import reads its lists of entries, and ignores the others. */
const documentKeys = shapeOf(CatalogueDocument);

/** Reads a whole catalogue document, or a list of programmes. */
export function readJson({ name: file, bytes }: ImportFile, report: ImportReport): readonly StatedEntry[] {
  const value = parseJson(bytes, { file }, report);
  if (value === undefined) return [];
  if (Array.isArray(value)) return entriesOf(value, 'programmes', { file }, report);
  if (isObject(value) && collections.some((list) => list in value)) return readDocument(value, file, report);
  const message = `The file contains ${quote(value)} without programmes. Give a whole catalogue document, or a list of programmes in [ ].`;
  report.problem('FILE_KIND_UNKNOWN', { file }, message);
  return [];
}

function readDocument(document: Values, file: string, report: ImportReport): readonly StatedEntry[] {
  const { format } = document;
  const known = formatOf(document);
  if (format !== undefined && (known === undefined || known > documentFormat)) {
    const message = `The document has format ${quote(format)}, but this version reads the formats 1 to ${documentFormat}. Import it with the version that wrote it.`;
    report.problem('FORMAT_UNSUPPORTED', { file, pointer: '/format' }, message);
  }
  return Object.entries(migrateDocument(document)).flatMap(([key, value]) => {
    const place = { file, pointer: at('', key) };
    const list = collections.find((one) => one === key);
    if (list && Array.isArray(value))
      return entriesOf(value, list, place, report).map((one) => ({ ...one, whole: true }));
    if (list)
      report.problem('LIST_EXPECTED', place, `${quote(value)} was found where a list is expected. Put it in [ ].`);
    else if (!documentKeys.has(key)) {
      const message = `The key ${quote(key)} is not known here. Use one of ${collections.join(', ')}.`;
      report.problem('KEY_UNKNOWN', place, message);
    }
    return [];
  });
}

/** Reads one programme from each line. */
export function readNdjson({ name: file, bytes }: ImportFile, report: ImportReport): readonly StatedEntry[] {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = { file, line: index + 1 };
    const value = parseJson(Buffer.from(line, 'latin1'), place, report);
    return value === undefined ? [] : statedEntry(value, 'programmes', place, report);
  });
}

function parseJson(bytes: Uint8Array, place: FilePlace, report: ImportReport): unknown {
  const { value, problems } = parseStrictly(bytes);
  for (const { code, pointer, message } of problems) report.problem(code, { ...place, pointer }, message);
  return problems.length > 0 ? undefined : cleanTexts(value);
}

function entriesOf(
  list: readonly unknown[],
  collection: Collection,
  place: FilePlace,
  report: ImportReport,
): readonly StatedEntry[] {
  return list.flatMap((value, index) =>
    statedEntry(value, collection, { ...place, pointer: at(place.pointer ?? '', index) }, report),
  );
}

function statedEntry(
  value: unknown,
  collection: Collection,
  place: FilePlace,
  report: ImportReport,
): readonly StatedEntry[] {
  if (isObject(value)) return [{ in: collection, value: toStored(value), places: jsonPlaces(place) }];
  const message = `${quote(value)} was found where an object is expected. Write an object in { }.`;
  report.problem('OBJECT_EXPECTED', place, message);
  return [];
}

/**
 * Converts an exported entry to what the catalogue stores. An export has objects instead of ids, and also has the links
 * that are computed from rules, which are not stored.
 */
function toStored(entry: Values): Values {
  const stored = Object.fromEntries(Object.entries(entry).filter(([key]) => !serviceManagedFields.has(key)));
  const links = entry['links'];
  if (!Array.isArray(links) || !links.some(isExportedLink)) return stored;
  const own = links.filter(
    (link) => !(isExportedLink(link) && (link['kind'] === 'REQUIRES' || link['derivedFrom'] !== undefined)),
  );
  const groups = own.flatMap((link) => (isExportedLink(link) && isObject(link['group']) ? [link['group']] : []));
  const linkGroups = [...new Map(groups.map((group) => [group['id'], group])).values()];
  return { ...stored, links: own.map(toStoredLink), ...(linkGroups.length > 0 && { linkGroups }) };
}

/** Whether a link has objects at both its ends, as in exports. */
const isExportedLink = (link: unknown): link is Values =>
  isObject(link) && isObject(link['from']) && isObject(link['to']);

function toStoredLink(link: unknown): unknown {
  if (!isExportedLink(link)) return link;
  const { from, group, derivedFrom: _, resolution: __, ...stored } = link;
  const start = (from as Values)['type'] === 'Programme' ? {} : { from: (from as Values)['id'] };
  return { ...stored, ...start, ...(isObject(group) && { group: group['id'] }) };
}
