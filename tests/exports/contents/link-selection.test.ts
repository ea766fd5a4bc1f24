import { describe, expect, it } from '@jest/globals';
import { ParameterRefused } from '../../../src/domain/fields/query-parameters.js';
import { buildFileName, findFormat } from '../../../src/exports/all-formats.js';
import { ExportRefused } from '../../../src/exports/contents/export-refused.js';
import { realSnapshot } from '../../support/real-snapshot.js';
import { chosen, contents, type Given } from '../exported.js';
import { hostileSnapshot } from '../hostile-catalogue.js';

const snapshot = hostileSnapshot();

function refused(given: Given): ExportRefused | ParameterRefused {
  try {
    chosen(snapshot, given);
  } catch (error) {
    if (error instanceof ExportRefused || error instanceof ParameterRefused) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

describe('selectLinks()', () => {
  it('combines the parameters into a filter', () => {
    const given = { kinds: 'REQUIRES, PART_OF', minStrength: 'IMPLIED', obligations: 'MUST', derived: 'false' };
    expect(JSON.parse(chosen(snapshot, given).filter)).toEqual({
      kinds: ['REQUIRES', 'PART_OF'],
      minStrength: 'IMPLIED',
      obligations: ['MUST'],
      derived: false,
    });
  });

  it('adds the hub and year to what a filter requires of the programme that states a link', () => {
    const given = { filter: '{"from":{"slug":{"eq":"hostile-2"}}}', hub: 'home', year: '2021/22' };
    expect(JSON.parse(chosen(snapshot, given).filter)).toEqual({
      from: { and: [{ slug: { eq: 'hostile-2' } }, { hub: { eq: 'home' }, academicYear: { eq: '2021/22' } }] },
    });
  });

  it('applies the hub to the end of inverses, because they may start at a series', async () => {
    const { links, choice } = await contents(snapshot, { derived: 'true', hub: 'away' });
    expect(JSON.parse(choice.filter)).toEqual({ derived: true, to: { hub: { eq: 'away' } } });
    expect(links.map(({ from, to }) => [from.id, to.id])).toEqual([['ser-hostile-2', 'prg-hostile-1-away-2022']]);
  });

  it.each<[Given, string, string]>([
    [{ kind: 'REQUIRES' }, 'PARAMETER_UNKNOWN', '"kind" is not a parameter of an export. Did you mean "kinds"?'],
    [{ constructor: 'x' }, 'PARAMETER_UNKNOWN', '"constructor" is not a parameter'],
    [{ kinds: '' }, 'ARGUMENT_INVALID', 'kinds is empty. Give a value, or leave it out.'],
    [{ kinds: 'REQUIRE' }, 'ARGUMENT_INVALID', 'kinds.0: Value "REQUIRE" does not exist in "LinkKind" enum.'],
    [{ kinds: 'requires' }, 'ARGUMENT_INVALID', 'Did you mean the enum value "REQUIRES"'],
    [{ minStrength: 'SURE' }, 'ARGUMENT_INVALID', 'minStrength: Value "SURE" does not exist'],
    [{ derived: 'yes' }, 'CHOICE_UNKNOWN', 'derived: "yes" is not one of true, false.'],
    [{ hub: 'hom' }, 'HUB_UNKNOWN', '"hom" is not the slug of a hub. Did you mean "home"?'],
    [{ year: '2021' }, 'YEAR_UNKNOWN', 'Write an academic year like 2021/22.'],
    [
      { year: '2030/31' },
      'YEAR_UNKNOWN',
      'There are no programmes for "2030/31". The years with programmes are: 2022/23, 2021/22.',
    ],
    [{ filter: 'nonsense' }, 'ARGUMENT_INVALID', 'filter is not a JSON object.'],
    [{ filter: '[]' }, 'ARGUMENT_INVALID', 'filter is not a JSON object.'],
    [{ filter: '{"kind":"REQUIRES"}' }, 'ARGUMENT_INVALID', 'Field "kind" is not defined by type "LinkFilter"'],
    [{ filter: '{"from":{"academicYear":{"eq":"21"}}}' }, 'ARGUMENT_INVALID', 'from.academicYear.eq: '],
    [
      { filter: '{"derived":true}', derived: 'true' },
      'ARGUMENT_INVALID',
      'derived is given both as a parameter and in filter. Give it once.',
    ],
    [
      { filter: `${'{"from":{"not":'.repeat(40)}{}${'}}'.repeat(40)}` },
      'ARGUMENT_INVALID',
      'filter is nested more than 32 levels deep. Use a simpler filter.',
    ],
  ])('refuses %j with %s: %s', (given, code, message) => {
    const error = refused(given);
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(error.message.length).toBeLessThan(500);
  });

  it('quotes at most one line of the parameter', () => {
    for (const given of [{ kinds: 'x'.repeat(5000) }, { hub: 'x'.repeat(5000) }, { ['x'.repeat(5000)]: '1' }]) {
      expect(refused(given).message.length).toBeLessThan(500);
    }
  });

  it('formats the filter on one line, whatever it contains', () => {
    const { filter } = chosen(snapshot, { filter: '{"from":{"title":{"contains":"a\\n\u2028b"}}}' });
    expect(filter).toBe('{"from":{"title":{"contains":"a\\n\\u2028b"}}}');
  });
});

describe('The names of exports', () => {
  it('contain the format, the revision, and whether the file is a part', () => {
    const whole = chosen(realSnapshot());
    expect(buildFileName(findFormat('links.csv'), 1, whole)).toBe('maths-hub-catalogue-links-r1.csv');
    expect(buildFileName(findFormat('catalogue.jsonld'), 12, whole)).toBe('maths-hub-catalogue-r12.jsonld');
    const part = chosen(realSnapshot(), { kinds: 'REQUIRES' });
    expect(buildFileName(findFormat('links.csv'), 1, part)).toBe('maths-hub-catalogue-links-r1-filtered.csv');
  });

  it('are listed when an unknown one is refused', () => {
    expect(() => findFormat('link.csv')).toThrow(
      '"link.csv" is not an export. Did you mean "links.csv"? The exports are: links.json',
    );
  });
});
