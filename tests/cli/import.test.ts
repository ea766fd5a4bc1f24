import { readFileSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { exportCatalogue } from '../../src/cli/export/export-catalogue.js';
import { type ImportSettings, type ImportTerminal, importCatalogue } from '../../src/cli/import/import-catalogue.js';
import { LowdbStore } from '../../src/stores/lowdb/lowdb-store.js';
import { aFolder } from '../support/a-folder.js';
import { realCatalogue } from '../support/built-service.js';

let folder: string;
let catalogue: string;
beforeEach(async () => {
  folder = await aFolder();
  catalogue = join(folder, 'catalogue.json');
  await copyFile(realCatalogue, catalogue);
});

const sheet = [
  'academicYear,title,section,summary,contacts',
  '2022/23,Mastering Number,Primary,What it is.,name: Jo',
].join('\n');

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** An import into a copy of the real catalogue, and all that was said. */
async function imported(paths: readonly string[], settings: ImportSettings = {}, ask?: ImportTerminal['ask']) {
  const [printed, told]: [string[], string[]] = [[], []];
  const talk = { print: (text: string) => void printed.push(text), tell: (line: string) => void told.push(line), ask };
  const code = await importCatalogue(paths, { catalogue, ...settings }, talk);
  return { code, printed: printed.join('\n'), told: told.join('\n') };
}

/** The catalogue as another process finds it. */
async function found() {
  const store = await LowdbStore.open(catalogue);
  await store.close();
  return store;
}

/** The blocks of one language in a page of the documentation. */
function blocksOf(page: string, language: string): readonly string[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].flatMap(([, kind, block]) =>
    kind === language && block !== undefined ? [block] : [],
  );
}

describe('docs/importing.md', () => {
  it('shows the real output for its example, and for one with faults', async () => {
    const [example = ''] = blocksOf('importing.md', 'csv');
    const [plan = '', problems = ''] = blocksOf('importing.md', 'text');
    const shown = (printed: string) => printed.replaceAll(join(folder, 'groups.csv'), 'groups.csv').trim();
    const good = await imported([await file('groups.csv', example)], { dryRun: true });
    expect(shown(good.printed)).toBe(plan);
    const faulty = example.replace('NCP22-01', '=CMD()').replace('Primary,For', 'Primry,For');
    const bad = await imported([await file('groups.csv', faulty)], { dryRun: true });
    expect(shown(bad.printed)).toBe(problems);
  });
});

