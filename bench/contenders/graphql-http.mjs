import { createServer } from 'node:http';
import { createHandler } from 'graphql-http/lib/use/http';
import { tellWhere } from './listening.mjs';
import { schema } from './schema.mjs';

// The reference handler: graphql-js and nothing kept between requests.

const server = createServer(createHandler({ schema }));
server.listen(0, '127.0.0.1', () => tellWhere(server));
