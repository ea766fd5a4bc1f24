#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { checkFile } from './check-file.js';
import { exportCommand } from './export-command.js';
import { importCommand } from './import-command.js';
import { newsletterCommand } from './newsletter-command.js';
import { tokenCommand } from './token-command.js';

/** 0: done. 1: problems found. 2: wrong use. */
const wrongUse = 2;

const program = new Command('maths-hub-catalogue')
  .description('Checks, exports, imports and manages a catalogue of Maths Hub programmes.')
  .exitOverride();

program
  .command('check')
  .description('check a catalogue document and list all problems in it')
  .argument('<file>', 'the JSON document')
  .option('--json', 'print the problems as JSON, for programs')
  .action(async (file: string, options: { json?: boolean }) => {
    process.exitCode = await checkFile(file, options.json === true, (line) => console.log(line));
  });

exportCommand(program);
newsletterCommand(program);
importCommand(program);
tokenCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : wrongUse;
}
