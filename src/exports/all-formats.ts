import { catalogueJsonld } from './catalogue-jsonld.js';
import type { ExportFormat } from './export-format.js';
import { linksCsv } from './links-csv.js';
import { linksDot } from './links-dot.js';
import { linksGexf } from './links-gexf.js';
import { linksGraphml } from './links-graphml.js';
import { linksJson } from './links-json.js';
import { linksMmd } from './links-mmd.js';
import { nodesCsv } from './nodes-csv.js';
import { programmesNdjson } from './programmes-ndjson.js';

/** Every format that the catalogue is exported in. */
export const allFormats: readonly ExportFormat[] = [
  nodesCsv,
  linksCsv,
  linksJson,
  linksGraphml,
  linksGexf,
  linksDot,
  linksMmd,
  catalogueJsonld,
  programmesNdjson,
];
