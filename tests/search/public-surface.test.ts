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

test('search imports no package, and from other folders only a binary search and the escaping of HTML', () => {
  const inside = files.filter(isInside);
  const outside = new Set(inside.flatMap(importedBy).filter((file) => !isInside(file)));
  expect([...outside].sort()).toEqual(['base/first-index.ts', 'text/escape.ts'].map((name) => join(source, name)));
  for (const file of inside) expect(readFileSync(file, 'utf8')).not.toMatch(/from '[^.]/);
});
