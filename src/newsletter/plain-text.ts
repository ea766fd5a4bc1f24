import { aboutLine, type Blurb, type Contact, type Entry, isBlurb, type Letter } from './letter.js';

/** A newsletter as plain text. Paragraphs are one line each, so that they fit wherever they are pasted. */
export function plainText(letter: Letter): string {
  const { heading, intro, closing, entries, hubs, picture } = letter;
  const blocks = [
    underlined(heading, '='),
    ...intro,
    ...entries.map((entry) => entryText(entry, letter)),
    ...(picture ? [[`[Map: ${picture.alt}]`, ...(picture.href ? [picture.href] : [])].join('\n')] : []),
    ...closing,
    '-- ',
    ...hubs.map(contactText),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const underlined = (text: string, mark: string) => `${text}\n${mark.repeat(Math.min(Array.from(text).length, 72))}`;

const entryText = (entry: Entry, letter: Letter) =>
  isBlurb(entry) ? blurbText(entry, letter) : `[Not in this newsletter: ${entry.message}]`;

function blurbText(entry: Blurb, letter: Letter): string {
  const { title, text, contact, links } = entry;
  const about = aboutLine(entry, letter);
  const ways = [
    ...(contact === undefined ? [] : [`Contact: ${contact}`]),
    ...links.map(({ label, href }) => `${label}: ${written(href)}`),
  ];
  return [underlined(title, '-'), ...(about === '' ? [] : [about]), '', text, '', ...ways].join('\n').trimEnd();
}

/** An address to write to is one without its scheme, where nothing can be clicked. */
const written = (href: string) => href.replace(/^mailto:([^?]*).*$/, (_whole, address: string) => decodeURI(address));

const contactText = ({ title, website, email, socialHandle }: Contact) =>
  [title, website, email, socialHandle].filter(Boolean).join('\n');
