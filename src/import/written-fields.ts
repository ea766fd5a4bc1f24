import type { Collection, Entry, Values } from '../catalogue/document/entry-change.js';
import { allSheets } from '../sheets/all-sheets.js';
import { valueAt } from '../sheets/columns.js';
import { formatCell } from '../sheets/format-cell.js';
import type { CellNames } from '../sheets/names.js';
import { displayName } from './match/draft.js';
import type { WrittenField } from './plan.js';

/** Columns whose values are in the name of an entry, or that nobody needs to read. */
const named: ReadonlySet<string> = new Set(['id', 'slug', 'title', 'academicYear']);
const namedOfProgramme: ReadonlySet<string> = new Set(['series', 'status']);

interface FieldNames {
  readonly names: CellNames;
  readonly homeHub: string;
}

/** The values of a new entry, as they are written in cells: what its name does not say already. */
export function writtenFields(list: Collection, entry: Entry, { names, homeHub }: FieldNames): readonly WrittenField[] {
  const sheets = allSheets.filter((sheet) => sheet.in === list);
  const isNamed = (name: string) =>
    named.has(name) ||
    (list === 'programmes' && namedOfProgramme.has(name)) ||
    (name === 'hub' && entry['hub'] === homeHub);
  const cells = (sheets.find((sheet) => sheet.list === undefined)?.columns ?? []).flatMap((column) => {
    if (isNamed(column.name)) return [];
    const text = formatCell(column, valueAt(entry, column.path), (id, { refersTo = [] }) =>
      names.nameOf(id, { kinds: refersTo, within: entry.id }),
    );
    return text === '' ? [] : [{ field: column.name, text }];
  });
  const lists = sheets.flatMap(({ list: parts }) => (parts === undefined ? [] : partsField(parts, entry)));
  return [...cells, ...lists];
}

/** The names of parts; of evidence and links, which have none, only how many there are. */
function partsField(list: string, entry: Entry): readonly WrittenField[] {
  const parts = (entry[list] ?? []) as readonly Values[];
  if (parts.length === 0) return [];
  const isNamed = parts.every(({ title }) => typeof title === 'string');
  return [{ field: list, text: isNamed ? parts.map(displayName).join('; ') : String(parts.length) }];
}
