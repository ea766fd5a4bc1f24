import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { TokenFile } from '../../access/token-file.js';
import type { Values } from '../../catalogue/document/entry-change.js';
import { migrateDocument } from '../../catalogue/document/formats/migrate-document.js';
import { CatalogueRefused } from '../../catalogue/document/problem.js';
import { revisionMarkOf } from '../../catalogue/revision/catalogue-state.js';
import { makeFirst, makeFolder, ownerOf } from '../lowdb/begin-writing.js';
import { documentBytes } from '../lowdb/compaction/compacted-bytes.js';
import { type CataloguePaths, resolveCataloguePaths } from '../lowdb/disk/catalogue-paths.js';
import { readOnlyFailures } from '../lowdb/disk/commit-failure.js';
import { failureCode, ifThere, realDisk } from '../lowdb/disk/disk.js';
import { hashOf } from '../lowdb/disk/document-file.js';
import { readHighestRevision } from '../lowdb/disk/highest-revision.js';
import { type Owner, syncFolder } from '../lowdb/disk/whole-file.js';
import { WriterLock } from '../lowdb/disk/writer-lock.js';
import { replayChanges } from '../lowdb/journal/replay-changes.js';
import { entryOrder, isDocument, readStored, type StoredCatalogue } from '../lowdb/recovery/read-stored.js';
import { noteHighest, replaceDocument } from '../lowdb/replace-files.js';
import { isThere, markOf, otherPlace, TransferRefused, type WholeCatalogue } from './whole-catalogue.js';

/**
 * Reads all files of a catalogue; undefined if there is no document. Rejects with `CatalogueRefused` or
 * `TransferRefused` if a service would not take them as they are, and with `CommitRefused` while a service writes them.
 */
export async function readWholeFiles(file: string): Promise<WholeCatalogue | undefined> {
  const places = await resolveCataloguePaths(realDisk, file);
  if (!(await ifThere(realDisk.stat(places.document)))) return undefined;
  await refuseWhileWritten(places);
  const stored = await readStored(realDisk, places);
  await refuseUnfinished(stored, places);
  const store = await TokenFile.beside(file);
  const [tokens = [], uses] = await Promise.all([store.read(), store.readUses()]);
  return { document: newestDocument(stored), commits: stored.commits, tokens, uses };
}

/** A process that has the lock may have changes in memory that are not in the files. */
async function refuseWhileWritten(places: CataloguePaths): Promise<void> {
  const folder = await ifThere(realDisk.stat(places.journal));
  if (!folder) return;
  try {
    const lock = await WriterLock.taken(realDisk, places.lock, folder);
    await lock.release();
  } catch (error) {
    if (!readOnlyFailures.includes(failureCode(error) ?? '')) throw error; // Nobody writes where nobody may write.
  }
}

/** Rejects for what only a service can finish, or a person. */
async function refuseUnfinished(stored: StoredCatalogue, { highest }: CataloguePaths): Promise<void> {
  if (stored.damage) throw new CatalogueRefused([stored.damage]);
  const most = await readHighestRevision(realDisk, highest);
  const isOlder = most !== undefined && most.revision > stored.document.revision;
  if (stored.isKnown && !isOlder) return;
  const what = isOlder
    ? 'These are files of an older revision than the catalogue has had'
    : 'The document was edited outside the service';
  const remedy = 'Start the service on them once, so that it records that, and stop it.';
  throw new TransferRefused(`${what}. ${remedy}`);
}

/** The document in its file with the commits after it, in the layout of the file. */
function newestDocument({ there, commits, lastRevision, document }: StoredCatalogue): Values {
  if (!isDocument(there)) throw there;
  const inFile = migrateDocument(JSON.parse(there.bytes.toString()) as Values);
  const missing = commits.filter(({ revision }) => revision > lastRevision).flatMap(({ changes }) => changes);
  const { journalRevision: _, ...newest } = replayChanges(inFile, missing, {
    mark: revisionMarkOf(document),
    order: entryOrder,
  });
  return newest;
}

