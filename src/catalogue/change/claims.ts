import { at, type Problem } from '../document/problem.js';
import type { EditProblem } from './edit-refused.js';

/** Where a request says what a thing is to be: all of it, or some of its properties. */
interface Claim {
  readonly path: string;
  readonly keys: ReadonlySet<string> | undefined;
}

type Find = (id: string) => unknown;

/** Which part of a request decides which part of the catalogue, so that a problem is told where it was asked for. */
export class Claims {
  readonly #claims = new Map<string, Claim[]>();

  /** The request at a path decides the thing with this id: of its properties these, or all. */
  add(id: string, path: string, keys?: Iterable<string>): void {
    const claim = { path, keys: keys && new Set(keys) };
    this.#claims.set(id, [claim, ...(this.#claims.get(id) ?? [])]);
  }

  /** A problem of the catalogue, told at the place of the request that made it, or else at that of the entry. */
  told({ code, pointer, message }: Problem, find: Find): EditProblem {
    const [, , id = '', ...steps] = pointer.split('/');
    let path = this.#pathAt(id, steps);
    let thing = find(id);
    for (const [index, step] of steps.entries()) {
      thing = thing instanceof Object ? Reflect.get(thing, step) : undefined;
      const inner: unknown = thing instanceof Object ? Reflect.get(thing, 'id') : undefined;
      if (typeof inner === 'string') path = this.#pathAt(inner, steps.slice(index + 1)) ?? path;
    }
    return { code, path: path ?? pointer, message };
  }

  #pathAt(id: string, steps: readonly string[]): string | undefined {
    const [key] = steps;
    const claim = this.#claims.get(id)?.find(({ keys }) => !keys || key === undefined || keys.has(key));
    return claim && steps.reduce(at, claim.path);
  }
}
