import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const source = join(import.meta.dirname, '../../src');
const folder = join(source, 'search');
const publicFiles = ['highlighter.ts', 'name-terms.ts', 'search-types.ts', 'text-index.ts'];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(source, name));

/** The files of the project that a file imports. */
function importedBy(file: string): readonly string[] {
  const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']*)\.js'/g);
  return Array.from(imports, ([, path = '']) => `${join(file, '..', path)}.ts`);
}

const isInside = (file: string) => file.startsWith(join(folder, '/'));

test('other folders import only the public files of search', () => {
  const imported = new Set(
    files
      .filter((file) => !isInside(file))
      .flatMap(importedBy)
      .filter(isInside),
  );
  expect([...imported].sort()).toEqual(publicFiles.map((name) => join(folder, name)));
});

test('search imports nothing outside its folder, and no package', () => {
  const inside = files.filter(isInside);
  expect(inside.flatMap(importedBy).filter((file) => !isInside(file))).toEqual([]);
  for (const file of inside) expect(readFileSync(file, 'utf8')).not.toMatch(/from '[^.]/);
});
