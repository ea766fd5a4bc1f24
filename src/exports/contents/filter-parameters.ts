import { type ParameterTable, type ParameterValues, parseParameters } from '../../domain/fields/query-parameters.js';
import { ExportRefused } from './export-refused.js';

const parameterTable = {
  kinds: { type: 'list' },
  minStrength: { type: 'text' },
  obligations: { type: 'list' },
  derived: { type: 'choice', of: { true: 'true', false: 'false' } },
  hub: { type: 'text' },
  year: { type: 'text' },
  filter: { type: 'text' },
} as const satisfies ParameterTable;

/** A LinkFilter as the client sent it, not yet validated, and the separate parameters hub and year. */
export interface FilterParameters extends Pick<ParameterValues<typeof parameterTable>, 'hub' | 'year'> {
  readonly filter: Readonly<Record<string, unknown>>;
}

/** Combines the parameters into one filter. Throws `ParameterRefused` or `ExportRefused`. */
export function parseFilterParameters(parameters: URLSearchParams): FilterParameters {
  const { kinds, minStrength, obligations, derived, hub, year, filter } = parseParameters(
    parameters,
    parameterTable,
    'an export',
  );
  // An empty value would export everything, which a script with an unset variable does not mean.
  const empty = [...parameters].find(([, value]) => value.trim() === '');
  if (empty) throw invalidArgument(`${empty[0]} is empty. Give a value, or leave it out.`);
  const combined: Record<string, unknown> = parseFilter(filter);
  const separate = {
    ...(kinds.length > 0 && { kinds }),
    minStrength,
    ...(obligations.length > 0 && { obligations }),
    derived: derived && derived === 'true',
  };
  for (const [name, value] of Object.entries(separate)) {
    if (value === undefined) continue;
    if (combined[name] != null)
      throw invalidArgument(`${name} is given both as a parameter and in filter. Give it once.`);
    combined[name] = value;
  }
  return { filter: combined, hub, year };
}

const invalidArgument = (message: string) => new ExportRefused('ARGUMENT_INVALID', message);

// No useful filter is this deep, and recursion to this depth cannot overflow the stack.
const maxNesting = 32;

function parseFilter(text = '{}'): Record<string, unknown> {
  if (measureNesting(text) > maxNesting)
    throw invalidArgument(`filter is nested more than ${maxNesting} levels deep. Use a simpler filter.`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // The error is thrown below without the parser's message, because that message quotes the parameter.
  }
  throw invalidArgument(
    'filter is not a JSON object. Write a LinkFilter, such as {"kinds":["REQUIRES"]}, and encode it for the address.',
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
