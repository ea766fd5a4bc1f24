import type { Blurb, Letter, MissingPick } from './letter.js';
import { formatPlainText } from './plain-text.js';
import { formatRichText } from './rich-text.js';

/** A newsletter as data, for programs: each pick in its place, and the whole as texts to copy. */
export function buildLetterJson(letter: Letter) {
  const { heading, subject, preheader, intro, closing, notes, hubs, picture, catalogue, revision, updatedAt } = letter;
  const picks = [...letter.blurbs, ...letter.missing].sort((a, b) => a.position - b.position);
  return {
    revision,
    updatedAt,
    heading,
    subject,
    preheader,
    intro,
    closing,
    picks: picks.map(buildPickJson),
    notes,
    hubs,
    catalogue: catalogue ?? null,
    picture: picture ? { alt: picture.alt, href: picture.href ?? null, bytes: picture.png.length } : null,
    formatted: formatRichText(letter),
    text: formatPlainText(letter),
  };
}

function buildPickJson(pick: Blurb | MissingPick) {
  if ('reason' in pick) return { status: pick.reason, ...pick };
  const { hub, heading = null, contact = null, newer = null, ...rest } = pick;
  return { ...rest, status: 'FOUND' as const, hub: hub.slug, heading, contact, newer };
}
