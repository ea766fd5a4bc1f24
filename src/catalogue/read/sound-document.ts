import { isUtf8 } from 'node:buffer';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { classOf } from '../document/collections.js';
import { type Collection, collections, type EntryInstance } from '../document/entry-change.js';
import { Revival } from './revive.js';

/** The depth of entries in a document. */
const entryDepth = 1;

/**
 * Reads a document without any problem of syntax, shape or values, one entry at a time. Undefined if there may be a problem:
 * then the document has to be read as a whole, which needs more memory, since all of it is parsed first.
 */
export function readSoundDocument(bytes: Uint8Array): CatalogueDocument | undefined {
  if (!isUtf8(bytes)) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return document(buffer);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined; // No JSON, or too deep.
    throw error;
  }
}

function document(bytes: Buffer): CatalogueDocument | undefined {
  const { pieces, rest, restKeys } = splitEntries(bytes);
  const values: unknown = JSON.parse(rest);
  if (typeof values !== 'object' || values === null) return undefined;
  const lists = Object.entries(values).filter(([, value]) => Array.isArray(value) && value.length > 0);
  if (Object.values(values).some(isOther)) return undefined;
  const none = Object.fromEntries(lists.map(([name]) => [name, []]));
  const revival = new Revival(0);
  const outermost = revival.object(CatalogueDocument, { ...values, ...none });
  if (!revival.isSound || revival.keys !== restKeys) return undefined;
  const entries: Record<string, readonly EntryInstance[]> = {};
  let next = 0;
  for (const [name, { length }] of lists as readonly (readonly [string, readonly unknown[]])[]) {
    const own = pieces.slice(next, next + length);
    next += length;
    const read = isCollection(name) && own.length === length ? entriesIn(bytes, own, classOf[name]) : undefined;
    if (!read) return undefined;
    entries[name] = read;
  }
  if (next !== pieces.length) return undefined;
  return Object.freeze(Object.assign(new CatalogueDocument(), outermost, entries));
}

/** Objects that aren't lists: an object inside one would be mistaken for an entry of a list. */
const isOther = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const isCollection = (name: string): name is Collection => (collections as readonly string[]).includes(name);

function entriesIn(
  bytes: Buffer,
  pieces: readonly Piece[],
  type: new () => EntryInstance,
): readonly EntryInstance[] | undefined {
  const entries: EntryInstance[] = [];
  const revival = new Revival(entryDepth);
  for (const { start, end, keys } of pieces) {
    revival.keys = 0;
    entries.push(revival.object(type, JSON.parse(bytes.toString('utf8', start, end))) as EntryInstance);
    if (!revival.isSound || revival.keys !== keys) return undefined; // A key that stands twice is held once.
  }
  return Object.freeze(entries);
}

const quoteMark = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
/** The ASCII codes of brackets and braces differ in this bit only. */
const [opening, closing] = [0x5b, 0x5d];
const brace = 0x20;
/** The depth of an item of a list of the outermost object. */
const inList = 2;

/** The place of an object in bytes of JSON, and the number of its keys, if it is JSON. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly keys: number;
}

export interface SplitDocument {
  /** The objects in the lists of the outermost object, in their order. */
  readonly pieces: readonly Piece[];
  /** The text with `0` instead of each of them, and the number of keys that are left. */
  readonly rest: string;
  readonly restKeys: number;
}

/**
 * Splits the text of a document into its entries, so that each can be parsed by itself. Only quotes, brackets and colons
 * are looked at: the bytes are JSON if all pieces and the rest are.
 */
export function splitEntries(bytes: Buffer): SplitDocument {
  const pieces: Piece[] = [];
  const rest: string[] = [];
  let [depth, keys, restKeys, start, from] = [0, 0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] as number;
    if (code === quoteMark) at = endOfText(bytes, at);
    else if (code === colon) keys++;
    else if ((code & ~brace) === opening) {
      if (depth++ !== inList) continue;
      [start, restKeys, keys] = [at, restKeys + keys, 0];
      rest.push(bytes.toString('utf8', from, at));
    } else if ((code & ~brace) === closing && --depth === inList) {
      from = at + 1;
      pieces.push({ start, end: from, keys });
      rest.push('0');
      keys = 0;
    }
  }
  rest.push(bytes.toString('utf8', from));
  return { pieces, rest: rest.join(''), restKeys: restKeys + keys };
}

/** The index of the quotation mark that ends the text which starts at an index. */
function endOfText(bytes: Buffer, start: number): number {
  let at = start + 1;
  for (let code = bytes[at]; code !== quoteMark && code !== undefined; code = bytes[at])
    at += code === backslash ? 2 : 1;
  return at;
}
