import { describe, expect, it } from '@jest/globals';
import { formatPlan } from '../../src/import/format-plan.js';
import { aCatalogue, aProgramme } from '../support/builders.js';
import { type Files, planOf, stateOf } from './planning.js';

const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const state = stateOf(
  aCatalogue({ programmes: slugs.map((slug) => aProgramme({ slug, url: 'https://hub.example' })) }),
);

const shown = (rows: readonly (readonly string[])[], options = {}) => {
  const files: Files = { 'programmes.csv': rows };
  return formatPlan(planOf(state, files, options)).join('\n');
};
const each = (headings: readonly string[], cells: readonly string[]) => [
  ['academicYear', 'slug', ...headings],
  ...slugs.map((slug) => ['2021/22', slug, ...cells]),
];

describe('formatPlan()', () => {
  it('tells one mistake in eight rows once, with the eight rows', () => {
    const told = shown(each(['section'], ['Primry']));
    expect(told).toContain(
      'problem (1)\n  CHOICE_UNKNOWN programmes.csv, rows 2 to 9, column "section": "Primry" is not',
    );
    const dates = shown(
      each(['recruitment.closes'], ['03/11/2021']).map((row, at) => (at === 4 ? row.with(2, '04/11/2021') : row)),
    );
    expect(dates).toContain('problem (1)\n  DATE_AMBIGUOUS programmes.csv, rows 2 to 9, column "recruitment.closes"');
  });

  it('tells two mistakes in one column apart', () => {
    const rows = each(['section'], ['Primry']).map((row, at) => (at === 3 ? row.with(2, 'Secndary') : row));
    expect(shown(rows)).toMatch(
      /problem \(2\)\n.*rows 2, 3 and 5 to 9, column.*"PRIMARY"\?\n.*row 4, column.*"SECONDARY"\?/,
    );
  });

  it('names the status of a published programme', () => {
    expect(
      shown([
        ['academicYear', 'slug', 'status'],
        ['2021/22', 'a', 'withdrawn'],
      ]),
    ).toContain('status: "PUBLISHED" → "WITHDRAWN"');
  });

  it('never says that a required value, or the status, could be cleared', () => {
    const rows = [
      ['academicYear', 'slug', 'title', 'status', 'url'],
      ['2021/22', 'a', '', '', ''],
    ];
    const told = shown(rows);
    expect(told).toMatch(/use --empty-clears to clear it\) \(1\)\n.*column "url"/);
    expect(told).toMatch(/because it is required \(1\)\n.*column "title"/);
    expect(shown(rows, { emptyClears: true })).not.toContain('use --empty-clears');
  });

  it('tells how each heading was read, and every value of a new programme', () => {
    const told = shown([
      ['Year', 'Work Group', 'section', 'Project Summary', 'Closing date', '#Budget', 'ncp'],
      ['2022/23', 'Chess', 'Primary', 'It is a game.', '30 September 2022', '7', 'NCP22-02, NCP22-12'],
    ]);
    expect(told).toContain(
      'programmes.csv: academicYear (from "Year"), title (from "Work Group"), section, summary (from "Project Summary"), recruitment.closes (from "Closing date"), codes (from "ncp"), not read: "#Budget"',
    );
    expect(told).toContain(
      'the series "chess": Chess\n      codes: NCP22-02; NCP22-12\n      section: PRIMARY\n      summary: It is a game.\n      recruitment.closes: 2022-09-30\n',
    );
  });
});
