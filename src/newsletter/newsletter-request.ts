import { dayInEngland } from '../domain/fields/partial-date.js';
import { type ParameterTable, parseParameters } from '../domain/fields/query-parameters.js';
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
  /** The most characters of each text; it ends at a sentence, and its first sentence is always whole. */
  readonly maxLength: number;
  /** Empty for the default heading. */
  readonly heading: string;
  /** Empty lines separate paragraphs. */
  readonly intro: string;
  readonly closing: string;
  /** Texts of the author in place of those of the catalogue, by their picks. */
  readonly rewordings: ReadonlyMap<string, string>;
  /** Whether programmes have the heading of their section above them. */
  readonly sectionHeadings: boolean;
  /** Whether the newsletter contains a map of the picks. */
  readonly map: boolean;
  /** Whether it is fetched to become a mail, and not shown as a page. */
  readonly download: boolean;
  /** Whether it shows drafts to a token that may read them, for somebody who prepares them. Otherwise it is public. */
  readonly drafts: boolean;
  /** The day for which it is written, which decides whether a closing date has passed. */
  readonly day: string;
}

const defaultBlurbLength = 280;

const parameterTable = {
  refs: { type: 'list' },
  ref: { type: 'list' },
  hub: { type: 'text' },
  year: { type: 'text' },
  maxLength: { type: 'number', least: 1, most: 2000 },
  heading: { type: 'text' },
  intro: { type: 'text' },
  closing: { type: 'text' },
  reword: { type: 'list' },
  sectionHeadings: { type: 'number', least: 0, most: 1 },
  map: { type: 'number', least: 0, most: 1 },
  on: { type: 'day' },
  download: { type: 'number', least: 0, most: 1 },
  drafts: { type: 'number', least: 0, most: 1 },
  made: { type: 'text' },
} as const satisfies ParameterTable;
export const newsletterParameters: readonly string[] = Object.keys(parameterTable);
const maxTextLength = 5000;

/**
 * Parses the query parameters of an address. `refs` is a comma-separated list of picks, `ref` a single pick that may
 * contain commas; both may be repeated, and their order is kept. Throws `ParameterRefused`, or `NewsletterRefused` for a
 * text that is too long or belongs to no pick.
 */
export function parseNewsletterRequest(parameters: URLSearchParams, now: Date): NewsletterRequest {
  const asked = parseParameters(parameters, parameterTable, 'a newsletter');
  const refs = parseRefs(parameters);
  return {
    refs,
    hub: asked.hub,
    year: asked.year,
    maxLength: asked.maxLength ?? defaultBlurbLength,
    heading: cleanText('heading', asked.heading).replace(/\s*\n\s*/g, ' '),
    intro: cleanText('intro', asked.intro),
    closing: cleanText('closing', asked.closing),
    rewordings: parseRewordings(parameters.getAll('reword'), refs),
    sectionHeadings: asked.sectionHeadings === 1,
    map: asked.map === 1,
    download: asked.download === 1,
    drafts: asked.drafts === 1,
    day: asked.on ?? dayInEngland(now.toISOString()),
  };
}

function parseRefs(parameters: URLSearchParams): readonly string[] {
  const refs = [...parameters].flatMap(([name, value]) => {
    if (name === 'refs') return value.split(',');
    return name === 'ref' ? [value] : [];
  });
  return refs.map((ref) => ref.trim()).filter((ref) => ref !== '');
}

/** The texts of `reword=PICK:TEXT`, by their picks. A pick may contain colons, so the longest that fits is meant. */
function parseRewordings(values: readonly string[], refs: readonly string[]): ReadonlyMap<string, string> {
  const longestFirst = [...refs].sort((a, b) => b.length - a.length);
  const texts = values.map((value): readonly [string, string] => {
    const ref = longestFirst.find((one) => value.startsWith(`${one}:`));
    if (ref !== undefined) return [ref, cleanText('reword', value.slice(ref.length + 1))];
    const message = `reword is ${quote(value)}, which begins with none of the picks. Write the pick, a colon and its new text: reword=mastering-number:Our own words.`;
    throw new NewsletterRefused(message);
  });
  return new Map(texts.filter(([, text]) => text !== ''));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: this expression removes control characters.
const controlCharacters = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** A text of several lines without control characters, with "\n" as line break. */
function cleanText(name: string, value = ''): string {
  if (value.length > maxTextLength) {
    throw new NewsletterRefused(`${name} has ${value.length} characters; the most is ${maxTextLength}. Shorten it.`);
  }
  return value.replace(/\r\n?/g, '\n').replace(controlCharacters, ' ').trim();
}

/** The variables of schema/operations/newsletter.graphql. */
export const buildVariables = ({ refs, hub, year }: NewsletterRequest): NewsletterQueryVariables => ({
  refs: [...refs],
  hub: hub ?? null,
  year: year ?? null,
});
