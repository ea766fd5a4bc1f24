import { Unsupported } from './unsupported.js';

/** Throws an error that stands where an object should; and leaves what is no object, or none yet, to graphql-js. */
export function holdObject(value: unknown): void {
  if (value instanceof Error) throw value;
  if (typeof value !== 'object' || typeof (value as Partial<PromiseLike<unknown>>).then === 'function') {
    throw new Unsupported('A value is no object, or none yet.');
  }
}
