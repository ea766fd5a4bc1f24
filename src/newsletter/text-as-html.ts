import { escapeHtml } from '../text/escape.js';
import type { HubContact } from './letter.js';

// A dot, comma or bracket after a web address belongs to the sentence. The parts of an e-mail address are bounded, so
// that no text makes matching take quadratic time.
const webAddress = `https?:\\/\\/[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\\]’']`;
const mailAddress = `(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}`;
const addresses = new RegExp(`${webAddress}|${mailAddress}`, 'g');

/** What an author can write: an address, **bold** words, and [words](https://…) that lead to an address. */
const authorMarks = new RegExp(
  `\\*\\*(?<bold>[^*\\n]+)\\*\\*|\\[(?<words>[^\\[\\]\\n]+)\\]\\((?<target>https?:\\/\\/[^\\s<>"“”()]+)\\)|${addresses.source}`,
  'g',
);

/** Formats a plain text as HTML: escaped, with its line breaks, and with web and e-mail addresses as links. */
export const formatTextAsHtml = (text: string, linkStyle = ''): string =>
  replaceMatches(text, addresses, ([found]) => formatAddress(found, linkStyle));

interface OwnTextStyle {
  readonly linkStyle?: string;
  /** Whether named links show their address too, so that nobody can hide where they lead. */
  readonly inFull?: boolean;
}

/** Formats words of the author as HTML: as a plain text, and with bold words and named links. */
export function formatOwnText(text: string, style: OwnTextStyle = {}): string {
  const { linkStyle = '', inFull = false } = style;
  return replaceMatches(text, authorMarks, (match) => {
    const { bold, words, target } = match.groups ?? {};
    if (bold !== undefined) return `<b>${formatOwnText(bold, style)}</b>`;
    if (words === undefined || target === undefined) return formatAddress(match[0], linkStyle);
    if (inFull) return `${escapeHtml(words)} (${formatAddress(target, linkStyle)})`;
    return URL.canParse(target) ? formatLink(target, escapeHtml(words), linkStyle) : escapeHtml(match[0]);
  });
}

/** Formats words of the author as plain text: bold words without their marks, and named links with their address. */
export const formatOwnTextPlainly = (text: string): string =>
  text.replace(authorMarks, (found, ...rest) => {
    const { bold, words, target } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (bold !== undefined) return formatOwnTextPlainly(bold);
    return words === undefined ? found : `${words} (${target})`;
  });

/** Escapes a text except its matches, of which `format` makes HTML. */
function replaceMatches(text: string, pattern: RegExp, format: (match: RegExpExecArray) => string): string {
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(escapeHtml(text.slice(end, match.index)), format(match));
    end = match.index + match[0].length;
  }
  parts.push(escapeHtml(text.slice(end)));
  return parts.join('').replaceAll('\n', '<br>');
}

function formatAddress(found: string, linkStyle: string): string {
  if (!/^https?:/.test(found)) return formatLink(`mailto:${encodeURI(found)}`, escapeHtml(found), linkStyle);
  return URL.canParse(found) ? formatLink(found, escapeHtml(found), linkStyle) : escapeHtml(found);
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
