// Items of a cell have semicolons or line breaks between them. A semicolon or backslash of an item has a backslash before it.

export const joinItems = (items: readonly string[]): string => items.map(escapeItem).join('; ');

const escapeItem = (item: string) => item.replace(/[\\;]/g, '\\$&');

/** Splits a cell into its items, without empty ones. */
export const splitItems = (cell: string): readonly string[] =>
  splitUnescaped(cell, /[;\n\r]/y)
    .map((item) => unescapeItem(item.trim()))
    .filter((item) => item !== '');

const unescapeItem = (item: string) => item.replace(/\\([\\;,])/g, '$1');

/**
 * Formats records. The values of a record have commas between them, and each follows its name. A comma that looks like one
 * between two values gets a backslash before it.
 */
export function joinRecords(
  records: readonly (readonly (readonly [name: string, text: string])[])[],
  names: readonly string[],
): string {
  const between = new RegExp(`,(?=\\s*(?:${anyOf(names)})\\s*:)`, 'gi');
  const written = records.map((facts) =>
    facts.map(([name, text]) => `${name}: ${escapeItem(text).replace(between, '\\,')}`).join(', '),
  );
  return written.join('; ');
}

/** Splits a cell into its records. Text before the first name has the name "". */
export function splitRecords(cell: string, names: readonly string[]): readonly ReadonlyMap<string, string>[] {
  const fact = new RegExp(`^\\s*(${anyOf(names)})\\s*:\\s*`, 'i');
  const between = new RegExp(`,(?=\\s*(?:${anyOf(names)})\\s*:)`, 'iy');
  return splitUnescaped(cell, /[;\n\r]/y)
    .filter((record) => record.trim() !== '')
    .map((record) => new Map(splitUnescaped(record, between).map((part) => parseFact(part, fact, names))));
}

const anyOf = (names: readonly string[]) => names.map((name) => name.replaceAll('.', '\\.')).join('|');

function parseFact(part: string, fact: RegExp, names: readonly string[]): readonly [string, string] {
  const [start, written = ''] = fact.exec(part) ?? [''];
  const name = names.find((one) => one.toLowerCase() === written.toLowerCase()) ?? '';
  return [name, unescapeItem(part.slice(start?.length ?? 0).trim())];
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
