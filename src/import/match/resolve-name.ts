import { closest, distance } from 'fastest-levenshtein';
import { quote } from '../../domain/fields/rules.js';
import type { CellNames, Nameable, NameScope } from '../../sheets/names.js';
import { englishList } from '../../text/english-list.js';
import { nameSpelling } from '../../text/spelling.js';
import type { FilePlace } from '../read/import-report.js';
import type { MatchingSession } from './import-session.js';

/** The names of a thing in a file, which writes one name, or an object with an id, a slug or a title. */
export function writtenNames(written: unknown): readonly string[] {
  if (typeof written === 'string') return [written];
  if (typeof written !== 'object' || written === null) return [];
  const names = ['id', 'slug', 'title'].map((key): unknown => Reflect.get(written, key));
  return names.filter((name) => typeof name === 'string');
}

/** The one thing that a name in a file means; undefined where the report says why there is none. */
export function resolveName(
  written: unknown,
  { place, ...scope }: NameScope & { readonly place: FilePlace },
  { names, report }: Pick<MatchingSession, 'names' | 'report'>,
): Nameable | undefined {
  const tried = writtenNames(written);
  for (const name of tried) {
    const found = names.find(name, scope);
    const [only, ...others] = found;
    if (only && others.length === 0) return only;
    if (!only) continue;
    const all = found.slice(0, 5).map(({ id, title }) => (title ? `${quote(title)} (${id})` : quote(id)));
    const message = `${quote(name)} can mean ${englishList(all)}. Write the id of the one that you mean.`;
    report.problem('NAME_UNCLEAR', place, message);
    return undefined;
  }
  const [name = ''] = tried;
  const what = `${quote(tried.length > 0 ? name : written)} is not the name of any ${englishList(scope.kinds)}.`;
  report.problem('NAME_NOT_FOUND', place, `${what} ${suggestName(name, names, scope)}`);
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
