import { closest, distance } from 'fastest-levenshtein';
import { type Instantiable, type Shape, shapeOf } from '../domain/fields.js';
import type { ProblemCode } from '../domain/problem-codes.js';
import { quote } from '../domain/rules.js';
import { at, type Problem } from './problem.js';

/** Deeper than any catalogue needs, and far from the end of the stack. */
const deepest = 64;
const none: readonly never[] = Object.freeze([]);
const machinery = new Set(['__proto__', 'constructor', 'prototype']);

/** Instances made from JSON, what was wrong with its shape, and which instances were hit by it. */
export interface Revived<T> {
  /** Absent where the JSON is no object at all. */
  readonly instance?: T;
  readonly problems: readonly Problem[];
  readonly unsound: ReadonlySet<object>;
}

/**
 * Makes instances of a domain class from parsed JSON. Own keys only; whatever the class does not declare is a problem,
 * and whatever it requires and is absent too. Scalars are taken as they are: their rules are held afterwards. What
 * could not be revived is undefined, so that every item of a list keeps its index.
 */
export function revive<T extends object>(type: new () => T, json: unknown): Revived<T> {
  const revival = new Revival();
  const instance = revival.object(type, json) as T | undefined;
  return { ...(instance && { instance }), problems: revival.problems, unsound: revival.unsound };
}

type Json = Readonly<Record<string, unknown>>;

/** The declared properties of a class. */
interface Declared {
  readonly names: ReadonlySet<string>;
  readonly shapes: readonly (readonly [string, Shape])[];
}

const declared = new Map<Instantiable, Declared>();

function declaredBy(type: Instantiable): Declared {
  const known = declared.get(type);
  if (known) return known;
  const shapes = [...shapeOf(type)];
  const found = { names: new Set(shapes.map(([key]) => key)), shapes };
  declared.set(type, found);
  return found;
}

class Revival {
  readonly problems: Problem[] = [];
  readonly unsound = new Set<object>();
  /** Where it is now. Put into words only for a problem: there are millions of places, and few problems. */
  readonly #path: (string | number)[] = [];
  #depth = 0;

  object(type: Instantiable, json: unknown): object | undefined {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      return this.#refuse('OBJECT_EXPECTED', `${quote(json)} stands where an object belongs. Put it in { }.`);
    }
    if (this.#depth > deepest) {
      return this.#refuse('NESTED_TOO_DEEPLY', `More than ${deepest} levels. Flatten what stands here.`);
    }
    const instance = new type();
    const { names, shapes } = declaredBy(type);
    if (this.#strangeKeys(json as Json, names)) this.unsound.add(instance);
    for (const [key, shape] of shapes) {
      const value = Object.hasOwn(json, key) ? (json as Json)[key] : undefined;
      this.#path.push(key);
      const before = this.problems.length;
      const faulty = this.#faulty(shape, value);
      const property = this.#property(shape, value);
      // What is wrong inside a nested object hits that object alone.
      const hit = !shape.of || property === undefined;
      if (faulty || (hit && this.problems.length > before)) this.unsound.add(instance);
      this.#path.pop();
      Reflect.set(instance, key, property);
    }
    return Object.freeze(instance);
  }

  /** Tells what is wrong with the property itself, apart from what is nested in it. */
  #faulty(shape: Shape, value: unknown): boolean {
    const before = this.problems.length;
    if (value === undefined || (value === null && !shape.many)) {
      if (shape.required) this.#refuse('VALUE_MISSING', `This has to be there. ${remedyFor(shape)}`);
    } else if (shape.many && !Array.isArray(value)) {
      const remedy = 'Put it in [ ], or leave the key out.';
      this.#refuse('LIST_EXPECTED', `${quote(value)} stands where a list belongs. ${remedy}`);
    }
    return this.problems.length > before;
  }

  #property(shape: Shape, value: unknown): unknown {
    if (!shape.many) return value === null ? undefined : this.#value(shape, value);
    if (!Array.isArray(value) || value.length === 0) return none;
    return Object.freeze(value.map((item, index) => this.#item(shape, item, index)));
  }

  #item(shape: Shape, item: unknown, index: number): unknown {
    if (item !== null && !shape.of) return item;
    this.#path.push(index);
    const taken =
      item === null ? this.#refuse('VALUE_NULL', 'A list holds no null. Remove it.') : this.#value(shape, item);
    this.#path.pop();
    return taken;
  }

  #value(shape: Shape, value: unknown): unknown {
    if (!shape.of || value === undefined) return value;
    this.#depth++;
    const object = this.object(shape.of(), value);
    this.#depth--;
    return object;
  }

  #strangeKeys(json: Json, names: ReadonlySet<string>): boolean {
    let strange = false;
    for (const key of Object.keys(json)) {
      if (names.has(key)) continue;
      strange = true;
      this.#path.push(key);
      this.#strangeKey(key, [...names]);
      this.#path.pop();
    }
    return strange;
  }

  #strangeKey(key: string, known: readonly string[]): void {
    if (machinery.has(key)) {
      this.#refuse('KEY_FORBIDDEN', `The key ${quote(key)} is never taken. Remove it.`);
      return;
    }
    const near = closest(key.slice(0, 80), known);
    const hint = distance(key.slice(0, 80), near) <= 3 ? `Did you mean "${near}"?` : `Use one of ${known.join(', ')}.`;
    this.#refuse('KEY_UNKNOWN', `${quote(key)} is no key that belongs here. ${hint}`);
  }

  #refuse(code: ProblemCode, message: string): undefined {
    this.problems.push({ code, pointer: this.#path.reduce<string>(at, ''), message });
    return undefined;
  }
}

function remedyFor(shape: Shape): string {
  if (shape.many) return 'Write [] for an empty list.';
  return shape.of ? 'Write {} where the source says nothing.' : 'Add it.';
}
