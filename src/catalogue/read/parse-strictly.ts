import { type JSONPath, type JSONVisitor, visit } from 'jsonc-parser';
import { firstIndex } from '../../base/first-index.js';
import type { ProblemCode } from '../../domain/fields/problem-codes.js';
import { quote } from '../../domain/fields/rules.js';
import { at, type Problem } from '../document/problem.js';

export interface ParseResult {
  /** Absent if the bytes are not JSON. */
  readonly value?: unknown;
  readonly problems: readonly Problem[];
}

const refused = (code: ProblemCode, message: string): ParseResult => ({ problems: [{ code, pointer: '', message }] });
const tooDeep = refused('NESTED_TOO_DEEPLY', 'The lists and objects are nested too deeply. Reduce the nesting.');

/** Reads JSON as RFC 8259 writes it: UTF-8 without a byte order mark, and no key twice in one object. */
export function parseStrictly(bytes: Uint8Array): ParseResult {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return refused('FILE_BYTE_ORDER_MARK', 'The file starts with a byte order mark. Save it as UTF-8 without one.');
  }
  const text = decoded(bytes);
  if (text === undefined) {
    return refused(
      'FILE_NOT_UTF8',
      `The file is not valid UTF-8 from byte ${firstBadByte(bytes)}. Save the file as UTF-8.`,
    );
  }
  if (text.trim() === '') return refused('FILE_EMPTY', 'The file is empty. Restore it from a copy.');
  try {
    const value: unknown = JSON.parse(text);
    return { value, problems: hasUniqueKeys(text, value) ? [] : duplicateKeys(text) };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep;
    return syntaxFault(text);
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The offset of the first byte that is not UTF-8: the longest prefix that decodes. */
function firstBadByte(bytes: Uint8Array): number {
  const decodes = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  return firstIndex(bytes.length, (length) => !decodes(length)) - 1;
}

/** The place of the first syntax error, since JSON.parse gives no line. */
function syntaxFault(text: string): ParseResult {
  let place = '';
  try {
    const onError: JSONVisitor['onError'] = (_error, offset, _length, line, column) => {
      place ||= ` at line ${line + 1}, column ${column + 1}: ${quote(text.slice(offset, offset + 20) || 'the end')}`;
    };
    visit(text, { onError }, { disallowComments: true });
  } catch {
    return tooDeep; // Deeper than the visitor goes, so that it never came to the place.
  }
  return refused('JSON_SYNTAX', `The text is not JSON${place}. Correct it there, or restore the file.`);
}

function duplicateKeys(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (key, _offset, _length, line, _column, path) => {
      const seen = open.at(-1);
      if (seen?.has(key)) problems.push(duplicate(key, line + 1, path()));
      seen?.add(key);
    },
  });
  return problems;
}

function duplicate(key: string, line: number, path: JSONPath): Problem {
  return {
    code: 'JSON_DUPLICATE_KEY',
    pointer: at(path.reduce<string>(at, ''), key),
    message: `The key ${quote(key)} appears again in line ${line}. Keep one of the two.`,
  };
}

const quoteMark = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const space = 0x20;

/** Whether no object in a JSON text has the same key twice: then its value has as many keys as the text. */
export function hasUniqueKeys(text: string, value: unknown): boolean {
  const keys = keysOf(value);
  return mostKeysIn(text) === keys || keysIn(text) === keys;
}

/**
 * At least the number of keys in a JSON text, and more only where a quoted text contains a quotation mark before a colon.
 * Native searches count them in half of the time. Undefined if a space comes before a colon.
 */
function mostKeysIn(text: string): number | undefined {
  if (/"\s+:/.test(text)) return undefined;
  let keys = 0;
  for (let at = text.indexOf('":'); at >= 0; at = text.indexOf('":', at + 2)) keys++;
  return keys;
}

/** The number of keys in a JSON text: texts in quotes that a colon follows. */
function keysIn(text: string): number {
  let keys = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    let end = start + 1;
    for (let code = text.charCodeAt(end); code !== quoteMark; code = text.charCodeAt(end))
      end += code === backslash ? 2 : 1;
    let next = end + 1;
    while (text.charCodeAt(next) <= space) next++;
    if (text.charCodeAt(next) === colon) keys++;
    start = text.indexOf('"', next);
  }
  return keys;
}

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) keys += keysOf(item);
    return keys;
  }
  const values = value as Readonly<Record<string, unknown>>;
  for (const key in values) keys += 1 + keysOf(values[key]); // It makes no list of them, as `Object.values` would.
  return keys;
}
