import type { GeneratedCatalogue } from '../data/generated-catalogue.js';
import { disagreement } from './agreed.js';
import { answerTo } from './asked-over-http.js';
import type { Bench } from './bench.js';
import { contenders, ours } from './contenders.js';
import { type Question, questions, small } from './questions.js';
import type { Regime } from './regime.js';
import { measured, type Row } from './row.js';
import type { Server } from './servers.js';

/** Who takes part, by name, in which questions and regimes. */
export interface Entries {
  readonly questions: readonly string[];
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
    const about = questions.filter((one) => entries.questions.includes(one.name) && one.isLarge === isLarge);
    if (about.length > 0) parts.push(await raceOver(about, entries, bench).finally(() => bench.servers.stop()));
  }
  return { rows: parts.flatMap(({ rows }) => rows), leftOut: parts.flatMap(({ leftOut }) => leftOut) };
}

/** The questions of one catalogue, with all servers up from the first to the last. */
async function raceOver(about: readonly Question[], entries: Entries, bench: Bench): Promise<Raced> {
  const { files, servers, pace } = bench;
  const { path, catalogue } = files.catalogue(about[0]?.isLarge ? bench.large : small, 'lean');
  const leftOut: string[] = [];
  const leaveOut = (why: string) => void leftOut.push(why);
  const judge = await servers.start(ours, { CATALOGUE_FILE: path });
  const answersFile = files.write(await answersOf(judge, about, catalogue));
  const environment = { CATALOGUE_FILE: path, ANSWERS_FILE: answersFile };
  const running = [judge];
  for (const contender of contenders) {
    if (contender === ours || !entries.contenders.includes(contender.name)) continue;
    try {
      running.push(await servers.start(contender, environment));
    } catch (error) {
      leaveOut((error as Error).message);
    }
  }
  const rows: Row[] = [];
  for (const question of about) {
    const agreeing = await agreeingAt(question, running, catalogue, leaveOut);
    for (const regime of entries.regimes) {
      const servers = agreeing.filter(({ contender }) => contender.regimes.includes(regime));
      const row = await measured({ question, regime, servers, catalogue, leaveOut }, pace);
      rows.push(row);
      bench.say(lineOf(row));
    }
  }
  return { rows, leftOut };
}

/** What the bare server has at hand: our answers, by question. */
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
  catalogue: GeneratedCatalogue,
  leaveOut: (why: string) => void,
): Promise<readonly Server[]> {
  const [judge] = servers as readonly [Server];
  const agreeing: Server[] = [];
  for (const server of servers) {
    const why = await disagreement(server, judge, question, catalogue).catch((error: Error) => error.message);
    if (why) leaveOut(why);
    else agreeing.push(server);
  }
  return agreeing;
}

function lineOf({ question, regime, rates }: Row): string {
  const all = Object.entries(rates).map(([name, found]) => `${name} ${found.map(Math.round).join('/')}`);
  return `${question} ${regime}: ${all.join(', ')}`;
}
