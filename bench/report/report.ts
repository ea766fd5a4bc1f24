import { contenders, ours } from '../runner/contenders.js';
import type { Latencies } from '../runner/drive.js';
import { growing, growthSizes } from '../runner/growth.js';
import { regimes } from '../runner/regime.js';
import { aimsOf } from './aims.js';
import { markdownTable } from './markdown.js';
import type { Results } from './results.js';
import { ratios, spread, told } from './spread.js';

const names = [...new Set(contenders.map(({ name }) => name))];
const thousands = (number: number) => number.toLocaleString('en-GB', { maximumFractionDigits: 0 });
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** What a run found, as Markdown. Parts that were not measured are left out. */
export function report(results: Results): string {
  const parts = [aims, ofOurs, rates, leftOut, growth, starts, exports, commits].map((part) => part(results));
  const { at, machine, command, pace } = results;
  const how = `${pace.rounds} rounds of ${pace.window / 1000} s, in turns`;
  return [`Measured on ${at.slice(0, 10)} by \`${command}\`: ${how}. ${machine}.`, ...parts]
    .filter(Boolean)
    .join('\n\n');
}

function aims(results: Results): string {
  const all = aimsOf(results);
  if (all.length === 0) return '';
  const rows = all.map(({ aim, at, measured, isMet }) => [aim, at, measured, isMet ? 'yes' : '**no**']);
  return `### The aims\n\n${markdownTable(['aim', 'at', 'measured', 'met'], rows)}`;
}

type Cell = (theirs: readonly number[], own: readonly number[]) => string;

/** Rows of questions by regime, and a column for each contender that was in one. */
function contest({ rows: raced }: Results, title: string, columns: readonly string[], cell: Cell): string {
  if (raced.length === 0) return '';
  const racing = columns.filter((name) => raced.some(({ rates }) => rates[name]));
  const rows = regimes.flatMap((regime) =>
    raced
      .filter((row) => row.regime === regime)
      .map(({ question, rates: found }) => [
        `${question} ${regime}`,
        ...racing.map((name) => (found[name] ? cell(found[name], found[ours.name] ?? []) : '–')),
      ]),
  );
  return `### ${title}\n\n${markdownTable(['', ...racing], rows)}`;
}

const ofOurs = (results: Results) =>
  contest(
    results,
    'How many times as many answers as they ours gives: median, and least to most of the rounds',
    names.filter((name) => name !== ours.name),
    (theirs, own) => told(ratios(own, theirs)),
  );

const rates = (results: Results) =>
  contest(results, 'Answers for each second of processor', names, (found) => thousands(spread(found).median));

function leftOut({ leftOut: why }: Results): string {
  return why.length === 0
    ? ''
    : `A dash: not measured in that regime, or left out:\n\n${why.map((line) => `- ${line}`).join('\n')}`;
}

function growth({ growth: found }: Results): string {
  if (found.length === 0) return '';
  const cell = (question: string, size: number) => {
    const one = found.find((each) => each.question === question && each.size === size);
    return one ? thousands(spread(one.microseconds).median) : '–';
  };
  const rows = Object.keys(growing).map((question) => [question, ...growthSizes.map((size) => cell(question, size))]);
  const head = ['microseconds an answer', ...growthSizes.map((size) => `${thousands(size)} programmes`)];
  return `### How the cost of an answer grows with the catalogue\n\n![](performance-growth.svg)\n\n${markdownTable(head, rows)}`;
}

function starts({ startUps }: Results): string {
  if (startUps.length === 0) return '';
  const rows = startUps.map(({ programmes, detail, bytes, milliseconds, memory }) => [
    `${thousands(programmes)}, ${programmes === 24 ? 'the real ones' : detail}`,
    megabytes(bytes),
    told(spread(milliseconds), 0),
    megabytes(spread(memory).median),
  ]);
  return `### Start-up\n\n${markdownTable(['programmes', 'document', 'ms to the first answer', 'memory then'], rows)}`;
}

const latencies = ({ median, p99, slowest }: Latencies) => [median, p99, slowest].map((time) => time.toFixed(1));

function exports({ exports: all }: Results): string {
  if (all.length === 0) return '';
  const rows = all.map(({ path, bytes, milliseconds, reads }) => [
    `\`${path}\``,
    megabytes(bytes),
    thousands(milliseconds),
    ...latencies(reads),
  ]);
  const head = ['export', 'size', 'ms', 'median read meanwhile, ms', 'p99', 'slowest'];
  return `### Whole exports of the large catalogue\n\n${markdownTable(head, rows)}`;
}

function commits({ commits: all }: Results): string {
  const [first] = all;
  if (!first) return '';
  const rows = all.flatMap(({ programmes, before, meanwhile, edits, landed }) => [
    [`${thousands(programmes)}: reads`, ...latencies(before)],
    [`${thousands(programmes)}: reads while edits land`, ...latencies(meanwhile)],
    [`${thousands(programmes)}: the ${landed} edits`, ...latencies(edits)],
  ]);
  const what = `${first.readsPerSecond} reads (one programme, links five deep) and ${first.editsPerSecond} edits a second, in milliseconds`;
  return `### Commits under read load: ${what}\n\n${markdownTable(['programmes', 'median', 'p99', 'slowest'], rows)}`;
}
