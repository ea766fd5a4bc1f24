import { closest, distance } from 'fastest-levenshtein';
import { cleanText, normalizeText } from '../../domain/fields/clean-text.js';
import { type Instantiable, type Shape, shapeOf } from '../../domain/fields/fields.js';
import type { ProblemCode } from '../../domain/fields/problem-codes.js';
import { quote } from '../../domain/fields/rules.js';
import { noteMissing } from '../../domain/fields/stand-ins.js';
import { isLeftOut } from '../document/absent-values.js';
import { at, type Problem } from '../document/problem.js';

/** More levels than any catalogue needs, and far fewer than the stack allows. */
const deepest = 64;
const none: readonly never[] = Object.freeze([]);
const machinery = new Set(['__proto__', 'constructor', 'prototype']);

/** Instances made from JSON, the problems of its shape, and the instances that have one. */
export interface RevivalResult<T> {
  /** Absent if the JSON is not an object. */
  readonly instance?: T;
  readonly problems: readonly Problem[];
  readonly unsound: ReadonlySet<object>;
  /** Whether every scalar keeps its rule. */
  readonly keepsRules: boolean;
}

/** Whether invisible characters are removed from texts, or left to be found by the rules. */
export type InvisibleCharacters = 'removed' | 'refused';

/**
 * Makes instances of a domain class from parsed JSON. Unknown keys and missing required values are problems. Texts are
 * normalized, and other scalars copied as they are: `checkRules` reports those that break a rule. A value that can't be
 * revived becomes undefined, so that every item of a list keeps its index.
 */
export function revive<T extends object>(
  type: new () => T,
  json: unknown,
  invisible: InvisibleCharacters = 'removed',
): RevivalResult<T> {
  const revival = new Revival(invisible === 'removed' ? cleanText : normalizeText);
  const instance = revival.object(type, json) as T | undefined;
  const { problems, unsound, keepsRules } = revival;
  return { ...(instance && { instance }), problems, unsound, keepsRules };
}

type Json = Readonly<Record<string, unknown>>;

/** The declared properties of a class. */
interface Declared {
  readonly names: readonly string[];
  /** The index of each name. */
  readonly places: ReadonlyMap<string, number>;
  readonly shapes: readonly Shape[];
  readonly make: Maker;
}

const declared = new Map<Instantiable, Declared>();

function declaredBy(type: Instantiable): Declared {
  const known = declared.get(type);
  if (known) return known;
  const names = [...shapeOf(type).keys()];
  const places = new Map(names.map((name, place) => [name, place]));
  const found = { names, places, shapes: [...shapeOf(type).values()], make: makerOf(type, names) };
  declared.set(type, found);
  return found;
}

/** Revives one value, with the objects in it. */
class Revival {
  readonly problems: Problem[] = [];
  readonly unsound = new Set<object>();
  /** The current path. A pointer is made only for a problem. */
  readonly #path: (string | number)[] = [];
  #depth = 0;
  /** The JSON of the entry that is revived: the outermost object with an id. */
  #entry: Json | undefined;
  /** Whether every scalar keeps its rule. */
  keepsRules = true;
  readonly #textOf: (text: string) => string;

  constructor(textOf: (text: string) => string) {
    this.#textOf = textOf;
  }

