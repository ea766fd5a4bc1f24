import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// Puts the writer and all that it imports into one file of a folder: a process of it is there in a fifth of the time.

const [outDir] = process.argv.slice(2);
const output = { entryFileNames: 'writer.mjs', codeSplitting: false };
await build({
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: fileURLToPath(new URL('./writer-process.mjs', import.meta.url)),
    outDir,
    emptyOutDir: false,
    rolldownOptions: { output },
  },
});
