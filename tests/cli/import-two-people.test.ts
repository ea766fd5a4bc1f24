import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { exportCatalogue } from '../../src/cli/export/export-catalogue.js';
import { type ImportSettings, importCatalogue } from '../../src/cli/import/import-catalogue.js';
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

/** The sheets as somebody exports them now. */
async function exported(name: string): Promise<string> {
  const out = join(folder, name);
  const output = { write: async () => undefined, tell: () => undefined };
  expect(await exportCatalogue('sheets', { catalogue, filters: {}, out }, output)).toBe(0);
  return out;
}

/** Replaces texts in a sheet. Each has to be there. */
async function edit(sheets: string, name: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const path = join(sheets, `${name}.csv`);
  let text = await readFile(path, 'utf8');
  for (const [before, after] of Object.entries(texts)) {
    if (!text.includes(before)) throw new Error(`${path} does not contain ${before}`);
    text = text.replace(before, after);
  }
  await writeFile(path, text);
}

async function imported(path: string, settings: ImportSettings = {}) {
  const printed: string[] = [];
  const talk = { print: (text: string) => void printed.push(text), tell: () => undefined };
  const code = await importCatalogue([path], { catalogue, yes: true, ...settings }, talk);
  return { code, printed: printed.join('\n').replaceAll(`${folder}/`, '') };
}

async function programme(slug: string) {
  const store = await LowdbStore.open(catalogue);
  await store.close();
  return store.state.document.programmes.find((one) => one.slug === slug);
}

describe('Two people who edit sheets that were exported at different times', () => {
  it('keep what the other one changed, and each conflicting field waits for --overwrite', async () => {
    const [jo, pat] = [await exported('jo'), await exported('pat')];
    const before = await programme('mastering-number');
    const summary = before?.summary ?? '';
    await edit(pat, 'programmes', {
      [summary]: 'What Pat wrote.',
      '"The Mastering Number Programme"': '"Mastering Number (Pat)"',
    });
    expect((await imported(pat)).code).toBe(0);

    await edit(jo, 'programmes', {
      [summary]: 'What Jo wrote.',
      '"Mastery Readiness Work Groups"': '"Mastery Readiness (Jo)"',
    });
    const first = await imported(jo);
    expect(first.code).toBe(1);
    expect(first.printed).toContain(
      [
        'changed by others since you exported, and different in your file, so not written (use --overwrite to write it) (1)',
        '  ! programme "mastering-number" of 2021/22 (jo/programmes.csv, row 6)',
        `      summary: exported ${JSON.stringify(summary).slice(0, 40)}`,
      ].join('\n'),
    );
    expect(first.printed).toContain(', now "What Pat wrote.", your file "What Jo wrote."');
    expect(first.printed).toContain('title: exported "The Mastering Number Programme", now "Mastering Number (Pat)"');
    expect(await programme('mastering-number')).toMatchObject({
      title: 'Mastering Number (Pat)',
      summary: 'What Pat wrote.',
    });
    expect(await programme('mastery-readiness')).toMatchObject({ title: 'Mastery Readiness (Jo)' });

    expect((await imported(jo, { overwrite: true })).code).toBe(0);
    expect(await programme('mastering-number')).toMatchObject({
      title: 'Mastering Number (Pat)',
      summary: 'What Jo wrote.',
    });
  });
});
