import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

// Builds the pages into dist/pages, unless their sources are unchanged since the last build.

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

/** Every file under a path in a stable order, or the path itself if it is a file. */
async function filesUnder(path) {
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [join(root, path)];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function hashOfSources() {
  const files = (await Promise.all(sources.map(filesUnder))).flat();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.slice(root.length)}\0`).update(await readFile(file));
  return hash.digest('hex');
}

/** Writes a compressed copy of each text file, so that the server doesn't compress it for each request. */
async function compress(folder) {
  const files = (await readdir(folder)).filter((name) => /\.(css|js|ttf)$/.test(name));
  const compressed = files.map(async (name) => {
    const file = join(folder, name);
    await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file), { level: 9 }));
  });
  await Promise.all(compressed);
}

const hash = await hashOfSources();
if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) {
  console.log('Pages: the build is up to date.');
} else {
  const start = performance.now();
  const { build } = await import('vite');
  await rm(stamp, { force: true });
  await build({ configFile: join(root, 'src/pages/vite.config.ts') });
  await compress(join(root, 'dist/pages/playground/assets'));
  await writeFile(stamp, hash);
  console.log(`Pages: built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
