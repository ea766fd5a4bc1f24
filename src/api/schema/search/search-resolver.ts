import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { searchFields } from '../../../catalogue/view/search-fields.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost, ListSize, ScanCost } from '../../../domain/fields/cost-directives.js';
import { quote } from '../../../domain/fields/rules.js';
import { SearchField } from '../../../domain/fields/vocabulary.js';
import type { Programme } from '../../../domain/programme.js';
import { Highlighter } from '../../../search/highlighter.js';
import type { SearchHit, SearchOptions, SearchResult } from '../../../search/search-types.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { programmeCondition } from '../../filter/programme-conditions.js';
import type { ProgrammeFilter } from '../../filter/programme-filter.js';
import { ForwardPageSize, type PageInfo } from '../../paging/connection.js';
import { pageSize, parseCursor } from '../../paging/page.js';
import { type ProgrammeDimension, withoutDimension } from '../groups/dimensions.js';
import { ValueReader } from '../groups/value-reader.js';
import {
  FacetArgs,
  ProgrammeSearchConnection,
  type ProgrammeSearchEdge,
  SearchArgs,
  SearchFacet,
  type SearchHighlight,
} from './search-types.js';

@Resolver()
export class SearchResolver {
  @ForwardPageSize()
  @Cost(100_000)
  @ScanCost(1)
  @Query(() => ProgrammeSearchConnection, { description: 'A full-text search for programmes, best match first.' })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: Context) {
    return new SearchPage(args, context);
  }
}

@Resolver(() => ProgrammeSearchConnection)
export class SearchConnectionResolver {
  @ListSize({ assumedSize: 3, slicingArguments: ['dimensions'] })
  @ScanCost(1)
  @FieldResolver(() => [SearchFacet], {
    description:
      'All results, counted by the values of each dimension. The filter on a dimension itself does not count for it, at the top level and in `and`: with `phases: { has: PRIMARY }`, PHASE also has the results for SECONDARY.',
  })
  facets(@Root() page: SearchPage, @Args(() => FacetArgs) { dimensions }: FacetArgs) {
    return page.facets(dimensions);
  }
}

/** The maximum number of characters of a highlighted text, around the best match. */
const highlightLength = 160;

/** One page of search results. Highlights, facets and suggestions are computed only if a client asks for them. */
export class SearchPage {
  readonly #context: Context;
  readonly #snapshot: Snapshot;
  readonly #text: string;
  readonly #filter: ProgrammeFilter | undefined;
  readonly #result: SearchResult;
  readonly #hits: readonly SearchHit[];
  readonly #isAfter: boolean;

  /** Throws a refusal for an invalid size or cursor. */
  constructor({ text, filter, first, after }: SearchArgs, context: Context) {
    const { snapshot } = context;
    const size = pageSize({ first: first ?? null });
    this.#context = context;
    this.#snapshot = snapshot;
    this.#filter = filter ?? undefined;
    this.#text = text;
    this.#isAfter = after != null;
    this.#result = this.#search(this.#filter, {
      ...(after != null && { after: parseSearchCursor(after) }),
      limit: size + 1, // One more, to know whether another page follows.
    });
    this.#hits = this.#result.hits.slice(0, size);
  }

  #search(filter: ProgrammeFilter | undefined, options: SearchOptions): SearchResult {
    const snapshot = this.#snapshot;
    if (filter === undefined) return snapshot.search.search(this.#text, options);
    const holds = programmeCondition(filter, this.#context);
    return snapshot.search.search(this.#text, { ...options, allow: (ordinal) => holds(snapshot.found(ordinal)) });
  }

  get nodes(): readonly Programme[] {
    return this.#hits.map(({ ordinal }) => this.#snapshot.found(ordinal));
  }

  get edges(): readonly ProgrammeSearchEdge[] {
    const highlighter = new Highlighter(this.#result.words);
    return this.#hits.map((hit) => {
      const node = this.#snapshot.found(hit.ordinal);
      const { score } = hit;
      const highlights = () => this.#highlights(node, highlighter);
      return Object.defineProperty({ cursor: cursorOf(hit), node, score }, 'highlights', {
        get: highlights,
      }) as ProgrammeSearchEdge;
    });
  }

  get pageInfo(): PageInfo {
    const [first, last] = [this.#hits[0], this.#hits.at(-1)];
    return {
      startCursor: first ? cursorOf(first) : null,
      endCursor: last ? cursorOf(last) : null,
      hasNextPage: this.#result.hits.length > this.#hits.length,
      hasPreviousPage: this.#isAfter && this.#result.total > 0,
    };
  }

  get totalCount(): number {
    return this.#result.total;
  }

  get suggestions(): readonly string[] {
    return this.#snapshot.search.suggestions(this.#text);
  }

  /** Counts the results on all pages, so that a count agrees with a filter by the same value in place of the present one. */
  facets(dimensions: readonly ProgrammeDimension[]): readonly SearchFacet[] {
    return [...new Set(dimensions)].map((dimension) => ({ dimension, buckets: this.#buckets(dimension) }));
  }

  #buckets(dimension: ProgrammeDimension) {
    const reader = new ValueReader(dimension, this.#context);
    const counts = new Uint32Array(reader.values.length);
    const { searchPlaces } = this.#snapshot;
    for (const ordinal of this.#matchedFor(dimension)) {
      reader.moveTo(searchPlaces[ordinal] as number);
      for (let index = reader.start; index < reader.end; index++) {
        const rank = reader.ranks[index] as number;
        counts[rank] = (counts[rank] as number) + 1;
      }
    }
    return reader.values
      .map(({ value, label }, rank) => ({ key: value, label, count: counts[rank] as number }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  }

  /** The results, without the filter on a dimension. */
  #matchedFor(dimension: ProgrammeDimension): Uint32Array {
    const filter = this.#filter && withoutDimension(this.#filter, dimension);
    return filter === this.#filter ? this.#result.matched : this.#search(filter, { limit: 0 }).matched;
  }

  #highlights(programme: Programme, highlighter: Highlighter): readonly SearchHighlight[] {
    const fields = searchFields(programme, this.#snapshot);
    return Object.values(SearchField).flatMap((field) => {
      for (const text of fields[field]) {
        const html = highlighter.html(text, highlightLength);
        if (html !== undefined) return [{ field, html }];
      }
      return [];
    });
  }
}

const cursorOf = ({ score, id }: SearchHit) => Buffer.from(JSON.stringify(['search', score, id])).toString('base64url');

function parseSearchCursor(cursor: string): Pick<SearchHit, 'score' | 'id'> {
  const [name, score, id] = parseCursor(cursor);
  if (name === 'search' && typeof score === 'number' && typeof id === 'string') return { score, id };
  throw refusal(
    'CURSOR_INVALID',
    `${quote(cursor)} is not a cursor of this search. Use a cursor from an answer to the same search.`,
  );
}
