import { escapeHtml } from '../text/escape.js';
import { type Blurb, formatAboutLine, type HubContact, type Letter, type LetterPicture } from './letter.js';
import { mailColours, mailFontFamily } from './mail-style.js';
import { formatContactLinks, formatLink, formatOwnText, formatTextAsHtml } from './text-as-html.js';

/**
 * Formats a newsletter as headings, paragraphs and links, to be pasted into Outlook, Gmail or Word and edited there. It
 * has the fonts of a mail, but not its tables, which are hard to edit.
 */
export function formatRichText(letter: Letter): string {
  const { heading, intro, closing, blurbs, hubs, picture } = letter;
  const parts = [
    `<h1 style="font-size:20pt;margin:0 0 12pt">${escapeHtml(heading)}</h1>`,
    ...intro.map(formatOwnParagraph),
    ...blurbs.map((blurb) => formatBlurb(blurb, letter)),
    ...(picture?.href ? [formatPicture(picture, picture.href)] : []),
    ...closing.map(formatOwnParagraph),
    '<p style="margin:18pt 0 0"><b>Ask the hub</b></p>',
    ...hubs.map(formatHub),
  ];
  return `<div lang="en-GB" style="font-family:${mailFontFamily};font-size:11pt;line-height:1.4">${parts.join('\n')}</div>`;
}

/** A pasted picture is fetched by the author's program, so it is left out where the catalogue has no public address. */
const formatPicture = ({ alt, width }: LetterPicture, href: string) =>
  `<p style="margin:15pt 0"><img src="${escapeHtml(href)}" alt="${escapeHtml(alt)}" width="${Math.round(width / 2)}"></p>`;

const formatOwnParagraph = (text: string) => `<p style="margin:0 0 9pt">${formatOwnText(text)}</p>`;

function formatBlurb(blurb: Blurb, letter: Letter): string {
  const { heading, title, text, isReworded, facts, contact, links } = blurb;
  const page = links.find(({ kind }) => kind === 'PAGE')?.href;
  const about = formatAboutLine(blurb, letter);
  const level = letter.blurbs.some((other) => other.heading !== undefined) ? 'h3' : 'h2';
  return [
    heading === undefined ? '' : `<h2 style="font-size:16pt;margin:18pt 0 0">${escapeHtml(heading)}</h2>`,
    `<${level} style="font-size:14pt;margin:15pt 0 3pt">${page ? formatLink(page, escapeHtml(title)) : escapeHtml(title)}</${level}>`,
    about === '' ? '' : formatSoft(escapeHtml(about)),
    `<p style="margin:0 0 6pt">${isReworded ? formatOwnText(text) : formatTextAsHtml(text)}</p>`,
    facts.length === 0 ? '' : `<p style="margin:0 0 6pt">${facts.map(formatFact).join('<br>')}</p>`,
    contact === undefined ? '' : formatSoft(`Contact: ${formatTextAsHtml(contact)}`),
    links.length > 0
      ? `<p style="margin:0 0 6pt">${links.map(({ label, href }) => formatLink(href, escapeHtml(label))).join(' · ')}</p>`
      : '',
  ].join('');
}

const formatSoft = (content: string) => `<p style="margin:0 0 6pt;color:${mailColours.soft.light}">${content}</p>`;

const formatFact = ({ label, value }: Blurb['facts'][number]) =>
  `<b>${escapeHtml(label)}</b> ${formatTextAsHtml(value)}`;

function formatHub(hub: HubContact): string {
  const links = formatContactLinks(hub);
  return `<p style="margin:0 0 6pt">${escapeHtml(hub.title)}${links.length > 0 ? `<br>${links.join(' · ')}` : ''}</p>`;
}
