import { existsSync } from 'node:fs';
import { chmod, readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { oneCopy } from './one-copy.mjs';

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const dist = (path) => root(`dist/${path}`);
/** Packages that are not bundled, because they look for their own files: "npm run package" delivers them beside dist. */
export const apart = ['@resvg/resvg-js', 'elkjs'];
/** Packages that libraries would load, and never do, for features that are not used. */
const unused = ['@fastify/ajv-compiler', '@fastify/fast-json-stringify-compiler', 'light-my-request'];
/** What libraries of the service import for features that are not used. */
const unusedByService = [
  '@graphql-tools/schema', // Apollo Server: a schema from texts.
  '@graphql-yoga/subscription', // TypeGraphQL: subscriptions.
  'glob', // @fastify/static: a route for each file.
  'node:http2', // Fastify: HTTP/2.
  'thread-stream', // Pino: a log that another thread writes.
  '@pinojs/redact', // Pino: secret fields in a log.
  './lib/cluster', // prom-client: metrics of several processes.
  '@opentelemetry/api', // prom-client: examples of traces in metrics.
];
/** What MJML loads to minify, format and fetch mails, which the service never asks for: it is most of MJML's size. */
const unusedByMjml = ['htmlnano', 'cssnano-preset-lite', './helpers/formatHtml', 'undici'];

/** The files that are bundled, and the modules that they are made from. Threads are started from files beside the service. */
const service = {
  start: 'service.js',
  'compaction-worker': 'stores/lowdb/compaction/compaction-worker.js',
  'map-worker': 'map/map-worker.js',
};
const mails = { 'mail-worker': 'newsletter/mail-worker.js' };
const commands = { cli: 'cli/main.js' };
export const bundles = { ...service, ...mails, ...commands };
/** Whether a file of dist is a bundle, or is shared by some. */
export const isBundle = (file) => /^(?:start|cli|mail)-.*\.js$/.test(file) || file.replace(/\.js$/, '') in bundles;

/**
 * Writes characters beyond ASCII as escapes, which mean the same in strings, templates and regular expressions. Node decodes
 * a source in ASCII faster, and with one character beyond Latin-1 V8 keeps the whole source in two bytes a character: 3 MB
 * more for as long as the service runs.
 */
const inAscii = {
  name: 'in-ascii',
  enforce: 'post',
  generateBundle(_, files) {
    for (const file of Object.values(files)) if (file.type === 'chunk') file.code = escapeBeyondAscii(file.code);
  },
};

const escapeBeyondAscii = (code) =>
  code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Bundles modules that are never used as an empty object. */
const without = (unused) => ({
  name: 'without-unused',
  enforce: 'pre',
  resolveId: (source) => (unused.includes(source) ? '\0unused' : undefined),
  load: (id) => (id === '\0unused' ? 'module.exports = {};' : undefined),
});

/** Apollo Server finds no `require` in a module, and would hash each query with a library for browsers instead of Node. */
const nodeHashes = { '@apollo/utils.createhash': 'node:crypto' };

/** Bundles modules of dist and what they import into files directly in dist. The names of shared files start with `prefix`. */
const settingsFor = (modules, prefix, plugins) => ({
  configFile: false,
  logLevel: 'warn',
  plugins: [...plugins, inAscii],
  resolve: { alias: nodeHashes },
  ssr: { noExternal: true, external: [...apart, ...unused], resolve: { mainFields: ['module', 'main'] } },
  build: {
    ssr: true,
    target: 'node20',
    outDir: dist(''),
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: Object.fromEntries(Object.entries(modules).map(([name, module]) => [name, dist(module)])),
      // Chunks are beside the service, because modules find files of the project relative to themselves.
      output: { format: 'es', keepNames: true, entryFileNames: '[name].js', chunkFileNames: `${prefix}-[name].js` },
    },
  },
});

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
  await build(settingsFor(service, 'start', [oneCopy(), without(unusedByService)]));
  await build(settingsFor(commands, 'cli', [oneCopy()]));
  await chmod(dist('cli.js'), 0o755); // npm does it once, when it links the command; a later build replaces the file.
  await build(settingsFor(mails, 'mail', [without(unusedByMjml)])); // Packages of MJML use several versions of others.
  console.log(`Service: bundled in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
