#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { checkCommand } from './check-command.js';
import { exportCommand } from './export-command.js';
import { importCommand } from './import-command.js';
import { journalCommand } from './journal-command.js';
import { newsletterCommand } from './newsletter-command.js';
import { restoreBackupCommand } from './restore-backup-command.js';
import { tokenCommand } from './token-command.js';

/** The exit code for wrong usage. The others are 0 for success and 1 if problems were found. */
const wrongUse = 2;

const program = new Command('maths-hub-catalogue')
  .description('Checks, exports, imports and manages a catalogue of Maths Hub programmes.')
  .exitOverride();

checkCommand(program);
exportCommand(program);
newsletterCommand(program);
importCommand(program);
journalCommand(program);
restoreBackupCommand(program);
tokenCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : wrongUse;
}
