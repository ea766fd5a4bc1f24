import { closest, distance } from 'fastest-levenshtein';
import { quote } from '../../domain/fields/rules.js';
import type { CellNames, Nameable, NameScope } from '../../sheets/names.js';
import { englishList } from '../../text/english-list.js';
import { nameSpelling } from '../../text/spelling.js';
import type { FilePlace, ImportReport } from '../read/import-report.js';

/** A thing that a file names: by an id, a slug, a title or an alias, or by an object that has some of them. */
export function writtenNames(written: unknown): readonly string[] {
  if (typeof written === 'string') return [written];
  if (typeof written !== 'object' || written === null) return [];
  const names = ['id', 'slug', 'title'].map((key): unknown => Reflect.get(written, key));
  return names.filter((name) => typeof name === 'string');
}

/** The one thing that is meant; undefined where the report says why there is none. */
export function resolveName(
  written: unknown,
  names: CellNames,
  scope: NameScope,
  place: FilePlace,
  report: ImportReport,
): Nameable | undefined {
  const tried = writtenNames(written);
  for (const name of tried) {
    const found = names.find(name, scope);
    const [only, ...others] = found;
    if (only && others.length === 0) return only;
    if (!only) continue;
    const all = found.slice(0, 5).map(({ id, title }) => (title ? `${quote(title)} (${id})` : quote(id)));
    report.problem(
      'NAME_UNCLEAR',
      place,
      `${quote(name)} can mean ${englishList(all)}. Write the id of the one that you mean.`,
    );
    return undefined;
  }
  const kinds = englishList(scope.kinds);
  const name = tried[0] ?? '';
  report.problem(
    'NAME_NOT_FOUND',
    place,
    `${quote(tried.length > 0 ? name : written)} is not the name of any ${kinds}. ${suggestName(name, names, scope)}`,
  );
  return undefined;
}

function suggestName(name: string, names: CellNames, scope: NameScope): string {
  const known = [...names.inScope(scope)].map(({ slug, title, id }) => slug ?? title ?? id);
  if (known.length === 0 || name.length > 200) return 'There is none in the catalogue yet. Add it first.';
  const near = closest(nameSpelling(name), known.map(nameSpelling));
  const meant = known.find((one) => nameSpelling(one) === near) ?? '';
  if (distance(nameSpelling(name), near) <= Math.max(2, name.length / 3)) return `Did you mean ${quote(meant)}?`;
  const some = known.slice(0, 5).map(quote).join(', ');
  return `Write the slug, title or id of one of these: ${some}${known.length > 5 ? ' …' : ''}`;
}
