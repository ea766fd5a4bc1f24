import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'graphql';
import { scan } from '../../../src/api/guard/scan.js';

describe('scan() counts without parsing:', () => {
  test.each([
    ['{ a { b(c: [1, { d: 2 }]) } }', { nesting: 5, aliases: 0, directives: 0 }],
    [
      'query Q($a: Int = 1 @x, $b: [Int!]) { c: d e: f @skip(if: $a) { g } }',
      { nesting: 2, aliases: 2, directives: 2 },
    ],
    ['{ a(b: "}}}} # : @") # { { c: d\n e }', { nesting: 2, aliases: 0, directives: 0 }],
    ['{ a(b: """ " \\""" { { """, c: "\\"{") }', { nesting: 2, aliases: 0, directives: 0 }],
    ['{ a(b: -1.5e+10, c: 0.5) ...F ... on T @x { d } }', { nesting: 2, aliases: 0, directives: 1 }],
  ])('%s', (text, counted) => {
    expect(scan(text)).toMatchObject({ ...counted, tokens: parse(text).tokenCount });
  });

  test.each(['', '"', '"""', '{{{', '}}}', '#', '{ a(b: "\\', '...', '{ a: : b }', '\ufeff{ a }'])(
    'whatever it is: %j',
    (text) => {
      expect(scan(text).nesting).toBeLessThanOrEqual(text.length);
    },
  );
});

const value: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      '1',
      '-2.5',
      '1.0e-7',
      'ENUM',
      'true',
      '$v',
      '"a: b @c {"',
      '"\\"}"',
      '"""block " [ """',
      '"é\\u00e9"',
    ),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(tie('value'), { maxLength: 3 })
      .map((items) => `{${items.map((item, at) => `k${at}: ${item}`).join(' ')}}`),
  ),
})).value;

const selections: fc.Arbitrary<string> = fc.letrec<{ set: string }>((tie) => ({
  set: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('a', 'b: c', 'd @skip(if: true)', '...F', '# { a: b\n e'),
        value.map((one) => `f(g: ${one})`),
        tie('set').map((inside) => `h: i ${inside}`),
        tie('set').map((inside) => `... on T @x ${inside}`),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => `{ ${all.join(' ')} }`),
})).set;

test('scan() counts the same aliases and directives as the parser', () => {
  fc.assert(
    fc.property(selections, (text) => {
      const document = parse(text);
      const counts = { aliases: 0, directives: 0 };
      JSON.stringify(document, (key, node) => {
        if (key === 'alias' && node) counts.aliases++;
        if (node?.kind === 'Directive') counts.directives++;
        return node;
      });
      expect(scan(text)).toMatchObject({ ...counts, tokens: document.tokenCount });
    }),
    { numRuns: 500 },
  );
});