describe('importCatalogue', () => {
  it('shows the plan, asks, and writes one commit', async () => {
    const asked: string[] = [];
    const path = await file('programmes.csv', sheet);
    const { code, printed, told } = await imported([path], { by: 'jo' }, async (question) => asked.push(question) > 0);
    expect(asked).toEqual([`Write this change to ${catalogue}, as one commit?`]);
    expect(printed).toContain(
      '  + programme "mastering-number" of 2022/23, a draft, of the series "mastering-number": Mastering Number',
    );
    expect([code, told]).toEqual([0, 'The changes were written. The catalogue is now at revision 2.']);
    const { state } = await found();
    expect(state.document.programmes).toHaveLength(25);
    expect(state.mark).toMatchObject({ revision: 2, publishedRevision: 1 });
  });

  it('writes nothing if the answer is no', async () => {
    const { code, told } = await imported([await file('programmes.csv', sheet)], {}, async () => false);
    expect([code, told]).toEqual([1, 'Nothing was written.']);
    expect(await readFile(catalogue)).toEqual(await readFile(realCatalogue));
  });

  it('returns 2 if nobody can be asked and neither --yes nor --dry-run is given', async () => {
    const { code, printed, told } = await imported([await file('programmes.csv', sheet)]);
    expect([code, printed]).toEqual([2, '']);
    expect(told).toBe(
      'The command cannot ask for confirmation here. Use --yes to write the planned changes, or --dry-run to see them.',
    );
  });

  it('shows the planned changes of each field in a dry run', async () => {
    const path = await file(
      'programmes.csv',
      'academicYear,slug,contacts,audiences\n2021/22,mastering-number,name: Jo,',
    );
    const { code, printed, told } = await imported([path], { dryRun: true });
    expect(printed).toContain('  ~ programme "mastering-number" of 2021/22\n      contacts: nothing → [{"name":"Jo"}]');
    expect(printed).toContain(
      'missing: in the catalogue but in none of the files (23)\n  - programme "mastery-readiness" of 2021/22: stays as it is',
    );
    expect(printed).toMatch(
      /value in the catalogue is kept \(use --empty-clears to clear it\) \(1\)\n.*row 2, column "audiences"/,
    );
    expect([code, told]).toEqual([0, 'Nothing was written, because this was a dry run.']);
    expect(await readFile(catalogue)).toEqual(await readFile(realCatalogue));
  });

  it('makes no commit when it imports the same files again', async () => {
    const path = await file('programmes.csv', sheet);
    expect((await imported([path], { yes: true })).code).toBe(0);
    const bytes = await readFile(catalogue);
    expect(await imported([path], { yes: true })).toMatchObject({ code: 0, told: 'There is nothing to write.' });
    expect(await readFile(catalogue)).toEqual(bytes);
  });

  it('reports all problems, returns 1 and leaves the file unchanged', async () => {
    const path = await file('programmes.csv', sheet.replace('Primary', 'Prmary'));
    const { code, printed, told } = await imported([path, join(folder, 'none.csv')], {}, async () => true);
    expect(printed).toContain(`CHOICE_UNKNOWN ${path}, row 2, column "section"`);
    expect(printed).toContain(`FILE_MISSING ${join(folder, 'none.csv')}: This file does not exist. Check its name.`);
    expect(printed).not.toContain('new (');
    expect([code, told]).toEqual([1, 'Nothing was written. Correct the problems first.']);
    expect(await readFile(catalogue)).toEqual(await readFile(realCatalogue));
  });

  it('writes the certain changes, reports the unsure rows, and returns 1', async () => {
    const path = await file(
      'programmes.csv',
      `${sheet}\n2022/23,Mastering Numbers at KS2,Primary,What it is.,name: Jo`,
    );
    const { code, printed, told } = await imported([path], { yes: true });
    expect([code, told]).toEqual([1, 'The changes were written. The catalogue is now at revision 2.']);
    expect(printed).toMatch(
      /uncertain, and not written \(1\)\n {2}\? .*row 3, column "title", "Mastering Numbers at KS2": .*\n {6}mastering-number \(Mastering Number\)/,
    );
  });

  it('prints everything as JSON with --json', async () => {
    const path = await file('programmes.csv', sheet);
    const { code, printed, told } = await imported([path], { yes: true, json: true });
    expect([code, told]).toEqual([0, '']);
    expect(JSON.parse(printed)).toMatchObject({
      catalogue,
      revision: 1,
      problems: [],
      created: [
        {
          in: 'programmes',
          name: 'programme "mastering-number" of 2022/23',
          isDraft: true,
          place: { file: path, row: 2 },
        },
      ],
      changed: [],
      unsure: [],
      written: 2,
    });
    const bad = await imported([await file('bad.csv', sheet.replace('Primary', 'x'))], { yes: true, json: true });
    expect(JSON.parse(bad.printed)).toMatchObject({
      problems: [{ code: 'CHOICE_UNKNOWN', place: { row: 2, column: 'section' } }],
      written: null,
    });
  });

  it('does not overwrite a change that was made between the plan and the answer', async () => {
    const path = await file('programmes.csv', sheet);
    const { code, told } = await imported([path], {}, async () => {
      const other = await imported([await file('series.csv', 'slug,title\nchess,Chess')], { yes: true });
      expect(other.code).toBe(0);
      return true;
    });
    expect(code).toBe(1);
    expect(told).toBe(
      'CHANGED_MEANWHILE: The catalogue has changed since the plan was shown. Import again to see the new plan.',
    );
    const { state } = await found();
    expect([state.document.series.length, state.document.programmes.length]).toEqual([25, 24]);
    const machine = await imported([path], { json: true }, async () => {
      await imported([await file('series.csv', 'slug,title\ngo,Go')], { yes: true });
      return true;
    });
    expect([machine.code, machine.told]).toEqual([1, '']);
    expect(JSON.parse(machine.printed)).toMatchObject({
      revision: 2,
      created: [{ in: 'programmes' }],
      problems: [{ code: 'CHANGED_MEANWHILE' }],
      written: null,
    });
  });

  it('reports the problems of the catalogue', async () => {
    await writeFile(catalogue, '{');
    const { code, told } = await imported([await file('programmes.csv', sheet)], { yes: true });
    expect([code, told]).toEqual([1, expect.stringContaining('JSON_SYNTAX')]);
  });

  it('imports the output of the export command: a folder of sheets, JSON and NDJSON', async () => {
    const [sheets, json, ndjson] = [join(folder, 'sheets'), join(folder, 'all.json'), join(folder, 'all.ndjson')];
    const tell: string[] = [];
    const output = { write: async () => undefined, tell: (line: string) => void tell.push(line) };
    const given = { catalogue, filters: {} };
    expect(await exportCatalogue('sheets', { ...given, out: sheets }, output)).toBe(0);
    expect(await exportCatalogue('catalogue.json', { ...given, out: json }, output)).toBe(0);
    expect(await exportCatalogue('programmes.ndjson', { ...given, out: ndjson }, output)).toBe(0);
    expect(await readFile(json)).toEqual(await readFile(catalogue));
    await mkdir(join(sheets, 'notes'));
    for (const path of [sheets, json, ndjson]) {
      const { code, printed, told } = await imported([path], { yes: true, removeGone: true, emptyClears: true });
      expect([code, told, printed.split('\n').at(-1)]).toEqual([
        0,
        'There is nothing to write.',
        expect.stringMatching(/^unchanged: \d+$/),
      ]);
    }
  });
});

