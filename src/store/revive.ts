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
  const instance = revival.object(type, json, '', 0) as T | undefined;
  return { ...(instance && { instance }), problems: revival.problems, unsound: revival.unsound };
}

type Json = Readonly<Record<string, unknown>>;

class Revival {
  readonly problems: Problem[] = [];
  readonly unsound = new Set<object>();

  object(type: Instantiable, json: unknown, pointer: string, depth: number): object | undefined {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      return this.#refuse('OBJECT_EXPECTED', pointer, `${quote(json)} stands where an object belongs. Put it in { }.`);
    }
    if (depth > deepest) {
      return this.#refuse('NESTED_TOO_DEEPLY', pointer, `More than ${deepest} levels. Flatten what stands here.`);
    }
    const instance = new type();
    const shapes = shapeOf(type);
    if (this.#strangeKeys(json as Json, [...shapes.keys()], pointer)) this.unsound.add(instance);
    for (const [key, shape] of shapes) {
      const value = Object.hasOwn(json, key) ? (json as Json)[key] : undefined;
      const before = this.problems.length;
      const faulty = this.#faulty(shape, value, at(pointer, key));
      const property = this.#property(shape, value, at(pointer, key), depth);
      // What is wrong inside a nested object hits that object alone.
      const hit = !shape.of || property === undefined;
      if (faulty || (hit && this.problems.length > before)) this.unsound.add(instance);
      Reflect.set(instance, key, property);
    }
    return Object.freeze(instance);
  }

  /** Tells what is wrong with the property itself, apart from what is nested in it. */
  #faulty(shape: Shape, value: unknown, pointer: string): boolean {
    const before = this.problems.length;
    if (value === undefined || (value === null && !shape.many)) {
      if (shape.required) this.#refuse('VALUE_MISSING', pointer, `This has to be there. ${remedyFor(shape)}`);
    } else if (shape.many && !Array.isArray(value)) {
      const remedy = 'Put it in [ ], or leave the key out.';
      this.#refuse('LIST_EXPECTED', pointer, `${quote(value)} stands where a list belongs. ${remedy}`);
    }
    return this.problems.length > before;
  }

  #property(shape: Shape, value: unknown, pointer: string, depth: number): unknown {
    if (!shape.many) return value === null ? undefined : this.#value(shape, value, pointer, depth);
    if (!Array.isArray(value)) return none;
    return Object.freeze(value.map((item, index) => this.#item(shape, item, at(pointer, index), depth)));
  }

  #item(shape: Shape, item: unknown, pointer: string, depth: number): unknown {
    if (item === null) return this.#refuse('VALUE_NULL', pointer, 'A list holds no null. Remove it.');
    return this.#value(shape, item, pointer, depth);
  }

  #value(shape: Shape, value: unknown, pointer: string, depth: number): unknown {
    return shape.of && value !== undefined ? this.object(shape.of(), value, pointer, depth + 1) : value;
  }

  #strangeKeys(json: Json, known: readonly string[], pointer: string): boolean {
    const strange = Object.keys(json).filter((key) => !known.includes(key));
    for (const key of strange) this.#strangeKey(key, known, pointer);
    return strange.length > 0;
  }

  #strangeKey(key: string, known: readonly string[], pointer: string): void {
    if (machinery.has(key)) {
      this.#refuse('KEY_FORBIDDEN', at(pointer, key), `The key ${quote(key)} is never taken. Remove it.`);
      return;
    }
    const near = closest(key.slice(0, 80), known);
    const hint = distance(key.slice(0, 80), near) <= 3 ? `Did you mean "${near}"?` : `Use one of ${known.join(', ')}.`;
    this.#refuse('KEY_UNKNOWN', at(pointer, key), `${quote(key)} is no key that belongs here. ${hint}`);
  }

  #refuse(code: ProblemCode, pointer: string, message: string): undefined {
    this.problems.push({ code, pointer, message });
    return undefined;
  }
}

function remedyFor(shape: Shape): string {
  if (shape.many) return 'Write [] for an empty list.';
  return shape.of ? 'Write {} where the source says nothing.' : 'Add it.';
}
