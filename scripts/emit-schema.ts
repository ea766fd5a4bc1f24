import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { printWithDirectives } from '../src/api/guard/print-schema.js';
import { buildCatalogueSchema } from '../src/api/schema/schema.js';

// Writes schema/schema.graphql from the code. With --check, it only reports whether the committed schema is up to date.

const file = new URL('../schema/schema.graphql', import.meta.url);
const emitted = `# Emitted by "npm run schema". Do not edit by hand.\n\n${printWithDirectives(buildCatalogueSchema())}\n`;

if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== emitted) {
    console.error('schema/schema.graphql does not match the code. Run "npm run schema" and commit it.');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, emitted);
}
