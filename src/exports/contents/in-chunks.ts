import { isTurnOver, turn } from './turn.js';

/** About how many characters are made in one turn: a millisecond or two. */
const enough = 64 * 1024;

/** Rows as bytes, a chunk in each turn of the event loop. The next chunk is made when it is asked for. */
export async function* inChunks(rows: Iterable<string>): AsyncGenerator<Buffer> {
  let chunk = '';
  await turn();
  for (const row of rows) {
    chunk += row;
    if (chunk.length < enough && !isTurnOver()) continue;
    if (chunk) yield Buffer.from(chunk);
    chunk = '';
    await turn();
  }
  if (chunk) yield Buffer.from(chunk);
}
