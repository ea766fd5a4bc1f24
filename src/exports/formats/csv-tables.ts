import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { guardFormula } from '../../text/formula-guard.js';
import type { ExportFormat } from '../contents/contents.js';
import { type ExportField, formatValue } from '../fields/field.js';
import { linkColumns } from '../fields/link-fields.js';
import { nodeFields } from '../fields/node-fields.js';

/** One line of CSV (RFC 4180). Every cell is in quotes, and no spreadsheet takes one for a formula. */
export function formatCsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${guardFormula(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** Without it, Excel reads the file in the code page of the computer, and shows every ’ and – wrongly. */
export const byteOrderMark = '\ufeff';

/** A table with a line of names, and a line for each item. */
function* formatTable<T>(items: Iterable<T>, fields: readonly ExportField<T>[], snapshot: Snapshot): Generator<string> {
  yield byteOrderMark + formatCsvLine(fields.map(({ name }) => name));
  for (const item of items) yield formatCsvLine(fields.map(({ of }) => formatValue(of(item, snapshot))));
}

export const nodesCsv: ExportFormat = {
  name: 'nodes.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  holds: 'One row for each programme and each other end of a link. For Excel, Power BI, pandas and Gephi.',
  limits:
    'No links: they are in links.csv. Programmes have only their main fields: all are in programmes.ndjson. Several values ' +
    'in a cell are separated by " | ". A cell that a spreadsheet could take for a formula starts with an apostrophe.',
  rows: ({ nodes, snapshot }) => formatTable(nodes, nodeFields, snapshot),
};

export const linksCsv: ExportFormat = {
  name: 'links.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  holds: 'One row for each link, with both its ends and its evidence. For Excel, Power BI and pandas.',
  limits:
    'Programmes without links are only in nodes.csv. Several pieces of evidence share a cell, separated by " | ". ' +
    'Alternatives that are not programmes, and groups inside groups, are left out: see eligibilityRule in programmes.ndjson. ' +
    'A cell that a spreadsheet could take for a formula starts with an apostrophe.',
  rows: ({ links, snapshot }) => formatTable(links, linkColumns, snapshot),
};
