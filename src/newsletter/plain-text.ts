import { type Blurb, formatAboutLine, type HubContact, type Letter } from './letter.js';
import { formatOwnTextPlainly } from './text-as-html.js';

interface PlainTextOptions {
  /** Whether it is shown on our pages, where words of the sender are marked. */
  readonly isPage?: boolean;
}

/** A newsletter as plain text. Paragraphs are one line each, so that they fit wherever they are pasted. */
export function formatPlainText(letter: Letter, { isPage = false }: PlainTextOptions = {}): string {
  const { heading, isOwnHeading, intro, closing, blurbs, hubs, picture } = letter;
  const own = (paragraphs: readonly string[]) => markOwn(paragraphs, isPage);
  const blocks = [
    ...markHeading(heading, isPage && isOwnHeading),
    ...own(intro),
    ...blurbs.flatMap((blurb) => [
      ...(blurb.heading === undefined ? [] : [underline(blurb.heading.toUpperCase(), '=')]),
      formatBlurb(blurb, letter, isPage),
    ]),
    ...(picture ? [[`[Map: ${picture.alt}]`, ...(picture.href ? [picture.href] : [])].join('\n')] : []),
    ...own(closing),
    '-- ',
    'Ask the hub',
    ...hubs.map(formatHub),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const ownMark = '[In the sender’s own words, not those of the hub:]';
const ownEnd = '[End of the sender’s own words.]';

const markHeading = (heading: string, isMarked: boolean): readonly string[] =>
  isMarked ? [ownMark, underline(heading, '='), ownEnd] : [underline(heading, '=')];

function markOwn(paragraphs: readonly string[], isMarked: boolean): readonly string[] {
  const texts = paragraphs.map(formatOwnTextPlainly);
  return isMarked && texts.length > 0 ? [ownMark, ...texts, ownEnd] : texts;
}

const underline = (text: string, mark: string) => `${text}\n${mark.repeat(Math.min(Array.from(text).length, 72))}`;

function formatBlurb(blurb: Blurb, letter: Letter, isPage: boolean): string {
  const { title, text, isReworded, facts, contact, links } = blurb;
  const about = formatAboutLine(blurb, letter);
  const ways = [
    ...facts.map(({ label, value }) => `${label} ${value}`),
    ...(contact === undefined ? [] : [`Contact: ${contact}`]),
    ...links.map(({ label, href }) => `${label}: ${href}`),
  ];
  const words = isReworded ? markOwn(text.split(/\n\s*\n/), isPage) : [text];
  return [underline(title, '-'), ...(about === '' ? [] : [about]), '', words.join('\n\n'), '', ...ways]
    .join('\n')
    .trimEnd();
}

const formatHub = ({ title, website, email, socialHandle }: HubContact) =>
  [title, website, email, socialHandle].filter(Boolean).join('\n');
