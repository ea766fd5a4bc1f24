import type { GeneratedCatalogue } from '../data/generated-catalogue.js';
import { disagreement, disagreementOnFragments } from './agreed.js';
import { answerTo } from './asked-over-http.js';
import type { Bench } from './bench.js';
import { type Contender, contenders, ours, reference } from './contenders.js';
import { type Question, small } from './questions.js';
import type { Regime } from './regime.js';
import { measured, type Row } from './row.js';
import type { Server } from './servers.js';
import { settled } from './settled.js';

/** Who takes part, by name, and in which questions and regimes. */
export interface Entries {
  readonly questions: readonly Question[];
  readonly contenders: readonly string[];
  readonly regimes: readonly Regime[];
}

export interface Raced {
  readonly rows: readonly Row[];
  /** Who was left out where, and why. */
  readonly leftOut: readonly string[];
}

/** All contenders at all questions, in turns. */
export async function race(entries: Entries, bench: Bench): Promise<Raced> {
  const parts: Raced[] = [];
  for (const isLarge of [false, true]) {
    const about = entries.questions.filter((one) => one.isLarge === isLarge);
    if (about.length > 0) parts.push(await raceOver(about, entries, bench).finally(() => bench.servers.stop()));
  }
  return { rows: parts.flatMap(({ rows }) => rows), leftOut: parts.flatMap(({ leftOut }) => leftOut) };
}

/** What the servers of one catalogue are compared with, and who is told which are left out. */
interface Judging {
  readonly judge: Server;
  readonly catalogue: GeneratedCatalogue;
  readonly leaveOut: (why: string) => void;
}

/** The questions of one catalogue, with all servers up from the first to the last. */
async function raceOver(about: readonly Question[], entries: Entries, bench: Bench): Promise<Raced> {
  const { files, pace } = bench;
  const { path, catalogue } = files.catalogue(about[0]?.isLarge ? bench.large : small, 'lean');
  const leftOut: string[] = [];
  const leaveOut = (why: string) => void leftOut.push(why);
  const judge = await bench.servers.start(reference, { CATALOGUE_FILE: path });
  const judging = { judge, catalogue, leaveOut };
  const answersFile = files.write(await answersOf(judge, about, catalogue));
  const start = (contender: Contender) =>
    contender === reference
      ? judge
      : bench.servers.start(contender, { CATALOGUE_FILE: path, ANSWERS_FILE: answersFile });
  const running = await startedOf(entries, start, judging);
  for (const server of running) await settled(server);
  const rows: Row[] = [];
  for (const question of about) {
    const agreeing = await agreeingAt(question, running, judging);
    for (const regime of entries.regimes) {
      const servers = agreeing.filter(({ contender }) => contender.regimes.includes(regime));
      const row = await measured({ question, regime, servers, catalogue, leaveOut }, pace);
      rows.push(row);
      bench.say(lineOf(row));
    }
  }
  return { rows, leftOut };
}

/** Those who take part, started, without any that answers fragments otherwise than the reference. */
async function startedOf(
  entries: Entries,
  start: (contender: Contender) => Server | Promise<Server>,
  { judge, leaveOut }: Judging,
): Promise<readonly Server[]> {
  const running: Server[] = [];
  for (const contender of contenders) {
    if (contender !== ours && !entries.contenders.includes(contender.name)) continue;
    try {
      const server = await start(contender);
      const why = await disagreementOnFragments(server, judge);
      if (why) leaveOut(why);
      else running.push(server);
    } catch (error) {
      leaveOut((error as Error).message);
    }
  }
  return running;
}

/** What the bare server has at hand: the answers of the reference, by question. */
async function answersOf(judge: Server, about: readonly Question[], catalogue: GeneratedCatalogue): Promise<string> {
  const answers: Record<string, string> = {};
  for (const question of about) {
    const asked = { query: question.query, variables: question.variables(0, catalogue) };
    answers[question.name] = await answerTo(judge.port, '/graphql', asked);
  }
  return JSON.stringify(answers);
}

async function agreeingAt(
  question: Question,
  servers: readonly Server[],
  { judge, catalogue, leaveOut }: Judging,
): Promise<readonly Server[]> {
  const agreeing: Server[] = [];
  for (const server of servers) {
    const why = await disagreement(server, judge, question, catalogue).catch(
      ({ message }: Error) => `${server.contender.name} cannot answer ${question.name}: ${message}`,
    );
    if (why) leaveOut(why);
    else agreeing.push(server);
  }
  return agreeing;
}

function lineOf({ question, regime, rates }: Row): string {
  const all = Object.entries(rates).map(([name, found]) => `${name} ${found.map(Math.round).join('/')}`);
  return `${question} ${regime}: ${all.join(', ')}`;
}
