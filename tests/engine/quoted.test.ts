import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quoted } from '../../src/engine/quoted.js';

it('writes any text as JSON in UTF-8', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.integer({ max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      expect(Buffer.from(quoted(text), 'latin1')).toEqual(Buffer.from(JSON.stringify(text)));
    }),
  );
});
