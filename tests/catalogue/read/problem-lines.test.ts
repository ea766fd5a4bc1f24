import { expect, test } from '@jest/globals';
import type { Problem } from '../../../src/catalogue/document/problem.js';
import { withLines } from '../../../src/catalogue/read/problem-lines.js';

const text = `{
  "hubs": [
    { "id": "hub-a",
      "na/me": "A" }
  ],
  "programmes": []
}`;

const lineOf = (pointer: string, bytes = new TextEncoder().encode(text)) => {
  const problem: Problem = { code: 'TEXT_EMPTY', pointer, message: '' };
  return withLines(bytes, [problem])[0]?.line;
};

test.each([
  ['a property', '/hubs/0/id', 3],
  ['a property whose key contains a slash', '/hubs/0/na~1me', 4],
  ['an item of a list by its index', '/hubs/0', 3],
  ['an item of a list by its id', '/hubs/hub-a/na~1me', 4],
  ['what is missing: the thing around it', '/hubs/0/email', 3],
  ['an item that is missing: the list', '/hubs/7', 2],
  ['the document as a whole: none', '', undefined],
])('The line of %s', (_what, pointer, line) => {
  expect(lineOf(pointer)).toBe(line);
});

test('problems of a too deeply nested document have no lines', () => {
  expect(lineOf('/hubs', new TextEncoder().encode('['.repeat(100_000)))).toBeUndefined();
});
