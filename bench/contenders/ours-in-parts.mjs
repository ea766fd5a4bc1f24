import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { AccessList } from '../../dist/access/access-list.js';
import { TokenFile } from '../../dist/access/token-file.js';
import { buildCatalogueSchema } from '../../dist/api/schema/schema.js';
import { Operations } from '../../dist/api/serve/operations.js';
import { Health } from '../../dist/base/health.js';
import { httpServer } from '../../dist/http/server.js';
import { LowdbStore } from '../../dist/stores/lowdb/lowdb-store.js';
import { tellWhere } from './listening.mjs';

// This service without its response cache, which answers each request TIMES times: 0 for an answer that it has at hand.

const times = Number(process.env['TIMES']);
const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const file = root('data/catalogue.json');
const store = await LowdbStore.open(file);
const access = await AccessList.open(await TokenFile.beside(file), console.error);
const schema = buildCatalogueSchema();
const operations = await Operations.start(schema, { onUnexpected: console.error });
let known;
const inParts = {
  limits: operations.limits,
  answer(request, reading) {
    if (times === 0 && known) return known;
    for (let time = 1; time < times; time++) operations.answer(request, reading);
    const answer = operations.answer(request, reading);
    if (!(answer instanceof Promise)) known = answer;
    return answer;
  },
};
const pages = root('dist/pages');
const health = new Health();
const parts = {
  store,
  health,
  access,
  schema,
  operations: inParts,
  pages,
  publicUrl: 'http://127.0.0.1/',
  answerBytes: 0,
};
const app = await httpServer({ ...parts, logLevel: 'warn' });
await app.listen({ host: '127.0.0.1', port: 0 });
tellWhere(app.server);
