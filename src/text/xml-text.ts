import { escapeUTF8 } from 'entities/escape';
import { writable } from './writable.js';

// Most text has none of what has to be looked at more closely.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const remarkable = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text for an element or a quoted attribute of XML. An attribute keeps tabs and line breaks only as numbers. */
export function xmlText(text: string): string {
  if (!remarkable.test(text)) return text;
  return writable(text)
    .replace(/[&<>"]+/g, (markup) => escapeUTF8(markup))
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
