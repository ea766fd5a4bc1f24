import { sectionLabels } from '../../domain/fields/labels.js';
import type { MapOutsideThing, MapPart, MapProgramme } from '../contents/map-contents.js';
import type { Measures } from '../contents/measures.js';
import { zones } from '../contents/zones.js';
import type { MapBox } from './map-layout.js';
import { balanceLines, measureText, type TextStyle, wrapText } from './text-layout.js';

/** The text styles of the map. `leading` is the distance between base lines. */
export const lettering = {
  title: { size: 14, weight: 600, leading: 17 },
  part: { size: 13, weight: 600, leading: 16 },
  outside: { size: 13, weight: 400, leading: 15 },
  caption: { size: 13, weight: 400, leading: 15 },
  label: { size: 13, weight: 600, leading: 17 },
} as const satisfies Record<string, TextStyle & { leading: number }>;

export const padding = { x: 10, y: 8 };

type Size = Pick<MapBox, 'width' | 'height' | 'lines' | 'captions'>;

/** The size of the card of a programme. It is wide if its title would otherwise have more than four lines, and has a caption if its section is not that of its band. */
export function measureProgramme(programme: MapProgramme, { card, wideCard, minCardHeight }: Measures): Size {
  const { title, section, zone, whose } = programme;
  const isOwn = zones[zone]?.phases.join() === section;
  const captions = [...(whose ? [whose] : []), ...(isOwn ? [] : [`listed under ${sectionLabels[section]}`])];
  const room = (width: number) => width - 2 * padding.x;
  const { title: style, caption } = lettering;
  const widest = Math.max(0, ...captions.map((text) => measureText(text, caption.size, caption.weight)));
  const width = wrapText(title, room(card), style, 7).length <= 4 && widest <= room(card) ? card : wideCard;
  const lines = balanceLines(title, room(width), style, 5);
  const cut = captions.map((text) => wrapText(text, room(width), caption, 1)[0] ?? text);
  const height = lines.length * style.leading + captions.length * caption.leading;
  return { width, height: Math.max(height + 2 * padding.y, minCardHeight), lines, captions: cut };
}

export function measurePart({ title }: MapPart, { part, minCardHeight }: Measures): Size {
  const lines = balanceLines(title, part - 20, lettering.part, 4);
  return {
    width: part,
    height: Math.max(lines.length * lettering.part.leading + 12, minCardHeight),
    lines,
    captions: [],
  };
}

export function measureOutside({ title, what, count }: MapOutsideThing, measures: Measures): Size {
  const { outside, caption } = lettering;
  const lines = balanceLines(title, measures.outside - 28, outside, 4);
  const captions = count > 1 ? [what, `(shown ${count} times)`] : [what];
  const widest = Math.max(
    ...lines.map((line) => measureText(line, outside.size, outside.weight)),
    ...captions.map((line) => measureText(line, caption.size, caption.weight)),
  );
  const height = lines.length * outside.leading + captions.length * caption.leading + 14;
  return { width: Math.max(90, Math.ceil(widest) + 28), height, lines, captions };
}

const labelHeight = 18;

export const measureLabel = (words: string) => ({
  width: Math.ceil(measureText(words, lettering.label.size, lettering.label.weight)) + 14,
  height: labelHeight,
});
