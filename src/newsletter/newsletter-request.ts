import { closest } from 'fastest-levenshtein';
import { quote } from '../domain/fields/rules.js';
import type { NewsletterQueryVariables } from '../generated/graphql.js';
import { NewsletterRefused } from './newsletter-refused.js';

/** What a newsletter is to contain: picked programmes, and the texts of its author around them. */
export interface NewsletterRequest {
  /** Slugs, ids, codes, titles or aliases, in the order of the newsletter. */
  readonly refs: readonly string[];
  /** Where picks are looked up. If left out: the home hub, and its newest year that has the pick. */
  readonly hub: string | undefined;
  readonly year: string | undefined;
  /** The most characters of each blurb. */
  readonly maxLength: number;
  /** Empty for the default heading. */
  readonly heading: string;
  /** Empty lines separate paragraphs. */
  readonly intro: string;
  readonly closing: string;
  /** Whether the newsletter contains a map of the picks. */
  readonly map: boolean;
}

const defaultBlurbLength = 280;

const parameterNames = ['refs', 'ref', 'hub', 'year', 'maxLength', 'heading', 'intro', 'closing', 'map', 'made'];
const maxTextLength = 5000;
const maxBlurbLength = 2000;

/**
 * Parses the query parameters of an address. `refs` is a comma-separated list of picks, `ref` a single pick that may
 * contain commas; both may be repeated, and their order is kept. Throws `NewsletterRefused` for an invalid parameter.
 */
export function parseNewsletterRequest(parameters: URLSearchParams): NewsletterRequest {
  checkNames(parameters.keys());
  return {
    refs: parseRefs(parameters),
    hub: readSingle(parameters, 'hub') || undefined,
    year: readSingle(parameters, 'year') || undefined,
    maxLength: parseLength(readSingle(parameters, 'maxLength')),
    heading: cleanLine(readSingle(parameters, 'heading')),
    intro: cleanText(readSingle(parameters, 'intro'), 'intro'),
    closing: cleanText(readSingle(parameters, 'closing'), 'closing'),
    map: parseFlag(readSingle(parameters, 'map'), 'map'),
  };
}

function checkNames(names: Iterable<string>): void {
  for (const name of names) {
    if (parameterNames.includes(name)) continue;
    const near = closest(name.slice(0, 80), parameterNames);
    throw new NewsletterRefused(`${quote(name)} is not a parameter of a newsletter. Did you mean "${near}"?`);
  }
}

function parseRefs(parameters: URLSearchParams): readonly string[] {
  const refs = [...parameters].flatMap(([name, value]) => {
    if (name === 'refs') return value.split(',');
    return name === 'ref' ? [value] : [];
  });
  return refs.map((ref) => ref.trim()).filter((ref) => ref !== '');
}

function readSingle(parameters: URLSearchParams, name: string): string {
  const values = parameters.getAll(name);
  if (values.length > 1) throw new NewsletterRefused(`"${name}" is given ${values.length} times. Give it once.`);
  return values[0] ?? '';
}

function parseLength(value: string): number {
  if (value === '') return defaultBlurbLength;
  if (/^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= maxBlurbLength) return Number(value);
  const message = `maxLength is ${quote(value)}: give the most characters of a blurb, from 1 to ${maxBlurbLength}.`;
  throw new NewsletterRefused(message);
}

function parseFlag(value: string, name: string): boolean {
  if (value === '' || value === '0' || value === '1') return value === '1';
  throw new NewsletterRefused(`${name} is ${quote(value)}. Give 1 for yes, or leave it out.`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: this expression removes control characters.
const controlCharacters = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** A text of several lines without control characters, with "\n" as line break. */
function cleanText(value: string, name: string): string {
  if (value.length > maxTextLength) {
    throw new NewsletterRefused(`${name} has ${value.length} characters; the most is ${maxTextLength}. Shorten it.`);
  }
  return value.replace(/\r\n?/g, '\n').replace(controlCharacters, ' ').trim();
}

const cleanLine = (value: string) => cleanText(value, 'heading').replace(/\s*\n\s*/g, ' ');

/** The variables of schema/operations/newsletter.graphql. */
export const buildVariables = ({ refs, hub, year, maxLength }: NewsletterRequest): NewsletterQueryVariables => ({
  refs: [...refs],
  hub: hub ?? null,
  year: year ?? null,
  maxLength,
});
