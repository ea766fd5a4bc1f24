import type { GraphQLSchema } from 'graphql';
import { possibleTypes, typePolicies } from './apollo-files.js';
import { graphcacheKeys, graphcacheSchema } from './graphcache-files.js';

/** A file that a front-end team copies: what the cache of its client has to know of the schema. */
interface ClientFile {
  readonly name: string;
  readonly contentType: string;
  /** Makes its text from the schema. */
  readonly print: (schema: GraphQLSchema) => string;
}

const json = 'application/json; charset=utf-8';
const typescript = 'text/plain; charset=utf-8'; // ".ts" would be taken for a video.

/** They are committed in schema/clients, and served at /clients. */
export const clientFiles: readonly ClientFile[] = [
  { name: 'apollo-possible-types.json', contentType: json, print: possibleTypes },
  { name: 'apollo-type-policies.ts', contentType: typescript, print: typePolicies },
  { name: 'graphcache-schema.json', contentType: json, print: graphcacheSchema },
  { name: 'graphcache-keys.ts', contentType: typescript, print: graphcacheKeys },
];
