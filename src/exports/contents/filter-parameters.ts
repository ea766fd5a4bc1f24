import { closest } from 'fastest-levenshtein';
import { quote } from '../../domain/fields/rules.js';
import { ExportRefused } from './export-refused.js';

/** All values of each parameter, by its name. */
export type ExportParameters = Readonly<Record<string, readonly string[]>>;

/** A LinkFilter as the client sent it, not yet validated, and the separate parameters hub and year. */
export interface FilterParameters {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly hub: string | undefined;
  readonly year: string | undefined;
}

const parameterNames = ['kinds', 'minStrength', 'obligations', 'derived', 'hub', 'year', 'filter'] as const;
type ParameterName = (typeof parameterNames)[number];

/** Combines the parameters into one filter. Throws `ExportRefused` for a parameter that is unknown, empty or repeated. */
export function parseFilterParameters(parameters: ExportParameters): FilterParameters {
  for (const name of Object.keys(parameters)) checkName(name);
  const filter: Record<string, unknown> = { ...parseFilter(readSingle(parameters, 'filter')) };
  const set = (name: ParameterName, value: unknown) => {
    if (value === undefined) return;
    if (filter[name] != null) throw invalidArgument(`${name} is given both by itself and in filter. Give it once.`);
    filter[name] = value;
  };
  set('kinds', readList(parameters, 'kinds'));
  set('minStrength', readSingle(parameters, 'minStrength'));
  set('obligations', readList(parameters, 'obligations'));
  set('derived', parseFlag(readSingle(parameters, 'derived')));
  return { filter, hub: readSingle(parameters, 'hub'), year: readSingle(parameters, 'year') };
}

const invalidArgument = (message: string) => new ExportRefused('ARGUMENT_INVALID', message);

function checkName(name: string): void {
  if (parameterNames.some((one) => one === name)) return;
  const near = name.length > 80 ? '' : ` Did you mean "${closest(name, parameterNames)}"?`;
  throw invalidArgument(`${quote(name)} is no parameter of an export.${near} There are: ${parameterNames.join(', ')}.`);
}

function readValues(parameters: ExportParameters, name: ParameterName): readonly string[] {
  const found = Object.hasOwn(parameters, name) ? (parameters[name] ?? []) : [];
  if (found.some((value) => value.trim() === ''))
    throw invalidArgument(`${name} is empty. Give a value, or leave it out.`);
  return found;
}

function readSingle(parameters: ExportParameters, name: ParameterName): string | undefined {
  const [first, second] = readValues(parameters, name);
  if (second !== undefined) throw invalidArgument(`${name} is given more than once. Give it once.`);
  return first;
}

/** A list may be comma-separated, or the parameter may be repeated. */
function readList(parameters: ExportParameters, name: ParameterName): readonly string[] | undefined {
  const found = readValues(parameters, name).flatMap((value) => value.split(',').map((part) => part.trim()));
  return found.length > 0 ? found : undefined;
}

function parseFlag(value: string | undefined): boolean | undefined {
  if (value === undefined || value === 'true') return value === undefined ? undefined : true;
  if (value === 'false') return false;
  throw invalidArgument(`derived is ${quote(value)}. Give true for what is computed, or false for what is not.`);
}

// No useful filter is this deep, and recursion to this depth cannot overflow the stack.
const maxNesting = 32;

function parseFilter(text: string | undefined): object {
  if (text === undefined) return {};
  if (measureNesting(text) > maxNesting)
    throw invalidArgument(`filter nests more than ${maxNesting} levels. Ask for less at once.`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // The error is thrown below, without the parser's message, because that quotes what was sent.
  }
  throw invalidArgument(
    'filter is no object in JSON. Write a LinkFilter, such as {"kinds":["REQUIRES"]}, and encode it for the address.',
  );
}

function measureNesting(json: string): number {
  let [level, most] = [0, 0];
  for (const bracket of json.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/[{}[\]]/g) ?? []) {
    level += bracket === '{' || bracket === '[' ? 1 : -1;
    most = Math.max(most, level);
  }
  return most;
}
