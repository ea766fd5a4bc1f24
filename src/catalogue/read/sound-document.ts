import { isUtf8 } from 'node:buffer';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { classOf } from '../document/collections.js';
import { type Collection, collections, type EntryInstance } from '../document/entry-change.js';
import { Revival } from './revive.js';

/** How deep entries stand in a document. */
const entryDepth = 1;

/**
 * The document in these bytes, where nothing is wrong with it as JSON, in its shape and in its values. Nothing where
 * anything is, or could be: then it has to be looked at as a whole, which takes thrice the time and the memory, since all
 * of it stands there as JSON first.
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

/** Objects that are no lists: what was taken out of one would pass for an entry of a list. */
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
/** Brackets and braces are the two codes of ASCII that differ in this bit from each other. */
const [opening, closing] = [0x5b, 0x5d];
const brace = 0x20;
/** How deep an object stands that is an item of a list of the outermost object. */
const inList = 2;

/** Where an object stands in bytes of JSON, and how many keys are in it, should it be JSON. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly keys: number;
}

export interface SplitDocument {
  /** The objects in the lists of the outermost object, in their order. */
  readonly pieces: readonly Piece[];
  /** The text with `0` for each of them, and how many keys are left in it. */
  readonly rest: string;
  readonly restKeys: number;
}

/**
 * Takes the text of a document apart, so that each entry can be read and forgotten by itself. Looks at quotes, brackets
 * and colons alone: the bytes are JSON if the pieces are, and the rest is.
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

/** Where the text ends that begins with the quotation mark at a place. */
function endOfText(bytes: Buffer, start: number): number {
  let at = start + 1;
  for (let code = bytes[at]; code !== quoteMark && code !== undefined; code = bytes[at])
    at += code === backslash ? 2 : 1;
  return at;
}
