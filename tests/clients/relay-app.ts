import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aFolder } from '../support/a-folder.js';

const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
const schema = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));

/** A folder with our schema and the settings of Relay's compiler, for sources in `src`. */
export async function relayApp(settings: object): Promise<string> {
  const folder = await aFolder();
  await mkdir(join(folder, 'src'));
  const config = { src: './src', schema: './schema.graphql', ...settings };
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
  await writeFile(join(folder, 'schema.graphql'), await readFile(schema));
  await writeFile(join(folder, 'package.json'), '{}');
  return folder;
}

/** Runs Relay's compiler. */
export function compileRelay(folder: string): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync('node', [compiler], { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}
