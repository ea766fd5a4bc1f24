import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { oneCopy } from './one-copy.mjs';

// Puts the service, which tsc wrote as hundreds of files, and the libraries that it starts with into one file: of a start
// from separate files, most goes to finding and reading them. See docs/adr/012. Nothing is made smaller or renamed, so
// that a trace names the functions as they are written.

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const dist = (path) => root(`dist/${path}`);
/** What is other than it was where the service is to be put together anew. tsc touches its notes where a source changed. */
const sources = [
  'dist/.tsbuildinfo',
  'node_modules/.package-lock.json',
  'scripts/build-service.mjs',
  'scripts/one-copy.mjs',
];

/** What is loaded when it is first used, and finds files of its own; and what Fastify loads for routes that we have none of. */
const apart = [
  '@resvg/resvg-js',
  'mjml',
  'nodemailer',
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  'light-my-request',
];

const changedAt = async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;

/** Whether it is newer than all that it is made of. */
async function isNew() {
  const [made, ...changes] = await Promise.all([dist('start.js'), ...sources.map(root)].map(changedAt));
  return made > Math.max(...changes);
}

const settings = {
  configFile: false,
  logLevel: 'warn',
  plugins: [oneCopy()],
  ssr: { noExternal: true, external: apart, resolve: { mainFields: ['module', 'main'] } },
  build: {
    ssr: true,
    target: 'node20',
    outDir: dist(''),
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      // The thread that folds journals is started from a file beside the service.
      input: { start: dist('service.js'), 'compaction-worker': dist('stores/lowdb/compaction/compaction-worker.js') },
      // Beside the service too: modules find the files of the project from where they stand.
      output: { format: 'es', keepNames: true, entryFileNames: '[name].js', chunkFileNames: 'start-[name].js' },
    },
  },
};

if (await isNew()) console.log('Service: as it was put together before.');
else {
  const start = performance.now();
  const { build } = await import('vite');
  await build(settings);
  console.log(`Service: put together in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
