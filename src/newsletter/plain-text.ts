import { type Blurb, formatAboutLine, type HubContact, isBlurb, type Letter, type LetterEntry } from './letter.js';

/** A newsletter as plain text. Paragraphs are one line each, so that they fit wherever they are pasted. */
export function formatPlainText(letter: Letter): string {
  const { heading, intro, closing, entries, hubs, picture } = letter;
  const blocks = [
    underline(heading, '='),
    ...intro,
    ...entries.map((entry) => formatEntry(entry, letter)),
    ...(picture ? [[`[Map: ${picture.alt}]`, ...(picture.href ? [picture.href] : [])].join('\n')] : []),
    ...closing,
    '-- ',
    ...hubs.map(formatHub),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const underline = (text: string, mark: string) => `${text}\n${mark.repeat(Math.min(Array.from(text).length, 72))}`;

const formatEntry = (entry: LetterEntry, letter: Letter) =>
  isBlurb(entry) ? formatBlurb(entry, letter) : `[Not in this newsletter: ${entry.message}]`;

function formatBlurb(entry: Blurb, letter: Letter): string {
  const { title, text, contact, links } = entry;
  const about = formatAboutLine(entry, letter);
  const ways = [
    ...(contact === undefined ? [] : [`Contact: ${contact}`]),
    ...links.map(({ label, href }) => `${label}: ${formatHref(href)}`),
  ];
  return [underline(title, '-'), ...(about === '' ? [] : [about]), '', text, '', ...ways].join('\n').trimEnd();
}

/** A mail address is shown without its scheme, because nothing can be clicked in plain text. */
const formatHref = (href: string) =>
  href.replace(/^mailto:([^?]*).*$/, (_whole, address: string) => decodeURI(address));

const formatHub = ({ title, website, email, socialHandle }: HubContact) =>
  [title, website, email, socialHandle].filter(Boolean).join('\n');
