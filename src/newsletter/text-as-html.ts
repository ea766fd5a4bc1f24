import { escapeHtml } from '../text/escape.js';
import type { HubContact } from './letter.js';

// A dot, comma or bracket after an address belongs to the sentence.
const address = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’']/g;

/** Formats a plain text of the author as HTML: escaped, with its line breaks, and with web addresses as links. */
export function formatTextAsHtml(text: string, linkStyle = ''): string {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    parts.push(escapeHtml(text.slice(end, index)));
    parts.push(URL.canParse(found) ? formatLink(found, escapeHtml(found), linkStyle) : escapeHtml(found));
    end = index + found.length;
  }
  parts.push(escapeHtml(text.slice(end)));
  return parts.join('').replaceAll('\n', '<br>');
}

/** A link that opens in a new tab. `content` is HTML. */
export function formatLink(href: string, content: string, style = ''): string {
  const styled = style === '' ? '' : ` style="${style}"`;
  return `<a href="${escapeHtml(href)}" target="_blank" rel="noopener"${styled}>${content}</a>`;
}

/** The website, the email address and the social handle of a hub, as far as it has them. */
export const formatContactLinks = ({ website, email, socialHandle }: HubContact, style = ''): readonly string[] =>
  [
    website ? formatLink(website, escapeHtml(new URL(website).host), style) : '',
    email ? formatLink(`mailto:${encodeURI(email)}`, escapeHtml(email), style) : '',
    escapeHtml(socialHandle ?? ''),
  ].filter((link) => link !== '');
