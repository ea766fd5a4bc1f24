import { DocumentReader } from './document-reader.js';
import type { IndexedDocument } from './indexed-document.js';
import { Lexicon, StringTable } from './lexicon.js';
import { filterDocuments, matchAllWords, matchMostWords } from './matching-documents.js';
import { addPairScore, documentsWithPair } from './pair-scores.js';
import { queryPairs } from './phrases.js';
import { ordinalLimit, PostingEdits, posting } from './postings.js';
import { correctionOf, parseQuery, type QueryWord } from './query-parser.js';
import { QueryWordCache } from './query-word-cache.js';
import { resultPage } from './result-page.js';
import type { SearchDocument, SearchOptions, SearchResult } from './search-types.js';
import { suggestQueries } from './suggestions.js';
import { type TokenizedQuery, tokenizeQuery } from './tokens.js';
import type { ScoredDocuments, WordScorer } from './word-scorer.js';

type Weights = Readonly<Record<string, number>>;
/** By ordinal; undefined where there is no document. */
type DocumentsByOrdinal = readonly (IndexedDocument | undefined)[];

/**
 * A full-text index over plain documents. Immutable: `with` makes the next version, which shares everything that did
 * not change. A document has an ordinal, a whole number from 0; an id keeps its ordinal in all versions of an index,
 * even where the document is removed and added again.
 */
export class TextIndex {
  /**
   * An index of these documents. `weights` says how much a word counts by its field; fields without a weight are not
   * indexed. Where all ids differ, the ordinal of a document is its place in the list.
   */
  static of(documents: Iterable<SearchDocument>, weights: Weights): TextIndex {
    return new TextIndex(weights, new StringTable(), Lexicon.empty(), [], 0).with(documents);
  }

  /** How many documents this version holds. */
  readonly size: number;
  readonly #weights: Weights;
  readonly #ids: StringTable;
  readonly #lexicon: Lexicon;
  readonly #documents: DocumentsByOrdinal;
  readonly #cache: QueryWordCache;

  private constructor(
    weights: Weights,
    ids: StringTable,
    lexicon: Lexicon,
    documents: DocumentsByOrdinal,
    size: number,
  ) {
    this.#weights = weights;
    this.#ids = ids;
    this.#lexicon = lexicon;
    this.#documents = documents;
    this.size = size;
    this.#cache = new QueryWordCache(size, documents.length);
  }

  /** One more than the highest ordinal of this version. */
  get ordinals(): number {
    return this.#documents.length;
  }

  /** The ordinal of a document; undefined where this version does not hold it. */
  ordinalOf(id: string): number | undefined {
    const ordinal = this.#ids.numberOf(id);
    return ordinal !== undefined && this.#documents[ordinal] !== undefined ? ordinal : undefined;
  }

  /** The id of an ordinal. Throws RangeError for an ordinal that was never given. */
  idOf(ordinal: number): string {
    return this.#ids.nameOf(ordinal);
  }

  /**
   * The documents that match all words of a text or, where there is none, those that match the most words. Documents in
   * which the words follow each other as in the text come first. Only the
   * first 32 words of the first 1,000 characters count. A text without words finds nothing. No text makes it throw.
   */
  search(text: string, options: SearchOptions = {}): SearchResult {
    const query = tokenizeQuery(text);
    const words = parseQuery(query, this.#lexicon, this.#cache);
    const scorers = words.filter(({ matches }) => matches.length > 0).map((word) => this.#cache.scorer(word));
    const match = () => this.#match(scorers, options.allow);
    const { documents, covered } = match();
    this.#addPairScores(query, words, documents);
    return {
      total: documents.ordinals.length,
      hits: resultPage(documents, this.#ids, options),
      // Few callers read it, so it is computed again for them rather than held for all.
      get matched() {
        return match().documents.ordinals;
      },
      words,
      covered,
    };
  }

  /**
   * The text with its unknown words corrected ("Did you mean …?"), the most likely correction first. Empty where the
   * index knows all words.
   */
  suggestions(text: string, limit = 3): readonly string[] {
    const words = parseQuery(tokenizeQuery(text), this.#lexicon, this.#cache);
    return suggestQueries(text, words, { lexicon: this.#lexicon, limit });
  }

  /**
   * The next version: removes the documents of these ids, then adds or replaces the changed ones. Throws RangeError
   * where the versions of one index have had more than 1,048,576 ids.
   */
  with(changed: Iterable<SearchDocument>, removed: Iterable<string> = []): TextIndex {
    const documents = this.#documents.slice();
    const reader = new DocumentReader(this.#lexicon.terms, this.#weights);
    const edits = new PostingEdits();
    let size = this.size;
    for (const [ordinal, document] of this.#changes(changed, removed)) {
      const indexed = document && reader.read(document, (term, impact) => edits.add(term, posting(ordinal, impact)));
      const before = documents[ordinal];
      if (before !== undefined) {
        const remaining = new Set(indexed?.terms);
        for (const term of before.terms) if (!remaining.has(term)) edits.add(term, posting(ordinal, 0));
      }
      size += Number(indexed !== undefined) - Number(before !== undefined);
      documents[ordinal] = indexed;
    }
    return new TextIndex(this.#weights, this.#ids, this.#lexicon.with(edits), documents, size);
  }

  /** The new document of each ordinal that changes, undefined where it is removed, by ascending ordinal. */
  #changes(changed: Iterable<SearchDocument>, removed: Iterable<string>) {
    const changes = new Map<number, SearchDocument | undefined>();
    for (const id of removed) {
      const ordinal = this.ordinalOf(id);
      if (ordinal !== undefined) changes.set(ordinal, undefined);
    }
    for (const document of changed) changes.set(this.#ids.add(document.id), document);
    const ascending = [...changes].sort(([a], [b]) => a - b);
    if ((ascending.at(-1)?.[0] ?? 0) >= ordinalLimit) throw new RangeError(tooManyIds);
    return ascending;
  }

  /** Adds the scores of the phrases of a query, without its typing errors, to documents that match its words. */
  #addPairScores({ text, tokens }: TokenizedQuery, words: readonly QueryWord[], documents: ScoredDocuments): void {
    if (tokens.length < 2) return;
    const corrections = new Map(words.map((word) => [word.term, correctionOf(word) ?? word.term]));
    const corrected = (term: string) => corrections.get(term) ?? term;
    for (const typed of queryPairs(text, tokens)) {
      const pair = { first: corrected(typed.first), second: corrected(typed.second) };
      const postings = { first: this.#lexicon.postings(pair.first), second: this.#lexicon.postings(pair.second) };
      const withPair = this.#cache.pair(`${pair.first} ${pair.second}`, () =>
        documentsWithPair(pair, postings, this.#documents),
      );
      addPairScore(documents, withPair, postings, this.size);
    }
  }

  #match(
    words: readonly WordScorer[],
    allow: SearchOptions['allow'],
  ): { readonly documents: ScoredDocuments; readonly covered: number } {
    const matchingAll = matchAllWords(words);
    const documents = allow ? filterDocuments(matchingAll, allow) : matchingAll;
    if (documents.ordinals.length > 0) return { documents, covered: words.length };
    return matchMostWords(words, this.ordinals, allow ?? (() => true));
  }
}

const tooManyIds = `A text index has room for ${ordinalLimit} ids. Make a new index with TextIndex.of.`;
