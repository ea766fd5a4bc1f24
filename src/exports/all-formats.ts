import { didYouMean, quote } from '../domain/fields/rules.js';
import type { ExportFormat } from './contents/contents.js';
import { ExportRefused } from './contents/export-refused.js';
import type { LinkSelection } from './contents/link-selection.js';
import { catalogueJsonld } from './formats/catalogue-jsonld.js';
import { csvFormat } from './formats/csv-tables.js';
import { datapackageJson } from './formats/datapackage-json.js';
import { catalogueSchemaJson, programmesSchemaJson } from './formats/json-schemas.js';
import { linksDot } from './formats/links-dot.js';
import { linksGexf } from './formats/links-gexf.js';
import { linksGraphml } from './formats/links-graphml.js';
import { linksJson } from './formats/links-json.js';
import { linksMmd } from './formats/links-mmd.js';
import { parquetFormat } from './formats/parquet-tables.js';
import { programmesNdjson } from './formats/programmes-ndjson.js';
import { allTables } from './tables/all-tables.js';

/** Every format that the catalogue is exported in. */
export const allFormats: readonly ExportFormat[] = [
  linksJson,
  linksGraphml,
  linksGexf,
  linksDot,
  linksMmd,
  catalogueJsonld,
  programmesNdjson,
  datapackageJson,
  catalogueSchemaJson,
  programmesSchemaJson,
  ...allTables.flatMap((table) => [csvFormat(table), parquetFormat(table)]),
];

/** Returns the format with that name. Otherwise throws `ExportRefused`, which lists all formats and also `others`. */
export function findFormat(name: string, others: readonly string[] = []): ExportFormat {
  const format = allFormats.find((one) => one.name === name);
  if (format) return format;
  const names = [...allFormats.map((one) => one.name), ...others];
  throw new ExportRefused(
    'EXPORT_UNKNOWN',
    `${quote(name)} is not an export. ${didYouMean(name, names)} The exports are: ${names.join(', ')}.`,
  );
}

/** The file name for a download: format, revision, and "filtered" when it is a part of the catalogue. */
export function buildFileName({ name }: ExportFormat, revision: number, { filter }: LinkSelection): string {
  const dot = name.lastIndexOf('.');
  const what = name.slice(0, dot) === 'catalogue' ? '' : `-${name.slice(0, dot).replaceAll('.', '-')}`;
  return `maths-hub-catalogue${what}-r${revision}${filter === '{}' ? '' : '-filtered'}${name.slice(dot)}`;
}
