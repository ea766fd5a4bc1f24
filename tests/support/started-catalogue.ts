import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { defaultLimits, type Limits } from '../../src/graphql/guard/limits.js';
import { Operations } from '../../src/graphql/operations.js';
import { buildCatalogueSchema } from '../../src/graphql/schema.js';
import { httpServer } from '../../src/http/server.js';
import { AccessList } from '../../src/store/access/access-list.js';
import { tokenFileOf } from '../../src/store/access/token-file.js';
import { LowdbStore } from '../../src/store/lowdb/lowdb-store.js';
import { aFolder } from './a-folder.js';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const realCatalogue = file('data/catalogue.json');
export const builtPages = file('dist/pages');

/** A path in a new folder, for a document of a test's own. */
export async function temporaryFile(name: string): Promise<string> {
  return join(await aFolder(), name);
}

export interface StartedCatalogue {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** To send requests without a socket. */
  readonly app: FastifyInstance;
  readonly store: LowdbStore;
  /** Errors that nobody planned; a test that meets one should fail. */
  readonly unplanned: readonly unknown[];
  stop(): Promise<void>;
}

interface Ways {
  readonly goesRound?: boolean;
  readonly answerBytes?: number;
}

/**
 * The whole service on a free port of loopback, over the real catalogue unless another document is named. `goesRound`:
 * whether what is known goes round Apollo, as it does in the running service. `answerBytes`: how much answers are kept.
 */
export async function startedCatalogue(
  catalogueFile: string = realCatalogue,
  publicUrl = 'http://127.0.0.1',
  limits: Partial<Limits> = {},
  { goesRound = true, answerBytes = 64 * 1024 * 1024 }: Ways = {},
): Promise<StartedCatalogue> {
  const unplanned: unknown[] = [];
  const store = await LowdbStore.open(catalogueFile);
  const access = await AccessList.open(await tokenFileOf(catalogueFile), (error) => unplanned.push(error));
  const schema = buildCatalogueSchema();
  const operations = await Operations.start(schema, {
    limits: { ...defaultLimits, ...limits },
    onUnplanned: (error) => unplanned.push(error),
    compiles: goesRound,
  });
  const pages = builtPages;
  const parts = { store, access, schema, operations, pages, publicUrl, logLevel: 'silent', answerBytes };
  const app = await httpServer(parts);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const stop = async () => {
    await app.close();
    await operations.stop();
    await access.close();
    await store.close();
  };
  return { url, app, store, unplanned, stop };
}
