import { describe, expect, it } from '@jest/globals';
import { buildFileName, findFormat } from '../../../src/exports/all-formats.js';
import { ExportRefused } from '../../../src/exports/contents/export-refused.js';
import { realSnapshot } from '../../support/real-snapshot.js';
import { chosen, contents, type Given } from '../exported.js';
import { hostileSnapshot } from '../hostile-catalogue.js';

const snapshot = hostileSnapshot();

function refused(given: Given): ExportRefused {
  try {
    chosen(snapshot, given);
  } catch (error) {
    if (error instanceof ExportRefused) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

describe('parameters', () => {
  it('say by themselves what a filter says', () => {
    const given = { kinds: 'REQUIRES, PART_OF', minStrength: 'IMPLIED', obligations: 'MUST', derived: 'false' };
    expect(JSON.parse(chosen(snapshot, given).filter)).toEqual({
      kinds: ['REQUIRES', 'PART_OF'],
      minStrength: 'IMPLIED',
      obligations: ['MUST'],
      derived: false,
    });
  });

  it('add to a filter: a hub and a year have to hold as well as what it asks of the programme that states a link', () => {
    const given = { filter: '{"from":{"slug":{"eq":"hostile-2"}}}', hub: 'home', year: '2021/22' };
    expect(JSON.parse(chosen(snapshot, given).filter)).toEqual({
      from: { and: [{ slug: { eq: 'hostile-2' } }, { hub: { eq: 'home' }, academicYear: { eq: '2021/22' } }] },
    });
  });

  it('look for the hub of inverses where they lead to, since they may start at a mere series', async () => {
    const { links, choice } = await contents(snapshot, { derived: 'true', hub: 'away' });
    expect(JSON.parse(choice.filter)).toEqual({ derived: true, to: { hub: { eq: 'away' } } });
    expect(links.map(({ from, to }) => [from.id, to.id])).toEqual([['ser-hostile-2', 'prg-hostile-1-away-2022']]);
  });

  it.each<[Given, string, string]>([
    [{ kind: 'REQUIRES' }, 'ARGUMENT_INVALID', '"kind" is no parameter of an export. Did you mean "kinds"?'],
    [{ constructor: 'x' }, 'ARGUMENT_INVALID', '"constructor" is no parameter'],
    [{ kinds: '' }, 'ARGUMENT_INVALID', 'kinds is empty. Give a value, or leave it out.'],
    [{ kinds: 'REQUIRE' }, 'ARGUMENT_INVALID', 'kinds.0: Value "REQUIRE" does not exist in "LinkKind" enum.'],
    [{ kinds: 'requires' }, 'ARGUMENT_INVALID', 'Did you mean the enum value "REQUIRES"'],
    [{ kinds: 'REQUIRES,' }, 'ARGUMENT_INVALID', 'kinds.1: Value "" does not exist'],
    [{ minStrength: 'SURE' }, 'ARGUMENT_INVALID', 'minStrength: Value "SURE" does not exist'],
    [{ derived: 'yes' }, 'ARGUMENT_INVALID', 'derived is "yes". Give true for what is computed'],
    [{ hub: 'hom' }, 'HUB_UNKNOWN', '"hom" is the slug of no hub. Did you mean "home"?'],
    [{ year: '2021' }, 'ARGUMENT_INVALID', 'An academic year is written like 2021/22.'],
    [{ year: '2030/31' }, 'ARGUMENT_INVALID', 'There are for: 2022/23, 2021/22.'],
    [{ filter: 'nonsense' }, 'ARGUMENT_INVALID', 'filter is no object in JSON.'],
    [{ filter: '[]' }, 'ARGUMENT_INVALID', 'filter is no object in JSON.'],
    [{ filter: '{"kind":"REQUIRES"}' }, 'ARGUMENT_INVALID', 'Field "kind" is not defined by type "LinkFilter"'],
    [{ filter: '{"from":{"academicYear":{"eq":"21"}}}' }, 'ARGUMENT_INVALID', 'from.academicYear.eq: '],
    [
      { filter: '{"derived":true}', derived: 'true' },
      'ARGUMENT_INVALID',
      'derived is given both by itself and in filter',
    ],
    [
      { filter: `${'{"from":{"not":'.repeat(40)}{}${'}}'.repeat(40)}` },
      'ARGUMENT_INVALID',
      'filter nests more than 32 levels',
    ],
  ])('%j are refused: %s, %s', (given, code, message) => {
    const error = refused(given);
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(error.message.length).toBeLessThan(500);
  });

  it('quote no more than a line of what was sent', () => {
    for (const given of [{ kinds: 'x'.repeat(5000) }, { hub: 'x'.repeat(5000) }, { ['x'.repeat(5000)]: '1' }]) {
      expect(refused(given).message.length).toBeLessThan(500);
    }
  });

  it('are told in the file on one line, whatever they hold', () => {
    const { filter } = chosen(snapshot, { filter: '{"from":{"title":{"contains":"a\\n\u2028b"}}}' });
    expect(filter).toBe('{"from":{"title":{"contains":"a\\n\\u2028b"}}}');
  });
});

describe('names', () => {
  it('say of what a file is, of which revision, and whether it is a part', () => {
    const whole = chosen(realSnapshot());
    expect(buildFileName(findFormat('links.csv'), 1, whole)).toBe('maths-hub-catalogue-links-r1.csv');
    expect(buildFileName(findFormat('catalogue.jsonld'), 12, whole)).toBe('maths-hub-catalogue-r12.jsonld');
    const part = chosen(realSnapshot(), { kinds: 'REQUIRES' });
    expect(buildFileName(findFormat('links.csv'), 1, part)).toBe('maths-hub-catalogue-links-r1-filtered.csv');
  });

  it('that are none are told with those that are', () => {
    expect(() => findFormat('link.csv')).toThrow(
      '"link.csv" is no export. Did you mean "links.csv"? There are: nodes.csv',
    );
  });
});
