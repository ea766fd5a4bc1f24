import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { clientFiles } from '../src/api/clients/client-files.js';
import { printWithDirectives } from '../src/api/guard/print-schema.js';
import { buildCatalogueSchema } from '../src/api/schema/schema.js';
import { catalogueSchema } from '../src/catalogue/document/json-schema.js';

// Writes schema/schema.graphql, schema/catalogue.schema.json and schema/clients/ from the code. With --check, it only reports whether the committed files
// are up to date.

const schema = buildCatalogueSchema();
const header = '# Emitted by "npm run schema". Do not edit by hand.';
const files = [
  { path: 'schema/schema.graphql', text: `${header}\n\n${printWithDirectives(schema)}\n` },
  { path: 'schema/catalogue.schema.json', text: `${JSON.stringify(catalogueSchema(), null, 2)}\n` },
  ...clientFiles.map(({ name, print }) => ({ path: `schema/clients/${name}`, text: print(schema) })),
];

for (const { path, text } of files) {
  const file = new URL(`../${path}`, import.meta.url);
  if (!process.argv.includes('--check')) await writeFile(file, text);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`${path} does not match the code. Run "npm run schema" and commit it.`);
    process.exitCode = 1;
  }
}
