import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { exportCatalogue } from '../../src/cli/export/export-catalogue.js';
import { type ImportSettings, importCatalogue } from '../../src/cli/import/import-catalogue.js';
import { aFolder } from '../support/a-folder.js';
import { aZip } from '../support/a-zip.js';
import { realCatalogue } from '../support/built-service.js';
import { describeWith } from '../support/outside-program.js';

let folder: string;
let catalogue: string;
let workbook: string;
beforeEach(async () => {
  folder = await aFolder();
  [catalogue, workbook] = [join(folder, 'catalogue.json'), join(folder, 'groups.xlsx')];
  await copyFile(realCatalogue, catalogue);
});

async function exported(): Promise<string> {
  const told: string[] = [];
  const output = { write: async () => undefined, tell: (line: string) => void told.push(line) };
  expect(await exportCatalogue('sheets', { catalogue, filters: {}, out: workbook }, output)).toBe(0);
  return told.join('\n');
}

async function imported(path: string, settings: ImportSettings = {}) {
  const [printed, told]: [string[], string[]] = [[], []];
  const talk = { print: (text: string) => void printed.push(text), tell: (line: string) => void told.push(line) };
  const code = await importCatalogue([path], { catalogue, yes: true, ...settings }, talk);
  return { code, printed: printed.join('\n').replaceAll(`${folder}/`, ''), told: told.join('\n') };
}

/** A workbook with one sheet, as somebody types it. */
async function typed(rows: CellValue[][], name = 'Sheet1'): Promise<string> {
  await writeFile(workbook, await writeXlsx({ sheets: [{ name, rows }] }));
  return workbook;
}

const unchanged = { code: 0, told: 'There is nothing to write.' };
const exactly = { emptyClears: true, removeGone: true };

describe('A workbook', () => {
  it('explains itself, and has a frozen header, drop-downs and rules as lines of text', async () => {
    expect(await exported()).toBe(`${workbook}: a workbook with 12 sheets, 24 programmes, revision 1.`);
    const { sheets } = await readXlsx(await readFile(workbook), { readStyles: true });
    expect(sheets.map(({ name }) => name).slice(0, 3)).toEqual(['How to use', 'programmes', 'pathways']);
    expect(sheets.find(({ name }) => name === 'Lists')?.hidden).toBe(true);
    const programmes = sheets.find(({ name }) => name === 'programmes');
    expect(programmes?.freezePane).toMatchObject({ rows: 1 });
    const column = (name: string) => programmes?.rows[0]?.indexOf(name) ?? -1;
    const lists = programmes?.dataValidations?.map(({ type, formula1 }) => [type, formula1]);
    expect(lists).toContainEqual(['list', expect.stringMatching(/^Lists!\$[A-Z]+\$1:\$[A-Z]+\$6$/)]); // The sections.
    const embedding = programmes?.rows.find((row) => row[column('slug')] === 'primary-tfm-embedding');
    expect(embedding?.[column('eligibilityRule')]).toBe('previous year: Primary Teaching for Mastery Development');
    expect(sheets[0]?.rows.flat()).toContain(
      'One of PRIMARY, SECONDARY, POST_16, ITT_SKTM, PROFESSIONAL_DEVELOPMENT, OTHER.',
    );
  });

  it('changes nothing when it is imported unchanged', async () => {
    await exported();
    expect(await imported(workbook, exactly)).toMatchObject(unchanged);
    expect((await imported(folder)).code).toBe(0); // Also from a folder.
  });

  it('is read as it was typed: numbers, dates, yes or no, and results of formulas', async () => {
    const path = await typed([
      ['Year', 'Work Group', 'Section', 'Project Summary', 'position', 'Closing date', 'funding.free', '#Total'],
      ['2022/23', '=Chess', 'Primary', 'It is\na game.', 7, new Date('2022-09-30T00:00:00Z'), true, 12],
    ]);
    const { code, printed } = await imported(path);
    expect(printed).toContain('groups.xlsx, sheet "Sheet1": academicYear (from "Year")');
    expect(printed).toMatch(/: =Chess\n {6}section: PRIMARY\n {6}position: 7\n {6}summary: It is a game\.\n/);
    expect(printed).toMatch(/recruitment.closes: 2022-09-30\n {6}funding.free: yes/);
    expect(code).toBe(0);
  });

  it('is refused with the sheet and row where Excel has made a date of a code or number', async () => {
    const day = new Date('2021-07-21T00:00:00Z');
    const path = await typed(
      [
        ['academicYear', 'slug', 'codes', 'position', 'participation.schoolsPerGroup'],
        ['2021/22', 'mastering-number', day, day, day],
      ],
      'Programmes',
    );
    const { code, printed } = await imported(path);
    expect(code).toBe(1);
    for (const column of ['codes', 'position', 'participation.schoolsPerGroup'])
      expect(printed).toContain(`CELL_REFORMATTED groups.xlsx, sheet "Programmes", row 2, column "${column}"`);
  });

  it('leaves out sheets of its owner, and says so', async () => {
    const rows: CellValue[][] = [
      ['academicYear', 'slug', 'url'],
      ['2021/22', 'mastering-number', 'www.hub.example'],
    ];
    const sheets = [
      { name: 'Programmes', rows },
      { name: 'Budget', rows: [['Rooms', 300]] },
    ];
    await writeFile(workbook, await writeXlsx({ sheets }));
    const { code, printed } = await imported(workbook);
    expect(printed).toContain('groups.xlsx, sheet "Budget": The sheet was not read');
    expect(printed).toContain('url: nothing → "https://www.hub.example"');
    expect(code).toBe(0);
  });

  it('is refused if it is damaged, or larger inside than it says', async () => {
    await writeFile(workbook, Buffer.from('504b0304deadbeef', 'hex'));
    expect((await imported(workbook)).printed).toContain('FILE_UNREADABLE groups.xlsx: The workbook cannot be read.');
    await writeFile(workbook, bomb(200 * 1024 * 1024));
    expect((await imported(workbook)).printed).toContain('Its content is larger than 128 MB.');
    await writeFile(workbook, bomb(1000));
    expect((await imported(workbook)).printed).toContain('FILE_UNREADABLE groups.xlsx');
  });
});

/** An archive of 300 KB whose one file has 300 MB, and that says another size. */
const bomb = (says: number): Buffer => aZip({ 'xl/workbook.xml': { content: Buffer.alloc(300 * 1024 * 1024), says } });

const office = '/usr/bin/soffice';

describeWith(existsSync(office), 'it needs LibreOffice: apt-get install --no-install-recommends libreoffice-calc')(
  'A workbook that LibreOffice opened and saved',
  () => {
    it('changes nothing when it is imported', async () => {
      await exported();
      const [saved, profile] = [join(folder, 'saved'), pathToFileURL(join(folder, 'profile')).href];
      await mkdir(saved);
      const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', saved];
      await promisify(execFile)(office, [...options, workbook]);
      const bytes = await readFile(join(saved, 'groups.xlsx'));
      expect(bytes.equals(await readFile(workbook))).toBe(false);
      expect(await imported(join(saved, 'groups.xlsx'), exactly)).toMatchObject(unchanged);
    }, 120_000);
  },
);
