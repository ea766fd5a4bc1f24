import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quoted } from '../../src/execution/quoted.js';

it('writes any text as JSON in UTF-8, again and again', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.integer({ max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      for (const written of [quoted(text), quoted(text)]) {
        expect(Buffer.from(written, 'latin1')).toEqual(Buffer.from(JSON.stringify(text)));
      }
    }),
  );
});

it('writes texts that it forgot in the meantime', () => {
  const texts = Array.from({ length: 70_000 }, (_, index) => `text ${index % 35_000} “”`);
  expect(texts.filter((text) => quoted(text).length !== Buffer.byteLength(text) + 2)).toEqual([]);
});
