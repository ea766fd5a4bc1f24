import type { ExportFormat } from '../contents/export-format.js';
import { nodeFields } from '../fields/node-fields.js';
import { csvTable } from './csv-table.js';

export const nodesCsv: ExportFormat = {
  name: 'nodes.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  holds: 'One row for each programme and each other end of a link. For Excel, Power BI, pandas and Gephi.',
  limits:
    'No links: they are in links.csv. Of a programme only what tells it apart; the whole of it is in programmes.ndjson. ' +
    'Several values of a cell have " | " between them. An apostrophe stands before a cell that a spreadsheet could take for a formula.',
  rows: ({ nodes, snapshot }) => csvTable(nodes, nodeFields, snapshot),
};
