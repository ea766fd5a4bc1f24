import { linkKinds } from '../../domain/fields/link-kinds.js';
import type { Strength } from '../../domain/fields/vocabulary.js';
import type { MapContents, MapLink } from '../contents/map-contents.js';
import { lettering } from '../layout/card-sizes.js';
import type { Line, Point } from '../layout/map-layout.js';
import { insetOf, linePath, markAt } from './line-path.js';
import { colours } from './map-colours.js';
import { element, escapeXml, round } from './svg.js';

/** All lines, and above them all words on lines. */
export function drawLines(lines: readonly Line[], contents: MapContents, lit: ReadonlySet<string> | undefined): string {
  const links = new Map(contents.links.map((link) => [link.id, link]));
  const titles = titlesOf(contents);
  const known = lines.flatMap((line) => {
    const link = links.get(line.link);
    return link ? [{ line, link }] : [];
  });
  // What is lit lies above what is not.
  const sorted = [...known].sort((a, b) => Number(lit?.has(a.link.id) ?? false) - Number(lit?.has(b.link.id) ?? false));
  const drawn = sorted.map(({ line, link }) => drawLine(line, link, titles, lit));
  const words = sorted.filter(({ link }) => !isDim(link, lit)).map(({ line, link }) => drawWords(line, link));
  return `${element('g', { class: 'links' }, drawn.join('\n'))}\n${element('g', { class: 'words' }, words.join('\n'))}`;
}

function titlesOf({ programmes, outside }: MapContents): ReadonlyMap<string, string> {
  return new Map([
    ...programmes.flatMap(({ id, title, parts }) => [
      [id, title] as const,
      ...parts.map((part) => [part.id, `${title}: ${part.title}`] as const),
    ]),
    ...outside.map(({ key, title }) => [key, title] as const),
  ]);
}

const isDim = (link: MapLink, lit: ReadonlySet<string> | undefined) => lit !== undefined && !lit.has(link.id);

function drawLine(
  { points }: Line,
  link: MapLink,
  titles: ReadonlyMap<string, string>,
  lit: ReadonlySet<string> | undefined,
): string {
  const sentence = `${titles.get(link.from) ?? ''} – ${link.words} – ${titles.get(link.to) ?? ''} (${strengthWords[link.strength]})`;
  const values = {
    class: `link${lit?.has(link.id) ? ' lit' : ''}`,
    'data-link': link.id,
    'data-kind': link.kind,
    'data-strength': link.strength,
    'data-from': link.from,
    'data-to': link.to,
    color: linkKinds[link.kind].style.colour,
    opacity: isDim(link, lit) ? 0.18 : undefined,
  };
  return element('g', values, `<title>${escapeXml(sentence)}</title>${strokeAlong(points, link, lit?.has(link.id))}`);
}

/** The stroke of a link along points, with the marks at its ends. */
export function strokeAlong(
  points: readonly Point[],
  { kind, strength }: Pick<MapLink, 'kind' | 'strength'>,
  isLit = false,
): string {
  const { start, end, double } = linkKinds[kind].style;
  const { width, dashes } = strokes[strength];
  const d = linePath(points, insetOf(start), insetOf(end));
  const stroke = {
    d,
    fill: 'none',
    'stroke-dasharray': dashes,
    'stroke-linecap': strength === 'AMBIGUOUS' ? 'round' : undefined,
  };
  const wide = (double ? width + 3 : width) + (isLit ? 1.5 : 0);
  const [first, second] = points;
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  return [
    element('path', { ...stroke, class: 'stroke', stroke: 'currentColor', 'stroke-width': wide }),
    double ? element('path', { ...stroke, class: 'core', stroke: colours.paper, 'stroke-width': wide - 3.4 }) : '',
    start && first && second ? markAt(start, first, second) : '',
    end && last && beforeLast ? markAt(end, last, beforeLast) : '',
  ].join('');
}

function drawWords({ label }: Line, link: MapLink): string {
  const { x, y, width, height } = label;
  const { size, weight } = lettering.label;
  const values = {
    class: 'word',
    'data-link': link.id,
    'data-kind': link.kind,
    color: linkKinds[link.kind].style.colour,
  };
  const ground = { x: round(x), y: round(y), width, height, rx: height / 2, fill: colours.paper };
  const text = {
    x: round(x + width / 2),
    y: round(y + height / 2 + size * 0.33),
    'font-size': size,
    'font-weight': weight,
    'text-anchor': 'middle',
    fill: 'currentColor',
  };
  return element('g', values, element('rect', ground) + element('text', text, escapeXml(link.words)));
}

/** How sure we are of a link: by its stroke. */
export const strokes: Readonly<Record<Strength, { readonly width: number; readonly dashes: string | undefined }>> = {
  STATED: { width: 2.25, dashes: undefined },
  IMPLIED: { width: 2.25, dashes: '8 5' },
  AMBIGUOUS: { width: 2.75, dashes: '0.1 6' },
};

export const strengthWords: Readonly<Record<Strength, string>> = {
  STATED: 'stated by the source',
  IMPLIED: 'implied, or hedged',
  AMBIGUOUS: 'can be read either way',
};
