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

/** Text for an element or a quoted attribute of XML. */
export function xmlText(text: string): string {
  return writable(text).replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? character);
}
