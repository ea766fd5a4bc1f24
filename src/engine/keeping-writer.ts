import type { Writer } from './run.js';

/**
 * Writes objects of which the text is always the same, and keeps that where the run keeps texts. Errors are not kept, and
 * nothing of what such an object contains is kept beside it: whoever asks again finds all of it.
 */
export function keepingWriter(write: Writer): Writer {
  const selection = {};
  return (value, run) => {
    const { kept, context, errors } = run;
    if (!kept) return write(value, run);
    const known = kept.get(selection, value as object);
    if (known && kept.meter.charge(context, known.cost)) return known.text;
    const before = { errors: errors.length, spent: kept.meter.spent(context) };
    run.kept = undefined;
    try {
      const text = write(value, run);
      if (known === undefined) kept.meet(selection, value as object);
      else if (known === null && errors.length === before.errors) {
        kept.keep(selection, value as object, text, kept.meter.spent(context) - before.spent);
      }
      return text;
    } finally {
      run.kept = kept;
    }
  };
}