  object(type: Instantiable, json: unknown): object | undefined {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      return this.#refuse(
        'OBJECT_EXPECTED',
        `${quote(json)} was found where an object is expected. Write an object in { }.`,
      );
    }
    if (this.#depth > deepest) {
      return this.#refuse(
        'NESTED_TOO_DEEPLY',
        `The values here are nested more than ${deepest} levels deep. Reduce the nesting.`,
      );
    }
    const { names, shapes, places, make } = declaredBy(type);
    const isEntry = this.#entry === undefined && places.has('id');
    if (isEntry) this.#entry = json as Json;
    const values: unknown[] = new Array(names.length).fill(undefined);
    const missing: string[] = [];
    let hit = this.#own(json as Json, places, values);
    for (let place = 0; place < shapes.length; place++) {
      const shape = shapes[place] as Shape;
      const stated = values[place];
      const isAbsent = shape.absent !== undefined && isLeftOut(stated, shape.many);
      const value = isAbsent ? shape.absent?.(json as Json, this.#entry ?? (json as Json)) : stated;
      if (shape.standIn !== undefined && (value ?? undefined) === undefined) {
        // No rule is asked: a stand-in may be what no stored value may be, such as an empty text.
        values[place] = shape.nestedClass ? this.#value(shape, shape.standIn) : shape.standIn;
        missing.push(names[place] as string);
        continue;
      }
      if (value === undefined && !shape.required) {
        if (shape.many) values[place] = none;
        continue;
      }
      this.#path.push(names[place] as string);
      const before = this.problems.length;
      const faulty = this.#faulty(shape, value);
      const property = this.#property(shape, value);
      // A problem inside a nested object makes only that object unsound.
      if (faulty || ((!shape.nestedClass || property === undefined) && this.problems.length > before)) hit = true;
      this.#path.pop();
      values[place] = property;
    }
    if (isEntry) this.#entry = undefined;
    const instance = make(values, missing);
    if (hit) this.unsound.add(instance);
    return instance;
  }

  /** Copies the values of declared keys to their places. Reports other keys, and returns whether there are any. */
  #own(json: Json, places: ReadonlyMap<string, number>, values: unknown[]): boolean {
    let strange = false;
    for (const key of Object.keys(json)) {
      const place = places.get(key);
      if (place !== undefined) values[place] = json[key];
      else {
        strange = true;
        this.#path.push(key);
        this.#strangeKey(key, [...places.keys()]);
        this.#path.pop();
      }
    }
    return strange;
  }

  /** Reports what is wrong with the property itself, apart from its nested objects. */
  #faulty(shape: Shape, value: unknown): boolean {
    const before = this.problems.length;
    if (value === undefined || (value === null && !shape.many)) {
      if (shape.required)
        this.#refuse('VALUE_MISSING', `This key is required but missing or null. ${remedyFor(shape)}`);
    } else if (shape.many && !Array.isArray(value)) {
      const remedy = 'Put it in [ ], or leave the key out.';
      this.#refuse('LIST_EXPECTED', `${quote(value)} was found where a list is expected. ${remedy}`);
    } else if (Array.isArray(value) && value.length > (shape.maxItems ?? value.length)) {
      const { length } = value;
      const most = shape.maxItems ?? length;
      this.#refuse(
        'LIST_TOO_LONG',
        `The list has ${length} items; at most ${most} are allowed. Remove ${length - most}.`,
      );
    }
    return this.problems.length > before;
  }

  #property(shape: Shape, value: unknown): unknown {
    if (!shape.many) return value === null ? undefined : this.#value(shape, value);
    if (!Array.isArray(value) || value.length === 0) return none;
    return Object.freeze(value.map((item, index) => this.#item(shape, item, index)));
  }

  #item(shape: Shape, item: unknown, index: number): unknown {
    if (item !== null && !shape.nestedClass) return this.#value(shape, item);
    this.#path.push(index);
    const taken =
      item === null ? this.#refuse('VALUE_NULL', 'A list must not contain null. Remove it.') : this.#value(shape, item);
    this.#path.pop();
    return taken;
  }

  #value(shape: Shape, value: unknown): unknown {
    if (value === undefined) return undefined;
    if (!shape.nestedClass) {
      const scalar = typeof value === 'string' ? this.#textOf(value) : value;
      if (this.keepsRules && shape.rule?.(scalar) !== undefined) this.keepsRules = false;
      return scalar;
    }
    this.#depth++;
    const object = this.object(shape.nestedClass(), value);
    this.#depth--;
    return object;
  }

  #strangeKey(key: string, known: readonly string[]): void {
    if (machinery.has(key)) {
      this.#refuse('KEY_FORBIDDEN', `The key ${quote(key)} is never allowed. Remove it.`);
      return;
    }
    const near = closest(key.slice(0, 80), known);
    const hint = distance(key.slice(0, 80), near) <= 3 ? `Did you mean "${near}"?` : `Use one of ${known.join(', ')}.`;
    this.#refuse('KEY_UNKNOWN', `The key ${quote(key)} is not known here. ${hint}`);
  }

  #refuse(code: ProblemCode, message: string): undefined {
    this.problems.push({ code, pointer: this.#path.reduce<string>(at, ''), message });
    return undefined;
  }
}

function remedyFor(shape: Shape): string {
  if (shape.many) return 'Write [] for an empty list.';
  return shape.nestedClass ? 'Write {} if the source says nothing.' : 'Add it.';
}

/** Makes an instance of a class from the values of its declared properties, and the names of those that are stand-ins. */
type Maker = (values: readonly unknown[], missing: readonly string[]) => object;

/**
 * Makes the constructor of instances with these properties, in this order. V8 reserves room inside an object only for the
 * properties that its constructor names; others are stored apart, which takes more memory and is slower to make and to
 * read. So the text of the constructor is generated, from the names of our own properties only.
 */
function makerOf({ prototype }: Instantiable, names: readonly string[]): Maker {
  const body = names.map((name, index) => `this[${JSON.stringify(name)}] = values[${index}];`).join('\n');
  const Instance = new Function('values', body) as unknown as new (values: readonly unknown[]) => object;
  Instance.prototype = prototype;
  return (values, missing) => {
    const instance = new Instance(values);
    if (missing.length > 0) noteMissing(instance, missing);
    return Object.freeze(instance);
  };
}
