import { readStored, removeStored, writeStored } from '../tab-storage.js';
import { type FormValues, isObject } from './form-values.js';

/** What somebody has typed and not saved, which the tab keeps through a reload, a lost connection or a new token. */
export interface KeptChanges {
  /** The fields that were changed, and their values. */
  readonly values: FormValues;
  readonly at: string;
}

const nameFor = (id: string) => `desk.changes.${id}`;

export function readKept(id: string): KeptChanges | undefined {
  const kept: unknown = JSON.parse(readStored(nameFor(id)) ?? 'null');
  if (!isObject(kept) || !isObject(kept['values']) || typeof kept['at'] !== 'string') return undefined;
  return { values: kept['values'], at: kept['at'] };
}

export function writeKept(id: string, values: FormValues): void {
  if (Object.keys(values).length === 0) removeStored(nameFor(id));
  else writeStored(nameFor(id), JSON.stringify({ values, at: new Date().toISOString() }));
}
