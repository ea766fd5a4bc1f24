import { createServer } from 'node:http';
import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import { createYoga } from 'graphql-yoga';
import { tellWhere } from './listening.mjs';
import { schema } from './schema.mjs';

// With its response cache, global as its documentation shows for public data; its cache of parsed and validated queries
// is on by default.

const yoga = createYoga({
  schema,
  logging: false,
  graphiql: false,
  landingPage: false,
  plugins: [useResponseCache({ session: () => null })],
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => tellWhere(server));
