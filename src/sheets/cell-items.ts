// Items of a cell have semicolons or line breaks between them. A semicolon or backslash of an item has a backslash before it.

export const joinItems = (items: readonly string[]): string => items.map(escapeItem).join('; ');

const escapeItem = (item: string) => item.replace(/[\\;]/g, '\\$&');

/** Splits a cell into its items, without empty ones. */
export const splitItems = (cell: string): readonly string[] =>
  splitUnescaped(cell, /[;\n\r]/y)
    .map((item) => unescapeItem(item.trim()))
    .filter((item) => item !== '');

const unescapeItem = (item: string) => item.replace(/\\([\\;,])/g, '$1');

// A comma between two values is followed by the name of the second. "https:" is no name.
const nextFact = String.raw`,(?=\s*[a-z][\w.]*\s*:(?!//))`;

/**
 * Formats records. The values of a record have commas between them, and each follows its name. A comma that looks like one
 * between two values gets a backslash before it.
 */
export function joinRecords(records: readonly (readonly (readonly [name: string, text: string])[])[]): string {
  const between = new RegExp(nextFact, 'gi');
  const written = records.map((facts) =>
    facts.map(([name, text]) => `${name}: ${escapeItem(text).replace(between, '\\,')}`).join(', '),
  );
  return written.join('; ');
}

/**
 * Splits a cell into its records. A name that a record has already starts the next record. Text without a name, or with one
 * that is not among `names`, has the name "".
 */
export function splitRecords(cell: string, names: readonly string[]): readonly ReadonlyMap<string, string>[] {
  const between = new RegExp(nextFact, 'iy');
  return splitUnescaped(cell, /[;\n\r]/y)
    .filter((record) => record.trim() !== '')
    .flatMap((record) => {
      const records = [new Map<string, string>()];
      for (const part of splitUnescaped(record, between)) {
        const [name, text] = parseFact(part, names);
        if (records.at(-1)?.has(name)) records.push(new Map());
        records.at(-1)?.set(name, text);
      }
      return records;
    });
}

function parseFact(part: string, names: readonly string[]): readonly [string, string] {
  const [start = '', written = ''] = /^\s*([a-z][\w.]*)\s*:(?!\/\/)\s*/i.exec(part) ?? [];
  const name = names.find((one) => one.toLowerCase() === written.toLowerCase());
  return name === undefined ? ['', unescapeItem(part.trim())] : [name, unescapeItem(part.slice(start.length).trim())];
}

/** Splits a text at the matches of a sticky pattern, except after a backslash. */
function splitUnescaped(text: string, at: RegExp): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '\\') {
      i += 1;
      continue;
    }
    at.lastIndex = i;
    if (!at.test(text)) continue;
    parts.push(text.slice(start, i));
    start = i + 1;
  }
  return [...parts, text.slice(start)];
}
