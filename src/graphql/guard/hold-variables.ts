import type { Limits } from './limits.js';
import { overLimit } from './over-limit.js';

interface Size {
  bytes: number;
  values: number;
}

/** Throws a refusal for variables that are too large, too many or too deep. Ends as soon as that is known. */
export function holdVariables(variables: Readonly<Record<string, unknown>>, limits: Limits): void {
  measure(variables, 0, { bytes: 0, values: 0 }, limits);
}

function measure(value: unknown, level: number, size: Size, limits: Limits): void {
  size.values++;
  size.bytes += bytesOf(value);
  if (size.bytes > limits.variableBytes) throw overLimit('variableBytes', size.bytes, limits.variableBytes);
  // The object that holds the variables is none of the client's values.
  if (size.values > limits.variableValues + 1)
    throw overLimit('variableValues', size.values - 1, limits.variableValues);
  if (typeof value !== 'object' || value === null) return;
  if (level > limits.variableNesting) throw overLimit('variableNesting', level, limits.variableNesting);
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
