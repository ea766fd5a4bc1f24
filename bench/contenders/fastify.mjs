import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { tellWhere } from './listening.mjs';

// The limit: Fastify reads the same request and sends the same bytes, which it has at hand.

const answers = JSON.parse(readFileSync(process.env['ANSWERS_FILE'], 'utf8'));
const app = Fastify();
for (const [name, answer] of Object.entries(answers)) {
  const bytes = Buffer.from(answer);
  app.post(`/${name}`, (_request, reply) => {
    reply.type('application/json; charset=utf-8').send(bytes);
  });
}
await app.listen({ host: '127.0.0.1', port: 0 });
tellWhere(app.server);
