import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Inventory } from '../../../src/catalogue/document/inventory.js';
import { plainDocument } from '../../../src/catalogue/document/plain.js';
import { check } from '../../../src/catalogue/read/check.js';
import { revive } from '../../../src/catalogue/read/revive.js';
import { CatalogueDocument } from '../../../src/domain/catalogue-document.js';
import { type Instantiable, shapeOf } from '../../../src/domain/fields/fields.js';
import { bytesOf } from '../../support/builders.js';
import { realDocument } from '../../support/real-snapshot.js';
import { oneOfEverything, theLeast } from './broken/documents.js';
import { places, withValue } from './broken/places.js';

const realCatalogue = realDocument();

const revived = (json: unknown) => {
  const { instance } = revive(CatalogueDocument, json);
  if (!instance) throw new Error('It could not be revived.');
  return instance;
};
const rewritten = (json: unknown): unknown => JSON.parse(JSON.stringify(revived(json)));

/** Without the empty lists that stand for lists that are left out. */
const withoutEmpty = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json), (_, value) => (Array.isArray(value) && value.length === 0 ? undefined : value));

describe.each([
  ['the real catalogue', realCatalogue],
  ['one of everything', oneOfEverything],
  ['the least', theLeast],
])('%s', (_, document) => {
  test('is the same after conversion to instances and back', () => {
    expect(withoutEmpty(rewritten(document))).toEqual(withoutEmpty(document));
  });

  test('is revived into frozen instances and lists', () => {
    for (const { thing } of [...new Inventory(revived(document)).classes.values()].flat()) {
      expect(Object.isFrozen(thing)).toBe(true);
      for (const [key, shape] of shapeOf(thing.constructor as Instantiable)) {
        const value: unknown = Reflect.get(thing, key);
        expect(shape.many).toBe(Array.isArray(value));
        expect(Object.isFrozen(value)).toBe(true);
        if (shape.nestedClass && !shape.many && value !== undefined) expect(value).toBeInstanceOf(shape.nestedClass());
      }
    }
  });
});

const anyPlace = fc.constantFrom(...places(oneOfEverything).slice(1));

test('a document with any value in any place is accepted or refused, and nothing throws', () => {
  fc.assert(
    fc.property(anyPlace, fc.jsonValue({ maxDepth: 2 }), ({ pointer }, value) => {
      const result = check(bytesOf(withValue(oneOfEverything, pointer, value)));
      expect('document' in result || result.problems.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a document with other values in several places is checked without throwing', () => {
  const faults = fc.array(fc.tuple(anyPlace, fc.constantFrom<unknown>(null, 7, '', 'x', {}, [], [null])), {
    minLength: 2,
    maxLength: 5,
  });
  fc.assert(
    fc.property(faults, (several) => {
      const broken = several.reduce<unknown>(
        (document, [{ pointer }, value]) => (holds(document, pointer) ? withValue(document, pointer, value) : document),
        oneOfEverything,
      );
      expect(() => check(bytesOf(broken))).not.toThrow();
    }),
    { numRuns: 200 },
  );
});

/** Whether a pointer still leads to a place, after faults before it. */
function holds(document: unknown, pointer: string): boolean {
  const holder = pointer
    .split('/')
    .slice(1, -1)
    .reduce<unknown>((value, name) => Reflect.get(Object(value), name), document);
  return typeof holder === 'object' && holder !== null;
}

/** A draft may lack its summary; then a stand-in is read, and nothing is written. */
const withoutSummary = places(oneOfEverything)
  .filter(({ pointer }) => pointer === '/programmes/0/summary')
  .map((place): [typeof place, null] => [place, null]);

test('a written document is accepted again, and is written in the same way', () => {
  fc.assert(
    fc.property(anyPlace, fc.jsonValue({ maxDepth: 1 }), ({ pointer }, value) => {
      const result = check(bytesOf(withValue(oneOfEverything, pointer, value)));
      if ('problems' in result) return;
      const written = plainDocument(result.document);
      const again = check(bytesOf(written));
      expect('document' in again && plainDocument(again.document)).toEqual(written);
    }),
    { numRuns: 200, examples: withoutSummary },
  );
});
