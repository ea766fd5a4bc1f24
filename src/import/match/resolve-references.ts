import { classOf, nouns } from '../../catalogue/document/collections.js';
import type { Entry, Values } from '../../catalogue/document/entry-change.js';
import { at } from '../../catalogue/document/problem.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Instantiable, type Referent, type Shape, shapeOf } from '../../domain/fields/fields.js';
import { Link } from '../../domain/parts/link.js';
import type { Programme } from '../../domain/programme.js';
import { CellNames, type Nameable, nameables } from '../../sheets/names.js';
import type { Draft, MutableJson } from './draft.js';
import type { ImportSession } from './import-session.js';
import { resolveName } from './resolve-name.js';

/** Puts ids in the place of the names of other things, wherever a draft refers to them. */
export function resolveReferences(draft: Draft, { names, drafts, session }: Omit<ReferenceContext, 'draft'>): void {
  // What is there keeps its series: "new" began it when it was imported before.
  if (draft.before && draft.in === 'programmes' && /^new$/i.test(String(draft.value['series'])))
    delete draft.value['series'];
  resolve(draft.value, classOf[draft.in], '', { draft, names, drafts, session });
}

interface ReferenceContext {
  readonly draft: Draft;
  /** By their ids, and by those that files use for them. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly names: CellNames;
  readonly session: ImportSession;
}

function resolve(value: MutableJson, type: Instantiable, pointer: string, scene: ReferenceContext): void {
  for (const [key, shape] of shapeOf(type)) {
    const found = value[key];
    const here = at(pointer, key);
    if (found === undefined || found === null || typeof found === 'symbol') continue;
    if (shape.refersTo) value[key] = resolveReference(found, shape, type, { ...scene, pointer: here }) ?? found;
    const nested = shape.nestedClass?.();
    if (!nested) continue;
    const parts: readonly unknown[] = shape.many && Array.isArray(found) ? found : [found];
    parts.forEach((part, index) => {
      const where = shape.many ? at(here, index) : here;
      if (typeof part === 'object' && part !== null && !Array.isArray(part))
        resolve(part as MutableJson, nested, where, scene);
    });
  }
}

function resolveReference(
  written: unknown,
  { refersTo = [] }: Shape,
  type: Instantiable,
  scene: ReferenceContext & { readonly pointer: string },
): string | undefined {
  const { draft, names, session, pointer } = scene;
  const place = draft.placeOf(pointer);
  const series = type === Link ? seriesOfProgramme(written, scene) : undefined;
  return series ?? resolveName(written, names, { kinds: refersTo, within: draft.id }, place, session.report)?.id;
}

/** The series of a programme that an export names as the end of a link. */
function seriesOfProgramme(written: unknown, { drafts, session }: ReferenceContext): string | undefined {
  if (typeof written !== 'object' || written === null || Reflect.get(written, 'type') !== 'Programme') return undefined;
  const id: unknown = Reflect.get(written, 'id');
  const known = session.catalogue.entry('programmes', id) as Programme | undefined;
  const series = known?.series ?? drafts.get(String(id))?.value['series'];
  return typeof series === 'string' ? series : undefined;
}

/** Names of everything in the catalogue and in the files; what is in both goes by its old names too. */
export const draftNames = (drafts: readonly Draft[], document: CatalogueDocument): CellNames =>
  new CellNames([...drafts.flatMap((draft) => [...nameablesOf(draft)]), ...nameables(document)]);

function* nameablesOf(draft: Draft): Generator<Nameable> {
  const { id, value, before } = draft;
  if (draft.in !== 'programmes') {
    yield toNameable(nouns[draft.in], id, value, before, value['id']);
    return;
  }
  const pathways = { stated: list(value['pathways']), before: list(before?.['pathways']) };
  const parts: readonly (readonly [Referent, readonly Values[], readonly Values[]])[] = [
    ['pathway', pathways.stated, pathways.before],
    ['stage', list(value['stages']), list(before?.['stages'])],
    ['module', modulesIn(value, pathways.stated), modulesIn(before ?? {}, pathways.before)],
    ['link group', list(value['linkGroups']), []],
  ];
  for (const [kind, stated, known] of parts) {
    for (const part of stated) {
      if (typeof part['id'] !== 'string') continue;
      const other = draft.otherIdOf(part['id']);
      yield {
        ...toNameable(
          kind,
          part['id'],
          part,
          known.find((one) => one['id'] === part['id']),
          other,
        ),
        within: id,
      };
    }
  }
}

function toNameable(kind: Referent, id: string, value: Values, before: Values | undefined, otherId: unknown): Nameable {
  const aliases = [
    before?.['slug'],
    before?.['title'],
    otherId,
    ...list(value['aliases']),
    ...list(before?.['aliases']),
  ];
  return {
    kind,
    id,
    slug: text(value['slug']) ?? text(before?.['slug']),
    title: text(value['title']) ?? text(before?.['title']),
    aliases: aliases.filter((one): one is string => typeof one === 'string'),
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const list = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value : []);
const modulesIn = (holder: Values, pathways: readonly Values[]) => [
  ...list(holder['modules']),
  ...pathways.flatMap((pathway) => list(pathway['modules'])),
];
