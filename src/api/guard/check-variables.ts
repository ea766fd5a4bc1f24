import type { Limits } from './limits.js';
import { checkLimit } from './refusals.js';

interface Size {
  bytes: number;
  values: number;
}

/** Throws a refusal for variables that are too large, too many or too deep. Ends as soon as that is known. */
export function checkVariables(variables: Readonly<Record<string, unknown>>, limits: Limits): void {
  // The object that holds the variables is none of the client's values.
  measure(variables, 0, { bytes: 0, values: -1 }, limits);
}

function measure(value: unknown, level: number, size: Size, limits: Limits): void {
  size.values++;
  size.bytes += bytesOf(value);
  checkLimit('variableBytes', size.bytes, limits);
  checkLimit('variableValues', size.values, limits);
  if (typeof value !== 'object' || value === null) return;
  checkLimit('variableNesting', level, limits);
  if (Array.isArray(value)) {
    for (const item of value) measure(item, level + 1, size, limits);
    return;
  }
  for (const key of Object.keys(value)) {
    size.bytes += Buffer.byteLength(key) + 3;
    measure((value as Readonly<Record<string, unknown>>)[key], level + 1, size, limits);
  }
}

/** About what JSON takes: escapes are left out. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 2;
  return typeof value === 'object' && value !== null ? 2 : 5;
}
