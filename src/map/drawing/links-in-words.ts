import type { MapContents, MapLink } from '../contents/map-contents.js';
import { strengthWords } from './strength-styles.js';

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
  const clauses = links.map((link) => `“${titles.get(link.from)}” ${link.verb} “${titles.get(link.to)}”${hedge(link)}`);
  return `${clauses.join('; ')}.`;
}

const hedge = ({ strength }: MapLink) => (strength === 'STATED' ? '' : ` (${strengthWords[strength]})`);
