import { GraphQLError, Lexer, Source, type Token, TokenKind } from 'graphql';

/** Counts in the text of a query. They are made from its tokens, because deep nesting would overflow the parser's stack. */
export interface Scan {
  /** Levels of brackets. */
  readonly nesting: number;
  readonly aliases: number;
  readonly directives: number;
  readonly tokens: number;
}

const opening = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Counts up to the first character that belongs to no token, which the parser reports. */
export function scan(text: string): Scan {
  let [nesting, aliases, directives, tokens] = [0, 0, 0, 0];
  let [level, parentheses] = [0, 0];
  for (const { kind } of tokensOf(text)) {
    tokens++;
    if (opening.has(kind)) nesting = Math.max(nesting, ++level);
    else if (closing.has(kind)) level--;
    else if (kind === TokenKind.AT) directives++;
    // Inside parentheses a colon stands between an argument or a variable and its value or type.
    else if (kind === TokenKind.COLON && parentheses <= 0) aliases++;
    if (kind === TokenKind.PAREN_L) parentheses++;
    else if (kind === TokenKind.PAREN_R) parentheses--;
  }
  return { nesting, aliases, directives, tokens };
}

function* tokensOf(text: string): Generator<Token> {
  const lexer = new Lexer(new Source(text));
  try {
    while (lexer.advance().kind !== TokenKind.EOF) yield lexer.token;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
}
