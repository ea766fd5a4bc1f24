import { closest } from 'fastest-levenshtein';
import { quote } from '../domain/fields/rules.js';
import type { NewsletterQueryVariables } from '../generated/graphql.js';
import { NewsletterRefused } from './newsletter-refused.js';

/** What somebody wants in a newsletter: picks, and words of their own around them. */
export interface Wanted {
  /** Slugs, ids, codes, titles or aliases, in the order of the newsletter. */
  readonly refs: readonly string[];
  /** Where the names are looked up; the home hub, and its newest year with that name, where they are left out. */
  readonly hub: string | undefined;
  readonly year: string | undefined;
  /** The most characters of each blurb. */
  readonly maxLength: number;
  /** Empty for one that is made from the name of the hub. */
  readonly heading: string;
  /** Paragraphs are parted by empty lines. */
  readonly intro: string;
  readonly closing: string;
  /** Whether the map of the picks is put in as a picture. */
  readonly map: boolean;
}

const usualLength = 280;

const known = ['refs', 'ref', 'hub', 'year', 'maxLength', 'heading', 'intro', 'closing', 'map', 'made'];
const longestText = 5000;
const longestBlurb = 2000;

/**
 * What the parameters of an address want. `refs` takes several picks with commas between them, `ref` one that may have
 * commas in it; both may be repeated, and their order is kept. Throws `NewsletterRefused` for what it cannot take.
 */
export function wantedFrom(parameters: URLSearchParams): Wanted {
  checkNames(parameters.keys());
  return {
    refs: refsIn(parameters),
    hub: single(parameters, 'hub') || undefined,
    year: single(parameters, 'year') || undefined,
    maxLength: lengthFrom(single(parameters, 'maxLength')),
    heading: line(single(parameters, 'heading')),
    intro: text(single(parameters, 'intro'), 'intro'),
    closing: text(single(parameters, 'closing'), 'closing'),
    map: yesFrom(single(parameters, 'map'), 'map'),
  };
}

function checkNames(names: Iterable<string>): void {
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = closest(name.slice(0, 80), known);
    throw new NewsletterRefused(`${quote(name)} is no parameter of a newsletter. Did you mean "${near}"?`);
  }
}

function refsIn(parameters: URLSearchParams): readonly string[] {
  const refs = [...parameters].flatMap(([name, value]) => {
    if (name === 'refs') return value.split(',');
    return name === 'ref' ? [value] : [];
  });
  return refs.map((ref) => ref.trim()).filter((ref) => ref !== '');
}

function single(parameters: URLSearchParams, name: string): string {
  const values = parameters.getAll(name);
  if (values.length > 1) throw new NewsletterRefused(`"${name}" is given ${values.length} times. Give it once.`);
  return values[0] ?? '';
}

function lengthFrom(value: string): number {
  if (value === '') return usualLength;
  if (/^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= longestBlurb) return Number(value);
  const message = `maxLength is ${quote(value)}: give the most characters of a blurb, from 1 to ${longestBlurb}.`;
  throw new NewsletterRefused(message);
}

function yesFrom(value: string, name: string): boolean {
  if (value === '' || value === '0' || value === '1') return value === '1';
  throw new NewsletterRefused(`${name} is ${quote(value)}: give 1 for yes, or leave it out.`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
const controls = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** Text of several lines, without what no one types. */
function text(value: string, name: string): string {
  if (value.length > longestText) {
    throw new NewsletterRefused(`${name} has ${value.length} characters; the most is ${longestText}. Shorten it.`);
  }
  return value.replace(/\r\n?/g, '\n').replace(controls, ' ').trim();
}

const line = (value: string) => text(value, 'heading').replace(/\s*\n\s*/g, ' ');

/** What to ask the catalogue for a newsletter, with schema/operations/newsletter.graphql. */
export const variablesOf = ({ refs, hub, year, maxLength }: Wanted): NewsletterQueryVariables => ({
  refs: [...refs],
  hub: hub ?? null,
  year: year ?? null,
  maxLength,
});
