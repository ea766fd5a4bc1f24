import { formattedText } from './formatted-text.js';
import { type Entry, isBlurb, type Letter } from './letter.js';
import { plainText } from './plain-text.js';

/** A newsletter as data, for programs: each pick in its place, and the whole as texts to copy. */
export function letterJson(letter: Letter) {
  const { heading, subject, preheader, intro, closing, entries, hubs, picture, catalogue, revision, updatedAt } =
    letter;
  return {
    revision,
    updatedAt,
    heading,
    subject,
    preheader,
    intro,
    closing,
    picks: entries.map(pickJson),
    hubs,
    catalogue: catalogue ?? null,
    picture: picture ? { alt: picture.alt, href: picture.href ?? null, bytes: picture.png.length } : null,
    formatted: formattedText(letter),
    text: plainText(letter),
  };
}

function pickJson(entry: Entry, index: number) {
  const position = index + 1;
  if (!isBlurb(entry)) return { position, status: entry.reason, ...entry };
  const { hub, contact = null, newer = null, ...rest } = entry;
  return { position, status: 'FOUND' as const, ...rest, hub: hub.slug, contact, newer };
}
