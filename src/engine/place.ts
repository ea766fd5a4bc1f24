import { type FieldNode, type GraphQLOutputType, isNonNullType, locatedError } from 'graphql';
import type { Run } from './run.js';
import { Unsupported } from './unsupported.js';

/** A position of the answer, for all that stands there. */
export interface Place {
  /** Names of the answer; a number counts the list, from the outermost, in which an index stands there. */
  readonly path: readonly (string | number)[];
  readonly nodes: readonly FieldNode[];
  /** "Type.field" */
  readonly coordinate: string;
  readonly type: GraphQLOutputType;
}

/**
 * Writes null where a field or an item failed, and tells the error. Where there may be no null, the error goes on to
 * whatever contains the place.
 */
export function failed(error: unknown, { path, nodes, type }: Place, { indexes, errors }: Run): string {
  if (error instanceof Unsupported) throw error;
  const where = path.map((step) => (typeof step === 'number' ? (indexes[step] as number) : step));
  const located = locatedError(error, nodes, where);
  if (isNonNullType(type)) throw located;
  errors.push(located);
  return 'null';
}
