import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import { quote } from '../../domain/fields/rules.js';
import type { Entry, Values } from '../document/entry-change.js';
import { idPrefix } from '../document/new-id.js';
import { at } from '../document/problem.js';
import { referencesOf, walk } from '../document/walk.js';
import type { Workbench } from './workbench.js';

export function newIdFor(type: Instantiable, bench: Workbench): string {
  return bench.newId(idPrefix(type));
}

/** Where values stand in the request, and which ids the thing that they are for had before. */
export interface Origin {
  readonly path: string;
  readonly known?: ReadonlySet<string>;
}

/**
 * Values as the catalogue stores them: without what is null or empty; with a new id for each part that has none, or that
 * has a name instead; and with ids in the place of names elsewhere.
 */
export function filled(values: Values, type: Instantiable, bench: Workbench, origin: Origin): Values {
  const stored = identified(values, type, bench, origin);
  return named(stored, type, bench, origin.path);
}

/** As `filled`, of a thing that is new. */
export function filledNew(edit: New, type: Instantiable, bench: Workbench): Entry {
  const path = at(edit.path, 'input');
  const { id: given, ...values } = edit.values;
  const id = idOf(given, type, bench, { path });
  if (edit.as != null) give(edit.as.startsWith('@') ? edit.as : `@${edit.as}`, id, bench, at(edit.path, 'as'));
  return { id, ...filled(values, type, bench, { path }) };
}

/** What is to be new, and what the request calls it. */
interface New {
  readonly values: Values;
  readonly as?: string | null | undefined;
  readonly path: string;
}

function identified(values: Values, type: Instantiable, bench: Workbench, origin: Origin): Values {
  const stored = Object.entries(values).flatMap(([key, value]) => {
    const of = shapeOf(type).get(key)?.of;
    const path = at(origin.path, key);
    const kept = of ? nested(value, of(), bench, { ...origin, path }) : value;
    const isNothing = kept === null || kept === undefined || (Array.isArray(kept) && kept.length === 0);
    return isNothing ? [] : [[key, kept] as const];
  });
  return Object.fromEntries(stored);
}

function nested(value: unknown, type: Instantiable, bench: Workbench, origin: Origin): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => nested(item, type, bench, { ...origin, path: at(origin.path, index) }));
  }
  if (typeof value !== 'object' || value === null) return value;
  const part = identified(value as Values, type, bench, origin);
  return shapeOf(type).has('id') ? { ...part, id: idOf(part['id'], type, bench, origin) } : part;
}

/** Its id where it has one already; a new one where it has none, or a name. */
function idOf(given: unknown, type: Instantiable, bench: Workbench, { path, known }: Origin): string {
  if (typeof given === 'string' && known?.has(given)) return given;
  const id = newIdFor(type, bench);
  if (typeof given !== 'string') return id;
  if (given.startsWith('@')) give(given, id, bench, at(path, 'id'));
  else {
    const remedy = 'Leave the id out, and a new one is made; or give it a name like "@first" to refer to it.';
    const message = `${quote(given)} is the id of nothing that this holds. ${remedy}`;
    bench.refuse({ code: 'ID_UNKNOWN', path: at(path, 'id'), message });
  }
  return id;
}

function give(name: string, id: string, bench: Workbench, path: string): void {
  if (bench.names.has(name)) {
    const message = `${quote(name)} is the name of something else in this request. Choose another.`;
    bench.refuse({ code: 'NAME_REPEATED', path, message });
  } else bench.names.set(name, id);
}

/** The same with ids for names. */
function named(values: Values, type: Instantiable, bench: Workbench, path: string): Values {
  const copy = structuredClone(values) as Record<string, unknown>;
  for (const { thing, type: of, pointer } of walk(copy, type)) {
    for (const key of referencesOf(of)) {
      const name = thing[key];
      if (typeof name === 'string' && name.startsWith('@'))
        Reflect.set(thing, key, meant(name, bench, `${path}${at(pointer, key)}`));
    }
  }
  return copy;
}

function meant(name: string, bench: Workbench, path: string): string {
  const id = bench.names.get(name);
  if (id !== undefined) return id;
  const message = `${quote(name)} is the name of nothing that was made before. Name it where it is made: as: "${name.slice(0, 40)}".`;
  bench.refuse({ code: 'NAME_UNKNOWN', path, message });
  return name;
}
