#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

// Node 22 can keep the code that it compiled for the next start; before, there is no such thing. Where the folder cannot
// be written, nothing is kept. The types are those of the oldest Node that is supported.
const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown };
enableCompileCache?.(fileURLToPath(new URL('./.compiled', import.meta.url)));

// Where nobody says otherwise this is production: libraries check twice elsewhere, and GraphQL takes a third more.
process.env['NODE_ENV'] ||= 'production';

// First of all: in the bundle, decorators are in several files, and each needs it.
await import('reflect-metadata');
await import('./main.js'); // Not before: what is imported first is compiled first.
