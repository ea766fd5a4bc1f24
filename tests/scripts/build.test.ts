import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { aFolder } from '../support/a-folder.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { bundles } = (await import(join(root, 'scripts/build-service.mjs'))) as { bundles: Record<string, string> };
const { hashOfFiles } = (await import(join(root, 'scripts/hash-of-files.mjs'))) as {
  hashOfFiles(root: string, paths: readonly string[]): string;
};

test.each(Object.keys(bundles))('the build has %s.js, from which the service or a thread of it is started', (name) => {
  expect(existsSync(join(root, `dist/${name}.js`))).toBe(true);
});

/** A folder like a checkout of the project without its packages. */
async function aCheckout(): Promise<string> {
  const folder = await aFolder();
  for (const name of ['src', 'schema', 'dist']) mkdirSync(join(folder, name));
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'])
    writeFileSync(join(folder, name), '{}');
  writeFileSync(join(folder, 'src/main.ts'), 'one');
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  return folder;
}

describe('A build is current', () => {
  const sources = ['src', 'package.json'];

  test('if a file only has another time', async () => {
    const folder = await aCheckout();
    const before = hashOfFiles(folder, sources);
    utimesSync(join(folder, 'src/main.ts'), new Date(0), new Date(0));
    expect(hashOfFiles(folder, sources)).toBe(before);
  });

  test('but not if a file was changed and has its old time, or has another name', async () => {
    const folder = await aCheckout();
    const file = join(folder, 'src/main.ts');
    const before = hashOfFiles(folder, sources);
    const { atime, mtime } = statSync(file);
    writeFileSync(file, 'two');
    utimesSync(file, atime, mtime);
    const changed = hashOfFiles(folder, sources);
    expect(changed).not.toBe(before);
    renameSync(file, join(folder, 'src/other.ts'));
    expect(hashOfFiles(folder, sources)).not.toBe(changed);
  });
});

describe('Where the packages for building are not installed, npm start', () => {
  const build = (folder: string) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: folder });
    return { status, printed: `${stdout}${stderr}` };
  };
  const all = ['src', 'schema', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

  test('starts a build of the same sources', async () => {
    const folder = await aCheckout();
    writeFileSync(join(folder, 'dist/.built-from'), hashOfFiles(`${folder}/`, all));
    expect(build(folder)).toEqual({ status: 0, printed: 'The build is up to date.\n' });
  });

  test('refuses one of other sources, and none, and says how to get one', async () => {
    const folder = await aCheckout();
    const remedy = 'Run "npm install --include=dev" and "npm run build".';
    expect(build(folder)).toEqual({ status: 1, printed: expect.stringMatching(/^The service is not built, and/) });
    writeFileSync(join(folder, 'dist/.built-from'), 'another');
    const { status, printed } = build(folder);
    expect([status, printed]).toEqual([1, expect.stringContaining('dist was built from other sources')]);
    expect(printed).toContain(remedy);
  });
});
