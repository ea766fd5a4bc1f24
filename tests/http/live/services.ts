import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { TokenBook } from '../../../src/access/token-book.js';
import { TokenFile } from '../../../src/access/token-file.js';
import { aFolder } from '../../support/a-folder.js';
import { type BuiltService, type SentRequest, startService } from '../../support/built-service.js';
import type { StoredDocument } from './random-change.js';

// Processes of the built service on the same catalogue, with the same tokens and the same clock.

/** The files of a catalogue. The clock is in a folder of its own, so that a copy of the catalogue is read with it too. */
export interface CatalogueFolder {
  readonly file: string;
  readonly clockFile: string;
  readonly token: string;
}

export async function catalogueFolder(document: StoredDocument): Promise<CatalogueFolder> {
  const file = join(await aFolder(), 'catalogue.json');
  const clockFile = join(await aFolder(), 'clock');
  const start = '2022-01-01T00:00:00.000Z';
  await writeFile(file, JSON.stringify(document));
  await writeFile(clockFile, start);
  const book = new TokenBook(await TokenFile.beside(file), { now: () => new Date(start) });
  const { secret } = await book.create({ name: 'Curator', scopes: ['admin'] });
  return { file, clockFile, token: secret };
}

/** Lets long operations through, such as ask each field of a type. */
const limits = { aliases: 10_000, repeats: 1_000, selections: 20_000, tokens: 100_000 };

export const serviceOn = ({ file, clockFile }: CatalogueFolder): Promise<BuiltService> =>
  startService({ catalogueFile: file, clockFile, limits, publicUrl: 'https://catalogue.example' });

/** A copy of the files of a catalogue, which has the same clock. */
export async function copied(folder: CatalogueFolder): Promise<CatalogueFolder> {
  const copy = await aFolder();
  await cp(dirname(folder.file), copy, { recursive: true, preserveTimestamps: true });
  return { ...folder, file: join(copy, 'catalogue.json') };
}

/** Puts the files of one catalogue in the place of another's. */
export async function replacedBy(folder: CatalogueFolder, other: CatalogueFolder): Promise<void> {
  const { file } = await copied(folder);
  for (const name of ['catalogue.journal/folded.json', 'catalogue.journal/commits.jsonl', 'catalogue.json'])
    await rename(join(dirname(file), name), join(dirname(other.file), name));
}

/** Starts another process on a copy of the files as they are, as though the one that writes them had been killed. */
export async function restarted(folder: CatalogueFolder, writer: BuiltService): Promise<BuiltService> {
  process.kill(writer.pid, 'SIGSTOP'); // It may be about to compact the journal.
  const copy = await copied(folder).finally(() => process.kill(writer.pid, 'SIGCONT'));
  await rm(join(dirname(copy.file), 'catalogue.journal', 'lock'), { force: true });
  return serviceOn(copy);
}

/** All that a service answers, but the time. */
export async function answerOf(service: BuiltService, request: SentRequest): Promise<string> {
  const { statusCode, headers, bytes } = await service.send(request);
  const { date: _, 'x-request-id': __, ...others } = headers;
  return `${statusCode} ${JSON.stringify(others)}\n${bytes.toString('latin1')}`;
}

/** Waits until a service that follows the files has come to a revision. */
export async function caughtUp(revisionOf: () => Promise<number>, revision: number): Promise<void> {
  for (let tries = 0; (await revisionOf()) !== revision; tries++) {
    if (tries > 500) throw new Error(`The reading process does not come to revision ${revision}.`);
    await pause(20);
  }
}
