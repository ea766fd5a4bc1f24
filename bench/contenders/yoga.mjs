import { createServer } from 'node:http';
import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import { createYoga } from 'graphql-yoga';
import { tellWhere } from './listening.mjs';
import { schema } from './schema.mjs';

// With its response cache, unless told otherwise: global, as its documentation shows for public data. Its cache of parsed
// and validated queries is on by default.

const yoga = createYoga({
  schema,
  logging: false,
  graphiql: false,
  landingPage: false,
  plugins: process.env['RESPONSE_CACHE_BYTES'] === '0' ? [] : [useResponseCache({ session: () => null })],
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => tellWhere(server));
