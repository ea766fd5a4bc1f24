import { documentFormat } from '../../../domain/document-format.js';
import { type Collection, collections, type Entry } from '../entry-change.js';
import { formatSteps } from './all-steps.js';
import { isObject } from './format-step.js';

/** The format of a document as JSON; undefined if it does not say it as a whole number from 1. */
export function formatOf(document: unknown): number | undefined {
  const format = isObject(document) ? document['format'] : undefined;
  return Number.isSafeInteger(format) && Number(format) >= 1 ? Number(format) : undefined;
}

/** A document as JSON in a later format, by default in today's. One that is not older is returned as it is. */
export function migrateDocument<T>(document: T, to = documentFormat): T {
  const from = formatOf(document) ?? to;
  if (from >= to || !isObject(document)) return document;
  const lists = collections.flatMap((list) => {
    const entries = document[list];
    return Array.isArray(entries) ? [[list, entries.map((entry) => migrateEntry(entry, list, { from, to }))]] : [];
  });
  return { ...document, format: to, ...Object.fromEntries(lists) };
}

/** The format that an entry has, and the one that it is to have. */
export interface FormatChange {
  readonly from: number;
  readonly to: number;
}

/** An entry in a later format. */
export function migrateEntry<T>(entry: T, list: Collection, { from, to }: FormatChange): T {
  if (!isObject(entry)) return entry;
  const steps = formatSteps.slice(from - 1, to - 1).flat();
  return steps.reduce((values, step) => step(values, list), entry as unknown as Entry) as unknown as T;
}
