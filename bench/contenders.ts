import { asConnection, jsonGraphqlServerWords, postgraphileWords } from './peer-words.js';
import type { Asked, Question } from './questions.js';

/** A server that is measured. */
export interface Contender {
  readonly name: string;
  /** What it is, in a few words. */
  readonly what: string;
  /** The arguments of `node`, from the root of the project. */
  readonly runs: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The path that it answers a question at; `/graphql` unless said. */
  readonly path?: (question: Question) => string;
  /** The question in its own words; undefined where it cannot be asked. As it is, unless said. */
  readonly asks?: (question: Question, asked: Asked) => Asked | undefined;
  /** Its answer in the form of ours. */
  readonly shaped?: (data: unknown) => unknown;
}

const inContenders = (file: string) => `bench/contenders/${file}`;

export const ours: Contender = { name: 'ours', what: 'this service, as it starts', runs: ['dist/main.js'], environment: { LIMIT_WORK: '1000000000' } };

export const bare: Contender = {
  name: 'bare',
  what: 'Fastify, the same bytes at hand',
  runs: [inContenders('fastify.mjs')],
  path: ({ name }) => `/${name}`,
};

export const peers: readonly Contender[] = [
  {
    name: 'apollo',
    what: 'Apollo Server, Express and TypeGraphQL as most teams write it',
    runs: ['--import', 'tsx', inContenders('apollo-typegraphql.ts')],
  },
  { name: 'mercurius', what: 'mercurius on Fastify, jit on', runs: [inContenders('mercurius.mjs')] },
  { name: 'yoga', what: 'graphql-yoga with its response cache', runs: [inContenders('yoga.mjs')] },
  { name: 'graphql-http', what: 'the reference handler', runs: [inContenders('graphql-http.mjs')] },
  {
    name: 'json-graphql-server',
    what: 'a schema made from plain lists',
    runs: [inContenders('json-graphql-server.mjs')],
    asks: ({ name }, { variables }) => jsonGraphqlServerWords[name]?.(variables),
    shaped: asConnection,
  },
  {
    name: 'postgraphile',
    what: 'PostGraphile on PostgreSQL, with an index for each question',
    runs: [inContenders('postgraphile.mjs')],
    asks: ({ name }, { variables }) => postgraphileWords[name]?.(variables),
  },
];
