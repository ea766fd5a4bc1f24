import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { bytesOf, contents } from '../exports/exported.js';
import { aFolder } from '../support/a-folder.js';
import { asked } from '../support/asked.js';
import { describeWith } from '../support/outside-program.js';
import { severalHubsSnapshot } from '../support/several-hubs.js';

// The recipes of docs/exports.md and the script in examples/analysis, on the files of several hubs.

const page = readFileSync('docs/exports.md', 'utf8');

/** The fenced block of a language under a bold name. */
const recipe = (name: string, language: string) =>
  new RegExp(`\\*\\*${name}[^]*?\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';

const python = '/usr/bin/python3';
const run = (...args: readonly string[]) => spawnSync(python, args, { encoding: 'utf8' });

let folder: string;
beforeAll(async () => {
  folder = await aFolder();
  const all = await contents(severalHubsSnapshot());
  const tables = ['programmes', 'links', 'nodes', 'modules', 'offers', 'eligibility-tests'];
  for (const file of tables.flatMap((name) => [`${name}.csv`, `${name}.parquet`]))
    await writeFile(join(folder, file), bytesOf(file, all));
});

describe('The recipe for DuckDB', () => {
  it('counts the modules of programmes for Primary', async () => {
    const duck = await (await DuckDBInstance.create(':memory:')).connect();
    const sql = recipe('DuckDB', 'sql').replace(/'(\w+\.parquet)'/g, (_all, file: string) => `'${join(folder, file)}'`);
    const rows = (await duck.runAndReadAll(sql)).getRowsJson();
    duck.closeSync();
    const [first] = rows;
    expect(rows.length).toBeGreaterThan(5);
    expect(first).toEqual([expect.stringContaining('Specialist Knowledge'), expect.anything()]);
  });
});

const hasR = spawnSync('Rscript', ['-e', 'library(readr); library(igraph)']).status === 0;

describeWith(hasR, 'no R with readr and igraph. Get it with "apt-get install r-cran-readr r-cran-igraph".')(
  'With R',
  () => {
    it('the recipe makes a graph of all nodes and links', () => {
      const code = recipe('R\\*\\* with', 'r').replace('http://127.0.0.1:4000/exports/', `${folder}/`);
      const count = 'cat(vcount(graph), ecount(graph), sum(E(graph)$kind == "REQUIRES"), "\\n")';
      const { stdout, status } = spawnSync('Rscript', ['-e', `${code}\n${count}`], { encoding: 'utf8' });
      const rows = (name: string) =>
        parse(readFileSync(join(folder, `${name}.csv`)), { bom: true, columns: true }) as readonly {
          readonly kind: string;
        }[];
      const requirements = rows('links').filter(({ kind }) => kind === 'REQUIRES').length;
      expect(status).toBe(0);
      expect(stdout.trim()).toBe(`${rows('nodes').length} ${rows('links').length} ${requirements}`);
    }, 60_000);
  },
);

const hasOffice = existsSync('/usr/bin/soffice');

describeWith(hasOffice, 'no LibreOffice. Get it with "apt-get install libreoffice-calc".')('With LibreOffice', () => {
  it('the recipe makes a sheet that has every cell of the table, with true and false in capitals', () => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const office = (command: string) => {
      const line = command.replace('soffice', `/usr/bin/soffice ${profile}`);
      return spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' }).status;
    };
    expect(office(recipe('LibreOffice', 'sh'))).toBe(0);
    const back = `soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1' --outdir back programmes.ods`;
    expect(office(back)).toBe(0);
    const cells = (path: string) => parse(readFileSync(join(folder, path)), { bom: true });
    const inCapitals = cells('programmes.csv').map((row) =>
      row.map((cell) => (cell === 'true' || cell === 'false' ? cell.toUpperCase() : cell)),
    );
    expect(cells('back/programmes.csv')).toEqual(inCapitals);
  }, 120_000);
});

/** How many links lead on, by their certainty, and how many pairs of programmes share topics, as the API answers. */
async function countedByApi(): Promise<{ readonly certainty: string; readonly pairs: number }> {
  const { links, programmes } = await asked<{
    readonly links: { readonly nodes: readonly { readonly strength: string }[] };
    readonly programmes: { readonly nodes: readonly { readonly overlaps: readonly unknown[] }[] };
  }>(
    severalHubsSnapshot(),
    `{
      links(first: 100, filter: { derived: false, kinds: [REQUIRES, PROGRESSES_TO, CONTINUES_AS] }) { nodes { strength } }
      programmes(first: 100) { nodes { overlaps { sharedCount } } }
    }`,
  );
  const counts = ['STATED', 'IMPLIED', 'AMBIGUOUS'].map(
    (strength) => `'${strength}': ${links.nodes.filter((link) => link.strength === strength).length}`,
  );
  return {
    certainty: `{${counts.join(', ')}}`,
    pairs: programmes.nodes.flatMap(({ overlaps }) => overlaps).length / 2,
  };
}

const hasPandas = existsSync(python) && run('-c', 'import pandas').status === 0;

describeWith(hasPandas, 'no pandas. Get it with "apt-get install python3-pandas".')('With pandas', () => {
  it('the recipe joins tests with programmes', () => {
    const code = recipe('pandas\\*\\*, the tables', 'python')
      .replace('http://127.0.0.1:4000/exports/', `${folder}/`)
      .replace(/\n(tests\.merge.*)\n/, '\nprint($1.to_string())\n');
    const { stdout, stderr, status } = run('-c', code);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/ROLE +\d/);
  });

  it('the script answers its three questions, with the numbers that the API answers', async () => {
    const { stdout, stderr, status } = run('examples/analysis/three_questions.py', folder, join(folder, 'plots'));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/cambridge, 2021\/22 to 2023\/24 +1 +0 +0 +False/);
    expect(stdout).toMatch(/Primary Teaching for Mastery Sustaining → Key Stage 2 Mastering Number +2/);
    const { certainty, pairs } = await countedByApi();
    expect(stdout).toContain(`links by certainty: ${certainty}`);
    expect(stdout).toContain(`${pairs} pairs of programmes share topics.`);
    if (!stdout.includes('no plots')) expect(existsSync(join(folder, 'plots', 'steps.png'))).toBe(true);
  });
});
