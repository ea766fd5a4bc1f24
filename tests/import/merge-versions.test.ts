import { describe, expect, it } from '@jest/globals';
import type { Entry, Values } from '../../src/catalogue/document/entry-change.js';
import { Programme } from '../../src/domain/programme.js';
import { mergeVersions } from '../../src/import/merge-versions.js';

const entry = (values: Values): Entry => ({ id: 'prg-1', ...values });

/** What is left of three versions, and what is told of each field: U untouched, W written, - not written. */
function merged(base: Values | undefined, now: Values, wanted: Values, overwrites = false) {
  const versions = { base: base && entry(base), now: entry(now), wanted: entry(wanted) };
  const { entry: all, fields } = mergeVersions(versions, Programme, overwrites);
  const { id: _, ...values } = all;
  const told = fields.map(
    ({ field, isUntouched, isWritten }) => `${field} ${isUntouched ? 'U' : isWritten ? 'W' : '-'}`,
  );
  return { values, told };
}

const module = (slug: string, title = slug) => ({ id: `mod-${slug}`, slug, title });
const evidence = (field: string, paraphrase: string) => ({ source: 'src-1', section: 'Primary', field, paraphrase });

describe('mergeVersions()', () => {
  it('takes what only the sheet changed, and keeps what only others changed', () => {
    const base = { title: 'One', summary: 'Old.', funding: { free: true, note: 'a' } };
    const now = { title: 'One', summary: 'New.', funding: { free: true, note: 'b' } };
    const wanted = { title: 'Two', summary: 'Old.', funding: { free: false, note: 'a' } };
    expect(merged(base, now, wanted)).toEqual({
      values: { title: 'Two', summary: 'New.', funding: { free: false, note: 'b' } },
      told: ['summary U', 'funding.note U'],
    });
  });

  it('writes a field that both changed only if it overwrites', () => {
    const versions = [{ summary: 'Old.' }, { summary: 'New.' }, { summary: 'Mine.' }] as const;
    expect(merged(...versions)).toEqual({ values: { summary: 'New.' }, told: ['summary -'] });
    expect(merged(...versions, true)).toEqual({ values: { summary: 'Mine.' }, told: ['summary W'] });
  });

  it('never writes an untouched value, even if it overwrites', () => {
    expect(merged({ summary: 'Old.' }, {}, { summary: 'Old.' }, true)).toEqual({ values: {}, told: ['summary U'] });
  });

  it('takes every difference for a change by others if the exported values are not known', () => {
    const [now, wanted] = [
      { title: 'One', summary: 'New.' },
      { title: 'One', summary: 'Mine.' },
    ];
    expect(merged(undefined, now, wanted)).toEqual({ values: now, told: ['summary -'] });
    expect(merged(undefined, now, wanted, true)).toEqual({ values: wanted, told: ['summary W'] });
  });

  it('merges lists item by item: added, changed and removed on either side', () => {
    const base = { modules: [module('a'), module('b'), module('c')] };
    const now = { modules: [module('a', 'A'), module('x'), module('b'), module('c')] };
    const wanted = { modules: [module('a'), module('c', 'C'), module('y')] };
    expect(merged(base, now, wanted)).toEqual({
      values: { modules: [module('a', 'A'), module('x'), module('c', 'C'), module('y')] },
      told: ['modules["a"].title U', 'modules["x"] U'],
    });
  });

  it('does not remove an item that others changed, and does not bring back one that they removed', () => {
    const base = { modules: [module('a'), module('b')] };
    const removed = merged(base, { modules: [module('a', 'A'), module('b')] }, { modules: [module('b')] });
    expect(removed).toEqual({ values: { modules: [module('a', 'A'), module('b')] }, told: ['modules["a"] -'] });
    const back = merged(base, { modules: [module('b')] }, base);
    expect(back).toEqual({ values: { modules: [module('b')] }, told: ['modules["a"] U'] });
  });

  it('keeps an order that others made, and takes one that only the sheet made', () => {
    const [ab, ba] = [{ modules: [module('a'), module('b')] }, { modules: [module('b'), module('a')] }];
    expect(merged(ab, ba, ab)).toEqual({ values: ba, told: ['modules (order) U'] });
    expect(merged(ab, ab, ba)).toEqual({ values: ba, told: [] });
  });

  it('tells items without an id apart by what they are about', () => {
    const base = { evidence: [evidence('title', 'One.'), evidence('aims', 'Two.')] };
    const now = { evidence: [evidence('title', 'First.'), evidence('aims', 'Two.')] };
    const wanted = { evidence: [evidence('title', 'One.'), evidence('aims', 'Second.')] };
    expect(merged(base, now, wanted).values).toEqual({
      evidence: [evidence('title', 'First.'), evidence('aims', 'Second.')],
    });
  });

  it('never mixes two versions of a rule or of a range', () => {
    const rule = (value: string) => ({ test: { kind: 'ROLE', value } });
    const versions = [
      { eligibilityRule: { any: [rule('a')] } },
      { eligibilityRule: { all: [rule('a')] } },
      { eligibilityRule: { any: [rule('a'), rule('b')] } },
    ] as const;
    expect(merged(...versions)).toEqual({ values: versions[1], told: ['eligibilityRule -'] });
    expect(merged(...versions, true)).toEqual({ values: versions[2], told: ['eligibilityRule W'] });
  });
});
