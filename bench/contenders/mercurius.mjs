import Fastify from 'fastify';
import mercurius from 'mercurius';
import { tellWhere } from './listening.mjs';
import { schema } from './schema.mjs';

// As its documentation advises for speed: compiled from the first time on (`jit: 1`); parsed and validated queries are
// kept by default.

const app = Fastify();
app.register(mercurius, { schema, jit: 1 });
await app.listen({ host: '127.0.0.1', port: 0 });
tellWhere(app.server);
