import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, defineConfig, type InlineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const built = (page: string): BuildOptions => ({
  outDir: at(`../../dist/pages/${page}`),
  emptyOutDir: true,
  target: 'es2022',
  modulePreload: { polyfill: false },
});

/** A page whose security policy takes no letters from within its style. */
const plainPage = (page: string): InlineConfig => ({
  configFile: false,
  root: at(page),
  base: `/${page}/`,
  publicDir: false,
  logLevel: 'warn',
  build: { ...built(page), assetsInlineLimit: 0 },
});

/** Builds the other pages after this one: each is a bundle of its own, so that none waits for another's parts. */
const otherPages: Plugin = {
  name: 'other-pages',
  apply: 'build',
  async closeBundle() {
    await build(plainPage('map'));
    await build(plainPage('newsletter'));
  },
};

export default defineConfig({
  root: at('playground'),
  base: '/playground/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [otherPages],
  // A module worker loads its parts as it needs them, instead of each worker holding all of them.
  worker: { format: 'es' },
  build: {
    ...built('playground'),
    // Monaco, the editor, is one large part.
    chunkSizeWarningLimit: 5000,
    // "use client" means nothing here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
