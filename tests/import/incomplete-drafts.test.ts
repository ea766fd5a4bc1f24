import { describe, expect, it } from '@jest/globals';
import { missingIn } from '../../src/domain/fields/stand-ins.js';
import { aCatalogue, aProgramme } from '../support/builders.js';
import { afterImport, planOf, problemsOf, sheetsOf, stateOf } from './planning.js';

const { summary: _, section: __, participation: ___, ...least } = aProgramme({ slug: 'arches', status: 'DRAFT' });
const document = aCatalogue({ programmes: [aProgramme({ slug: 'bridges' }), aProgramme({ slug: 'arches' })] });
const [bridges] = document.programmes ?? [];
const state = stateOf({ ...document, programmes: [bridges, least] as never });
const arches = least.id;

describe('An incomplete draft', () => {
  it('is the same after a round trip through sheets', () => {
    expect(planOf(state, sheetsOf(state.document)).changed).toEqual([]);
  });

  it('is told from one whose source says nothing of taking part', () => {
    const silent = stateOf({ ...document, programmes: [bridges, { ...least, participation: {} }] as never });
    const lackingAfter = (before: typeof state, sheets: typeof state) =>
      afterImport(before, sheetsOf(sheets.document), { emptyClears: true })
        .document.programmes.filter(({ id }) => id === arches)
        .map(missingIn);
    expect(lackingAfter(state, silent)).toEqual([['section', 'summary']]);
    expect(lackingAfter(silent, state)).toEqual([['section', 'summary', 'participation']]);
  });

  it('stays incomplete in a catalogue that only has hubs', () => {
    const hubs = stateOf({ ...document, programmes: [] });
    const made = afterImport(hubs, sheetsOf(state.document)).document.programmes.find(({ id }) => id === arches);
    expect(made && missingIn(made)).toEqual(['section', 'summary', 'participation']);
  });

  it('gets what a sheet fills in', () => {
    const rows = [
      ['academicYear', 'slug', 'summary', 'participation.unit'],
      ['2021/22', 'arches', 'What it is.', ''],
    ];
    const programme = afterImport(state, { 'programmes.csv': rows }).document.programmes.find(
      ({ id }) => id === arches,
    );
    expect(programme && missingIn(programme)).toEqual(['section', 'participation']);
  });

  it('starts from a sheet without sections and summaries', () => {
    const files = {
      'programmes.csv': [
        ['academicYear', 'title'],
        ['2022/23', 'Spans'],
      ],
    };
    const [made] = afterImport(state, files).document.programmes.filter(({ title }) => title === 'Spans');
    expect(made && missingIn(made)).toEqual(['section', 'summary']);
  });

  it('cannot be published by a sheet', () => {
    const rows = [
      ['academicYear', 'slug', 'status'],
      ['2021/22', 'arches', 'PUBLISHED'],
    ];
    expect(problemsOf(state, { 'programmes.csv': rows })).toEqual([
      'NOT_READY programmes.csv, row 2: The programme lacks section, summary and participation, without which it cannot be published. Add them (an empty participation, {}, or "not said" in a sheet, if the source does not say it), or leave it a draft without publishAt.',
    ]);
  });
});

describe('A sheet that publishes a copied draft', () => {
  const copied = aProgramme({ slug: 'copied', status: 'DRAFT', carriedFrom: '2020/21' });
  const carried = stateOf(aCatalogue({ programmes: [copied] }));
  const rows = (status: string) => ({
    'programmes.csv': [
      ['academicYear', 'slug', 'status'],
      ['2021/22', 'copied', status],
    ],
  });

  it('is refused, and nothing is planned', () => {
    const plan = planOf(carried, rows('PUBLISHED'));
    expect(plan.problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'NOT_READY',
        'The programme was copied from 2020/21, and nobody has confirmed that it still holds. Correct it and set carriedFrom to null, or import with --confirm.',
      ],
    ]);
    expect(plan).toMatchObject({ changes: [], warnings: [] });
  });

  it('confirms it with the option', () => {
    const [programme] = afterImport(carried, rows('PUBLISHED'), { confirm: true }).document.programmes;
    expect(programme).toMatchObject({ status: 'PUBLISHED', carriedFrom: undefined });
  });

  it('may stay a draft', () => {
    expect(problemsOf(carried, rows('DRAFT'))).toEqual([]);
  });
});
