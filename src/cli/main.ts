#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';

/** Every command. Only the one that is given is loaded, because loading all takes about twice as long. */
const commands: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  init: async () => (await import('./init-command.js')).initCommand,
  check: async () => (await import('./check-command.js')).checkCommand,
  export: async () => (await import('./export-command.js')).exportCommand,
  newsletter: async () => (await import('./newsletter-command.js')).newsletterCommand,
  import: async () => (await import('./import-command.js')).importCommand,
  journal: async () => (await import('./journal-command.js')).journalCommand,
  redact: async () => (await import('./redact-command.js')).redactCommand,
  'restore-backup': async () => (await import('./restore-backup-command.js')).restoreBackupCommand,
  store: async () => (await import('./store-command.js')).storeCommand,
  token: async () => (await import('./token-command.js')).tokenCommand,
};

/** The exit code for wrong usage. The others are 0 for success and 1 if problems were found. */
const wrongUse = 2;

const program = new Command('maths-hub-catalogue')
  .description('Checks, exports, imports and manages a catalogue of Maths Hub programmes.')
  .exitOverride();

const given = commands[process.argv[2] ?? ''];
for (const load of given ? [given] : Object.values(commands)) (await load())(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : wrongUse;
}
