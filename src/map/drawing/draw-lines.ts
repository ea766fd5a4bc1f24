import { inSentence, strengthLabels } from '../../domain/fields/labels.js';
import { linkKinds } from '../../domain/fields/link-kinds.js';
import type { Strength } from '../../domain/fields/vocabulary.js';
import type { MapContents, MapLink } from '../contents/map-contents.js';
import { lettering } from '../layout/card-sizes.js';
import type { MapLine, Point } from '../layout/map-layout.js';
import { drawMark, findInset, formatLinePath } from './line-path.js';
import { colours } from './map-colours.js';
import { escapeXml, formatElement, round } from './svg.js';

/** Draws all lines, and above them all labels. */
export function drawLines(
  lines: readonly MapLine[],
  contents: MapContents,
  lit: ReadonlySet<string> | undefined,
): string {
  const links = new Map(contents.links.map((link) => [link.id, link]));
  const titles = collectTitles(contents);
  const known = lines.flatMap((line) => {
    const link = links.get(line.link);
    return link ? [{ line, link }] : [];
  });
  // Highlighted links are drawn above the others.
  const sorted = [...known].sort((a, b) => Number(lit?.has(a.link.id) ?? false) - Number(lit?.has(b.link.id) ?? false));
  const drawn = sorted.map(({ line, link }) => drawLine(line, link, titles, lit));
  const words = sorted.filter(({ link }) => !isDim(link, lit)).map(({ line, link }) => drawWords(line, link));
  return `${formatElement('g', { class: 'links' }, drawn.join('\n'))}\n${formatElement('g', { class: 'words' }, words.join('\n'))}`;
}

function collectTitles({ programmes, outside }: MapContents): ReadonlyMap<string, string> {
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
  { points }: MapLine,
  link: MapLink,
  titles: ReadonlyMap<string, string>,
  lit: ReadonlySet<string> | undefined,
): string {
  const sentence = `“${titles.get(link.from) ?? ''}” ${link.verb} “${titles.get(link.to) ?? ''}” (${inSentence(strengthLabels[link.strength])})`;
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
  return formatElement(
    'g',
    values,
    `<title>${escapeXml(sentence)}</title>${drawStroke(points, link, lit?.has(link.id))}`,
  );
}

/** Draws the stroke of a link along points, with the marks at its ends. */
export function drawStroke(
  points: readonly Point[],
  { kind, strength }: Pick<MapLink, 'kind' | 'strength'>,
  isLit = false,
): string {
  const { start, end, double } = linkKinds[kind].style;
  const { width, dashes } = strokeStyles[strength];
  const d = formatLinePath(points, findInset(start), findInset(end));
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
    formatElement('path', { ...stroke, class: 'stroke', stroke: 'currentColor', 'stroke-width': wide }),
    double
      ? formatElement('path', { ...stroke, class: 'core', stroke: colours.paper, 'stroke-width': wide - 3.4 })
      : '',
    start && first && second ? drawMark(start, first, second) : '',
    end && last && beforeLast ? drawMark(end, last, beforeLast) : '',
  ].join('');
}

function drawWords({ label }: MapLine, link: MapLink): string {
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
  return formatElement('g', values, formatElement('rect', ground) + formatElement('text', text, escapeXml(link.words)));
}

/** The stroke of a link says how certain the link is. */
export const strokeStyles: Readonly<Record<Strength, { readonly width: number; readonly dashes: string | undefined }>> =
  {
    STATED: { width: 2.25, dashes: undefined },
    IMPLIED: { width: 2.25, dashes: '8 5' },
    AMBIGUOUS: { width: 2.75, dashes: '0.1 6' },
  };
