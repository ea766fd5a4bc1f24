import { describe, expect, it } from '@jest/globals';
import type { Programme } from '../../src/domain/programme.js';
import { findConflicts } from '../../src/eligibility/conflicts.js';
import {
  aCatalogue,
  aHub,
  aModule,
  anyOf,
  aProgramme,
  aSource,
  asks,
  evidence,
  needs,
  snapshotOf,
} from '../support/builders.js';

type Parts = NonNullable<Parameters<typeof aProgramme>[0]>;

/** The conflicts of programmes of one series, of the home hub in 2021/22 unless they say otherwise. */
function among(...parts: readonly Parts[]) {
  const hubs = [aHub(), aHub({ slug: 'other' })];
  const programmes = parts.map((part) => aProgramme({ slug: 'mastery', ...part }));
  const others = ['a', 'b'].map((slug) => aProgramme({ slug }));
  const snapshot = snapshotOf(aCatalogue({ hubs, sources: [aSource()], programmes: [...programmes, ...others] }));
  const series = snapshot.series('mastery');
  return findConflicts(series ? snapshot.programmesOfSeries(series) : []);
}

const other = { hub: 'hub-other' };
const later = { academicYear: '2022/23' };
const saying = (by: readonly Programme[]) => by.map(({ hub, academicYear }) => `${hub} ${academicYear}`);

