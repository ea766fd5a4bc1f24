import { closest } from 'fastest-levenshtein';
import { quote } from '../../domain/fields/rules.js';
import { ExportRefused } from './export-refused.js';

/** Parameters by name, each as often as it was given. */
export type Parameters = Readonly<Record<string, readonly string[]>>;

/** A LinkFilter as a client gave it, unchecked, and the hub and year that it asked for besides. */
export interface AskedFilter {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly hub: string | undefined;
  readonly year: string | undefined;
}

const names = ['kinds', 'minStrength', 'obligations', 'derived', 'hub', 'year', 'filter'] as const;
type Name = (typeof names)[number];

/** Puts parameters together as one filter. Throws `ExportRefused` for those that are unknown, empty or given twice. */
export function askedFilter(parameters: Parameters): AskedFilter {
  for (const name of Object.keys(parameters)) known(name);
  const filter: Record<string, unknown> = { ...given(single(parameters, 'filter')) };
  const set = (name: Name, value: unknown) => {
    if (value === undefined) return;
    if (filter[name] != null) throw refused(`${name} is given both by itself and in filter. Give it once.`);
    filter[name] = value;
  };
  set('kinds', several(parameters, 'kinds'));
  set('minStrength', single(parameters, 'minStrength'));
  set('obligations', several(parameters, 'obligations'));
  set('derived', flag(single(parameters, 'derived')));
  return { filter, hub: single(parameters, 'hub'), year: single(parameters, 'year') };
}

const refused = (message: string) => new ExportRefused('ARGUMENT_INVALID', message);

function known(name: string): void {
  if (names.some((one) => one === name)) return;
  const near = name.length > 80 ? '' : ` Did you mean "${closest(name, names)}"?`;
  throw refused(`${quote(name)} is no parameter of an export.${near} There are: ${names.join(', ')}.`);
}

function values(parameters: Parameters, name: Name): readonly string[] {
  const found = Object.hasOwn(parameters, name) ? (parameters[name] ?? []) : [];
  if (found.some((value) => value.trim() === '')) throw refused(`${name} is empty. Give a value, or leave it out.`);
  return found;
}

function single(parameters: Parameters, name: Name): string | undefined {
  const [first, second] = values(parameters, name);
  if (second !== undefined) throw refused(`${name} is given more than once. Give it once.`);
  return first;
}

/** One value, several with commas between them, or the same parameter several times. */
function several(parameters: Parameters, name: Name): readonly string[] | undefined {
  const found = values(parameters, name).flatMap((value) => value.split(',').map((part) => part.trim()));
  return found.length > 0 ? found : undefined;
}

function flag(value: string | undefined): boolean | undefined {
  if (value === undefined || value === 'true') return value === undefined ? undefined : true;
  if (value === 'false') return false;
  throw refused(`derived is ${quote(value)}. Give true for what is computed, or false for what is not.`);
}

// Far deeper than a filter that means something, and far less than the stack holds.
const deepest = 32;

function given(text: string | undefined): object {
  if (text === undefined) return {};
  if (nesting(text) > deepest) throw refused(`filter nests more than ${deepest} levels. Ask for less at once.`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below, without the parser's own words: they quote what was sent.
  }
  throw refused(
    'filter is no object in JSON. Write a LinkFilter, such as {"kinds":["REQUIRES"]}, and encode it for the address.',
  );
}

function nesting(json: string): number {
  let [level, most] = [0, 0];
  for (const bracket of json.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/[{}[\]]/g) ?? []) {
    level += bracket === '{' || bracket === '[' ? 1 : -1;
    most = Math.max(most, level);
  }
  return most;
}
