import { closest, distance } from 'fastest-levenshtein';
import isEmail from 'validator/lib/isEmail.js';
import { firstInvisible } from './clean-text.js';
import { catalogueId, pastRootId } from './past-id.js';
import type { ProblemCode } from './problem-codes.js';

/** What is wrong with one value: a permanent code and a sentence that says what to do. */
export interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
}

/** Looks at one scalar: nothing, or what is wrong with it. */
export interface Rule {
  (value: unknown): Fault | undefined;
  /** What JSON Schema can say of the rule, for editors and other programs. */
  readonly jsonSchema: Readonly<Record<string, unknown>>;
}

const jsonTypes = { string: 'string', number: 'integer', boolean: 'boolean' } as const;

/** At most 80 characters of a value, escaped, to name it in a message. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value);
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : String(value).slice(0, 80);
}

/** Suggests the known name that is most like a written one. */
export function didYouMean(written: string, names: readonly string[]): string {
  const [first, ...others] = names;
  if (first === undefined) return 'There is none yet.';
  const difference = (name: string) => shareOfEdits(written.slice(0, 80).toLowerCase(), name.toLowerCase());
  return `Did you mean "${others.reduce((best, name) => (difference(name) < difference(best) ? name : best), first)}"?`;
}

/**
 * The edits between two words, as a share of the length: few edits turn any word into a very short one, so that "lenght"
 * would be nearer to "refs" than to "maxLength".
 */
const shareOfEdits = (one: string, other: string): number =>
  distance(one, other) / Math.max(one.length, other.length, 1);

const article = { string: 'text', number: 'a number', boolean: 'true or false' } as const;
const writing = {
  string: 'Write text in quotes.',
  number: 'Write digits without quotes.',
  boolean: 'Write true or false without quotes.',
} as const;

function typed(
  type: keyof typeof article,
  check: (value: never) => Fault | undefined,
  constraints: Rule['jsonSchema'] = {},
): Rule {
  const rule = (value: unknown): Fault | undefined =>
    typeof value === type
      ? check(value as never)
      : {
          code: 'VALUE_TYPE',
          message: `${quote(value)} was found where ${article[type]} is expected. ${writing[type]}`,
        };
  return Object.assign(rule, { jsonSchema: { type: jsonTypes[type], ...constraints } });
}

// Control characters, line breaks and lone surrogates: nothing that a person types into a line of text.
const control = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** An unclean character by its number, because nobody can see it: "U+200B". */
const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function uncleanPart(value: string): string | undefined {
  const controlling = control.exec(value)?.[0];
  if (controlling) return `the control character ${codePoint(controlling)}`;
  const invisible = firstInvisible(value);
  if (invisible) return `the invisible character ${codePoint(invisible)}`;
  return value === value.trim() ? undefined : 'spaces at its start or end';
}

export const text = (max: number): Rule =>
  typed(
    'string',
    (value: string) => {
      if (value.trim() === '') {
        return { code: 'TEXT_EMPTY', message: 'The text is empty. Leave the key out if the source says nothing.' };
      }
      if (value.length > max) {
        return {
          code: 'TEXT_TOO_LONG',
          message: `The text has ${value.length} characters; at most ${max} are allowed. Shorten it.`,
        };
      }
      const unclean = uncleanPart(value);
      return unclean === undefined
        ? undefined
        : { code: 'TEXT_UNCLEAN', message: `${quote(value)} has ${unclean}. Remove it from the text.` };
    },
    { minLength: 1, maxLength: max },
  );

function patterned(code: ProblemCode, pattern: RegExp, max: number, form: string): Rule {
  return typed(
    'string',
    (value: string) =>
      value.length <= max && pattern.test(value)
        ? undefined
        : { code, message: `${quote(value)} is not ${form}. Use that format.` },
    { pattern: pattern.source, maxLength: max },
  );
}

export const id = patterned(
  'ID_MALFORMED',
  new RegExp(`^(?!(?:${catalogueId}|${pastRootId})$)[A-Za-z0-9][A-Za-z0-9_-]*$`),
  64,
  `an id: up to 64 letters, digits, hyphens and underscores, and neither "${catalogueId}" nor "${pastRootId}"`,
);
export const slug = patterned(
  'SLUG_MALFORMED',
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  100,
  'a slug: up to 100 lower-case letters and digits, in words joined by single hyphens',
);

export const form = (code: ProblemCode, what: string, accepts: (value: string) => boolean): Rule =>
  typed(
    'string',
    (value: string) =>
      value.length <= 2000 && accepts(value)
        ? undefined
        : { code, message: `${quote(value)} is not ${what}. Use that format.` },
    { maxLength: 2000 },
  );

// Node gives the function itself, where the types speak of a module around it.
const isAddress = isEmail as unknown as (text: string) => boolean;
export const email = form('EMAIL_MALFORMED', 'an e-mail address like "enquiries@example.org"', isAddress);

export const colour = form('COLOUR_MALFORMED', 'a colour like "#0b5563", of six hexadecimal digits', (text) =>
  /^#[0-9a-f]{6}$/i.test(text),
);

export const integer = (min: number, max: number): Rule =>
  typed(
    'number',
    (value: number) =>
      Number.isInteger(value) && value >= min && value <= max
        ? undefined
        : {
            code: 'NUMBER_RANGE',
            message: `${value} is not a whole number from ${min} to ${max}. Give a number in that range.`,
          },
    { minimum: min, maximum: max },
  );

export const format = (known: number): Rule =>
  typed(
    'number',
    (value: number) => {
      if (value === known) return undefined;
      const message = `This version of the software reads the formats 1 to ${known}, not ${value}. Use the version that wrote the document.`;
      return { code: 'FORMAT_UNSUPPORTED', message };
    },
    { const: known },
  );

export const flag: Rule = typed('boolean', () => undefined);

export const choice = (of: Readonly<Record<string, unknown>>): Rule =>
  typed(
    'string',
    (value: string) => {
      if (Object.hasOwn(of, value)) return undefined;
      const names = Object.keys(of);
      const near = value.length > 80 ? ' Use one of them.' : ` Did you mean "${closest(value.toUpperCase(), names)}"?`;
      return { code: 'CHOICE_UNKNOWN', message: `${quote(value)} is not one of ${names.join(', ')}.${near}` };
    },
    { enum: Object.keys(of) },
  );
