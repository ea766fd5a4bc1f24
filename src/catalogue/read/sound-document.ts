import { isUtf8 } from 'node:buffer';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Collection, collections, type EntryInstance } from '../document/entry-change.js';
import { classOf } from '../document/list-of.js';
import { inPieces, type Piece } from './pieces.js';
import { Revival } from './revive.js';

/** How deep entries stand in a document. */
const entryDepth = 1;

/**
 * The document in these bytes, where nothing is wrong with it as JSON, in its shape and in its values. Nothing where
 * anything is, or could be: then it has to be looked at as a whole, which takes thrice the time and the memory, since all
 * of it stands there as JSON first.
 */
export function soundDocument(bytes: Uint8Array): CatalogueDocument | undefined {
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
  const { pieces, rest, restKeys } = inPieces(bytes);
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