describe('exportCatalogue() in a format for import', () => {
  const given = () => ({ catalogue, filters: {}, out: join(folder, 'out') });
  async function exported(name: string, options: Partial<Parameters<typeof exportCatalogue>[1]> = {}) {
    const told: string[] = [];
    const code = await exportCatalogue(
      name,
      { ...given(), ...options },
      { write: async () => undefined, tell: (line) => void told.push(line) },
    );
    return { code, told: told.join('\n') };
  }

  it('writes the sheets of one hub and year', async () => {
    expect(await exported('sheets', { filters: { hub: 'east-midlands-west', year: '2021/22' } })).toEqual({
      code: 0,
      told: `${join(folder, 'out')}: 12 sheets, 0 programmes, revision 1.`,
    });
  });

  it.each([
    [
      'sheets',
      { out: '-' },
      'The format sheets writes several files. Name a folder: --out FOLDER, or a workbook: --out FILE.xlsx.',
    ],
    [
      'sheets',
      { filters: { kinds: 'REQUIRES' } },
      'The format sheets cannot be filtered by kinds. Only hub and year can filter it.',
    ],
    [
      'sheets',
      { filters: { hub: 'nowhere' } },
      '"nowhere" is not the slug of a hub. The slugs are: east-midlands-east, east-midlands-west.',
    ],
    ['sheets', { filters: { year: '2021' } }, '"2021" is not an academic year. Write it like 2021/22.'],
    [
      'catalogue.json',
      { filters: { hub: 'x' } },
      'The format catalogue.json cannot be filtered by hub. It always contains the whole catalogue.',
    ],
    ['sheet', {}, '"sheet" is not an export. Did you mean "sheets"?'],
  ])('refuses %s with %j', async (name, options, told) => {
    const result = await exported(name, options);
    expect(result.code).toBe(2);
    expect(result.told).toContain(told);
  });

  it('warns of cells that Excel would truncate', async () => {
    const document = JSON.parse(await readFile(catalogue, 'utf8'));
    document.programmes[0].aims = Array.from({ length: 80 }, (_, index) => `${index} ${'a'.repeat(450)}`);
    await writeFile(catalogue, JSON.stringify(document));
    const { told } = await exported('sheets');
    expect(told).toMatch(/programmes.csv, row 2, column "aims" has \d+ characters, but Excel cuts a cell at 32,767/);
  });
});
