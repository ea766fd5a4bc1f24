import { describe, expect, test } from '@jest/globals';
import { topicIndex } from '../../src/progression/topic-index.js';

describe('a topic index', () => {
  test('says who has a topic, by position in the order given', () => {
    const index = topicIndex(
      new Map([
        ['ect', new Set(['number', 'algebra'])],
        ['none', new Set<string>()],
        ['sktm', new Set(['algebra'])],
      ]),
    );
    expect(index.ids).toEqual(['ect', 'none', 'sktm']);
    expect(Object.fromEntries(index.holders)).toEqual({ number: [0], algebra: [0, 2] });
  });
});
