import { DocumentReader } from './document-reader.js';
import { KnownWords } from './known-words.js';
import { Lexicon, Numbering } from './lexicon.js';
import { everyWord, filtered, mostWords } from './matching-documents.js';
import { ordinalLimit, PostingEdits, posting } from './postings.js';
import { queryWords } from './query-words.js';
import { page } from './result-page.js';
import type { SearchDocument, SearchOptions, SearchResult } from './search-types.js';
import { suggestions } from './suggestions.js';
import type { Hits, WordHits } from './word-hits.js';

type Weights = Readonly<Record<string, number>>;
type Contents = readonly (Uint32Array | undefined)[];
type Allow = (ordinal: number) => boolean;

/**
 * A text index over plain documents. Immutable: `with` makes the next version, which shares what did not change. An id
 * has one ordinal in all versions of an index, even where it goes and comes back.
 */
export class TextIndex {
  /**
   * An index of these documents, by the weight of each field; fields without one are left out. Where no id comes twice,
   * the ordinal of each document is its place in the list.
   */
  static of(documents: Iterable<SearchDocument>, weights: Weights): TextIndex {
    return new TextIndex(weights, new Numbering(), Lexicon.empty(), [], 0).with(documents);
  }

  /** How many documents it holds. */
  readonly size: number;
  readonly #weights: Weights;
  readonly #ids: Numbering;
  readonly #lexicon: Lexicon;
  /** The numbers of the terms of each document that is held, by its ordinal. */
  readonly #contents: Contents;
  readonly #words: KnownWords;

  private constructor(weights: Weights, ids: Numbering, lexicon: Lexicon, contents: Contents, size: number) {
    this.#weights = weights;
    this.#ids = ids;
    this.#lexicon = lexicon;
    this.#contents = contents;
    this.size = size;
    this.#words = new KnownWords(size, contents.length);
  }

  /** One more than the highest ordinal of this version. */
  get ordinals(): number {
    return this.#contents.length;
  }

  /** The ordinal of a document, if it is held. */
  ordinalOf(id: string): number | undefined {
    const ordinal = this.#ids.known(id);
    return ordinal !== undefined && this.#contents[ordinal] !== undefined ? ordinal : undefined;
  }

  /** The id of an ordinal. Throws RangeError for one never given. */
  idOf(ordinal: number): string {
    return this.#ids.name(ordinal);
  }

  /**
   * The documents that match all words of a text, or, where none does, those that match the most words that any does.
   * Of the text, the first 32 words of the first 1,000 characters count; without words it finds nothing. Never throws
   * for what is in the text.
   */
  search(text: string, options: SearchOptions = {}): SearchResult {
    const words = queryWords(text, this.#lexicon, this.#words);
    const known = words.filter(({ matches }) => matches.length > 0).map((word) => this.#words.hits(word));
    const found = () => this.#found(known, options.allow);
    const { hits, covered } = found();
    return {
      total: hits.ordinals.length,
      hits: page(hits, this.#ids, options),
      // Few ask, and to find them again costs less than to keep them for all.
      get matched() {
        return found().hits.ordinals.slice();
      },
      words,
      covered,
    };
  }

  /** The text with its unknown words put right ("Did you mean…?"), the likeliest first; none where all are known. */
  suggestions(text: string, limit = 3): readonly string[] {
    return suggestions(text, queryWords(text, this.#lexicon, this.#words), this.#lexicon, limit);
  }

  /**
   * The next version: without the documents of these ids, then with these, new or in place of the earlier ones. Throws
   * RangeError once more than 1,048,576 ids were given to the versions of one index.
   */
  with(changed: Iterable<SearchDocument>, removed: Iterable<string> = []): TextIndex {
    const contents = this.#contents.slice();
    const reader = new DocumentReader(this.#lexicon.terms, this.#weights);
    const edits = new PostingEdits();
    let size = this.size;
    for (const [ordinal, document] of this.#changes(changed, removed)) {
      const terms = document && reader.read(document, (term, impact) => edits.add(term, posting(ordinal, impact)));
      const before = contents[ordinal];
      if (before !== undefined) {
        const kept = new Set(terms);
        for (const term of before) if (!kept.has(term)) edits.add(term, posting(ordinal, 0));
      }
      size += Number(terms !== undefined) - Number(before !== undefined);
      contents[ordinal] = terms;
    }
    return new TextIndex(this.#weights, this.#ids, this.#lexicon.with(edits), contents, size);
  }

  /** What becomes of which ordinal, in ascending order. */
  #changes(changed: Iterable<SearchDocument>, removed: Iterable<string>) {
    const changes = new Map<number, SearchDocument | undefined>();
    for (const id of removed) {
      const ordinal = this.ordinalOf(id);
      if (ordinal !== undefined) changes.set(ordinal, undefined);
    }
    for (const document of changed) changes.set(this.#ids.number(document.id), document);
    const ascending = [...changes].sort(([a], [b]) => a - b);
    if ((ascending.at(-1)?.[0] ?? 0) >= ordinalLimit) throw new RangeError(tooMany);
    return ascending;
  }

  #found(words: readonly WordHits[], allow?: Allow): { readonly hits: Hits; readonly covered: number } {
    const every = everyWord(words);
    const hits = allow ? filtered(every, allow) : every;
    if (hits.ordinals.length > 0) return { hits, covered: words.length };
    return mostWords(words, this.ordinals, allow ?? anyDocument);
  }
}

const anyDocument = () => true;
const tooMany = `A text index numbers at most ${ordinalLimit} documents. Make a new one with TextIndex.of.`;
