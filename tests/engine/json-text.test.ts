import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toJsonString } from '../../src/engine/json-text.js';

it('toJsonString() writes any text as JSON.stringify does, in UTF-8', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.integer({ max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      expect(Buffer.from(toJsonString(text), 'latin1')).toEqual(Buffer.from(JSON.stringify(text)));
    }),
  );
});
