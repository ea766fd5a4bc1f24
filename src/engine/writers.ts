import { type FieldNode, type GraphQLError, type GraphQLOutputType, isNonNullType, locatedError } from 'graphql';
import type { ObjectCache } from './object-cache.js';
import { type InputValues, type PreparedCall, UnsupportedError } from './prepared-resolver.js';

/** The state of one run of a compiled operation. */
export interface Run {
  readonly context: unknown;
  /** Undefined where nothing is cached, and while an object is written that will be cached whole. */
  cache: ObjectCache | undefined;
  /** Coerced. */
  readonly variables: InputValues;
  /** The errors so far, in the order in which they were raised. */
  readonly errors: GraphQLError[];
  /** For each list that is being written, from the outermost, the index of its current item. */
  readonly indexes: number[];
  /** Calls whose arguments come from variables, prepared when they are first needed. */
  readonly calls: PreparedCall[];
}

/** Writes the JSON of a value, or of a field of an object. Throws the errors of resolvers and of values. */
export type Writer = (value: unknown, run: Run) => string;

/** A position of the answer, shared by all values that stand there. */
export interface FieldPosition {
  /** Response keys; a number n stands for the index in the n-th list, counted from the outermost. */
  readonly path: readonly (string | number)[];
  readonly nodes: readonly FieldNode[];
  /** "Type.field" */
  readonly coordinate: string;
  readonly type: GraphQLOutputType;
}

export interface FieldWriter {
  /** The response key as JSON, with its colon. */
  readonly key: string;
  readonly position: FieldPosition;
  /** Writes the field of an object. */
  readonly write: Writer;
}

/** Makes the writer of an object, field by field. */
export function compileObject(fields: readonly FieldWriter[]): Writer {
  if (fields.length === 0) return () => '{}';
  const parts = fields.map((field, index) => ({ ...field, key: `${index === 0 ? '{' : ','}${field.key}` }));
  return (source: unknown, run: Run) => {
    let text = '';
    for (const { key, write, position } of parts) {
      text += key;
      try {
        text += write(source, run);
      } catch (error) {
        text += handleFieldError(error, position, run);
      }
    }
    return `${text}}`;
  };
}

/** Makes the writer of a list, item by item. `position` is that of its items. */
export function compileList(write: Writer, position: FieldPosition): Writer {
  const slot = position.path.at(-1) as number;
  const writeItem = (value: unknown, index: number, run: Run) => {
    run.indexes[slot] = index;
    try {
      return write(value, run);
    } catch (error) {
      return handleFieldError(error, position, run);
    }
  };
  return (values, run) => {
    if (!isIterable(values)) throw new UnsupportedError(`"${position.coordinate}" gave no list.`);
    let text = '[';
    let index = 0;
    for (const value of values) {
      if (index > 0) text += ',';
      text += writeItem(value, index++, run);
    }
    return `${text}]`;
  };
}

/**
 * Makes the writer of objects whose text is always the same, which the cache of the run holds. A text with errors isn't
 * cached, nor are the objects inside an object that is: a later run finds the whole of it.
 */
export function compileCached(write: Writer): Writer {
  const selection = {};
  return (value, run) => {
    const { cache, context, errors } = run;
    if (!cache) return write(value, run);
    const cached = cache.get(selection, value as object);
    if (cached && cache.meter.charge(context, cached.cost)) return cached.text;
    const before = { errors: errors.length, spent: cache.meter.spent(context) };
    run.cache = undefined;
    try {
      const text = write(value, run);
      if (cached === undefined) cache.markWritten(selection, value as object);
      else if (cached === null && errors.length === before.errors) {
        cache.set(selection, value as object, { text, cost: cache.meter.spent(context) - before.spent });
      }
      return text;
    } finally {
      run.cache = cache;
    }
  };
}

/**
 * Writes null for a field or an item that failed, and records the error. Where null isn't allowed, the error is thrown on
 * to the parent. See https://spec.graphql.org/October2021/#sec-Handling-Field-Errors.
 */
function handleFieldError(error: unknown, { path, nodes, type }: FieldPosition, { indexes, errors }: Run): string {
  if (error instanceof UnsupportedError) throw error;
  const responsePath = path.map((step) => (typeof step === 'number' ? (indexes[step] as number) : step));
  const located = locatedError(error, nodes, responsePath);
  if (isNonNullType(type)) throw located;
  errors.push(located);
  return 'null';
}

const isIterable = (values: unknown): values is Iterable<unknown> =>
  Array.isArray(values) || (typeof values === 'object' && values !== null && Symbol.iterator in values);
