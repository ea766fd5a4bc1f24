import type { CatalogueDocument } from '../domain/catalogue-document.js';
import type { Hub } from '../domain/hub.js';
import type { Programme } from '../domain/programme.js';
import type { Entry, Values } from '../store/entry-change.js';
import { plain } from '../store/plain.js';
import { cellText, type Naming } from './cell-text.js';
import type { Column } from './column.js';
import type { Names } from './names.js';
import type { OwnerKey, Sheet } from './sheet.js';

/** Cells by the name of their column. */
type Owner = Partial<Readonly<Record<OwnerKey, string>>>;

interface Item {
  readonly thing: Values;
  readonly owner: Owner;
  readonly within?: string | undefined;
}

/** The first row of a sheet. */
export const headingsOf = ({ owner, columns }: Sheet): readonly string[] => [
  ...owner,
  ...columns.map(({ name }) => name),
];

/** The rows of a sheet under its headings, for the programmes that are given. */
export function* rowsOf(
  sheet: Sheet,
  document: CatalogueDocument,
  programmes: readonly Programme[],
  names: Names,
): Generator<readonly string[]> {
  for (const { thing, owner, within } of itemsOf(sheet, document, programmes, names)) {
    const naming: Naming = (id, { refersTo = [] }) => names.nameOf(id, { kinds: refersTo, within });
    const cells = sheet.columns.map((column) => cellText(column, valueAt(thing, column), naming));
    yield [...sheet.owner.map((key) => owner[key] ?? ''), ...cells];
  }
}

function valueAt(thing: Values, { name, path }: Column): unknown {
  const value = path.reduce<unknown>(
    (holder, key) => (holder instanceof Object ? Reflect.get(holder, key) : undefined),
    thing,
  );
  return name === 'status' ? (value ?? 'PUBLISHED') : value;
}

function* itemsOf(
  { in: collection, list }: Sheet,
  document: CatalogueDocument,
  programmes: readonly Programme[],
  names: Names,
): Generator<Item> {
  const hubs = new Map(document.hubs.map((hub) => [hub.id, hub]));
  if (list === 'evidence') for (const hub of document.hubs) yield* items(plain(hub)[list], { hub: hub.slug });
  if (collection === 'programmes') {
    for (const programme of programmes) {
      const all = plain(programme);
      if (list === undefined) yield { thing: all, owner: {}, within: programme.id };
      else yield* partsOf(all, list, ownerOf(programme, hubs));
    }
  } else if (list !== undefined) {
    for (const source of document.sources)
      yield* items(plain(source)[list], { source: names.nameOf(source.id, { kinds: ['source'] }) });
  } else yield* items(document[collection].map(plain), {});
}

const ownerOf = ({ hub, academicYear, slug }: Programme, hubs: ReadonlyMap<string, Hub>): Owner => ({
  hub: hubs.get(hub)?.slug ?? hub,
  academicYear,
  programme: slug,
});

/** The parts of a programme under a property, and then those of what it contains. */
function* partsOf(programme: Entry, list: string, owner: Owner): Generator<Item> {
  yield* items(programme[list], owner, programme.id);
  const [containers, key] =
    list === 'modules' ? ([programme['pathways'], 'pathway'] as const) : ([programme['links'], 'link'] as const);
  if (list !== 'modules' && list !== 'evidence') return;
  for (const container of (containers ?? []) as readonly Entry[])
    yield* items(container[list], { ...owner, [key]: String(container[key === 'link' ? 'id' : 'slug']) }, programme.id);
}

const items = (things: unknown, owner: Owner, within?: string): readonly Item[] =>
  ((things ?? []) as readonly Values[]).map((thing) => ({ thing, owner, within }));
