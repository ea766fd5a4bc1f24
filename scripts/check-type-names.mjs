import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

// One name means one thing: no two exported classes, interfaces, enums or type aliases of src/ have the same name.

const root = fileURLToPath(new URL('..', import.meta.url));

const isType = (statement) =>
  ts.isClassDeclaration(statement) ||
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement) ||
  ts.isEnumDeclaration(statement);

const isExported = ({ modifiers = [] }) => modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The names of the types that a file exports where it declares them. */
async function exportedTypes(path) {
  const { statements } = ts.createSourceFile(path, await readFile(root + path, 'utf8'), ts.ScriptTarget.Latest);
  return new Set(statements.filter((each) => isType(each) && isExported(each)).map(({ name }) => name.text));
}

const paths = (await readdir(`${root}src`, { recursive: true }))
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('generated/'))
  .map((name) => `src/${name}`)
  .sort();

const firstPaths = new Map();
for (const path of paths) {
  for (const name of await exportedTypes(path)) {
    const first = firstPaths.get(name);
    if (first === undefined) firstPaths.set(name, path);
    else {
      console.error(`The type ${name} is exported by ${first} and by ${path}.`);
      process.exitCode = 1;
    }
  }
}
if (process.exitCode) {
  console.error(
    'Delete one type of each pair where both mean the same thing; otherwise give one of them another name.',
  );
}
