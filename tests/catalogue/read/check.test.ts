import { describe, expect, test } from '@jest/globals';
import { CatalogueRefused, formatProblem } from '../../../src/catalogue/document/problem.js';
import { check, checkOrThrow } from '../../../src/catalogue/read/check.js';
import { CatalogueDocument } from '../../../src/domain/catalogue-document.js';
import {
  aCatalogue,
  aHub,
  aLink,
  aModule,
  aProgramme,
  aSeries,
  aSource,
  bytesOf,
  faultsOf,
  needs,
} from '../../support/builders.js';
import { realBytes } from '../../support/real-snapshot.js';

describe('a good document', () => {
  test('is returned as instances', () => {
    expect(checkOrThrow(realBytes())).toBeInstanceOf(CatalogueDocument);
  });

  test('may have null for optional values', () => {
    const hub = { ...aHub(), website: null, email: null };
    const programme = { ...aProgramme(), duration: null, position: null, funding: null };
    expect(faultsOf({ ...aCatalogue({ programmes: [aProgramme()] }), hubs: [hub], programmes: [programme] })).toEqual(
      [],
    );
  });

  test('may have its keys in any order', () => {
    const document = aCatalogue({ programmes: [aProgramme({ pathways: 2 })] });
    expect(faultsOf(Object.fromEntries(Object.entries(document).reverse()))).toEqual([]);
  });
});

describe('a document with several faults', () => {
  const document = {
    ...aCatalogue({
      series: [aSeries({ slug: 'a' }), aSeries({ slug: 'b' }), { ...aSeries({ slug: 'c' }), slug: 'a' }],
      programmes: [
        aProgramme({ slug: 'a', eligibilityRule: needs('b'), links: [aLink('PART_OF', 'ext-nothing')] }),
        aProgramme({ slug: 'b', eligibilityRule: needs('a'), modules: [aModule({ id: 'src-summary', topic: ' ' })] }),
      ],
    }),
    titel: 'x',
    updatedAt: 'yesterday',
    sources: [{ ...aSource(), outline: [{ heading: 'Primary', sentences: 'three' }, null] }],
  };

  test('is refused with all of them', () => {
    expect(faultsOf(document).sort()).toEqual([
      'DATE_MALFORMED at /updatedAt',
      'ID_DUPLICATE at /programmes/1/modules/0/id',
      'KEY_UNKNOWN at /titel',
      'LINK_UNKNOWN_TARGET at /programmes/0/links/0/to',
      'REQUIRES_CYCLE at /programmes/0/eligibilityRule',
      'SLUG_DUPLICATE at /series/2/slug',
      'TEXT_EMPTY at /programmes/1/modules/0/topic',
      'VALUE_NULL at /sources/0/outline/1',
      'VALUE_TYPE at /sources/0/outline/0/sentences',
    ]);
  });

  test('is also refused for a duplicate key', () => {
    const text = JSON.stringify(document).replace('"titel"', '"format":1,"titel"');
    const result = check(Buffer.from(text));
    expect('problems' in result && result.problems.map(({ code }) => code)).toContain('JSON_DUPLICATE_KEY');
    expect('problems' in result && result.problems).toHaveLength(10);
  });

  test('is refused with an error that lists them, one on each line', () => {
    expect(() => checkOrThrow(bytesOf(document))).toThrow(new CatalogueRefused(Array(9)));
    try {
      checkOrThrow(bytesOf(document));
    } catch (error) {
      const [first] = (error as CatalogueRefused).problems;
      expect(first && formatProblem(first)).toMatch(/^KEY_UNKNOWN at \/titel: The key "titel" is not known here\. /);
    }
  });

  test('of one kind is refused with each of them', () => {
    const hubs = Array.from({ length: 50 }, (_, index) => ({ ...aHub({ slug: `hub-${index}` }), kind: 'hub' }));
    const faults = faultsOf({ ...aCatalogue(), hubs: [aHub(), ...hubs] });
    expect(faults).toEqual(hubs.map((_, index) => `CHOICE_UNKNOWN at /hubs/${index + 1}/kind`));
  });
});

test('a problem of the whole document has the empty pointer', () => {
  expect(formatProblem({ code: 'FILE_EMPTY', pointer: '', message: 'Nothing.' })).toBe(
    'FILE_EMPTY at the top: Nothing.',
  );
});

test('no key of a document changes a prototype', () => {
  faultsOf(JSON.parse('{"__proto__":{"polluted":true},"hubs":[{"constructor":{"prototype":{"polluted":true}}}]}'));
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('too deeply nested rules are refused, and are not followed', () => {
  let rule: object = needs('a');
  for (let depth = 0; depth < 200; depth++) rule = { id: `rul-deep-${depth}`, all: [rule] };
  const document = aCatalogue({ programmes: [aProgramme({ slug: 'a' })] });
  const programmes = [{ ...document.programmes?.[0], eligibilityRule: rule }];
  expect(faultsOf({ ...document, programmes })).toEqual([
    expect.stringMatching(/^NESTED_TOO_DEEPLY at \/programmes\/0\//),
  ]);
});
