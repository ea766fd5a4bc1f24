import type { Section } from '../../domain/fields/vocabulary.js';
import type { MapOutside, MapPart, MapProgramme } from '../contents/map-contents.js';
import type { Measures } from '../contents/measures.js';
import { zones } from '../contents/zones.js';
import type { Box } from './map-layout.js';
import { evenly, type Lettering, textWidth, wrapped } from './text-layout.js';

/** How the texts of the map are set; `leading` is from line to line. */
export const lettering = {
  title: { size: 15, weight: 600, leading: 19 },
  part: { size: 13, weight: 600, leading: 16 },
  outside: { size: 13, weight: 400, leading: 16 },
  caption: { size: 12, weight: 400, leading: 15 },
  label: { size: 12, weight: 600, leading: 18 },
} as const satisfies Record<string, Lettering & { leading: number }>;

export const padding = { x: 14, y: 11 };

export const sectionNames: Readonly<Record<Section, string>> = {
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
  ITT_SKTM: 'ITT / SKTM',
  PROFESSIONAL_DEVELOPMENT: 'Professional Development',
  OTHER: 'another heading',
};

type Size = Pick<Box, 'width' | 'height' | 'lines' | 'caption'>;

/** The card of a programme: wide where its title would have more than four lines. Where its section is not that of its band, it says so. */
export function programmeSize({ title, section, zone }: MapProgramme, { card, wideCard }: Measures): Size {
  const isOwn = zones[zone]?.phases.join() === section;
  const caption = isOwn ? undefined : `listed under ${sectionNames[section]}`;
  const narrow = wrapped(title, card - 2 * padding.x, lettering.title, 7);
  const fits = narrow.length <= 4 && textWidth(caption ?? '', lettering.caption.size, 400) <= card - 2 * padding.x;
  const width = fits ? card : wideCard;
  const lines = evenly(title, width - 2 * padding.x, lettering.title, 5);
  const height = lines.length * lettering.title.leading + (caption ? lettering.caption.leading : 0);
  return { width, height: Math.max(height + 2 * padding.y, 48), lines, caption };
}

export function partSize({ title }: MapPart, { part }: Measures): Size {
  const lines = evenly(title, part - 20, lettering.part, 4);
  return {
    width: part,
    height: Math.max(lines.length * lettering.part.leading + 16, 48),
    lines,
    caption: undefined,
  };
}

export function outsideSize({ title, what }: MapOutside, measures: Measures): Size {
  const { outside, caption } = lettering;
  const lines = evenly(title, measures.outside - 36, outside, 4);
  const widest = Math.max(
    ...lines.map((line) => textWidth(line, outside.size, outside.weight)),
    textWidth(what, caption.size, caption.weight),
  );
  const height = lines.length * outside.leading + caption.leading + 14;
  return { width: Math.max(110, Math.ceil(widest) + 36), height, lines, caption: what };
}

const labelHeight = 18;

export const labelSize = (words: string) => ({
  width: Math.ceil(textWidth(words, lettering.label.size, lettering.label.weight)) + 14,
  height: labelHeight,
});
