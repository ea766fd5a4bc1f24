import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { realDocument } from '../support/real-snapshot.js';
import { severalHubs } from '../support/several-hubs.js';

// The prose is ours. source-phrases.txt has a hash of each run of seven words of the source document, in the order of the
// hashes, so that it contains nothing of the text; page-phrases.txt has those of the pages of the second catalogue. Words
// are lower case, without apostrophes and other punctuation.

const runLength = 7;
const fileText = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const hashesIn = (path: string) => new Set(fileText(path).split(/\s+/).filter(Boolean));
const sourceRuns = hashesIn('source-phrases.txt');
const pageRuns = hashesIn('page-phrases.txt');

const hashOf = (run: string) => createHash('sha256').update(run).digest().subarray(0, 6).toString('base64url');

/** The runs of seven words that a text shares with the source. */
function sharedRuns(text: string, hashes: ReadonlySet<string> = sourceRuns): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  const runs = words.map((_, start) => words.slice(start, start + runLength));
  return runs
    .filter(({ length }) => length === runLength)
    .map((run) => run.join(' '))
    .filter((run) => hashes.has(hashOf(run)));
}

/** These fields repeat a name or heading of the source exactly. */
const exactFields = ['title', 'aliases', 'name', 'strands', 'section', 'sectionPath', 'heading', 'item', 'url'];

interface Prose {
  readonly pointer: string;
  readonly text: string;
}

/** All texts of a value, except those that repeat the source exactly. */
function proseIn(value: unknown, pointer = ''): readonly Prose[] {
  if (typeof value === 'string') return [{ pointer, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    exactFields.includes(key) ? [] : proseIn(each, `${pointer}/${key}`),
  );
}

const real = realDocument();

test('sharedRuns() finds a run of seven words whatever the punctuation and case, and none of six', () => {
  const title = 'Primary Teaching for Mastery Development Work Groups';
  const run = title.toLowerCase();
  expect(sharedRuns(title)).toEqual([run]);
  expect(sharedRuns(`In all, primary teaching "for mastery": DEVELOPMENT work – groups.`)).toEqual([run]);
  expect(sharedRuns(title.replace('Primary ', ''))).toEqual([]);
});

test('No text of the catalogue shares a run of more than six words with the source', () => {
  const prose = proseIn(real);
  expect(prose.length).toBeGreaterThan(1000);
  const shared = prose.map(({ pointer, text }) => ({ pointer, runs: sharedRuns(text) }));
  expect(shared.filter(({ runs }) => runs.length > 0)).toEqual([]);
});

test('No text of a reading shares a run of more than six words with the pages', () => {
  const own = new Set(real.programmes?.map(({ id }) => id));
  const { series, programmes = [] } = severalHubs();
  const prose = proseIn({ series, programmes: programmes.filter(({ id }) => !own.has(id)) });
  expect(prose.length).toBeGreaterThan(1000);
  const shared = prose.map(({ pointer, text }) => ({ pointer, runs: sharedRuns(text, pageRuns) }));
  expect(shared.filter(({ runs }) => runs.length > 0)).toEqual([]);
});

describe('Apart from published titles and headings, no run of more than six words is shared with the source by', () => {
  const { sources = [], programmes = [] } = real;
  const headings = sources.flatMap(({ outline = [] }) => outline.map(({ heading }) => heading));
  const exact = [...[...sources, ...programmes].map(({ title }) => title), ...headings];

  test.each(['README.md', 'docs/coverage.md', 'docs/second-reading.md'])('%s', (path) => {
    const lines = fileText(`../../${path}`)
      .split('\n')
      .map((line) => exact.reduce((rest, words) => rest.replaceAll(words, '\n'), line));
    expect(lines.flatMap((line) => line.split('\n')).flatMap((part) => sharedRuns(part))).toEqual([]);
  });
});
