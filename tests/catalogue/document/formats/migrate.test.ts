import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { collections } from '../../../../src/catalogue/document/entry-change.js';
import { formatSteps } from '../../../../src/catalogue/document/formats/all-steps.js';
import { changeAt } from '../../../../src/catalogue/document/formats/format-step.js';
import { migrateDocument } from '../../../../src/catalogue/document/formats/migrate-document.js';
import { check } from '../../../../src/catalogue/read/check.js';
import { documentFormat } from '../../../../src/domain/document-format.js';
import { aCatalogue, bytesOf, problemsOf } from '../../../support/builders.js';
import { oldFile } from '../../../support/old-catalogue.js';

test('A document of format 1 is valid after its migration, and the same however often it is migrated', async () => {
  const old: unknown = JSON.parse((await oldFile('catalogue.json')).toString());
  const migrated = migrateDocument(old);
  expect(migrated).toMatchObject({ format: documentFormat, revision: 49 });
  expect(problemsOf(old)).toEqual([]);
  expect(problemsOf(migrated)).toEqual([]);
  expect(migrateDocument(migrated)).toBe(migrated);
});

test('migrateDocument() does not change the document that it is given', async () => {
  const text = (await oldFile('catalogue.json')).toString();
  const old: unknown = JSON.parse(text);
  migrateDocument(old);
  expect(old).toEqual(JSON.parse(text));
});

const json = fc.jsonValue({ maxDepth: 4 });

test('No step throws, whatever JSON an entry is', () => {
  const property = fc.dictionary(
    fc.constantFrom(
      'recruitment',
      'deliveries',
      'evidence',
      'participation',
      'components',
      'contact',
      'awards',
      'title',
    ),
    json,
  );
  fc.assert(
    fc.property(property, fc.constantFrom(...collections), (entry, list) => {
      for (const step of formatSteps.flat()) step({ id: 'any', ...entry }, list);
    }),
  );
});

test('Any JSON that says format 1 gets problems or is a catalogue, and never makes check() throw', () => {
  const document = fc.dictionary(fc.constantFrom(...collections, 'homeHub', 'revision'), json);
  fc.assert(
    fc.property(document, (values) => {
      expect(check(bytesOf({ format: 1, ...values }))).toHaveProperty('problems');
    }),
  );
});

test.each([0, -1, 1.5, '1', null])('The format %j is not migrated, and is refused', (format) => {
  const document = { ...aCatalogue(), format };
  expect(migrateDocument(document)).toBe(document);
  expect(problemsOf(document).map(({ pointer }) => pointer)).toEqual(['/format']);
});

test('Of a document in a newer format only the format is reported, with what to do', () => {
  expect(problemsOf({ format: documentFormat + 1, programmes: 'something new' })).toEqual([
    {
      code: 'FORMAT_UNSUPPORTED',
      pointer: '/format',
      message: `This version of the software reads the formats 1 to ${documentFormat}, not ${documentFormat + 1}. Use the version that wrote the document.`,
    },
  ]);
});

test('changeAt() changes an object, each object of a list, and nothing else', () => {
  const change = () => ({ changed: true });
  const values = { one: { a: 1 }, several: [{ a: 1 }, 'text', null], text: 'text', none: null };
  expect(changeAt(values, 'one', change).one).toEqual({ changed: true });
  expect(changeAt(values, 'several', change).several).toEqual([{ changed: true }, 'text', null]);
  for (const key of ['text', 'none', 'missing']) expect(changeAt(values, key, change)).toEqual(values);
});
