import type { Command } from 'commander';
import { restoreBackup } from '../stores/lowdb/restore-backup.js';
import { catalogueOption, fileAt, runOnCatalogue } from './io/catalogue-place.js';
import type { ExitCode } from './io/run-command.js';

/** Adds `restore-backup`, which replaces a catalogue by a backup of it. */
export function restoreBackupCommand(program: Command): void {
  program
    .command('restore-backup')
    .description('replace a catalogue by a backup, without giving a revision number twice (stop the service before)')
    .argument('<backup>', 'the document of the backup, with the folder of its journal beside it')
    .option(...catalogueOption)
    .action(async (backup: string, { catalogue }: { readonly catalogue?: string }) => {
      const tell = (line: string) => console.error(line);
      process.exitCode = await runOnCatalogue(catalogue, tell, (place) => restore(backup, fileAt(place, instead)));
    });
}

const instead =
  'Restore a backup of the database with pg_restore while no service runs, and then run "maths-hub-catalogue store raise-revision".';

async function restore(backup: string, file: string): Promise<ExitCode> {
  const { from, commit, kept } = await restoreBackup(backup, file);
  console.log(
    `${file} has the content of the backup, which was at revision ${from}. It is now at revision ${commit.revision}.`,
  );
  for (const path of kept) console.log(`A replaced file is kept as ${path}.`);
  return 0;
}
