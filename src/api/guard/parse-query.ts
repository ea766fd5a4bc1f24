import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, parse } from 'graphql';
import type { Limits } from './limits.js';
import { checkLimit } from './refusals.js';
import { scan } from './scan.js';
import { hasCycle } from './survey.js';

/** A text with what can be said of it without variables and catalogue. */
export interface ParsedQuery {
  readonly document: DocumentNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly tokens: number;
  /** Whether it is cached, so that the same text has the same document. */
  readonly isCached: boolean;
  /** Whether a fragment contains itself: validation refuses that, and nothing is priced. */
  readonly hasCycle: boolean;
}

/** Parses a query. Throws a refusal for one that is over a limit, before it is parsed where that shows, and for what is not GraphQL. */
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
