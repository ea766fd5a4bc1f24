import { isBlurb, type Letter, type LetterEntry } from './letter.js';
import { formatPlainText } from './plain-text.js';
import { formatRichText } from './rich-text.js';

/** A newsletter as data, for programs: each pick in its place, and the whole as texts to copy. */
export function buildLetterJson(letter: Letter) {
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
    picks: entries.map(buildPickJson),
    hubs,
    catalogue: catalogue ?? null,
    picture: picture ? { alt: picture.alt, href: picture.href ?? null, bytes: picture.png.length } : null,
    formatted: formatRichText(letter),
    text: formatPlainText(letter),
  };
}

function buildPickJson(entry: LetterEntry, index: number) {
  const position = index + 1;
  if (!isBlurb(entry)) return { position, status: entry.reason, ...entry };
  const { hub, contact = null, newer = null, ...rest } = entry;
  return { position, status: 'FOUND' as const, ...rest, hub: hub.slug, contact, newer };
}
