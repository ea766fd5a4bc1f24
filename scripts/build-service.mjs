import { readdir, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { oneCopy } from './one-copy.mjs';

// Bundles the service, which tsc writes as hundreds of files, and the libraries that it starts with into one file, because
// a start from separate files spends most of its time finding and reading them. See docs/adr/012. Nothing is minified or
// renamed, so stack traces show the original function names.

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const dist = (path) => root(`dist/${path}`);
/** The service is bundled again if one of these changes. tsc updates its build information if a source changes. */
const sources = [
  'dist/.tsbuildinfo',
  'node_modules/.package-lock.json',
  'scripts/build-service.mjs',
  'scripts/one-copy.mjs',
];

/** Packages that are loaded on first use and look for their own files, and packages that Fastify loads for unused features. */
const apart = [
  '@resvg/resvg-js',
  'elkjs',
  'mjml',
  'nodemailer',
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  'light-my-request',
];

const changedAt = async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;

/** Whether the bundle is newer than everything that it is made from. */
async function isNew() {
  const [made, ...changes] = await Promise.all([dist('start.js'), ...sources.map(root)].map(changedAt));
  return made > Math.max(...changes);
}

/**
 * Writes characters beyond Latin-1 as escapes, which mean the same in strings, templates and regular expressions. With one
 * such character V8 keeps the whole source in two bytes a character: 3 MB more for as long as the service runs.
 */
const inLatin1 = {
  name: 'in-latin-1',
  enforce: 'post',
  generateBundle(_, files) {
    for (const file of Object.values(files)) if (file.type === 'chunk') file.code = escapeBeyondLatin1(file.code);
  },
};

const escapeBeyondLatin1 = (code) =>
  code.replace(/[^\0-\xFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const settings = {
  configFile: false,
  logLevel: 'warn',
  plugins: [oneCopy(), inLatin1],
  ssr: { noExternal: true, external: apart, resolve: { mainFields: ['module', 'main'] } },
  build: {
    ssr: true,
    target: 'node20',
    outDir: dist(''),
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      // Threads are started from files beside the service.
      input: {
        start: dist('service.js'),
        'compaction-worker': dist('stores/lowdb/compaction/compaction-worker.js'),
        'mail-worker': dist('newsletter/mail-worker.js'),
        'map-worker': dist('map/map-worker.js'),
      },
      // Chunks are beside the service, because modules find files of the project relative to themselves.
      output: { format: 'es', keepNames: true, entryFileNames: '[name].js', chunkFileNames: 'start-[name].js' },
    },
  },
};

if (await isNew()) console.log('Service: the bundle is up to date.');
else {
  const start = performance.now();
  const { build } = await import('vite');
  const old = (await readdir(dist(''))).filter((file) => /^(?:start|[a-z]+-worker)[-.]/.test(file));
  await Promise.all(old.map((file) => rm(dist(file)))); // A chunk that is no longer made would stay.
  await build(settings);
  console.log(`Service: bundled in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