describe('conflicts', () => {
  it('are facts on which programmes of a series differ, with the programmes that state each value', () => {
    const [conflict, ...more] = among(
      { participation: { schoolsPerGroup: { min: 6, max: 7 } } },
      { ...other, participation: { schoolsPerGroup: { min: 8 } } },
    );
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({
      field: 'participation.schoolsPerGroup',
      betweenHubs: true,
      overYears: false,
      values: [{ value: '6 to 7' }, { value: '8 or more' }],
    });
    expect(conflict?.values.map(({ programmes }) => saying(programmes))).toEqual([
      ['hub-home 2021/22'],
      ['hub-other 2021/22'],
    ]);
  });

  it('distinguish a hub that changed from hubs that differ', () => {
    const of = (years: number) => ({ duration: { years: { min: years, max: years }, strength: 'STATED' } }) as const;
    expect(among(of(1), { ...later, ...of(2) })).toMatchObject([
      { field: 'duration.years', betweenHubs: false, overYears: true },
    ]);
    expect(among(of(1), { ...later, ...other, ...of(2) })).toMatchObject([{ betweenHubs: false, overYears: false }]);
  });

  it('are empty if one programme states nothing', () => {
    expect(
      among({ phases: ['PRIMARY'], strands: ['One'] }, { ...other, title: 'Another title', aims: ['Aims'] }),
    ).toEqual([]);
  });

  it('are empty if the same fact has another spelling or order', () => {
    const titled = (...all: readonly string[]) => ({
      modules: all.map((title, index) => aModule({ title, slug: `module-${index}` })),
    });
    expect(among(titled('Number Sense', 'Fractions'), { ...other, ...titled('fractions', 'Number-sense') })).toEqual(
      [],
    );
    expect(among(titled('Number Sense'), { ...other, ...titled('Fractions') })).toMatchObject([{ field: 'modules' }]);
  });

  it('compare participants with the same role', () => {
    const two = { participants: [{ role: 'Mastery Advocates', count: { min: 2, max: 2 }, per: 'school' }] };
    const one = { participants: [{ role: 'mastery advocate', count: { min: 1, max: 1 }, per: 'school' }] };
    const head = { participants: [{ role: 'headteacher', count: { min: 1, max: 1 }, per: 'school' }] };
    expect(among({ participation: two }, { ...other, participation: head })).toEqual([]);
    expect(among({ participation: two }, { ...other, participation: one })).toMatchObject([
      { values: [{ value: '2 per school' }, { value: '1 per school' }] },
    ]);
  });

  it('compare rules test by test, regardless of words and order', () => {
    const rule = (eligibilityRule: Parts['eligibilityRule']) => ({ eligibilityRule });
    const one = rule(anyOf(needs('a', { text: 'Was in A.' }), needs('b')));
    expect(among(one, { ...other, ...rule(anyOf(needs('b'), needs('a', { text: 'Has done A.' }))) })).toEqual([]);
    const lastYear = rule(needs('a', { text: 'Was in A last year.', timing: 'PREVIOUS_YEAR' }));
    const everBefore = rule(needs('a', { text: 'Was in A once.', timing: 'ANY_EARLIER_YEAR' }));
    expect(among(lastYear, { ...other, ...everBefore })).toMatchObject([
      {
        field: 'eligibilityRule',
        about: 'Who may join, by what was completed before',
        values: [{ value: 'Was in A last year.' }, { value: 'Was in A once.' }],
      },
    ]);
  });

  it('are empty if rules complement each other, or list other wordings of the same', () => {
    const rule = (eligibilityRule: Parts['eligibilityRule']) => ({ eligibilityRule });
    const role = (...values: string[]) => rule(asks('ROLE', { text: values.join(' or '), values }));
    expect(among(rule(needs('a')), { ...other, ...rule(needs('b')) })).toEqual([]);
    expect(among(rule(needs('a')), { ...other, ...role('teacher') })).toEqual([]);
    expect(
      among(rule(asks('CRITERIA', { text: 'Is ready.' })), {
        ...other,
        ...rule(asks('CRITERIA', { text: 'Is willing.' })),
      }),
    ).toEqual([]);
    expect(among(role('maths lead', 'subject leader'), { ...other, ...role('Maths Lead') })).toEqual([]);
    expect(among(role('maths lead'), { ...other, ...role('teaching assistant') })).toMatchObject([
      { about: 'Who may join, by role', values: [{ value: 'maths lead' }, { value: 'teaching assistant' }] },
    ]);
  });

  it('are empty if the source of one programme is ambiguous', () => {
    const of = (years: number, strength: 'STATED' | 'AMBIGUOUS') => ({
      duration: { years: { min: years, max: years }, strength },
    });
    expect(among(of(1, 'STATED'), { ...other, ...of(2, 'AMBIGUOUS') })).toEqual([]);
    const role = (value: string, strength: 'STATED' | 'AMBIGUOUS') => ({
      eligibilityRule: asks('ROLE', { text: value, values: [value], strength }),
    });
    expect(among(role('teacher', 'STATED'), { ...other, ...role('head', 'AMBIGUOUS') })).toEqual([]);
    const doubtful = [evidence({ field: 'strands', strength: 'AMBIGUOUS' })];
    expect(among({ strands: ['One'] }, { ...other, strands: ['Two'], evidence: doubtful })).toEqual([]);
    const stated = [evidence({ field: 'strands' })];
    expect(among({ strands: ['One'] }, { ...other, strands: ['Two'], evidence: stated })).toHaveLength(1);
  });

  it('compare how it is run, and money for the same purpose', () => {
    const grant = (amount: number, purpose: string) => ({
      mode: 'ONLINE' as const,
      funding: { grants: [{ amount, currency: 'GBP', per: 'school', purpose }] },
    });
    expect(among(grant(500, 'release'), { ...other, ...grant(900, 'travel') })).toEqual([]);
    expect(
      among(grant(500, 'release'), { ...other, ...grant(900, 'release'), mode: 'FACE_TO_FACE' } as never),
    ).toMatchObject([
      { field: 'mode', values: [{ value: 'online' }, { value: 'face to face' }] },
      { field: 'funding.grants', about: 'How much is paid per school for release' },
    ]);
  });

  it('do not compare a programme with itself', () => {
    const visits = [
      { kind: 'SCHOOL_VISIT', count: { min: 2, max: 2 }, purpose: 'First' },
      { kind: 'SCHOOL_VISIT', count: { min: 3, max: 3 }, purpose: 'Then' },
    ] as const;
    expect(among({ components: visits }, { ...other, components: [...visits].reverse() })).toEqual([]);
  });
});
