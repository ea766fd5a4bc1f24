import { writable } from './writable.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;', // So that no text has ]]> in it.
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// Most text has none of what has to be looked at more closely.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const remarkable = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text for an element or a quoted attribute of XML. */
export function xmlText(text: string): string {
  if (!remarkable.test(text)) return text;
  return writable(text).replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? character);
}
