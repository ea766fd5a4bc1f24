import { copyFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { realCatalogue, temporaryFile } from '../support/built-service.js';
import { describeWith } from '../support/outside-program.js';
import { hasPatroni, PatroniCluster, patroniRemedy } from '../support/patroni-cluster.js';
import { describeWithOwnPostgres, PostgresServer, query } from '../support/postgres.js';
import { runCli } from '../support/run-cli.js';
import { SeveralInstances } from '../support/several-instances.js';

// Three instances over one database, 20 clients that edit and three that read all the time, while instances and databases
// fail: no acknowledged edit is lost, every read is answered, and all instances come to one revision. "npm run torture" runs
// it for a minute each; OUTAGE_SECONDS sets how long.

const seconds = Number(process.env['OUTAGE_SECONDS'] ?? 0);
const writers = 20;
const longestToOneRevision = 5_000;

interface Outage {
  readonly name: string;
  /** When it begins, as a share of the time. */
  readonly at: number;
  cause(): Promise<unknown>;
}

/** Fills a database with the real catalogue. Returns an administrator's token. */
async function fill(databaseUrl: string): Promise<string> {
  const file = await temporaryFile('catalogue.json');
  await copyFile(realCatalogue, file);
  const { out } = await runCli(['token', 'create', 'Anna', '--scope', 'admin', '--catalogue', file]);
  const { code, err } = await runCli(['store', 'migrate', '--from', file, '--to', databaseUrl]);
  if (code !== 0) throw new Error(err);
  return out.trim();
}

async function withstand(databaseUrl: string, outages: (instances: SeveralInstances) => readonly Outage[]) {
  const instances = await SeveralInstances.start(databaseUrl, await fill(databaseUrl), 3);
  try {
    await instances.startClients(writers);
    const start = performance.now();
    for (const { name, at, cause } of outages(instances)) {
      await pause(Math.max(0, 1_000 * seconds * at - (performance.now() - start)));
      const before = instances.acknowledgedCount;
      await cause();
      console.log(`${name}: after ${before} acknowledged edits`);
    }
    await pause(Math.max(0, 1_000 * seconds - (performance.now() - start)));
    await instances.stopClients();
    const time = await instances.untilSame();
    const { acknowledgedCount, reads, failures } = instances;
    console.log(`${acknowledgedCount} edits, ${reads} reads, at one revision after ${Math.round(time)} ms.`);
    expect(failures.slice(0, 5)).toEqual([]);
    expect(await instances.lost()).toEqual([]);
    expect(acknowledgedCount).toBeGreaterThan(writers);
    expect(await instances.commits()).toBe(acknowledgedCount); // No edit was made twice.
    expect(time).toBeLessThan(longestToOneRevision);
  } finally {
    await instances.stop();
  }
}

/** An instance is killed and starts again. */
const killedInstance = (instances: SeveralInstances, at: number): Outage => ({
  name: 'an instance was killed and started again',
  at,
  cause: async () => {
    await instances.killInstance(2);
    await instances.startInstance(2);
  },
});

const endListeners = `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query ILIKE 'LISTEN %'`;

if (seconds > 0) {
  describeWithOwnPostgres('Three instances withstand', () => {
    test('a killed instance, a database that crashes, and lost notifications', async () => {
      const server = await PostgresServer.own();
      try {
        const url = await server.newDatabase();
        await withstand(url, (instances) => [
          killedInstance(instances, 0.2),
          { name: 'notifications were lost', at: 0.4, cause: () => query(url, endListeners) },
          {
            name: 'the database crashed and started again',
            at: 0.6,
            cause: async () => {
              await server.stop('immediate');
              await pause(2_000);
              await server.start();
            },
          },
        ]);
      } finally {
        await server.stop();
      }
    });
  });

  describeWith(hasPatroni, patroniRemedy)('Three instances withstand', () => {
    test('a switchover, and the loss of the primary with its Patroni', async () => {
      const cluster = await PatroniCluster.start();
      try {
        await withstand(cluster.url(), (instances) => [
          { name: 'the standby became the primary', at: 0.15, cause: () => cluster.switchOver() },
          killedInstance(instances, 0.3),
          {
            name: 'the primary was killed, and its member came back',
            at: 0.5,
            cause: async () => {
              await cluster.until(() => cluster.hasStandby());
              const lost = await cluster.killPrimary();
              await cluster.until(async () => ![undefined, lost].includes(await cluster.primary()));
              cluster.startMember(lost);
            },
          },
        ]);
      } finally {
        await cluster.stop();
      }
    });
  });
} else test.skip('Instances and databases fail: OUTAGE_SECONDS=60 runs it', () => {});
