import { asConnection, jsonGraphqlServerWords, postgraphileWords } from './peer-words.js';
import type { Asked, Question } from './questions.js';
import type { Regime } from './regime.js';

/** A server that is measured. */
export interface Contender {
  /** Two that are one server in different settings have one name, and meet in no regime. */
  readonly name: string;
  /** What it is, in a few words. */
  readonly what: string;
  /** The arguments of `node`, from the root of the project. */
  readonly runs: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly regimes: readonly Regime[];
  /** The path that it answers a question at; `/graphql` unless said. */
  readonly path?: (question: Question) => string;
  /** The question in its own words; undefined where it cannot be asked. As it is, unless said. */
  readonly asks?: (question: Question, asked: Asked) => Asked | undefined;
  /** Its answer in the form of ours. */
  readonly shaped?: (data: unknown) => unknown;
}

const file = (name: string) => `bench/contenders/${name}`;
const withoutCache = { RESPONSE_CACHE_BYTES: '0' };

export const ours: Contender = {
  name: 'ours',
  what: 'this service as it starts',
  runs: ['dist/start.js'],
  regimes: ['warm'],
};

/** The same code as many files, as it is before it is bundled. */
export const unbundled: Contender = {
  ...ours,
  name: 'unbundled',
  what: 'this service, from one file for each of its sources',
  runs: ['dist/main.js'],
};

// Varied variables come round again sooner or later, so a cache of answers is left out where they count.
export const oursWithoutCache: Contender = {
  ...ours,
  what: 'this service without its response cache',
  environment: withoutCache,
  regimes: ['plan-warm', 'cold'],
};

export const bare: Contender = {
  name: 'bare',
  what: 'Fastify, sending the same bytes that it has at hand',
  runs: [file('fastify.mjs')],
  regimes: ['warm', 'plan-warm'],
  path: ({ name }) => `/${name}`,
};

/** The reference handler: what graphql-js answers. No server is measured that answers otherwise. */
export const reference: Contender = {
  name: 'graphql-http',
  what: 'the reference handler, which keeps nothing',
  runs: [file('graphql-http.mjs')],
  regimes: ['cold'],
};

export const apollo: Contender = {
  name: 'apollo',
  what: 'Apollo Server, Express and TypeGraphQL as most teams write it',
  runs: ['--import', 'tsx', file('apollo-typegraphql.ts')],
  environment: { TSX_TSCONFIG_PATH: file('tsconfig.json') },
  regimes: ['plan-warm'],
};

const yoga: Contender = {
  name: 'yoga',
  what: 'graphql-yoga; with its response cache where the same is asked again',
  runs: [file('yoga.mjs')],
  regimes: ['warm'],
};

const mercurius: Contender = {
  name: 'mercurius',
  what: 'mercurius on Fastify, with its just-in-time compiler',
  runs: [file('mercurius.mjs')],
  regimes: ['warm', 'plan-warm', 'cold'],
};

/** The same server over plain maps, as a team without our indexes writes it. */
const overMaps = (contender: Contender): Contender => ({
  ...contender,
  name: `${contender.name} over maps`,
  what: `${contender.what}; over plain maps`,
  environment: { ...contender.environment, PEER_DATA: 'maps' },
});

/** In the order of the tables. */
export const contenders: readonly Contender[] = [
  ours,
  oursWithoutCache,
  bare,
  apollo,
  mercurius,
  overMaps(mercurius),
  yoga,
  { ...yoga, environment: withoutCache, regimes: ['plan-warm', 'cold'] },
  reference,
  overMaps(reference),
  {
    name: 'json-graphql-server',
    what: 'a schema made from plain lists',
    runs: [file('json-graphql-server.mjs')],
    regimes: ['plan-warm'],
    asks: ({ name }, { variables }) => jsonGraphqlServerWords[name]?.(variables),
    shaped: asConnection,
  },
  {
    name: 'postgraphile',
    what: 'PostGraphile on PostgreSQL, with an index for each question',
    runs: [file('postgraphile.mjs')],
    regimes: ['plan-warm'],
    asks: ({ name }, { variables }) => postgraphileWords[name]?.(variables),
  },
];

/** Those that are neither ours nor the limit. */
export const isPeer = (name: string): boolean => name !== ours.name && name !== bare.name;
