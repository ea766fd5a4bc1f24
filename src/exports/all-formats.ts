import type { ExportFormat } from './contents/export-format.js';
import { catalogueJsonld } from './formats/catalogue-jsonld.js';
import { linksCsv } from './formats/links-csv.js';
import { linksDot } from './formats/links-dot.js';
import { linksGexf } from './formats/links-gexf.js';
import { linksGraphml } from './formats/links-graphml.js';
import { linksJson } from './formats/links-json.js';
import { linksMmd } from './formats/links-mmd.js';
import { nodesCsv } from './formats/nodes-csv.js';
import { programmesNdjson } from './formats/programmes-ndjson.js';

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
