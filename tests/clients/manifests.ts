import { spawnSync } from 'node:child_process';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ConcreteRequest } from 'relay-runtime';
import { aFolder } from '../support/a-folder.js';
import { root } from '../support/run-cli.js';
import { compileRelay, relayApp } from './relay-app.js';

// Manifests of trusted documents, written by the tools of front ends.

/** The manifest of GraphQL Code Generator's client preset for some operations. Its schema is read from `schemaUrl`. */
export async function codegenManifest(schemaUrl: string, operations: string): Promise<string> {
  const folder = await aFolder();
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'page.graphql'), operations);
  const target = { preset: 'client', presetConfig: { persistedDocuments: true, fragmentMasking: false } };
  const settings = { schema: schemaUrl, documents: 'page.graphql', generates: { 'gql/': target } };
  await writeFile(join(folder, 'codegen.json'), JSON.stringify(settings));
  const codegen = join(root, 'node_modules/.bin/graphql-codegen');
  const { status, stdout, stderr } = spawnSync(codegen, ['--config', 'codegen.json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return join(folder, 'gql/persisted-documents.json');
}

/** The ids of the documents of a manifest by the names of their operations. */
export async function idsIn(manifest: string): Promise<Readonly<Record<string, string>>> {
  const documents: Readonly<Record<string, string>> = JSON.parse(await readFile(manifest, 'utf8'));
  const names = Object.entries(documents).map(([id, text]) => [/\bquery (\w+)/.exec(text)?.[1] ?? '', id]);
  return Object.fromEntries(names);
}

interface RelayManifest {
  readonly manifest: string;
  readonly requestOf: (name: string) => ConcreteRequest;
}

/** The manifest of Relay's compiler, and its artefacts. The file "app" begins the name of each operation. */
export async function relayManifest(
  operations: readonly string[],
  algorithm: 'MD5' | 'SHA256',
): Promise<RelayManifest> {
  const persistConfig = { file: './persisted.json', algorithm };
  const folder = await relayApp({ language: 'javascript', eagerEsModules: false, persistConfig });
  await writeFile(join(folder, 'persisted.json'), '{}');
  await writeFile(join(folder, 'src', 'app.js'), operations.map((text) => `graphql\`${text}\`;\n`).join(''));
  const { status, said } = compileRelay(folder);
  if (status !== 0) throw new Error(said);
  const load = createRequire(import.meta.url);
  const requestOf = (name: string) =>
    load(join(folder, 'src', '__generated__', `${name}.graphql.js`)) as ConcreteRequest;
  return { manifest: join(folder, 'persisted.json'), requestOf };
}
