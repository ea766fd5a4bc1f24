import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allSheets } from '../../src/sheets/all-sheets.js';
import { joinItems, joinRecords, splitItems, splitRecords } from '../../src/sheets/cell-items.js';
import type { Column } from '../../src/sheets/columns.js';
import { formatCell } from '../../src/sheets/format-cell.js';
import { parseCell } from '../../src/sheets/parse-cell.js';
import { guardFormula, unguardFormula } from '../../src/text/formula-guard.js';

function column(name: string, sheet = 'programmes'): Column {
  const found = allSheets.find((one) => one.name === sheet)?.columns.find((one) => one.name === name);
  if (!found) throw new Error(`There is no column ${name}.`);
  return found;
}

const text = fc
  .array(fc.constantFrom(...'ab;,:\\\'"=-’ 1', 'name: ', 'does:', '\u{1f600}'), { minLength: 1, maxLength: 10 })
  .map((parts) => parts.join('').trim())
  .filter((one) => one !== '');

describe('splitItems() and splitRecords()', () => {
  it('return the items that joinItems() joined, whatever characters they have', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (items) => expect(splitItems(joinItems(items))).toEqual(items)),
    );
  });

  it('return the records that joinRecords() joined', () => {
    const names = ['name', 'does'];
    const record = fc.record({ name: text, does: text }, { requiredKeys: ['name'] });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 4 }), (records) => {
        const read = splitRecords(joinRecords(records.map((one) => Object.entries(one))), names);
        expect(read.map((one) => Object.fromEntries(one))).toEqual(records);
      }),
    );
  });

  it('accept items on separate lines, and ignore empty ones', () => {
    expect(splitItems('one\ntwo;; three ;\r\n')).toEqual(['one', 'two', 'three']);
  });
});

it('unguardFormula() returns the text that guardFormula() changed, which is not a formula', () => {
  fc.assert(fc.property(text, (one) => expect(unguardFormula(guardFormula(one))).toBe(one)));
  expect(guardFormula('=CMD()')).toBe("'=CMD()");
  expect(unguardFormula("'tis")).toBe("'tis");
});

