#!/usr/bin/env node
import 'reflect-metadata';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AccessList } from './access/access-list.js';
import { ManifestRefused } from './access/manifest.js';
import { TokenFile } from './access/token-file.js';
import { type TokenStore, type TokensUnreadable, tokenProblems } from './access/token-store.js';
import { type DocumentSet, manifestProblem, TrustedDocuments } from './access/trusted-documents.js';
import { warmUpOrders } from './api/filter/programme-order.js';
import { warmUpValues } from './api/schema/groups/value-reader.js';
import { buildCatalogueSchema } from './api/schema/schema.js';
import { Operations } from './api/serve/operations.js';
import { Health } from './base/health.js';
import { Overload } from './base/overload.js';
import { Schedule } from './catalogue/change/schedule.js';
import { CatalogueRefused, formatProblem, formatProblems } from './catalogue/document/problem.js';
import type { CatalogueStore } from './catalogue/store.js';
import { type Config, ConfigRefused, configFrom } from './config.js';
import { documentFormat } from './domain/document-format.js';
import { type ProblemCode, problemCodes } from './domain/fields/problem-codes.js';
import { httpServer } from './http/server.js';
import { Metrics } from './http/watch/metrics.js';
import { logFormatOf, ProcessLog } from './process-log.js';
import { LowdbStore } from './stores/lowdb/lowdb-store.js';
import type { StoreEvents } from './stores/shared/store-events.js';
import { formatCount } from './text/format-count.js';
import { ServiceAddress } from './text/service-address.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const pages = fileURLToPath(new URL('../dist/pages', import.meta.url));
const maxProblems = 50;
/** Problems of writing the catalogue, or of the connection to it. */
const notReloads: readonly ProblemCode[] = ['WRITE_FAILED', 'DATABASE_UNAVAILABLE'];
const noPublicUrl =
  'HOST stands for every address of this machine, so the service does not know the address that clients use. Feeds and newsletters have no links to the catalogue. Set PUBLIC_URL to that address.';
/**
 * By how much V8 lets the heap grow before it collects all garbage. By itself it would double the heap, which the service
 * fills with the garbage of large answers. Worker threads take it over.
 */
const heapGrowth = '--heap-growing-percent=30';
/** From this many programmes on, it is worth its time to collect the garbage of reading them, and to make a journal beforehand. */
const largeCatalogue = 5000;

/** Ends the process with exit code 1: it can't start. Says why, one problem a line. */
function stop(lines: readonly string[], log: ProcessLog): never {
  const more = lines.length - maxProblems;
  log.refuse(lines.slice(0, maxProblems));
  if (more > 0) log.refuse([`… and ${more} more: "npm run check:data" lists all.`]);
  process.exit(1);
}

