import { describe, expect, it } from '@jest/globals';
import { ParameterRefused } from '../../../src/domain/fields/query-parameters.js';
import { layoutKey, pictureKey } from '../../../src/map/contents/map-filter.js';
import { MapRefused, mapCodes } from '../../../src/map/contents/map-refused.js';
import { aCatalogue, aHub, aProgramme, snapshotOf } from '../../support/builders.js';
import { type MapParameters, parseMapFilter, real } from '../real-map.js';

const keyOf = (parameters: MapParameters) => pictureKey(parseMapFilter(parameters, real));

function refusal(parameters: MapParameters): MapRefused | ParameterRefused {
  try {
    parseMapFilter(parameters, real);
  } catch (error) {
    if (error instanceof MapRefused || error instanceof ParameterRefused) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('the filter of a map', () => {
  it('is the home hub in its newest year by default', () => {
    const { hub, year, ...rest } = parseMapFilter({}, real);
    expect([hub.slug, year]).toEqual(['east-midlands-east', '2021/22']);
    expect(rest).toEqual({
      sections: [],
      phases: [],
      kinds: [],
      minStrength: 'AMBIGUOUS',
      isForPaper: false,
      overlaps: false,
    });
  });

  it('accepts lists with commas and repeated parameters, in any order, each value once', () => {
    const asked = ['SECONDARY,PRIMARY', 'PRIMARY'];
    expect(parseMapFilter({ phase: asked }, real).phases).toEqual(['PRIMARY', 'SECONDARY']);
    expect(keyOf({ phase: asked })).toBe(keyOf({ phase: 'PRIMARY,SECONDARY' }));
  });

  it('treats an empty parameter as a missing one', () => {
    expect(keyOf({ hub: '', year: '', phase: '', minStrength: '', around: '', route: '' })).toBe(keyOf({}));
  });

  it('has the same layout key with and without a highlighted route', () => {
    const [plain, lit] = [{}, { route: 'mastery-readiness..primary-tfm-sustaining' }].map((asked) =>
      parseMapFilter(asked, real),
    );
    expect(plain && lit && layoutKey(plain) === layoutKey(lit)).toBe(true);
    expect(plain && lit && pictureKey(plain) === pictureKey(lit)).toBe(false);
  });

  it('is of no year for a hub without programmes', () => {
    expect(parseMapFilter({ hub: 'east-midlands-west' }, real).year).toBeUndefined();
  });

  it.each<[string, MapParameters, keyof typeof mapCodes, RegExp]>([
    ['a parameter that is misspelt', { phases: 'PRIMARY' }, 'PARAMETER_UNKNOWN', /"phases" .* Did you mean "phase"\?/],
    ['a parameter twice', { year: ['2021/22', '2021/22'] }, 'PARAMETER_REPEATED', /year is given 2 times/],
    ['an unknown phase', { phase: 'PRIMRY' }, 'CHOICE_UNKNOWN', /^phase: "PRIMRY" is not one of .* "PRIMARY"\?/],
    ['an unknown section', { section: 'PRIMARY,sktm' }, 'CHOICE_UNKNOWN', /^section: "sktm"/],
    ['an unknown kind', { kinds: 'LEADS_TO' }, 'CHOICE_UNKNOWN', /^kinds: "LEADS_TO"/],
    ['a kind that is computed', { kinds: 'SHARES_MODULES' }, 'CHOICE_UNKNOWN', /^kinds: "SHARES_MODULES"/],
    ['an unknown strength', { minStrength: 'SURE' }, 'CHOICE_UNKNOWN', /^minStrength: "SURE"/],
    ['a name that every object has', { phase: 'constructor' }, 'CHOICE_UNKNOWN', /"constructor"/],
    ['an unknown hub', { hub: 'east-midland-east' }, 'HUB_UNKNOWN', /Did you mean "east-midlands-east"\?/],
    ['another year', { year: '2031/32' }, 'YEAR_UNKNOWN', /"2031\/32"\. It has programmes in 2021\/22\./],
    ['no year', { year: '<script>' }, 'YEAR_UNKNOWN', /"<script>"/],
    [
      'an unknown programme',
      { around: 'mastery-reediness' },
      'PROGRAMME_UNKNOWN',
      /Did you mean "mastery-readiness"\?/,
    ],
    [
      'a depth that is none',
      { around: 'pd-lead', depth: '-1' },
      'NUMBER_INVALID',
      /depth is "-1"\. Give a whole number from 1 to 6/,
    ],
    ['too great a depth', { depth: '7' }, 'NUMBER_INVALID', /from 1 to 6/],
    ['too small a width', { width: '100' }, 'NUMBER_INVALID', /width is "100"\. Give a whole number from 320 to 4000/],
    ['half a route', { route: 'mastery-readiness..' }, 'ROUTE_MALFORMED', /two slugs with two dots/],
    ['a route of three', { route: 'a..b..c' }, 'ROUTE_MALFORMED', /"a\.\.b\.\.c"/],
    ['a route to nowhere', { route: 'pd-lead..pd-leed' }, 'PROGRAMME_UNKNOWN', /"pd-leed" .* "pd-lead"\?/],
    [
      'a programme of a hub without any',
      { hub: 'east-midlands-west', around: 'x' },
      'PROGRAMME_UNKNOWN',
      /It has no programmes yet/,
    ],
  ])('refuses %s', (_, parameters, code, message) => {
    const { code: told, message: said } = refusal(parameters);
    expect(told).toBe(code);
    expect(said).toMatch(message);
  });

  it('quotes at most 80 characters of a parameter', () => {
    for (const name of ['hub', 'year', 'phase', 'around', 'depth', 'route', 'x'.repeat(9000)]) {
      expect(refusal({ [name]: 'x'.repeat(9000) }).message.length).toBeLessThan(500);
    }
  });

  it('finds only programmes of its hub and year', () => {
    const other = aHub({ slug: 'other' });
    const snapshot = snapshotOf(
      aCatalogue({
        hubs: [aHub(), other],
        programmes: [aProgramme(), aProgramme({ slug: 'elsewhere', hub: other.id })],
      }),
    );
    expect(() => parseMapFilter({ around: 'elsewhere' }, snapshot)).toThrow(/not the slug of a programme of home/);
    expect(parseMapFilter({ hub: 'other', around: 'elsewhere' }, snapshot).around?.programme.slug).toBe('elsewhere');
  });
});

it('has permanent error codes', () => {
  expect(Object.keys(mapCodes)).toEqual([
    'PARAMETER_UNKNOWN',
    'PARAMETER_REPEATED',
    'CHOICE_UNKNOWN',
    'NUMBER_INVALID',
    'HUB_UNKNOWN',
    'YEAR_UNKNOWN',
    'PROGRAMME_UNKNOWN',
    'ROUTE_MALFORMED',
    'MAP_TOO_LARGE',
    'MAP_BUSY',
  ]);
});
