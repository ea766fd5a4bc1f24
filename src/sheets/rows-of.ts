import type { Values } from '../catalogue/document/entry-change.js';
import { revisionOf, toPlainEntry } from '../catalogue/document/plain.js';
import type { CatalogueDocument } from '../domain/catalogue-document.js';
import type { Hub } from '../domain/hub.js';
import type { Programme } from '../domain/programme.js';
import type { OwnerKey, Sheet } from './all-sheets.js';
import { type Column, notSaid, revisionColumn, valueAt } from './columns.js';
import { guardSerial } from './find-damage.js';
import { formatCell, type NameOfReference } from './format-cell.js';
import type { CellNames } from './names.js';

/** Cells by the name of their column. */
type Owner = Partial<Readonly<Record<OwnerKey, string>>>;

interface Item {
  readonly thing: Values;
  readonly owner: Owner;
  /** The revision of the entry that the thing is or is a part of. */
  readonly revision: number;
  readonly within?: string | undefined;
  /** The programme that the thing is; absent for a part of one. */
  readonly programme?: Programme | undefined;
}

/** The headings of a sheet. The last column has the revision of the entry of each row. */
export const headingsOf = ({ owner, columns }: Sheet): readonly string[] => [
  ...owner,
  ...columns.map(({ name }) => name),
  revisionColumn,
];

/** The contents of sheets: some programmes of a document, and everything else in it. */
export interface SheetContents {
  readonly document: CatalogueDocument;
  readonly programmes: readonly Programme[];
  readonly names: CellNames;
  /** Formats the eligibility rule of a programme; without it, a rule is written as JSON. */
  readonly formatRule?: ((programme: Programme) => string) | undefined;
}

/** The rows of a sheet under its headings. */
export function* rowsOf(sheet: Sheet, contents: SheetContents): Generator<readonly string[]> {
  const { names, formatRule } = contents;
  for (const { thing, owner, within, revision, programme } of itemsOf(sheet, contents)) {
    const naming: NameOfReference = (id, { refersTo = [] }) => names.nameOf(id, { kinds: refersTo, within });
    const cells = sheet.columns.map((column) => {
      if (formatRule && programme && column.name === 'eligibilityRule') return formatRule(programme);
      if (isNotSaid(thing, column)) return notSaid;
      const value = valueAt(thing, column.path);
      const known = column.name === 'status' ? (value ?? 'PUBLISHED') : value;
      return guardSerial(formatCell(column, known, naming), column);
    });
    yield [...sheet.owner.map((key) => owner[key] ?? ''), ...cells, String(revision)];
  }
}

/** Whether a thing has the object of a column, without values. */
function isNotSaid(thing: Values, { mayBeNotSaid, path }: Column): boolean {
  const object = mayBeNotSaid ? valueAt(thing, path.slice(0, -1)) : undefined;
  return object instanceof Object && Object.keys(object).length === 0;
}

function* itemsOf({ in: collection, list }: Sheet, { document, programmes, names }: SheetContents): Generator<Item> {
  const hubs = new Map(document.hubs.map((hub) => [hub.id, hub]));
  if (list === 'evidence')
    for (const hub of document.hubs) yield* partsIn(hub, list, { owner: { hub: hub.slug }, revision: revisionOf(hub) });
  if (collection === 'programmes') {
    for (const programme of programmes) {
      if (list === undefined)
        yield { thing: toPlainEntry(programme), ...ownerOf(programme, hubs), owner: {}, programme };
      else yield* partsOf(programme, list, ownerOf(programme, hubs));
    }
  } else if (list !== undefined) {
    for (const source of document.sources) {
      const owner = { source: names.nameOf(source.id, { kinds: ['source'] }) };
      yield* partsIn(source, list, { owner, revision: revisionOf(source) });
    }
  } else
    for (const entry of document[collection])
      yield { thing: toPlainEntry(entry), owner: {}, revision: revisionOf(entry) };
}

/** What the rows of the parts of one entry have in common. */
type PartOwner = Omit<Item, 'thing'>;

const ownerOf = (programme: Programme, hubs: ReadonlyMap<string, Hub>): PartOwner => {
  const { id, hub, academicYear, slug } = programme;
  const owner = { hub: hubs.get(hub)?.slug ?? hub, academicYear, programme: slug };
  return { owner, within: id, revision: revisionOf(programme) };
};

/** The parts of a programme in a list, and then those of its pathways or links. */
function* partsOf(programme: Programme, list: string, of: PartOwner): Generator<Item> {
  const within = (own: Owner): PartOwner => ({ ...of, owner: { ...of.owner, ...own } });
  yield* partsIn(programme, list, of);
  if (list === 'modules')
    for (const pathway of programme.pathways) yield* partsIn(pathway, list, within({ pathway: pathway.slug }));
  if (list === 'evidence') for (const link of programme.links) yield* partsIn(link, list, within({ link: link.id }));
}

/** The parts in a list of an entry, or of a part of it, as JSON. Nothing else is converted, because it may be large. */
function partsIn(holder: { readonly id: string }, list: string, of: PartOwner): readonly Item[] {
  const things = toPlainEntry({ id: holder.id, [list]: Reflect.get(holder, list) })[list] ?? [];
  return (things as readonly Values[]).map((thing) => ({ thing, ...of }));
}
