import { conceptsAt } from './concepts.js';
import { tokens } from './tokens.js';

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
