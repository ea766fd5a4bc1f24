import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from './connection.js';
import { summed } from './drive.js';

/** How many clients there are: so many that one of them is free when the next request is due. */
const clients = 800;
/** Time between two requests for the health of the service, in milliseconds. */
const healthInterval = 20;
const healthRequest = 'GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n';

interface Requests {
  readonly port: number;
  readonly request: () => string;
}

export interface OfferedLoad extends Requests {
  readonly perSecond: number;
  readonly seconds: number;
}

/** What became of the requests, in requests a second and milliseconds. */
export interface LoadResult {
  readonly offered: number;
  readonly admitted: number;
  readonly shed: number;
  readonly median: number;
  readonly p99: number;
  readonly shedP99: number;
  readonly healthP99: number;
  /** The part of the time for which this process was busy. Near 1, requests waited here and not in the service. */
  readonly driverBusy: number;
}

interface Outcome {
  readonly status: string;
  readonly milliseconds: number;
}

const slice = 1_000;
/** So many that the service always has a request to answer, and few wait too long. */
const waitingClients = 16;

/** Requests a second that are answered to clients that wait: of five slices without a faster one, the fastest before. */
export async function measureCapacity(requests: Requests): Promise<number> {
  let fastest = 0;
  for (let without = 0; without < 5; without++) {
    const answered = (await answersIn(slice, requests)) * (1_000 / slice);
    if (answered > 1.02 * fastest) without = -1;
    fastest = Math.max(fastest, answered);
  }
  return fastest;
}

async function answersIn(milliseconds: number, requests: Requests): Promise<number> {
  const end = performance.now() + milliseconds;
  let answers = 0;
  const work = async () => {
    const client = await Connection.open(requests.port);
    while (performance.now() < end) if ((await client.statusFor(requests.request())) === '200') answers++;
    client.close();
  };
  await Promise.all(Array.from({ length: waitingClients }, work));
  return answers;
}

/**
 * Sends requests at random times, so many a second on average, whether answers come or not. The first fifth of the time is
 * not counted: the service finds out then that there is an overload.
 */
export async function offerLoad(load: OfferedLoad): Promise<LoadResult> {
  const outcomes: Outcome[] = [];
  const before = performance.eventLoopUtilization();
  const [start, dues] = [performance.now(), randomTimes(load)];
  const counts = (due: number) => due > load.seconds * 200;
  const isOver = () => performance.now() - start > load.seconds * 1_000;
  const health = watchHealth(load.port, isOver, () => counts(performance.now() - start));
  const work = async () => {
    const client = await Connection.open(load.port);
    for (let due = dues.next(); !due.done; due = dues.next()) {
      const wait = start + due.value - performance.now();
      if (wait > 0) await pause(wait);
      // A timer rings late by itself. Only what was due while all clients were waiting counts from when it was due.
      const from = wait > 0 ? performance.now() : start + due.value;
      const status = await client.statusFor(load.request());
      if (counts(due.value)) outcomes.push({ status, milliseconds: performance.now() - from });
    }
    client.close();
  };
  await Promise.all(Array.from({ length: clients }, work));
  // Requests of which the answers came late are part of the load until their answers came.
  const counted = (performance.now() - start) / 1_000 - 0.2 * load.seconds;
  const { utilization } = performance.eventLoopUtilization(before);
  return { ...resultOf(outcomes, counted, await health), driverBusy: utilization };
}

/** Milliseconds after the start, with the gaps of a Poisson process. */
function* randomTimes({ perSecond, seconds }: OfferedLoad): Generator<number, undefined> {
  const gap = () => (-1_000 / perSecond) * Math.log(1 - Math.random());
  for (let due = gap(); due < seconds * 1_000; due += gap()) yield due;
}

/** The times that answers to requests for the health of the service took, all of which have to be 200. */
async function watchHealth(port: number, isOver: () => boolean, counts: () => boolean): Promise<readonly number[]> {
  const times: number[] = [];
  const connection = await Connection.open(port);
  while (!isOver()) {
    const from = performance.now();
    await connection.ask(healthRequest);
    if (counts()) times.push(performance.now() - from);
    await pause(healthInterval);
  }
  connection.close();
  return times;
}

function resultOf(outcomes: readonly Outcome[], seconds: number, health: readonly number[]) {
  const timesOf = (status: string) =>
    outcomes.filter((each) => each.status === status).map((each) => each.milliseconds);
  const [admitted, shed] = [timesOf('200'), timesOf('503')];
  const others = outcomes.find(({ status }) => status !== '200' && status !== '503');
  if (others) throw new Error(`The service answered with status ${others.status}.`);
  return {
    offered: outcomes.length / seconds,
    admitted: admitted.length / seconds,
    shed: shed.length / seconds,
    ...summed(admitted),
    shedP99: summed(shed).p99,
    healthP99: summed(health).p99,
  };
}
