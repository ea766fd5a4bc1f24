import { choice, didYouMean, quote } from './rules.js';
import { isLocalDate } from './scalars.js';

type Vocabulary<V extends string> = { readonly [Value in V]: Value };

/** How the values of a query parameter are read. A list may be comma-separated, or the parameter may be repeated. */
export type Parameter =
  | { readonly type: 'text' | 'list' | 'day' }
  | NumberParameter
  | { readonly type: 'choice' | 'choices'; readonly of: Vocabulary<string> };

export interface NumberParameter {
  readonly type: 'number';
  readonly least: number;
  readonly most: number;
}

/** The query parameters of an address, by their names. */
export type ParameterTable = Readonly<Record<string, Parameter>>;

type ValueOf<P> = P extends { type: 'choices'; of: Readonly<Record<string, infer V>> }
  ? readonly V[]
  : P extends { type: 'choice'; of: Readonly<Record<string, infer V>> }
    ? V | undefined
    : P extends { type: 'list' }
      ? readonly string[]
      : P extends { type: 'number' }
        ? number | undefined
        : string | undefined;

/** The values of the parameters of a table. One that is absent or empty is undefined, or an empty list. */
export type ParameterValues<T extends ParameterTable> = { readonly [Name in keyof T]: ValueOf<T[Name]> };

/** Thrown for a query parameter that is unknown, repeated or malformed. The code is permanent; the message says what to do. */
export class ParameterRefused extends Error {
  readonly code: 'PARAMETER_UNKNOWN' | 'PARAMETER_REPEATED' | 'CHOICE_UNKNOWN' | 'NUMBER_INVALID';

  /** The name of the parameter. */
  readonly parameter: string;

  constructor(code: ParameterRefused['code'], message: string, parameter: string) {
    super(message);
    this.name = 'ParameterRefused';
    this.code = code;
    this.parameter = parameter;
  }
}

/** Parses the query parameters of an address. `what` names what has the parameters: "a feed". Throws `ParameterRefused`. */
export function parseParameters<T extends ParameterTable>(
  given: URLSearchParams,
  table: T,
  what: string,
): ParameterValues<T> {
  const names = Object.keys(table);
  for (const name of given.keys()) {
    if (Object.hasOwn(table, name)) continue;
    const message = `${quote(name)} is not a parameter of ${what}. ${didYouMean(name, names)} The parameters are: ${names.join(', ')}.`;
    throw new ParameterRefused('PARAMETER_UNKNOWN', message, name);
  }
  const values = Object.entries(table).map(([name, parameter]) => {
    const texts = given.getAll(name).filter((text) => text !== '');
    return [name, parseValues(name, texts, parameter)];
  });
  return Object.fromEntries(values) as ParameterValues<T>;
}

function parseValues(name: string, texts: readonly string[], parameter: Parameter): unknown {
  if (parameter.type === 'list' || parameter.type === 'choices') {
    const items = texts.flatMap((text) => text.split(',')).map((item) => item.trim());
    const given = items.filter((item) => item !== '');
    if (!('of' in parameter)) return given;
    for (const item of given) checkChoice(name, item, parameter.of);
    return Object.keys(parameter.of).filter((value) => given.includes(value)); // Each once, in the order of the vocabulary.
  }
  const [text] = texts;
  if (texts.length > 1)
    throw new ParameterRefused('PARAMETER_REPEATED', `${name} is given ${texts.length} times. Give it once.`, name);
  if (text === undefined) return undefined;
  if (parameter.type === 'number') return parseNumber(name, text, parameter);
  if (parameter.type === 'day' && !isLocalDate(text))
    throw new ParameterRefused('CHOICE_UNKNOWN', `${name} is ${quote(text)}. Write a day like 2022-03-14.`, name);
  if ('of' in parameter) checkChoice(name, text, parameter.of);
  return text;
}

function checkChoice(name: string, text: string, of: Vocabulary<string>): void {
  const fault = choice(of)(text);
  if (fault) throw new ParameterRefused('CHOICE_UNKNOWN', `${name}: ${fault.message}`, name);
}

function parseNumber(name: string, text: string, { least, most }: NumberParameter): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  const message = `${name} is ${quote(text)}. Give a whole number from ${least} to ${most}.`;
  throw new ParameterRefused('NUMBER_INVALID', message, name);
}
