import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { allFormats } from '../../src/exports/all-formats.js';
import { allTables } from '../../src/exports/tables/all-tables.js';
import { realSnapshot } from '../support/real-snapshot.js';
import { contents, written } from './exported.js';

const page = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');

/** What stands under a heading of the third level. */
const section = (name: string) => page.split(`\n### ${name}\n`)[1]?.split(/\n###? /)[0] ?? '';

const isTable = (name: string) => /\.(csv|parquet)$/.test(name);

describe('docs/exports.md', () => {
  it.each(allFormats.filter(({ name }) => !isTable(name)))(
    'describes $name as the code does',
    ({ name, holds, limits }) => {
      expect(page).toContain(`| [\`${name}\`](#${name.replaceAll('.', '')}) | ${holds} |`);
      expect(section(name)).toContain(`*Limits.* ${limits}\n`);
    },
  );

  it('lists every table, and the limits of both of its formats', () => {
    const rows = allTables.map(({ name, holds }) => `| \`${name}\` | ${holds} |\n`);
    expect(page).toContain(rows.join(''));
    for (const { name, limits } of allFormats.filter((format) => isTable(format.name)))
      expect(section(name.endsWith('.csv') ? 'Tables as CSV' : 'Tables as Parquet')).toContain(`*Limits.* ${limits}\n`);
  });

  it.each(['nodes', 'links'])('lists the columns of %s in their order', (name) => {
    const columns = allTables.find((table) => table.name === name)?.columns ?? [];
    const rows = section(name)
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows).toEqual(columns.map((column) => `| \`${column.name}\` | ${column.says} |`));
  });
});

it.each(['links.json', 'links.graphml', 'links.gexf', 'links.dot', 'links.mmd', 'catalogue.jsonld'])(
  '%s contains its limits, its revision and its counts',
  async (name) => {
    const text = written(name, await contents(realSnapshot())).replaceAll('&quot;', '"');
    const limits = allFormats.find((format) => format.name === name)?.limits ?? '?';
    expect(text.replaceAll('\\"', '"')).toContain(limits);
    expect(text).toMatch(/revision\D{1,4}1\b|revision"[^>]*>1</);
    expect(text).toMatch(/\b40\b[\s\S]{0,80}\b25\b/);
  },
);
