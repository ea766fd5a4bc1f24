import { escapeUTF8 } from 'entities/escape';

/**
 * Escapes text for an element or a quoted attribute of HTML. The apostrophe is written as a number, since some mail programs
 * know only HTML 4, which has no &apos;.
 */
export const escapeHtml = (text: string): string => escapeUTF8(text).replaceAll('&apos;', '&#39;');

/** Plain text as one paragraph of HTML. */
export function asHtml(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

/** Plain text as one paragraph of Markdown (CommonMark), with its markup characters escaped. */
export function asMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(
      /^(\s*)([-+=]|\d+[.)])/,
      (_start, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

// XML 1.0 has no way to write these at all: https://www.w3.org/TR/xml/#charsets
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text without the characters that XML, and so SVG, has no way to write: each becomes U+FFFD. */
export const writable = (text: string): string => text.replace(unwritable, '\ufffd');

// Most text has none of the characters that need escaping.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const remarkable = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text for an element or a quoted attribute of XML. An attribute keeps tabs and line breaks only as numbers. */
export function xmlText(text: string): string {
  if (!remarkable.test(text)) return text;
  return writable(text)
    .replace(/[&<>"]+/g, (markup) => escapeUTF8(markup))
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
