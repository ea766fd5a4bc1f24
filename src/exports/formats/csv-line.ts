import { guarded } from '../../text/formula-guard.js';

/** One line of CSV (RFC 4180), every cell in quotes, none of which a spreadsheet could take for a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
