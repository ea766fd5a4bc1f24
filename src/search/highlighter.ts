import type { QueryWord } from './query-words.js';
import { conceptsAt } from './synonyms.js';
import { tokens } from './tokens.js';

/** Shows where texts match what was searched for: the `words` of a search result. */
export class Highlighter {
  readonly #terms: ReadonlySet<string>;

  constructor(words: readonly QueryWord[]) {
    this.#terms = new Set(words.flatMap(({ matches }) => matches.map(({ term }) => term)));
  }

  /**
   * The text as HTML, with `<mark>` around the words and phrases that match, whole and as they stand; undefined where
   * none does. Everything else is escaped, so it is safe between tags whatever the text holds. Of a text longer than
   * `room`, in UTF-16 units, the stretch around the best match, with "…" where it was cut.
   */
  html(text: string, room = Number.POSITIVE_INFINITY): string | undefined {
    const spans = markedSpans(text, this.#terms);
    if (spans.length === 0) return undefined;
    const { start, end } = excerpt(text, spans, room);
    const shown = marked(text, spans, { start, end });
    return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
  }
}

function marked(text: string, spans: readonly MarkedSpan[], shown: Span): string {
  let html = '';
  let from = shown.start;
  for (const span of spans) {
    const start = Math.max(span.start, from);
    const end = Math.min(span.end, shown.end);
    if (start >= end) continue;
    html += `${escapeHtml(text.slice(from, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    from = end;
  }
  return html + escapeHtml(text.slice(from, shown.end));
}

/** A stretch of a text, in UTF-16 units; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch that matched, and one of the terms that it matched. */
export interface MarkedSpan extends Span {
  readonly term: string;
}

/** The words and phrases of a text that stand for one of these terms, in its order; none overlaps another. */
export function markedSpans(text: string, terms: ReadonlySet<string>): readonly MarkedSpan[] {
  const found = tokens(text);
  const spans: MarkedSpan[] = [];
  for (const [at, token] of found.entries()) {
    const span = [...conceptsAt(text, found, at), token].find(({ term }) => terms.has(term));
    const last = spans.at(-1);
    if (span === undefined) continue;
    if (last === undefined || span.start >= last.end) spans.push(span);
    else spans[spans.length - 1] = { ...last, end: Math.max(last.end, span.end) };
  }
  return spans;
}

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

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe between tags and in a quoted attribute of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
