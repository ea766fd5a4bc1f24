import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkRules } from '../../../src/catalogue/read/check-rules.js';
import { parseStrictly } from '../../../src/catalogue/read/parse-strictly.js';
import { revive } from '../../../src/catalogue/read/revive.js';
import { readSoundDocument } from '../../../src/catalogue/read/sound-document.js';
import { CatalogueDocument } from '../../../src/domain/catalogue-document.js';
import { realDocument } from '../../support/real-snapshot.js';
import { oneOfEverything, theLeast } from './broken/documents.js';

const realCatalogue = realDocument();

/** The document as it is read whole, where nothing is wrong with its JSON, its shape and its values. */
function readWhole(bytes: Uint8Array): CatalogueDocument | undefined {
  const parsed = parseStrictly(bytes);
  if (parsed.value === undefined || parsed.problems.length > 0) return undefined;
  const { instance, problems } = revive(CatalogueDocument, parsed.value);
  return instance && problems.length === 0 && checkRules(instance, new Set()).length === 0 ? instance : undefined;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
const whole = JSON.stringify(oneOfEverything);

describe.each([
  ['the real catalogue', realCatalogue],
  ['one of everything', oneOfEverything],
  ['the least', theLeast],
])('%s is read entry by entry', (_, document) => {
  test.each([
    ['on one line', JSON.stringify(document)],
    ['indented', JSON.stringify(document, null, 2)],
    ['with letters escaped', JSON.stringify(document).replace(/[e\u0080-\uffff](?=[^"]*"[,}\]])/g, escaped)],
    ['with spaces everywhere', ` ${JSON.stringify(document, null, '\t').replaceAll('": ', '"\r\n :\t')} \n`],
  ])('%s, as it is read whole', (_how, text) => {
    const read = readSoundDocument(bytesOf(text));
    expect(read).toBeDefined();
    expect(read).toEqual(readWhole(bytesOf(text)));
    expect(Object.isFrozen(read)).toBe(true);
    expect(JSON.stringify(read)).toBe(JSON.stringify(readWhole(bytesOf(text))));
  });
});

test('Quotes, brackets, colons and backslashes inside a text are no JSON.', () => {
  const summary = 'He said: "[{" \\ and then }] {"a":1}, \\" – done.';
  const [first, ...others] = realCatalogue.programmes as readonly object[];
  const document = { ...realCatalogue, programmes: [{ ...first, summary }, ...others] };
  expect(readSoundDocument(bytesOf(JSON.stringify(document)))?.programmes[0]?.summary).toBe(summary);
});

describe('Nothing is read entry by entry where', () => {
  const changed = (from: string | RegExp, to: string) => {
    const text = whole.replace(from, to);
    expect(text).not.toBe(whole);
    return bytesOf(text);
  };
  test.each([
    ['a key stands twice in an entry', changed('"hubs":[{', '"hubs":[{"slug":"twice",')],
    ['a key stands twice in the document', changed('{"format":1', '{"format":1,"format":1')],
    ['a list stands twice', changed('{"format":1', '{"programmes":[],"format":1')],
    ['there is a list that is not known', changed('{"format":1', '{"others":[{}],"format":1')],
    ['a number stands in a list', changed('"hubs":[', '"hubs":[0,')],
    [
      'an object stands elsewhere, and a number in its place',
      bytesOf(whole.replace('"format":1', '"format":{"a":{"id":"x"}}').replace('"hubs":[', '"hubs":[0,')),
    ],
    ['a list stands in a list', changed('"hubs":[', '"hubs":[[],')],
    ['null stands in a list', changed('"hubs":[', '"hubs":[null,')],
    ['an entry is not closed as it was opened', changed('"hubs":[{', '"hubs":[[')],
    ['a comma is missing', changed('},{', '} {')],
    ['something follows the end', bytesOf(`${whole}}`)],
    ['the end is missing', bytesOf(whole.slice(0, -1))],
    ['the file ends in a text', bytesOf(whole.slice(0, whole.lastIndexOf('"')))],
    ['there is a byte order mark', bytesOf(`\ufeff${whole}`)],
    ['there is nothing', bytesOf('')],
    ['there is no object', bytesOf('[]')],
    ['it is not UTF-8', new Uint8Array([...bytesOf(whole.slice(0, -2)), 0xff, ...bytesOf(whole.slice(-2))])],
    ['a value breaks its rule', changed(/"slug":"[^"]+"/, '"slug":"No Slug"')],
    ['a key is unknown', changed('"hubs":[{', '"hubs":[{"colour":"red",')],
  ])('%s.', (_, bytes) => {
    expect(readSoundDocument(bytes)).toBeUndefined();
    expect(readWhole(bytes)).toBeUndefined();
  });
});

test('Entries may stand as deep in it as they may when it is read whole, and no deeper.', () => {
  const deep = (levels: number) => {
    let rule: object = {
      id: 'rul-0',
      test: { kind: 'CRITERIA', text: 'Something.', strength: 'STATED', listed: false },
    };
    for (let level = 1; level < levels; level++) rule = { id: `rul-${level}`, all: [rule] };
    const [first, ...others] = theLeast.programmes as readonly object[];
    return bytesOf(JSON.stringify({ ...theLeast, programmes: [{ ...first, eligibilityRule: rule }, ...others] }));
  };
  const read = [60, 61, 62, 63, 64, 65, 66].map((levels) => readSoundDocument(deep(levels)) !== undefined);
  expect(read).toEqual([60, 61, 62, 63, 64, 65, 66].map((levels) => readWhole(deep(levels)) !== undefined));
  expect(new Set(read).size).toBe(2);
});

test('Whatever is changed in its text, a document is read entry by entry only as it is read whole.', () => {
  const splinters = ['', '"', '{', '}', '[', ']', ':', ',', '0', 'null', '\\', '{}', '[]', '"id":"x",', '\u00e9', ' '];
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.nat(3),
      fc.constantFrom(...splinters),
      fc.nat(whole.length),
      fc.constantFrom(...splinters),
      (at, length, splinter, other, second) => {
        const once = whole.slice(0, at) + splinter + whole.slice(at + length);
        const bytes = bytesOf(once.slice(0, other) + second + once.slice(other));
        expect(readSoundDocument(bytes)).toEqual(readWhole(bytes));
      },
    ),
    { numRuns: 2000 },
  );
});
