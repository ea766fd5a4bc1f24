import type { ExportFormat } from '../contents/export-format.js';
import { linkColumns } from '../fields/link-fields.js';
import { csvTable } from './csv-table.js';

export const linksCsv: ExportFormat = {
  name: 'links.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  holds: 'One row for each link, with both its ends and its evidence. For Excel, Power BI and pandas.',
  limits:
    'No programme without a link: they are in nodes.csv. Several pieces of evidence are in the same cells, with " | " between them. ' +
    'An alternative that is no programme is no link, and groups in groups are not told: both are in the eligibilityRule of programmes.ndjson. ' +
    'An apostrophe stands before a cell that a spreadsheet could take for a formula.',
  rows: ({ links, snapshot }) => csvTable(links, linkColumns, snapshot),
};
