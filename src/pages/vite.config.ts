import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('playground'),
  base: '/playground/',
  publicDir: false,
  logLevel: 'warn',
  // A module worker loads its parts as it needs them, instead of each worker holding all of them.
  worker: { format: 'es' },
  build: {
    outDir: at('../../dist/pages/playground'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Monaco, the editor, is one large part.
    chunkSizeWarningLimit: 5000,
    // "use client" means nothing here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