async function start(config: Config, processLog: ProcessLog): Promise<void> {
  const health = new Health();
  const metrics = config.countsMetrics ? new Metrics() : undefined;
  const log = processLog.lines;
  let isListening = false;
  const events: StoreEvents = {
    onTaken: (snapshot) => {
      log.info(`The catalogue has changed and is now at revision ${snapshot.revision}.`);
      if (isListening) auditCommits();
    },
    onFailed: (error) =>
      log.error(
        error,
        'The stored catalogue could not be read or written. The service continues with the catalogue in memory.',
      ),
    onOlderCopy: ({ why = '' }) => processLog.warn(why),
    onFormatRaised: (kept) => {
      processLog.warn(
        `The files of the catalogue are rewritten in format ${documentFormat}. The files of the older format are kept: ${kept}`,
      );
    },
    onProblems: (problems) => {
      health.report(
        'catalogue',
        problems.map(({ code }) => ({ code, message: problemCodes[code] })),
      );
      if (problems.some(({ code }) => !notReloads.includes(code))) metrics?.countRefusedReload();
      if (problems.length === 0) return log.info('The stored catalogue has no problems any more.');
      const lines = formatProblems(placeOf(config), problems).slice(0, maxProblems);
      const text = [
        'The stored catalogue has problems. The service continues with the catalogue that it has read.',
        ...lines,
      ].join('\n');
      processLog.error(text);
    },
  };
  const onManifests = ({ size }: DocumentSet, refused: readonly ManifestRefused[]) => {
    health.report(
      'trusted documents',
      refused.map(() => manifestProblem),
    );
    for (const { message } of refused) log.error(`${message} ${manifestProblem.message}`);
    log.info(`The manifests have changed. ${formatCount(size, 'document')} can be requested by id.`);
  };
  const trusted = await TrustedDocuments.open(config.trusted.files, onManifests);
  const { store, tokens, journalBytes, makeJournal } = await openCatalogue(config, events);
  let audited = store.state.mark.revision;
  /** Logs the commits that no mutation of this process made: scheduled ones, and those of other programs. */
  const auditCommits = (newest = store.state.mark.revision) => {
    for (const { by, revision } of store.ledger.commits)
      if (revision > audited && revision <= newest) log.info({ audit: { by, revision } }, `Commit by ${by}.`);
    audited = Math.max(audited, newest);
  };
  const isLarge = store.state.everything.programmeCount >= largeCatalogue;
  if (isLarge) collectGarbage(); // Nobody waits for an answer yet.
  const onTokens = (error?: TokensUnreadable) => {
    health.report('tokens', error ? [{ code: error.code, message: tokenProblems[error.code] }] : []);
    if (error) processLog.error(`${error.message} ${tokenProblems[error.code]}`);
    else if (isListening) prepareFirstChange();
  };
  // The first change of a small catalogue makes the journal soon enough, and until then nothing is written.
  const prepareFirstChange = () => void (isLarge && access.hasWriter && makeJournal?.());
  const access = await AccessList.open(tokens, onTokens, config.now);
  const schedule = new Schedule(store, config.now, {
    onDone: ({ revision, changes }) => {
      log.info(
        `Published or withdrew ${formatCount(changes.length, 'programme')} as scheduled. The catalogue is now at revision ${revision}.`,
      );
      auditCommits();
    },
    onRefused: (problems) =>
      log.error(['A scheduled change could not be made:', ...problems.map(formatProblem)].join('\n')),
    onFailed: (error) => log.error(error, 'A scheduled change could not be made. The service tries again in a minute.'),
  });
  const schema = buildCatalogueSchema();
  const overload = new Overload();
  const operations = await Operations.start(schema, {
    limits: config.limits,
    compiles: config.compiles,
    access,
    // Loaded when somebody imports: it needs libraries that nothing else does.
    imports: async (request) => (await import('./import/plan-request.js')).planRequest(request),
    overload,
    onUnexpected: (err, requestId) => log.error({ err, requestId }, err instanceof Error ? err.message : String(err)),
    onMutation: (record) => {
      const { mutation, result, revision, dryRun } = record;
      if (revision !== undefined) auditCommits(revision - 1);
      audited = Math.max(audited, revision ?? 0);
      if (!dryRun) metrics?.countMutation(result);
      log.info({ audit: record }, `${dryRun ? 'Dry run of mutation' : 'Mutation'} ${mutation}: ${result}.`);
    },
    trusted: {
      mode: config.trusted.mode,
      documents: () => trusted.documents,
      onUntrusted: (text) => log.warn(text),
    },
  });
  const stopping = new AbortController();
  const app = await httpServer({
    store,
    health,
    access,
    schema,
    operations,
    project,
    pages,
    address: new ServiceAddress(config.publicUrl),
    log,
    terms: config.terms,
    answerBytes: config.answerBytes,
    cacheMaxAge: config.cacheMaxAge,
    connectionLimits: config.connections,
    rates: config.rates,
    maxWait: config.maxWait,
    overload,
    trustedProxies: config.trustedProxies,
    now: config.now,
    metrics,
    traces: config.traces,
    journalBytes,
    stopping: stopping.signal,
  });
  if (config.publicUrl === undefined) log.warn(noPublicUrl);

  const end = async (delay: number) => {
    stopping.abort();
    await pause(delay);
    await app.close();
    await schedule.stop();
    await operations.stop();
    await access.close();
    await trusted.close();
    await store.close();
    log.info('The service has stopped.');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(1); // The second signal ends the process at once.
      const delay = signal === 'SIGTERM' ? config.drainDelay : 0;
      log.info(`${signal}: the service stops listening in ${delay / 1000} seconds, and ends when all is answered.`);
      void end(delay);
    });

  const address = await app.listen({ host: config.host, port: config.port });
  isListening = true;
  prepareFirstChange();
  schedule.start();
  const { programmes, revision } = store.snapshot;
  const { everything, published } = store.state;
  void warmUp(everything.warmUp())
    .then(() => warmUp(published.warmUpLists()))
    .then(() => warmUp(warmUpOrders(published)))
    .then(() => warmUp(published.warmUpSearch()))
    .then(() => warmUp(everything.warmUpSearch())) // The same index, unless there are drafts.
    .then(() => warmUp(warmUpValues(published)))
    .then(() => warmUp(warmUpValues(everything)))
    .catch((error) => log.error(error));
  processLog.announce(
    `Maths Hub Catalogue: ${formatCount(programmes.length, 'programme')}, revision ${revision}. Open ${address}/`,
  );
}

