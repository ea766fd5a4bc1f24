import type { Section } from '../domain/vocabulary.js';
import type { MapOutside, MapPart, MapProgramme } from './map-contents.js';
import type { Box } from './shapes.js';
import { textWidth } from './text-width.js';
import { evenly, type Lettering, wrapped } from './wrapped.js';
import { zones } from './zones.js';

/** How the texts of the map are set; `leading` is from line to line. */
export const lettering = {
  title: { size: 15, weight: 600, leading: 19 },
  part: { size: 13, weight: 600, leading: 16 },
  outside: { size: 13, weight: 400, leading: 16 },
  caption: { size: 11.5, weight: 400, leading: 15 },
  label: { size: 12, weight: 600, leading: 18 },
} as const satisfies Record<string, Lettering & { leading: number }>;

export const padding = { x: 14, y: 11 };

const cardWidth = 232;
/** For titles that would have more than four lines. */
const wideCardWidth = 344;
const partWidth = 158;
const outsideWidth = 186;

export const sectionNames: Readonly<Record<Section, string>> = {
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
  ITT_SKTM: 'ITT / SKTM',
  PROFESSIONAL_DEVELOPMENT: 'Professional Development',
  OTHER: 'another heading',
};

type Size = Pick<Box, 'width' | 'height' | 'lines' | 'caption'>;

/** The card of a programme. Where its section is not that of its band, it says so. */
export function programmeSize({ title, section, zone }: MapProgramme): Size {
  const isOwn = zones[zone]?.phases.join() === section;
  const caption = isOwn ? undefined : `listed under ${sectionNames[section]}`;
  const narrow = wrapped(title, cardWidth - 2 * padding.x, lettering.title, 7);
  const width = narrow.length <= 4 ? cardWidth : wideCardWidth;
  const lines = evenly(title, width - 2 * padding.x, lettering.title, 5);
  const height = lines.length * lettering.title.leading + (caption ? lettering.caption.leading : 0);
  return { width, height: Math.max(height + 2 * padding.y, 48), lines, caption };
}

export function partSize({ title }: MapPart): Size {
  const lines = evenly(title, partWidth - 20, lettering.part, 4);
  return {
    width: partWidth,
    height: Math.max(lines.length * lettering.part.leading + 16, 48),
    lines,
    caption: undefined,
  };
}

export function outsideSize({ title, what }: MapOutside): Size {
  const { outside, caption } = lettering;
  const lines = evenly(title, outsideWidth - 36, outside, 4);
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
