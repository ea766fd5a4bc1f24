import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { hashOfFiles } from './hash-of-files.mjs';

// Builds the service and its pages into dist, unless dist was built from what is there now. "npm start" runs this, also
// where the packages that build it are not installed: there it says so if dist is not current.

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'src',
  'schema',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const stamp = `${root}dist/.built-from`;

/** Whether the packages for building are installed. */
function canBuild() {
  const { resolve } = createRequire(import.meta.url);
  try {
    return ['typescript', 'vite'].every((name) => resolve(name));
  } catch {
    return false;
  }
}

function compile() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const hash = hashOfFiles(root, sources);
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
  console.log('The build is up to date.');
} else if (!canBuild()) {
  console.error(
    `${existsSync(stamp) ? 'dist was built from other sources than those that are here' : 'The service is not built'}, and the packages that build it are not installed. Run "npm install --include=dev" and "npm run build".`,
  );
  process.exitCode = 1;
} else {
  rmSync(stamp, { force: true }); // A build that is interrupted is not current.
  compile();
  const [{ bundleService }, { buildPages }] = await Promise.all([
    import('./build-service.mjs'),
    import('./build-pages.mjs'),
  ]);
  await bundleService();
  await buildPages();
  writeFileSync(stamp, hash);
}
