import './with-resolvers.mjs';
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { catalogue } from './catalogue.mjs';
import { tellWhere } from './listening.mjs';
import { tables } from './postgraphile-tables.mjs';
import { startedPostgres } from './postgres.mjs';

// Its schema is read from the tables; each has the indexes that the questions need, as its documentation asks for.

const connection = await startedPostgres();
const pool = new pg.Pool(connection);
await tables(pool, catalogue);

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  pgServices: [makePgService({ pool })],
  schema: { defaultBehavior: '+connection +list' },
  grafserv: { graphiql: false, watch: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => tellWhere(server));
