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

export interface InPieces {
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
export function inPieces(bytes: Buffer): InPieces {
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
