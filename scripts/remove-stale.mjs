import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// Removes compiled modules from dist whose source was deleted or moved, because tsc leaves them there.

const [src, dist] = ['src', 'dist'].map((folder) => fileURLToPath(new URL(`../${folder}/`, import.meta.url)));
/** What other scripts build: the pages, and the files into which the service is bundled. */
const isBuiltElsewhere = (file) => /^(?:pages[\\/]|start[.-]|(?:compaction|map)-worker\.)/.test(file);

const files = existsSync(dist) ? await readdir(dist, { recursive: true }) : [];
const stale = files.filter((file) => {
  const [, module] = /^(.*)\.js(?:\.map)?$/.exec(file) ?? [];
  return (
    module !== undefined &&
    !isBuiltElsewhere(file) &&
    !['.ts', '.tsx'].some((end) => existsSync(`${src}${module}${end}`))
  );
});
await Promise.all(stale.map((file) => rm(`${dist}${file}`)));
if (stale.length > 0) console.log(`Removed ${stale.length} files of modules that no longer exist from dist.`);
