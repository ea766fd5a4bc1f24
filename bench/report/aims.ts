import { apollo, bare, isPeer, ours } from '../runner/contenders.js';
import { growing, growthSizes } from '../runner/growth.js';
import { large } from '../runner/questions.js';
import type { Regime } from '../runner/regime.js';
import type { Row } from '../runner/row.js';
import type { StartUp } from '../runner/start-up.js';
import type { Results } from './results.js';
import { ratios, type Spread, spread, told } from './spread.js';

/** What we set out to reach at one thing, and what was measured. */
export interface Aim {
  readonly aim: string;
  readonly at: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** Every aim that these results can tell of. */
export const aimsOf = (results: Results): readonly Aim[] => [
  ...results.rows.flatMap((row) => [...againstBare(row), ...againstPeers(row), ...againstApollo(row)]),
  ...growthAims(results),
  ...startAims(results),
  ...commitAims(results),
];

const leastOfBare: Readonly<Record<Regime, (question: string) => number | undefined>> = {
  warm: () => 0.9,
  'plan-warm': (question) => (['Q1', 'Q4', 'Q5'].includes(question) ? 0.6 : undefined),
  cold: () => undefined,
};
const leastOfBestPeer: Readonly<Record<Regime, number>> = { warm: 2, 'plan-warm': 1.5, cold: 1 };
const leastOfApollo = 7;
/** Questions that are drawn at each run have to reach this share of the aims. */
const shareForDrawn = 0.8;
const mostGrowth = 1.5;
/** Milliseconds of the slowest read beside edits. */
const mostStall = (programmes: number) => (programmes < 50_000 ? 20 : 50);
const mostOfEdit = 10;
/** The share of the time of the same code before it is bundled that a start of the real catalogue may take. */
const mostOfUnbundled = 0.35;
/** What a start of the large catalogue may take: milliseconds to the first answer, and bytes of memory then. */
const largeStart = { milliseconds: 3000, memory: 300e6 };

function atLeast(row: Row, name: string, least: number | undefined, what: string): readonly Aim[] {
  const [own, other] = [row.rates[ours.name], row.rates[name]];
  if (!own || !other || least === undefined) return [];
  const ratio = ratios(own, other);
  const wanted = row.question.startsWith('D') ? shareForDrawn * least : least;
  const aim = `${row.regime}: at least ${Number(wanted.toFixed(2))} × ${what}`;
  return [{ aim, at: row.question, measured: told(ratio), isMet: ratio.median >= wanted }];
}

const againstBare = (row: Row) => atLeast(row, bare.name, leastOfBare[row.regime](row.question), 'bare Fastify');

function againstPeers(row: Row): readonly Aim[] {
  const best = bestPeer(row);
  if (!best) return [];
  return atLeast(row, best, leastOfBestPeer[row.regime], 'the best peer').map((aim) => ({
    ...aim,
    measured: `${aim.measured}: ${best}`,
  }));
}

const againstApollo = (row: Row) =>
  row.regime === 'plan-warm' ? atLeast(row, apollo.name, leastOfApollo, 'Apollo as most write it') : [];

/** The fastest of those that are neither ours nor the limit. */
export function bestPeer({ rates }: Row): string | undefined {
  const peers = Object.entries(rates).filter(([name]) => isPeer(name));
  return peers.sort(([, a], [, b]) => spread(b).median - spread(a).median)[0]?.[0];
}

function growthAims({ growth }: Results): readonly Aim[] {
  const [smallest, largest] = [growthSizes[0], growthSizes.at(-1)];
  return Object.keys(growing).flatMap((question) => {
    const at = (size?: number) => growth.find((one) => one.question === question && one.size === size)?.microseconds;
    const [few, many] = [at(smallest), at(largest)];
    if (!few || !many) return [];
    const ratio = ratios(many, few);
    const aim = `50,000 programmes cost at most ${mostGrowth} × what 24 cost`;
    return [{ aim, at: question, measured: told(ratio), isMet: ratio.median <= mostGrowth }];
  });
}

const startAims = ({ startUps }: Results): readonly Aim[] => startUps.flatMap(aimsOfStart);

function aimsOfStart({ programmes, detail, milliseconds, memory, unbundled }: StartUp): readonly Aim[] {
  const at = `${programmes.toLocaleString('en-GB')} programmes`;
  if (unbundled) {
    const ratio = ratios(milliseconds, unbundled);
    const aim = `first answer within ${mostOfUnbundled} × the time of the same code unbundled`;
    return [{ aim, at, measured: told(ratio), isMet: ratio.median <= mostOfUnbundled }];
  }
  if (programmes !== large || detail !== 'lean') return [];
  return [
    atMost(`first answer within ${largeStart.milliseconds} ms`, at, spread(milliseconds), largeStart.milliseconds, 1),
    atMost(`at most ${largeStart.memory / 1e6} MB`, at, spread(memory), largeStart.memory, 1e6),
  ];
}

const atMost = (aim: string, at: string, found: Spread, most: number, unit: number): Aim => {
  const shown = { median: found.median / unit, least: found.least / unit, most: found.most / unit };
  return { aim, at, measured: told(shown, 0), isMet: found.median <= most };
};

function commitAims({ commits }: Results): readonly Aim[] {
  return commits.flatMap(({ programmes, meanwhile, before, edits }) => {
    const at = `${programmes.toLocaleString('en-GB')} programmes`;
    const most = mostStall(programmes);
    return [
      {
        aim: `no read over ${most} ms while 10 edits a second land`,
        at,
        measured: `slowest read ${meanwhile.slowest.toFixed(1)} ms (${before.slowest.toFixed(1)} ms without edits)`,
        isMet: meanwhile.slowest <= most,
      },
      {
        aim: `an edit within ${mostOfEdit} ms (median)`,
        at,
        measured: `${edits.median.toFixed(1)} ms`,
        isMet: edits.median <= mostOfEdit,
      },
    ];
  });
}
