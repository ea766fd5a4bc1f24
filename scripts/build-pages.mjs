import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { hashOfFiles } from './hash-of-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'src/pages',
  'src/domain/fields/labels.ts',
  'src/domain/fields/link-kinds.ts',
  'src/text/english-list.ts',
  'src/text/service-address.ts',
  'schema',
  'package-lock.json',
  'scripts/build-pages.mjs',
];
const stamp = join(root, 'dist/pages/.stamp');

/** Writes a compressed copy of each text file, so that the server doesn't compress it for each request. */
async function compress(folder) {
  const files = (await readdir(folder)).filter((name) => /\.(css|js|ttf)$/.test(name));
  const compressed = files.map(async (name) => {
    const file = join(folder, name);
    await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file), { level: 9 }));
  });
  await Promise.all(compressed);
}

/** Builds the pages into dist/pages, unless their sources are the same as those of the last build. */
export async function buildPages() {
  const hash = hashOfFiles(root, sources);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return console.log('Pages: the build is up to date.');
  const start = performance.now();
  const { build } = await import('vite');
  await rm(stamp, { force: true });
  await build({ configFile: join(root, 'src/pages/vite.config.ts') });
  for (const page of ['playground', 'desk']) await compress(join(root, `dist/pages/${page}/assets`));
  await writeFile(stamp, hash);
  console.log(`Pages: built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
