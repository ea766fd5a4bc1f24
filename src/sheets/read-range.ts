import { quote } from '../domain/fields/rules.js';
import { type CellValue, faulty } from './cell-fault.js';

const bothEnds = /^(\d{1,7})\s*(?:to|-|–|—)\s*(\d{1,7})$/i;
const least = /^(?:at least\s+)?(\d{1,7})\s*(?:\+|or more)$|^at least\s+(\d{1,7})$/i;
const most = /^(?:up to|at most)\s+(\d{1,7})$/i;

/** A number between two bounds: "6 to 7", "4", "3 or more", "up to 5". */
export function readRange(cell: string): CellValue {
  if (/^\d{1,7}$/.test(cell)) return { value: { min: Number(cell), max: Number(cell) } };
  const [, min, max] = bothEnds.exec(cell) ?? [];
  if (min !== undefined) return { value: { min: Number(min), max: Number(max) } };
  const [, from, fromToo] = least.exec(cell) ?? [];
  if (from !== undefined || fromToo !== undefined) return { value: { min: Number(from ?? fromToo) } };
  const [, upTo] = most.exec(cell) ?? [];
  if (upTo !== undefined) return { value: { max: Number(upTo) } };
  const message = `${quote(cell)} is not a number or two. Write "4", "6 to 7", "3 or more" or "up to 5".`;
  return faulty(cell, 'CELL_MALFORMED', message);
}