/** Opens the store and the tokens of the catalogue, in a database or in files. */
async function openCatalogue({ databaseUrl, catalogueFile, now }: Config, events: StoreEvents): Promise<OpenCatalogue> {
  if (databaseUrl !== undefined) return (await import('./open-database.js')).openDatabase(databaseUrl, events, now);
  const store = await LowdbStore.open(catalogueFile, events, now);
  return {
    store,
    tokens: await TokenFile.beside(catalogueFile),
    journalBytes: () => store.journalBytes(),
    makeJournal: () => store.makeJournal(),
  };
}

interface OpenCatalogue {
  readonly store: CatalogueStore;
  readonly tokens: TokenStore;
  /** The size of the journal; absent if there is none. */
  readonly journalBytes?: () => Promise<number>;
  /** Makes the journal before the first change needs it; absent if there is none. */
  readonly makeJournal?: () => Promise<void>;
}

/** Where the catalogue is, for messages. */
const placeOf = ({ databaseUrl, catalogueFile }: Config) =>
  databaseUrl === undefined ? catalogueFile : 'The database';

function explainFailure(error: unknown): readonly string[] {
  if (error instanceof ConfigRefused) return error.problems;
  if (error instanceof ManifestRefused) return [error.message];
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return [`Port ${port} is already used by another program. Set PORT to another number, or stop that program.`];
  if (code === 'EACCES') return [`The service is not allowed to use port ${port}. Set PORT to a number above 1023.`];
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return ['HOST is not an address of this machine. Set it to 127.0.0.1 or 0.0.0.0.'];
  return [`The service could not start: ${message}`];
}

/**
 * Collects the garbage at once and returns the memory to the system, which stops the process for about 2 ms per megabyte.
 * V8 alone would collect it when it needs room, and keep the memory. Node offers no other way to ask for it.
 */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') collect();
}

/** Does work that the first requests would wait for, one step a turn of the event loop, so that no request waits long. */
async function warmUp(steps: Iterable<unknown>): Promise<void> {
  for (const _ of steps) await nextTurn();
}

let processLog = new ProcessLog(logFormatOf(process.env, process.stdout.isTTY));
try {
  setFlagsFromString(heapGrowth);
  const config = configFrom(process.env);
  processLog = new ProcessLog(processLog.format, config.logLevel);
  processLog.takeOver();
  await start(config, processLog).catch((error) => {
    if (error instanceof CatalogueRefused) stop(formatProblems(placeOf(config), error.problems), processLog);
    throw error;
  });
} catch (error) {
  stop(explainFailure(error), processLog);
}
