import { strengthWords } from './kind-styles.js';
import type { MapContents, MapLink } from './map-contents.js';

/** What leads to what on a map, a clause for each link: for those who read a picture's text in its place. */
export function linksInWords({ programmes, outside, links }: MapContents): string {
  const titles = new Map([
    ...programmes.flatMap(({ id, title, parts }) => [
      [id, title] as const,
      ...parts.map((part) => [part.id, part.title] as const),
    ]),
    ...outside.map(({ key, title }) => [key, title] as const),
  ]);
  if (links.length === 0) return 'The catalogue knows of no link between them.';
  const clauses = links.map(
    (link) => `“${titles.get(link.from)}” ${verb(link)} “${titles.get(link.to)}”${hedge(link)}`,
  );
  return `${clauses.join('; ')}.`;
}

/** The words on a line as a verb: some of them, such as “needed for”, have none. */
const verb = ({ words }: MapLink) =>
  /^(needed|one way|part|aligned|partner|replaced)\b/.test(words) ? `is ${words}` : words;

const hedge = ({ strength }: MapLink) => (strength === 'STATED' ? '' : ` (${strengthWords[strength]})`);
