import { classOf } from '../../catalogue/document/collections.js';
import { at } from '../../catalogue/document/problem.js';
import { type Instantiable, type Shape, shapeOf } from '../../domain/fields/fields.js';
import { Link } from '../../domain/parts/link.js';
import type { Programme } from '../../domain/programme.js';
import type { Names } from '../../sheets/names.js';
import type { Bench } from './bench.js';
import type { Draft, Loose } from './draft.js';
import { namedOne } from './named-one.js';

/** Puts ids in the place of the names of other things, wherever a draft refers to them. */
export function resolveNames(draft: Draft, { names, drafts, bench }: Omit<Scene, 'draft'>): void {
  // What is there keeps its series: "new" began it when it was imported before.
  if (draft.before && draft.in === 'programmes' && /^new$/i.test(String(draft.value['series'])))
    delete draft.value['series'];
  resolve(draft.value, classOf[draft.in], '', { draft, names, drafts, bench });
}

interface Scene {
  readonly draft: Draft;
  /** By their ids, and by those that files use for them. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly names: Names;
  readonly bench: Bench;
}

function resolve(value: Loose, type: Instantiable, pointer: string, scene: Scene): void {
  for (const [key, shape] of shapeOf(type)) {
    const found = value[key];
    const here = at(pointer, key);
    if (found === undefined || found === null || typeof found === 'symbol') continue;
    if (shape.refersTo) value[key] = meant(found, shape, type, { ...scene, pointer: here }) ?? found;
    const nested = shape.of?.();
    if (!nested) continue;
    const parts: readonly unknown[] = shape.many && Array.isArray(found) ? found : [found];
    parts.forEach((part, index) => {
      const where = shape.many ? at(here, index) : here;
      if (typeof part === 'object' && part !== null && !Array.isArray(part))
        resolve(part as Loose, nested, where, scene);
    });
  }
}

function meant(
  written: unknown,
  { refersTo = [] }: Shape,
  type: Instantiable,
  scene: Scene & { readonly pointer: string },
): string | undefined {
  const { draft, names, bench, pointer } = scene;
  const place = draft.placeOf(pointer);
  const series = type === Link ? seriesOfProgramme(written, scene) : undefined;
  return series ?? namedOne(written, names, { kinds: refersTo, within: draft.id }, place, bench.report)?.id;
}

/** The series of a programme that an export names as the end of a link. */
function seriesOfProgramme(written: unknown, { drafts, bench }: Scene): string | undefined {
  if (typeof written !== 'object' || written === null || Reflect.get(written, 'type') !== 'Programme') return undefined;
  const id: unknown = Reflect.get(written, 'id');
  const known = bench.known.entry('programmes', id) as Programme | undefined;
  const series = known?.series ?? drafts.get(String(id))?.value['series'];
  return typeof series === 'string' ? series : undefined;
}
