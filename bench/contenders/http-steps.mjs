import { HeaderMap } from '@apollo/server';
import Fastify from 'fastify';
import { tellWhere } from './listening.mjs';

// What stood between bare Fastify and an answer of ours, step by step: STEPS is how many of them are taken.

const steps = Number(process.env['STEPS']);
const bytes = Buffer.from(JSON.stringify({ data: 'x'.repeat(5000) }));
const app = Fastify();
if (steps >= 1) {
  // Hooks that promise, as `async` functions do.
  for (const _ of [1, 2]) app.addHook('onRequest', async () => {});
  for (const _ of [1, 2, 3]) app.addHook('onSend', async () => {});
}
if (steps >= 2) {
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    reply.header('vary', [reply.getHeader('vary'), 'authorization'].flat().filter(Boolean).join(', '));
  });
}
let seen = 0;
app.post('/graphql', async (request, reply) => {
  if (steps >= 3) {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    seen += headers.size + new URL(request.url, 'http://localhost').search.length;
  }
  return reply.type('application/json; charset=utf-8').send(bytes);
});
await app.listen({ host: '127.0.0.1', port: 0 });
process.once('exit', () => seen);
tellWhere(app.server);
