import { escapeHtml } from './escape-html.js';
import { excerpt } from './excerpt.js';
import { type MarkedSpan, markedSpans, type Span } from './marked-spans.js';
import type { QueryWord } from './query-words.js';

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
