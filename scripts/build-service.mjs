import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { oneCopy } from './one-copy.mjs';

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const dist = (path) => root(`dist/${path}`);
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

/** The files that are bundled, and the modules that they are made from. Threads are started from files beside the service. */
export const bundles = {
  start: 'service.js',
  'compaction-worker': 'stores/lowdb/compaction/compaction-worker.js',
  'mail-worker': 'newsletter/mail-worker.js',
  'map-worker': 'map/map-worker.js',
};

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
      input: Object.fromEntries(Object.entries(bundles).map(([name, module]) => [name, dist(module)])),
      // Chunks are beside the service, because modules find files of the project relative to themselves.
      output: { format: 'es', keepNames: true, entryFileNames: '[name].js', chunkFileNames: 'start-[name].js' },
    },
  },
};

/** Removes from dist the files of the last bundle, and compiled modules whose source is gone, which tsc leaves there. */
async function removeOld() {
  const compiled = (await readdir(dist(''), { recursive: true })).filter((file) => /\.js(?:\.map)?$/.test(file));
  const hasSource = (module) => ['.ts', '.tsx'].some((end) => existsSync(root(`src/${module}${end}`)));
  const old = compiled.filter((file) => !/^pages[\\/]/.test(file) && !hasSource(file.replace(/\.js(?:\.map)?$/, '')));
  await Promise.all(old.map((file) => rm(dist(file))));
}

/**
 * Bundles the service, which tsc writes as hundreds of files, and the libraries that it starts with into one file, because
 * a start from separate files spends most of its time finding and reading them. See docs/adr/012. Nothing is minified or
 * renamed, so stack traces show the original function names.
 */
export async function bundleService() {
  const start = performance.now();
  const { build } = await import('vite');
  await removeOld();
  await build(settings);
  console.log(`Service: bundled in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