/**
 * Makes the files of a catalogue where there is none, and returns true; false if they are there already. If it is
 * interrupted, it can be repeated: a file beside the document says that the others are not complete, and the document comes
 * last. Rejects with `TransferRefused` if something else is there.
 */
export async function writeWholeFiles(whole: WholeCatalogue, file: string): Promise<boolean> {
  await mkdir(dirname(resolve(file)), { recursive: true });
  const places = await resolveCataloguePaths(realDisk, file);
  const unfinished = `${places.document}.unfinished`;
  const hasIt = isThere(await readWholeFiles(file), whole, file);
  if (!hasIt) {
    await beginFiles(places, unfinished);
    await fillFiles(whole, places);
  }
  await rm(unfinished, { force: true });
  return !hasIt;
}

/** Removes what an interrupted call left, drafts too. Rejects with `TransferRefused` for files that are not its own. */
async function beginFiles(places: CataloguePaths, unfinished: string): Promise<void> {
  const isOwn = await ifThere(realDisk.stat(unfinished));
  for (const path of await filesBeside(places)) {
    if (isOwn) await rm(path, { recursive: true, force: true });
    else if (await ifThere(realDisk.stat(path)))
      throw new TransferRefused(`${path} is there, but no document beside it. ${otherPlace}`);
  }
  await writeFile(unfinished, 'The files of this catalogue are not complete. Repeat the command that makes them.\n');
  await syncFolder(realDisk, places.folder);
}

/** Every file of a catalogue but the document, and the drafts of files. */
async function filesBeside({ folder, document, journal, highest }: CataloguePaths): Promise<readonly string[]> {
  const { place: tokens } = await TokenFile.beside(document);
  const uses = `${tokens.replace(/\.json$/, '')}-used.json`;
  const isDraft = (name: string) => name.startsWith(`.${basename(document)}.`) && name.endsWith('.tmp');
  const drafts = (await readdir(folder)).filter(isDraft).map((name) => join(folder, name));
  return [journal, highest, tokens, `${tokens}.new`, uses, `${uses}.new`, ...drafts];
}

async function fillFiles({ document, commits, tokens, uses }: WholeCatalogue, places: CataloguePaths): Promise<void> {
  const owner = await ownerOf(realDisk, places);
  const store = await TokenFile.beside(places.document);
  for (const token of tokens) await store.change(() => ({ token }));
  for (const [name, day] of Object.entries(uses)) await store.noteUse(name, day);
  if (commits.length === 0) return replaceDocument(realDisk, places, documentBytes(withoutUsualMark(document)), owner);
  await makeFolder(realDisk, places, owner);
  const lock = await WriterLock.taken(realDisk, places.lock, owner);
  try {
    await fillJournal({ document, commits }, places, owner);
  } finally {
    await lock.release();
  }
}

async function fillJournal(
  { document, commits }: Pick<WholeCatalogue, 'document' | 'commits'>,
  places: CataloguePaths,
  owner: Owner,
): Promise<void> {
  const mark = markOf(document);
  const bytes = documentBytes(replayChanges(document, [], { mark, order: entryOrder }));
  await noteHighest(realDisk, places, mark, owner);
  const folded = { revision: mark.revision, sha256: await hashOf(bytes) };
  await makeFirst(realDisk, places, {
    from: commits[0]?.before ?? mark,
    records: [...commits.map((commit) => ({ commit })), { folded }],
    document: bytes,
    owner,
  });
  await replaceDocument(realDisk, places, bytes, owner);
}

/** A document that was never changed says nothing of its published revision if that is its own. */
function withoutUsualMark({ publishedRevision, publishedAt, ...document }: Values): Values {
  const isUsual = publishedRevision === document['revision'] && publishedAt === document['updatedAt'];
  return isUsual ? document : { ...document, publishedRevision, publishedAt };
}
