import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { drawnQuestions } from '../../bench/runner/drawn-questions.js';
import { questions } from '../../bench/runner/questions.js';
import { root } from '../support/run-cli.js';

const schema = buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8'), { assumeValidSDL: true });

test.each(questions.map(({ name, query }) => [name, query]))('question %s fits the schema', (_name, query) => {
  expect(validate(schema, parse(query))).toEqual([]);
});

test('drawn questions fit the schema, and are the same for the same seed only', () => {
  const texts = Array.from({ length: 50 }, (_, seed) => drawnQuestions(seed).map(({ query }) => query));
  for (const query of texts.flat()) expect(validate(schema, parse(query))).toEqual([]);
  expect(drawnQuestions(7).map(({ query }) => query)).toEqual(texts[7]);
  expect(new Set(texts.map((of) => of.join())).size).toBeGreaterThan(40);
});
