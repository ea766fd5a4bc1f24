import { type ParameterTable, parseParameters } from '../domain/fields/query-parameters.js';
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

const parameterTable = {
  refs: { type: 'list' },
  ref: { type: 'list' },
  hub: { type: 'text' },
  year: { type: 'text' },
  maxLength: { type: 'number', least: 1, most: 2000 },
  heading: { type: 'text' },
  intro: { type: 'text' },
  closing: { type: 'text' },
  map: { type: 'number', least: 0, most: 1 },
  made: { type: 'text' },
} as const satisfies ParameterTable;
const maxTextLength = 5000;

/**
 * Parses the query parameters of an address. `refs` is a comma-separated list of picks, `ref` a single pick that may
 * contain commas; both may be repeated, and their order is kept. Throws `ParameterRefused`, or `NewsletterRefused` for a
 * text that is too long.
 */
export function parseNewsletterRequest(parameters: URLSearchParams): NewsletterRequest {
  const asked = parseParameters(parameters, parameterTable, 'a newsletter');
  return {
    refs: parseRefs(parameters),
    hub: asked.hub,
    year: asked.year,
    maxLength: asked.maxLength ?? defaultBlurbLength,
    heading: cleanText('heading', asked.heading).replace(/\s*\n\s*/g, ' '),
    intro: cleanText('intro', asked.intro),
    closing: cleanText('closing', asked.closing),
    map: asked.map === 1,
  };
}

function parseRefs(parameters: URLSearchParams): readonly string[] {
  const refs = [...parameters].flatMap(([name, value]) => {
    if (name === 'refs') return value.split(',');
    return name === 'ref' ? [value] : [];
  });
  return refs.map((ref) => ref.trim()).filter((ref) => ref !== '');
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
export const buildVariables = ({ refs, hub, year, maxLength }: NewsletterRequest): NewsletterQueryVariables => ({
  refs: [...refs],
  hub: hub ?? null,
  year: year ?? null,
  maxLength,
});
