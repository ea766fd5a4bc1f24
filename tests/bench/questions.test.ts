import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { questions } from '../../bench/runner/questions.js';
import { root } from '../support/run-cli.js';

const schema = buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8'), { assumeValidSDL: true });

test.each(questions.map(({ name, query }) => [name, query]))('question %s fits the schema', (_name, query) => {
  expect(validate(schema, parse(query))).toEqual([]);
});
