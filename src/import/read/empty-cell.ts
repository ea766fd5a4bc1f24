import { quote } from '../../domain/fields/rules.js';
import type { Table } from './table.js';

/** What to say of an empty cell that has to be filled. Merged cells leave all but the first of them empty. */
export function emptyCell({ rows }: Table, index: number, at: number): string {
  const above = rows.slice(0, index).findLastIndex((cells) => (cells[at] ?? '') !== '');
  const [cell, first] = [rows[above]?.[at] ?? '', rows.findIndex((cells) => cells.some((one) => one !== ''))];
  if (above <= first) return 'The cell is empty, and it has to be filled. Write what belongs there.';
  return `The cell is empty, and it has to be filled. If it was merged with the one above (row ${above + 1}: ${quote(cell)}), unmerge them and fill in each row.`;
}
