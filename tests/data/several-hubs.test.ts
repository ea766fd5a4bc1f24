import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../src/domain/parts/evidence.js';
import type { Programme } from '../../src/domain/programme.js';
import { problemsOf, type Stored } from '../support/builders.js';
import { realDocument } from '../support/real-snapshot.js';
import { severalHubs } from '../support/several-hubs.js';

// data/several-hubs.json: the programmes of the real catalogue, and partial readings of 32 pages of other hubs and years.

const document = severalHubs();
const real = realDocument();
const { hubs = [], sources = [], programmes = [] } = document;

const isNew = (things: readonly { readonly id: string }[] = []) => {
  const ids = new Set(things.map(({ id }) => id));
  return ({ id }: { readonly id: string }) => !ids.has(id);
};
const pages = sources.filter(isNew(real.sources));
const readings = programmes.filter(isNew(real.programmes));

test('The second catalogue is valid', () => {
  expect(problemsOf(document)).toEqual([]);
});

test('It has everything that the real catalogue has, as "npm run join" copies it', () => {
  const { status, stderr } = spawnSync('node', ['scripts/join-catalogues.mjs', '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('It has one source for each of 32 pages, with its address', () => {
  expect(pages).toHaveLength(32);
  expect(new Set(pages.map(({ url }) => url)).size).toBe(32);
  expect(pages.filter(({ url }) => url === undefined)).toEqual([]);
});

test('What was read is partial: only the year of the real catalogue is complete', () => {
  const offers = hubs.flatMap((hub) => (hub.offers ?? []).map((offer) => ({ hub: hub.slug, ...offer })));
  const years = new Set(readings.map(({ hub, academicYear }) => `${hub} ${academicYear}`));
  expect(offers).toHaveLength(years.size + 1);
  expect(offers.filter(({ complete }) => complete !== false)).toEqual([
    { hub: 'east-midlands-east', academicYear: '2021/22', complete: true },
  ]);
});

/** All evidence in a value. */
function evidenceIn(value: unknown): readonly Stored<Evidence>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(evidenceIn);
  return 'paraphrase' in value ? [value as Stored<Evidence>, ...inside] : inside;
}

const evidence = evidenceIn(document);

test.each(pages)('Every sentence of $url supports something', ({ id, outline = [] }) => {
  const cited = evidence.filter(({ source }) => source === id);
  for (const { heading, item, sentences } of outline) {
    const here = cited.filter((each) => each.section === heading && each.item === item);
    const numbers = Array.from({ length: sentences }, (_, index) => index + 1);
    expect(numbers.filter((number) => !here.some(({ sentence }) => sentence === number))).toEqual([]);
  }
});

/** Properties that are no facts of a page, or contain their evidence. */
const otherProperties =
  'id slug hub series summary url position updatedAt evidence openQuestions eligibilityRule links linkGroups'.split(
    ' ',
  );
const groups = ['participation', 'duration', 'funding', 'recruitment'];

/** The facts of a reading, as evidence names them. */
const factsOf = (programme: Stored<Programme>): readonly string[] =>
  Object.entries(programme).flatMap(([key, value]) => {
    if (otherProperties.includes(key)) return [];
    if (!groups.includes(key)) return [key];
    return Object.keys(Object(value)).flatMap((inner) => (inner === 'strength' ? [] : [`${key}.${inner}`]));
  });

describe('Every fact has evidence, in', () => {
  test.each(readings)('$title of $academicYear', (programme) => {
    const fields = (programme.evidence ?? []).map(({ field }) => `${field}.`);
    expect(factsOf(programme).filter((fact) => !fields.some((field) => field.startsWith(`${fact}.`)))).toEqual([]);
    for (const link of programme.links ?? []) expect(link.evidence).not.toEqual([]);
  });
});
