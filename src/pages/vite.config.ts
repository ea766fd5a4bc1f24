import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { inputTypesPlugin } from './desk/form/input-types-plugin.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page at "/map" has its assets at "/map/assets/": everything is relative, so that it is right below any path. */
const common = (page: string) =>
  ({
    configFile: false,
    root: at(page),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    experimental: {
      renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `${page}/${file}` : { relative: true }),
    },
    build: {
      outDir: at(`../../dist/pages/${page}`),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
    },
  }) satisfies InlineConfig;

/** A page whose security policy allows no fonts inside its style. */
function plainPage(page: string): InlineConfig {
  const config = common(page);
  return { ...config, build: { ...config.build, assetsInlineLimit: 0 } };
}

/** The stylesheet of the pages that the server renders, which finds its name in the manifest. */
function serverPages(): InlineConfig {
  const config = plainPage('site');
  const input = at('site/main.css');
  return { ...config, build: { ...config.build, manifest: 'manifest.json', rolldownOptions: { input } } };
}

/** The desk makes its form from the input types of the schema. */
function desk(): InlineConfig {
  const config = plainPage('desk');
  const rolldownOptions = { checks: { moduleLevelDirective: false } };
  return {
    ...config,
    plugins: [inputTypesPlugin],
    build: { ...config.build, chunkSizeWarningLimit: 1000, rolldownOptions },
  };
}

/** Builds the other pages after this one. Each is a bundle of its own, so that none loads parts of another one. */
const otherPages: Plugin = {
  name: 'other-pages',
  apply: 'build',
  async closeBundle() {
    await build(plainPage('map'));
    await build(plainPage('newsletter'));
    await build(desk());
    await build(plainPage('desk-frame'));
    await build(serverPages());
  },
};

const playground = common('playground');

export default defineConfig({
  ...playground,
  plugins: [otherPages],
  // A module worker loads its parts as it needs them, instead of each worker holding all of them.
  worker: { format: 'es' },
  build: {
    ...playground.build,
    // Monaco, the editor, is one large part.
    chunkSizeWarningLimit: 5000,
    // "use client" means nothing here, nor in the desk.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
