import { failed, type Place } from './place.js';
import type { Run, Writer } from './run.js';

export interface FieldWriter {
  /** Its name in the answer, quoted and with its colon. */
  readonly key: string;
  readonly place: Place;
  /** Writes the field of an object. */
  readonly write: Writer;
}

/** Writes an object, field by field. */
export function objectWriter(fields: readonly FieldWriter[]): Writer {
  if (fields.length === 0) return () => '{}';
  const parts = fields.map((field, index) => ({ ...field, key: `${index === 0 ? '{' : ','}${field.key}` }));
  return (source: unknown, run: Run) => {
    let text = '';
    for (const { key, write, place } of parts) {
      text += key;
      try {
        text += write(source, run);
      } catch (error) {
        text += failed(error, place, run);
      }
    }
    return `${text}}`;
  };
}
