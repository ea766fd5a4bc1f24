import { describe, expect, it } from '@jest/globals';
import { wholeSentences } from '../../src/text/whole-sentences.js';

describe('wholeSentences()', () => {
  it.each([
    ['One. Two. Three.', 9, 'One. Two.'],
    ['One. Two. Three.', 100, 'One. Two. Three.'],
    ['A first sentence that is long. Two.', 5, 'A first sentence that is long.'],
    ['Is it? Yes! It is.', 11, 'Is it? Yes!'],
    ['Led by Dr. A. Smith of St. Mary. Two.', 5, 'Led by Dr. A. Smith of St. Mary.'],
    ['Costs £1.50 a day, e.g. Mondays. Two.', 5, 'Costs £1.50 a day, e.g. Mondays.'],
    ['No full stop', 3, 'No full stop'],
    ['', 10, ''],
  ])('keeps of %j with %i characters %j', (text, max, kept) => expect(wholeSentences(text, max)).toBe(kept));
});
