import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Limits } from './limits.js';
import type { PriceTable } from './pricing.js';
import { type CountedLimit, checkLimit } from './refusals.js';
import { scan } from './scan.js';

/** A parsed query, with what is known without its variables and the catalogue. */
export interface ParsedQuery {
  readonly document: DocumentNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly tokens: number;
  readonly constantPrices: PriceTable;
  /** Whether it is cached, so that the same text always has the same document. */
  readonly isCached: boolean;
  /** Whether a fragment contains itself: validation refuses such a document, and it isn't priced. */
  readonly hasCycle: boolean;
}

/** Parses a query. Throws a refusal where it is over a limit, if possible before parsing it, and where it isn't GraphQL. */
export function parseQuery(text: string, limits: Limits): Omit<ParsedQuery, 'isCached'> {
  checkLimit('queryCharacters', text.length, limits);
  const { nesting, aliases, directives, tokens } = scan(text);
  checkLimit('nesting', nesting, limits);
  checkLimit('aliases', aliases, limits);
  checkLimit('directives', directives, limits);
  checkLimit('tokens', tokens, limits);
  const document = parseText(text, limits.tokens);
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return {
    document,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    tokens,
    constantPrices: new Map(),
    hasCycle: hasCycle(document, limits),
  };
}

function parseText(text: string, maxTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, source, positions } = error;
    const extensions = { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } };
    throw new GraphQLError(message, { source, positions, extensions });
  }
}

/** The size of a selection set, with its fragments followed. */
interface Reach {
  /** Levels of fields. */
  readonly depth: number;
  /** Levels of selection sets. */
  readonly levels: number;
  /** Fields at its own level. */
  readonly fields: number;
}

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

const none: Reach = { depth: 0, levels: 0, fields: 0 };

/**
 * Visits each node of a document once, and throws a refusal for the first limit that is exceeded. The document need not be
 * valid. Returns true where a fragment contains itself: nothing may follow its fragments then, and validation refuses it.
 */
export function hasCycle(document: DocumentNode, limits: Limits): boolean {
  const survey = new Survey(document, limits);
  return survey.hasCycle;
}

class Survey {
  hasCycle = false;
  readonly #limits: Limits;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #reached = new Map<FragmentDefinitionNode, Reach | 'in progress'>();
  #selections = 0;
  #operations = 0;

  constructor({ definitions }: DocumentNode, limits: Limits) {
    this.#limits = limits;
    const known = definitions.filter(isDefinition);
    for (const one of known) if (one.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(one.name.value, one);
    for (const one of known) {
      if (one.kind === Kind.FRAGMENT_DEFINITION) this.#fragment(one, 1);
      else this.#operation(one);
    }
  }

  #operation(operation: OperationDefinitionNode): void {
    this.#operations++;
    this.#check('operations', this.#operations);
    const { depth, fields } = this.#selectionSet(operation.selectionSet, 1);
    this.#check('rootFields', fields);
    this.#check('depth', depth);
  }

  /** A fragment is visited once, however often it is used. */
  #fragment(fragment: FragmentDefinitionNode, level: number): Reach {
    const known = this.#reached.get(fragment);
    if (known === 'in progress') {
      this.hasCycle = true;
      return none;
    }
    if (known) return known;
    this.#reached.set(fragment, 'in progress');
    const reach = this.#selectionSet(fragment.selectionSet, level);
    this.#reached.set(fragment, reach);
    return reach;
  }

  /** `counts`: how often each response key is selected in one place; all fragment spreads count under one key. */
  #selectionSet({ selections }: SelectionSetNode, level: number, counts = new Map<string, number>()): Reach {
    this.#check('nesting', level); // Before going deeper, so that no chain of fragments overflows the stack.
    let [depth, levels, fields] = [0, 0, 0];
    for (const selection of selections) {
      const reach = this.#selection(selection, level, counts);
      depth = Math.max(depth, reach.depth);
      levels = Math.max(levels, reach.levels);
      fields += reach.fields;
    }
    this.#check('nesting', level + levels);
    return { depth, levels: levels + 1, fields };
  }

  #selection(selection: SelectionNode, level: number, counts: Map<string, number>): Reach {
    this.#selections++;
    this.#check('selections', this.#selections);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.#selectionSet(selection.selectionSet, level + 1, counts);
    const name = selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : '...';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    this.#check('repeats', count);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = this.#fragments.get(selection.name.value);
      return fragment ? this.#fragment(fragment, level + 1) : none;
    }
    const inside = selection.selectionSet ? this.#selectionSet(selection.selectionSet, level + 1) : none;
    return { depth: inside.depth + 1, levels: inside.levels, fields: 1 };
  }

  #check(limit: CountedLimit, found: number): void {
    checkLimit(limit, found, this.#limits);
  }
}

const isDefinition = (node: DocumentNode['definitions'][number]): node is Definition =>
  node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION;
