import { escapeHtml } from '../text/escape.js';
import type { QueryWord } from './query-parser.js';
import { conceptsAt } from './synonyms.js';
import { tokenize } from './tokens.js';

/** Marks in texts what a search matched, by the `words` of its result. */
export class Highlighter {
  readonly #terms: ReadonlySet<string>;

  constructor(words: readonly QueryWord[]) {
    this.#terms = new Set(words.flatMap(({ matches }) => matches.map(({ term }) => term)));
  }

  /**
   * The text as HTML with `<mark>` around each whole word or phrase that matches; undefined where none does. All other
   * text is escaped, so the result is safe between tags. A text of more than `room` UTF-16 units is cut to an excerpt
   * around the best match, with "…" at each cut.
   */
  html(text: string, room = Number.POSITIVE_INFINITY): string | undefined {
    const spans = matchingSpans(text, this.#terms);
    if (spans.length === 0) return undefined;
    const { start, end } = chooseExcerpt(text, spans, room);
    const shown = markSpans(text, spans, { start, end });
    return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
  }
}

function markSpans(text: string, spans: readonly MatchingSpan[], shown: Span): string {
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

/** A part of a text: offsets in UTF-16 units, the end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part that matches, and a term that it matches. */
interface MatchingSpan extends Span {
  readonly term: string;
}

/** The words and phrases of a text that stand for one of these terms, in text order and without overlaps. */
function matchingSpans(text: string, terms: ReadonlySet<string>): readonly MatchingSpan[] {
  const tokens = tokenize(text);
  const spans: MatchingSpan[] = [];
  for (const [at, token] of tokens.entries()) {
    const span = [...conceptsAt(text, tokens, at), token].find(({ term }) => terms.has(term));
    const last = spans.at(-1);
    if (span === undefined) continue;
    if (last === undefined || span.start >= last.end) spans.push(span);
    else spans[spans.length - 1] = { ...last, end: Math.max(last.end, span.end) };
  }
  return spans;
}

/**
 * The part of a text, at most `room` UTF-16 units long, that shows the most different terms and, among equals, the most
 * matches. It is cut between words, except inside a match that is longer than the room. Needs at least one span.
 */
function chooseExcerpt(text: string, spans: readonly MatchingSpan[], room: number): Span {
  if (text.length <= room) return { start: 0, end: text.length };
  const { start, end } = densestSpans(spans, room);
  if (end - start > room) return { start, end: characterEnd(text, start + room) };
  const centred = start - Math.floor((room - (end - start)) / 2);
  const from = Math.max(0, Math.min(centred, text.length - room));
  return { start: wordStart(text, from, start), end: wordEnd(text, from + room, end) };
}

/** From the start of the first to the end of the last of the best spans that fit the room; one span may be longer. */
function densestSpans(spans: readonly MatchingSpan[], room: number): Span {
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

/** The start of the first whole word at or after `from`, at most `latest`. */
function wordStart(text: string, from: number, latest: number): number {
  let at = from;
  while (at > 0 && at < latest && !(isSpace(text, at - 1) && !isSpace(text, at))) at += 1;
  return at;
}

/** The end of the last whole word at or before `to`, at least `earliest`. */
function wordEnd(text: string, to: number, earliest: number): number {
  let at = to;
  while (at < text.length && at > earliest && !(isSpace(text, at) && !isSpace(text, at - 1))) at -= 1;
  return at;
}

/** An offset that splits no surrogate pair: `at`, or one less. */
function characterEnd(text: string, at: number): number {
  const splits = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
  return splits ? at - 1 : at;
}

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at));