describe('parseCell()', () => {
  it.each([
    ['mode', 'Face to face', 'FACE_TO_FACE'],
    ['section', 'Post-16', 'POST_16'],
    ['section', 'primary schools', 'PRIMARY'],
    ['section', 'ITT/SKTM', 'ITT_SKTM'],
    ['phases', 'Early years; primary', ['EARLY_YEARS', 'PRIMARY']],
    ['yearGroups', 'Reception; Year 1; y2', ['RECEPTION', 'Y1', 'Y2']],
    ['keyStages', 'KS 1', ['KS1']],
    ['position', '7', 7],
    ['position', '7.0', 7],
    ['funding.free', 'TRUE', true],
    ['funding.free', 'no', false],
    ['recruitment.opens', '2021-11-03', '2021-11-03'],
    ['recruitment.opens', '23/11/2021', '2021-11-23'],
    ['recruitment.opens', '11/23/2021', '2021-11-23'],
    ['recruitment.opens', '05.05.2021', '2021-05-05'],
    ['recruitment.opens', '2021-05-05T16:00:00+01:00', '2021-05-05T16:00:00+01:00'],
    ['recruitment.opens', '14 March 2022', '2022-03-14'],
    ['recruitment.opens', '4 Sept 2022', '2022-09-04'],
    ['recruitment.closes', 'Friday 30th September, 2022', '2022-09-30'],
    ['recruitment.closes', 'September 30, 2022', '2022-09-30'],
    ['recruitment.closes', '30-Sep-22', '2022-09-30'],
    ['url', 'www.hub.example/groups', 'https://www.hub.example/groups'],
    ['summary', 'www.hub.example', 'www.hub.example'],
    ['summary', 'One line\n and another', 'One line and another'],
    ['summary', "'TBC", 'TBC'],
    ['codes', 'NCP22-02, NCP22-12', ['NCP22-02', 'NCP22-12']],
    ['codes', 'NCP22-02 and NCP22-12', ['NCP22-02', 'NCP22-12']],
    ['phases', 'Early years, primary & secondary', ['EARLY_YEARS', 'PRIMARY', 'SECONDARY']],
    ['audiences', 'Teachers, and their heads', ['Teachers, and their heads']],
    [
      'components',
      'kind: WORKSHOP, count: 6, kind: RESIDENTIAL, count: 1',
      [
        { kind: 'WORKSHOP', count: { min: 6, max: 6 } },
        { kind: 'RESIDENTIAL', count: { min: 1, max: 1 } },
      ],
    ],
    ['contacts', 'name: Jo, url: www.hub.example', [{ name: 'Jo', url: 'https://www.hub.example' }]],
    ['recruitment.closes', 'March 2022', '2022-03'],
    ['recruitment.closes', '2022-03', '2022-03'],
    ['recruitment.closes', 'Mar-22', '2022-03'],
    ['recruitment.closes', '2022', '2022'],
    ['recruitment.closes', '2021/22 Spring', '2021/22 spring'],
    ['recruitment.closes', 'Spring term 2022', '2021/22 spring'],
    ['recruitment.closes', 'autumn 2021', '2021/22 autumn'],
    ['recruitment.closes', 'Summer Term, 2021-22', '2021/22 summer'],
    ['recruitment.closes', 'autumn', 'autumn'],
    ['participation.schoolsPerGroup', '6 to 7', { min: 6, max: 7 }],
    ['participation.schoolsPerGroup', '6–7', { min: 6, max: 7 }],
    ['participation.schoolsPerGroup', '4', { min: 4, max: 4 }],
    ['participation.schoolsPerGroup', '3 or more', { min: 3 }],
    ['participation.schoolsPerGroup', 'at least 3', { min: 3 }],
    ['participation.schoolsPerGroup', 'up to 5', { max: 5 }],
    ['participation.schoolsPerGroup', 'about 6', { min: 6, max: 6, approximate: true }],
    ['participation.schoolsPerGroup', 'Usually 4 to 6', { min: 4, max: 6, approximate: true }],
    ['participation.schoolsPerGroup', 'around 6 or more', { min: 6, approximate: true }],
    ['places.count', '~20', { min: 20, max: 20, approximate: true }],
    ['reach', 'National', 'NATIONAL'],
    [
      'components',
      'Kind: workshop, Count: 6, purpose: Meeting, and talking',
      [{ kind: 'WORKSHOP', count: { min: 6, max: 6 }, purpose: 'Meeting, and talking' }],
    ],
    [
      'participation.participants',
      'role: teacher, count: 2, per: school',
      [{ role: 'teacher', count: { min: 2, max: 2 }, per: 'school' }],
    ],
    [
      'participation.participants',
      'role: headteacher, obligation: may; role: Year 3 teacher',
      [{ role: 'headteacher', obligation: 'MAY' }, { role: 'Year 3 teacher' }],
    ],
    [
      'components',
      'kind: workshop, title: Launch, duration.days: 1, duration.strength: stated, purpose: To start',
      [
        {
          kind: 'WORKSHOP',
          title: 'Launch',
          duration: { days: { min: 1, max: 1 }, strength: 'STATED' },
          purpose: 'To start',
        },
      ],
    ],
    [
      'documents',
      'title: Application form, url: https://hub.example/form; title: Flyer, url: https://hub.example/flyer',
      [
        { title: 'Application form', url: 'https://hub.example/form' },
        { title: 'Flyer', url: 'https://hub.example/flyer' },
      ],
    ],
    ['awards', 'title: PG Cert, paid: yes; title: Badge', [{ title: 'PG Cert', paid: true }, { title: 'Badge' }]],
  ])('parses %s from %j', (name, cell, value) => {
    expect(parseCell(cell, column(name))).toEqual({ value });
  });

  it('parses days in the order of the options', () => {
    expect(parseCell('03/11/2021', column('recruitment.opens'), 'dmy')).toEqual({ value: '2021-11-03' });
    expect(parseCell('03/11/2021', column('recruitment.opens'), 'mdy')).toEqual({ value: '2021-03-11' });
  });

  it.each([
    [{ min: 6, max: 7 }, '6 to 7'],
    [{ min: 4, max: 4 }, '4'],
    [{ min: 3 }, '3 or more'],
    [{ max: 5 }, 'up to 5'],
    [{ min: 4, max: 6, approximate: true }, 'about 4 to 6'],
    [{ max: 5, approximate: true }, 'about up to 5'],
  ])('formatCell() writes a range without a hyphen, and parseCell() reads it: %j', (range, written) => {
    expect(formatCell(column('participation.schoolsPerGroup'), range, String)).toBe(written);
    expect(parseCell(written, column('participation.schoolsPerGroup'))).toEqual({ value: range });
  });
});

it('every sheet has each column once, and ends with the id if it has one', () => {
  for (const { name, owner, columns } of allSheets) {
    const names = [...owner, ...columns.map((one) => one.name)];
    expect({ name, twice: names.filter((one, index) => names.indexOf(one) < index) }).toEqual({ name, twice: [] });
    if (names.includes('id')) expect(names.at(-1)).toBe('id');
  }
});
