import { sectionLabels } from '../../domain/fields/labels.js';
import type { MapOutsideThing, MapPart, MapProgramme } from '../contents/map-contents.js';
import type { Measures } from '../contents/measures.js';
import { zones } from '../contents/zones.js';
import type { MapBox } from './map-layout.js';
import { balanceLines, measureText, type TextStyle, wrapText } from './text-layout.js';

/** The text styles of the map. `leading` is the distance between base lines. */
export const lettering = {
  title: { size: 15, weight: 600, leading: 19 },
  part: { size: 13, weight: 600, leading: 16 },
  outside: { size: 13, weight: 400, leading: 16 },
  caption: { size: 12, weight: 400, leading: 15 },
  label: { size: 12, weight: 600, leading: 18 },
} as const satisfies Record<string, TextStyle & { leading: number }>;

export const padding = { x: 14, y: 11 };

type Size = Pick<MapBox, 'width' | 'height' | 'lines' | 'caption'>;

/** The size of the card of a programme. It is wide if its title would otherwise have more than four lines, and has a caption if its section is not that of its band. */
export function measureProgramme({ title, section, zone }: MapProgramme, { card, wideCard }: Measures): Size {
  const isOwn = zones[zone]?.phases.join() === section;
  const caption = isOwn ? undefined : `listed under ${sectionLabels[section]}`;
  const narrow = wrapText(title, card - 2 * padding.x, lettering.title, 7);
  const fits = narrow.length <= 4 && measureText(caption ?? '', lettering.caption.size, 400) <= card - 2 * padding.x;
  const width = fits ? card : wideCard;
  const lines = balanceLines(title, width - 2 * padding.x, lettering.title, 5);
  const height = lines.length * lettering.title.leading + (caption ? lettering.caption.leading : 0);
  return { width, height: Math.max(height + 2 * padding.y, 48), lines, caption };
}

export function measurePart({ title }: MapPart, { part }: Measures): Size {
  const lines = balanceLines(title, part - 20, lettering.part, 4);
  return {
    width: part,
    height: Math.max(lines.length * lettering.part.leading + 16, 48),
    lines,
    caption: undefined,
  };
}

export function measureOutside({ title, what }: MapOutsideThing, measures: Measures): Size {
  const { outside, caption } = lettering;
  const lines = balanceLines(title, measures.outside - 36, outside, 4);
  const widest = Math.max(
    ...lines.map((line) => measureText(line, outside.size, outside.weight)),
    measureText(what, caption.size, caption.weight),
  );
  const height = lines.length * outside.leading + caption.leading + 14;
  return { width: Math.max(110, Math.ceil(widest) + 36), height, lines, caption: what };
}

const labelHeight = 18;

export const measureLabel = (words: string) => ({
  width: Math.ceil(measureText(words, lettering.label.size, lettering.label.weight)) + 14,
  height: labelHeight,
});
