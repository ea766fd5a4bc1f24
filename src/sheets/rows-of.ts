import type { Values } from '../catalogue/document/entry-change.js';
import { toPlainEntry } from '../catalogue/document/plain.js';
import type { CatalogueDocument } from '../domain/catalogue-document.js';
import type { Hub } from '../domain/hub.js';
import type { Programme } from '../domain/programme.js';
import type { OwnerKey, Sheet } from './all-sheets.js';
import { valueAt } from './columns.js';
import { formatCell, type NameOfReference } from './format-cell.js';
import type { CellNames } from './names.js';

/** Cells by the name of their column. */
type Owner = Partial<Readonly<Record<OwnerKey, string>>>;

interface Item {
  readonly thing: Values;
  readonly owner: Owner;
  readonly within?: string | undefined;
}

/** The headings of a sheet. */
export const headingsOf = ({ owner, columns }: Sheet): readonly string[] => [
  ...owner,
  ...columns.map(({ name }) => name),
];

/** The contents of sheets: some programmes of a document, and everything else in it. */
export interface SheetContents {
  readonly document: CatalogueDocument;
  readonly programmes: readonly Programme[];
  readonly names: CellNames;
}

/** The rows of a sheet under its headings. */
export function* rowsOf(sheet: Sheet, contents: SheetContents): Generator<readonly string[]> {
  const { names } = contents;
  for (const { thing, owner, within } of itemsOf(sheet, contents)) {
    const naming: NameOfReference = (id, { refersTo = [] }) => names.nameOf(id, { kinds: refersTo, within });
    const cells = sheet.columns.map((column) => {
      const value = valueAt(thing, column.path);
      return formatCell(column, column.name === 'status' ? (value ?? 'PUBLISHED') : value, naming);
    });
    yield [...sheet.owner.map((key) => owner[key] ?? ''), ...cells];
  }
}

function* itemsOf({ in: collection, list }: Sheet, { document, programmes, names }: SheetContents): Generator<Item> {
  const hubs = new Map(document.hubs.map((hub) => [hub.id, hub]));
  if (list === 'evidence') for (const hub of document.hubs) yield* items(toPlainEntry(hub)[list], { hub: hub.slug });
  if (collection === 'programmes') {
    for (const programme of programmes) {
      if (list === undefined) yield { thing: toPlainEntry(programme), owner: {}, within: programme.id };
      else yield* partsOf(programme, list, ownerOf(programme, hubs));
    }
  } else if (list !== undefined) {
    for (const source of document.sources)
      yield* items(toPlainEntry(source)[list], { source: names.nameOf(source.id, { kinds: ['source'] }) });
  } else yield* items(document[collection].map(toPlainEntry), {});
}

const ownerOf = ({ hub, academicYear, slug }: Programme, hubs: ReadonlyMap<string, Hub>): Owner => ({
  hub: hubs.get(hub)?.slug ?? hub,
  academicYear,
  programme: slug,
});

/** The parts of a programme in a list, and then those of its pathways or links. */
function* partsOf(programme: Programme, list: string, owner: Owner): Generator<Item> {
  const { id } = programme;
  yield* items(plainList(programme, list), owner, id);
  if (list === 'modules')
    for (const pathway of programme.pathways)
      yield* items(plainList(pathway, list), { ...owner, pathway: pathway.slug }, id);
  if (list === 'evidence')
    for (const link of programme.links) yield* items(plainList(link, list), { ...owner, link: link.id }, id);
}

/** A list of an entry or part as JSON. Nothing else is converted, because it may be large. */
const plainList = (holder: { readonly id: string }, list: string): unknown =>
  toPlainEntry({ id: holder.id, [list]: Reflect.get(holder, list) })[list];

const items = (things: unknown, owner: Owner, within?: string): readonly Item[] =>
  ((things ?? []) as readonly Values[]).map((thing) => ({ thing, owner, within }));
