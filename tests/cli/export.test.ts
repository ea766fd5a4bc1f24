import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ExportOptions, exportCatalogue } from '../../src/cli/export/export-catalogue.js';
import { allFormats } from '../../src/exports/all-formats.js';
import { contents, written } from '../exports/exported.js';
import { aFolder } from '../support/a-folder.js';
import { realCatalogue } from '../support/built-service.js';
import { realSnapshot } from '../support/real-snapshot.js';
import { builtCli, type Ran, runShell } from '../support/run-cli.js';

let folder: string;
beforeEach(async () => {
  folder = await aFolder();
});

/** An export of the real catalogue, unless options say otherwise, and what was told of it. */
async function exported(name: string, options: Partial<ExportOptions> = {}) {
  const [chunks, lines]: [Buffer[], string[]] = [[], []];
  const output = { write: async (chunk: Buffer) => chunks.push(chunk), tell: (line: string) => lines.push(line) };
  const all = { catalogue: realCatalogue, out: '-', filters: {}, ...options };
  const code = await exportCatalogue(name, all, output);
  return { code, out: Buffer.concat(chunks).toString(), told: lines.join('\n') };
}

describe('exportCatalogue()', () => {
  it('writes the file, and reports its revision, its counts and its digest', async () => {
    const { code, out, told } = await exported('links.csv');
    const bytes = Buffer.from(out);
    expect(code).toBe(0);
    expect(out).toBe(written('links.csv', await contents(realSnapshot())));
    expect(told).toBe(
      `links.csv: revision 1, 40 nodes, 25 links, ${bytes.length} bytes.\nSHA-256 ${createHash('sha256').update(bytes).digest('hex')}`,
    );
  });

  it('writes every format to a file, and leaves nothing else', async () => {
    for (const { name } of allFormats) {
      const path = join(folder, name);
      expect(await exported(name, { out: path })).toMatchObject({ code: 0, out: '' });
      expect(await readFile(path, 'utf8')).toBe(written(name, await contents(realSnapshot())));
    }
    expect((await readdir(folder)).sort()).toEqual(allFormats.map(({ name }) => name).sort());
  });

  it.each([
    ['links.xlsx', {}, '"links.xlsx" is not an export. Did you mean "links.'],
    ['links.csv', { kinds: 'NOPE' }, 'kinds.0: Value "NOPE" does not exist in "LinkKind" enum.'],
    ['links.csv', { hub: 'nowhere' }, 'Did you mean "east-midlands-'],
    ['links.csv', { filter: '{' }, 'filter is not a JSON object.'],
  ])('refuses %s with %j, says what to do, and returns 2', async (name, filters, message) => {
    const { code, out, told } = await exported(name, { filters });
    expect([code, out]).toEqual([2, '']);
    expect(told).toContain(message);
  });

  it('reports every problem of a bad catalogue, returns 1, and leaves the file unchanged', async () => {
    const [bad, out] = [join(folder, 'bad.json'), join(folder, 'links.csv')];
    await writeFile(bad, (await readFile(realCatalogue, 'utf8')).replace('"format": 2', '"format": 99'));
    await writeFile(out, 'as it was');
    const { code, told } = await exported('links.csv', { catalogue: bad, out });
    expect([code, told]).toEqual([1, expect.stringContaining('FORMAT_UNSUPPORTED at /format')]);
    expect(await readFile(out, 'utf8')).toBe('as it was');
    expect((await exported('links.csv', { catalogue: join(folder, 'none') })).told).toContain('FILE_MISSING');
  });

  it('returns 1 if it cannot write, and leaves no file behind', async () => {
    const { code, told } = await exported('links.csv', { out: join(folder, 'none', 'links.csv') });
    expect([code, told]).toEqual([1, expect.stringContaining('The output could not be written: ENOENT')]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('replaces a file, also through a link, but not a folder or a device', async () => {
    const [file, link] = [join(folder, 'file.csv'), join(folder, 'link.csv')];
    await writeFile(file, 'before');
    await symlink(file, link);
    expect((await exported('nodes.csv', { out: link })).code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('"programme_id"');
    expect((await readdir(folder)).sort()).toEqual(['file.csv', 'link.csv']);
    await mkdir(join(folder, 'folder'));
    for (const out of [join(folder, 'folder'), '/dev/null']) {
      const { code, told } = await exported('nodes.csv', { out });
      expect([code, told]).toEqual([
        2,
        expect.stringContaining('is not a file. Name a file, or - for standard output.'),
      ]);
    }
  });
});

describe('The command export', () => {
  const uses = {
    filtered: `export links.json --kinds REQUIRES,PART_OF --min-strength STATED --hub east-midlands-east --year 2021/22 --filter '{"to":{"phases":{"has":"PRIMARY"}}}'`,
    inverses: 'export links.json --derived',
    unknown: 'export links.csv --kind REQUIRES',
    nothing: 'export',
    full: 'export links.json > /dev/full',
    enough: 'export programmes.ndjson | head -c 10',
  } as const;
  let outcomes: Record<keyof typeof uses, Ran>;

  beforeAll(async () => {
    const names = Object.keys(uses) as (keyof typeof uses)[];
    const results = await Promise.all(
      names.map(async (name) => [name, await runShell(`${builtCli} ${uses[name]}`)] as const),
    );
    outcomes = Object.fromEntries(results) as typeof outcomes;
  }, 60_000);

  it('accepts the filters of the address', async () => {
    const given = { kinds: 'REQUIRES,PART_OF', minStrength: 'STATED', hub: 'east-midlands-east', year: '2021/22' };
    const all = await contents(realSnapshot(), { ...given, filter: '{"to":{"phases":{"has":"PRIMARY"}}}' });
    expect(outcomes.filtered).toMatchObject({ code: 0, out: written('links.json', all) });
    expect(outcomes.filtered.err).toMatch(
      /^links\.json: revision 1, 24 nodes, 3 links, \d+ bytes\.\nSHA-256 \w{64}\n$/,
    );
    const inverses = await contents(realSnapshot(), { derived: 'true' });
    expect(outcomes.inverses).toMatchObject({ code: 0, out: written('links.json', inverses) });
  });

  it.each(['unknown', 'nothing'] as const)('returns 2 for wrong use (%s), and says what to do', (use) => {
    const { code, out, err } = outcomes[use];
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error: /);
  });

  it('returns 1 on a full disk', () => {
    expect(outcomes.full).toEqual({ code: 1, out: '', err: expect.stringContaining('ENOSPC') });
  });

  it('ends without a stack trace if the reader closes the output', () => {
    const { code, out, err } = outcomes.enough;
    expect([code, out]).toEqual([1, '{"id":"prg']);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
