import type { MarkedSpan, Span } from './marked-spans.js';

/**
 * The stretch of a text, at most `room` UTF-16 units long, that shows the most different terms, and of these the most
 * words; cut between words, unless one alone is longer than the room. Expects a span at least.
 */
export function excerpt(text: string, spans: readonly MarkedSpan[], room: number): Span {
  if (text.length <= room) return { start: 0, end: text.length };
  const { start, end } = densest(spans, room);
  if (end - start > room) return { start, end: characterEnd(text, start + room) };
  const centred = start - Math.floor((room - (end - start)) / 2);
  const from = Math.max(0, Math.min(centred, text.length - room));
  return { start: wordStart(text, from, start), end: wordEnd(text, from + room, end) };
}

/** From the first to the last of the best spans that fit the room together; or one span that doesn't fit alone. */
function densest(spans: readonly MarkedSpan[], room: number): Span {
  let best: Span = { start: 0, end: 0 };
  let most = 0;
  let first = 0;
  const counts = new Map<string, number>();
  for (const [last, { term, end }] of spans.entries()) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    for (let left = spans[first]; left && first < last && end - left.start > room; left = spans[++first]) {
      const count = (counts.get(left.term) ?? 1) - 1;
      if (count > 0) counts.set(left.term, count);
      else counts.delete(left.term);
    }
    const worth = counts.size * spans.length + last - first + 1;
    if (worth > most) best = { start: spans[first]?.start ?? 0, end };
    most = Math.max(most, worth);
  }
  return best;
}

/** The start of the first whole word from here; no farther than `latest`. */
function wordStart(text: string, from: number, latest: number): number {
  let at = from;
  while (at > 0 && at < latest && !(isSpace(text, at - 1) && !isSpace(text, at))) at += 1;
  return at;
}

/** The end of the last whole word up to here; no earlier than `earliest`. */
function wordEnd(text: string, to: number, earliest: number): number {
  let at = to;
  while (at < text.length && at > earliest && !(isSpace(text, at) && !isSpace(text, at - 1))) at -= 1;
  return at;
}

function characterEnd(text: string, at: number): number {
  const splits = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
  return splits ? at - 1 : at;
}

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at));
