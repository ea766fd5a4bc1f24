import { escapeHtml } from '../text/escape.js';
import {
  type Blurb,
  formatAboutLine,
  type HubContact,
  isBlurb,
  type Letter,
  type LetterEntry,
  type LetterPicture,
} from './letter.js';
import { mailColours, mailFontFamily } from './mail-style.js';
import { formatContactLinks, formatLink, formatTextAsHtml } from './text-as-html.js';

/**
 * Formats a newsletter as headings, paragraphs and links, to be pasted into Outlook, Gmail or Word and edited there. It
 * has the fonts of a mail, but not its tables, which are hard to edit.
 */
export function formatRichText(letter: Letter): string {
  const { heading, intro, closing, entries, hubs, picture } = letter;
  const parts = [
    `<h1 style="font-size:20pt;margin:0 0 12pt">${escapeHtml(heading)}</h1>`,
    ...intro.map(formatParagraph),
    ...entries.map((entry) => formatEntry(entry, letter)),
    ...(picture?.href ? [formatPicture(picture, picture.href)] : []),
    ...closing.map(formatParagraph),
    ...hubs.map(formatHub),
  ];
  return `<div lang="en-GB" style="font-family:${mailFontFamily};font-size:11pt;line-height:1.4">${parts.join('\n')}</div>`;
}

/** A pasted picture is fetched by the author's program, so it is left out where the catalogue has no public address. */
const formatPicture = ({ alt, width }: LetterPicture, href: string) =>
  `<p style="margin:15pt 0"><img src="${escapeHtml(href)}" alt="${escapeHtml(alt)}" width="${Math.round(width / 2)}"></p>`;

const formatParagraph = (text: string) => `<p style="margin:0 0 9pt">${formatTextAsHtml(text)}</p>`;

function formatEntry(entry: LetterEntry, letter: Letter): string {
  if (isBlurb(entry)) return formatBlurb(entry, letter);
  return `<p style="margin:12pt 0;color:${mailColours.warning.light}"><b>Not in this newsletter:</b> ${escapeHtml(entry.message)}</p>`;
}

function formatBlurb(entry: Blurb, letter: Letter): string {
  const { title, text, contact: asked, links } = entry;
  const page = links.find(({ kind }) => kind === 'PAGE')?.href;
  const about = formatAboutLine(entry, letter);
  const soft = (content: string) =>
    `<p style="margin:0 0 6pt;color:${mailColours.soft.light}">${escapeHtml(content)}</p>`;
  return [
    `<h2 style="font-size:14pt;margin:15pt 0 3pt">${page ? formatLink(page, escapeHtml(title)) : escapeHtml(title)}</h2>`,
    about === '' ? '' : soft(about),
    `<p style="margin:0 0 6pt">${escapeHtml(text)}</p>`,
    asked === undefined ? '' : soft(`Contact: ${asked}`),
    links.length > 0
      ? `<p style="margin:0 0 6pt">${links.map(({ label, href }) => formatLink(href, escapeHtml(label))).join(' · ')}</p>`
      : '',
  ].join('');
}

function formatHub(hub: HubContact): string {
  const links = formatContactLinks(hub);
  return `<p style="margin:18pt 0 0"><b>${escapeHtml(hub.title)}</b>${links.length > 0 ? `<br>${links.join(' · ')}` : ''}</p>`;
}
