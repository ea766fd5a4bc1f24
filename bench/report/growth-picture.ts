import { growing, growthSizes } from '../runner/growth.js';
import type { Results } from './results.js';
import { spread } from './spread.js';

// A line for each question over the size of the catalogue, both axes logarithmic: a level line is a cost that does not grow
// with the catalogue. It paints its own ground, so that it can be read on any page, and follows the reader's light or dark.

const [width, height] = [760, 440];
const [left, right, top, bottom] = [64, 470, 60, 380];

const style = `
  .ground { fill: #ffffff } text { fill: #1f2933; font: 13px system-ui, sans-serif } .title { font-weight: 600; font-size: 15px }
  .faint { fill: #52606d } .grid { stroke: #d9e2ec } .line { fill: none; stroke-width: 2.5 } .s0 { --c: #1c64b0 }
  .s1 { --c: #b4480b } .s2 { --c: #0b7a6f } .s3 { --c: #7a3fc4 } .s4 { --c: #a8235c } .line { stroke: var(--c) }
  .dot, .label { fill: var(--c) }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #14181d } text { fill: #e4e9ee } .faint { fill: #9aa7b4 } .grid { stroke: #323b45 } .s0 { --c: #74b3f0 }
    .s1 { --c: #f29b5c } .s2 { --c: #4fd1bf } .s3 { --c: #bd9af2 } .s4 { --c: #f286b1 }
    .dot, .label { fill: var(--c) }
  }`;

interface Line {
  readonly question: string;
  readonly points: readonly { readonly size: number; readonly microseconds: number }[];
}

/** The growth that was measured, as SVG. */
export function growthPicture({ growth }: Results): string {
  const lines = Object.keys(growing).map((question): Line => {
    const points = growth.filter((one) => one.question === question);
    return {
      question,
      points: points.map(({ size, microseconds }) => ({ size, microseconds: spread(microseconds).median })),
    };
  });
  const all = lines.flatMap(({ points }) => points.map(({ microseconds }) => microseconds));
  const decades = [Math.floor(Math.log10(Math.min(...all))), Math.ceil(Math.log10(Math.max(...all)))] as const;
  const y = scale(decades, [bottom, top]);
  const x = scale([Math.log10(growthSizes[0] ?? 1), Math.log10(growthSizes.at(-1) ?? 1)], [left + 20, right - 20]);
  const title = 'What one answer costs as the catalogue grows';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${title}</title><style>${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="8"/>`,
    text(left, 30, title, 'title'),
    text(left, 48, 'microseconds of one core for each answer, without the response cache', 'faint'),
    ...grid(decades, y),
    ...growthSizes.map((size) => text(x(size), bottom + 22, size.toLocaleString('en-GB'), 'faint', 'middle')),
    text((left + right) / 2, bottom + 44, 'programmes in the catalogue', 'faint', 'middle'),
    ...lines.flatMap((line, index) => drawn(line, index, x, y)),
    ...labels(lines, y),
    '</svg>\n',
  ].join('\n');
}

type Scale = (value: number) => number;

/** Takes logarithms from one range to another. */
const scale =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale =>
  (value) =>
    from + ((Math.log10(value) - low) / (high - low || 1)) * (to - from);

const text = (x: number, y: number, words: string, kind = '', anchor = 'start') =>
  `<text x="${round(x)}" y="${round(y)}" class="${kind}" text-anchor="${anchor}">${words}</text>`;

const round = (value: number) => Math.round(value * 10) / 10;

function grid([low, high]: readonly [number, number], y: Scale): readonly string[] {
  return Array.from({ length: high - low + 1 }, (_, index) => {
    const value = 10 ** (low + index);
    const at = round(y(value));
    const line = `<line class="grid" x1="${left}" x2="${right}" y1="${at}" y2="${at}"/>`;
    return line + text(left - 10, at + 4, value.toLocaleString('en-GB'), 'faint', 'end');
  });
}

function drawn({ points }: Line, index: number, x: Scale, y: Scale): readonly string[] {
  const at = points.map(({ size, microseconds }) => [round(x(size)), round(y(microseconds))] as const);
  return [
    `<polyline class="line s${index}" points="${at.map((point) => point.join()).join(' ')}"/>`,
    ...at.map(([cx, cy]) => `<circle class="dot s${index}" cx="${cx}" cy="${cy}" r="4"/>`),
  ];
}

const lineHeight = 18;

/** A name at the end of each line, with how much dearer the largest catalogue is; moved apart where they would meet. */
function labels(lines: readonly Line[], y: Scale): readonly string[] {
  const wanted = lines
    .map(({ question, points }, index) => {
      const [first, last] = [points[0]?.microseconds ?? 1, points.at(-1)?.microseconds ?? 1];
      return { index, words: `${question}: × ${(last / first).toPrecision(2)}`, at: y(last) + 4 };
    })
    .sort((a, b) => a.at - b.at);
  let lowest = Number.NEGATIVE_INFINITY;
  return wanted.map(({ index, words, at }) => {
    lowest = Math.max(at, lowest + lineHeight);
    return text(right + 8, lowest, words, `label s${index}`);
  });
}
