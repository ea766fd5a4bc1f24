import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DocumentNode, Lexer, parse, Source, TokenKind, validate } from 'graphql';
import { isValid } from '../../../src/api/serve/is-valid.js';
import { catalogueSchema } from '../../support/asked.js';

const folder = new URL('../../../schema/operations/', import.meta.url);
const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const schema = catalogueSchema();

function tokensOf(text: string): readonly string[] {
  const lexer = new Lexer(new Source(text));
  const tokens: string[] = [];
  while (lexer.advance().kind !== TokenKind.EOF) tokens.push(text.slice(lexer.token.start, lexer.token.end));
  return tokens;
}

/** A committed document with a token left out, repeated, or replaced by another of its tokens. */
const changedDocuments = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(), fc.constantFrom('leave out', 'repeat', 'replace'))
  .map(([text, at, other, change]): DocumentNode | undefined => {
    const tokens = tokensOf(text);
    const [place, from] = [at % tokens.length, other % tokens.length];
    const token = tokens[place] as string;
    const changed = { 'leave out': [], repeat: [token, token], replace: [tokens[from] as string] }[change] ?? [];
    try {
      return parse(tokens.toSpliced(place, 1, ...changed).join(' '));
    } catch {
      return undefined;
    }
  })
  .filter((document) => document !== undefined);

test('isValid() agrees with validate() of graphql-js on documents with one token changed', () => {
  const seen = { true: 0, false: 0 };
  fc.assert(
    fc.property(changedDocuments, (document) => {
      const valid = validate(schema, document as DocumentNode).length === 0;
      seen[`${valid}`]++;
      expect(isValid(schema, document as DocumentNode)).toBe(valid);
    }),
    { numRuns: 400 },
  );
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(20);
});
