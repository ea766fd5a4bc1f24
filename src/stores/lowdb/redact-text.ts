import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { plainDocument } from '../../catalogue/document/plain.js';
import { CatalogueRefused } from '../../catalogue/document/problem.js';
import type { TextRedaction } from '../../catalogue/document/redaction.js';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { type Commit, Ledger } from '../../catalogue/revision/commit.js';
import type { Redacted } from '../../catalogue/store.js';
import { CommitBatch } from '../shared/commit-batch.js';
import { redactedCatalogue } from '../shared/redacted-catalogue.js';
import { makeFolder, ownerOf } from './begin-writing.js';
import { documentBytes } from './compaction/compacted-bytes.js';
import { type CataloguePaths, resolveCataloguePaths } from './disk/catalogue-paths.js';
import { realDisk } from './disk/disk.js';
import { hashOf, replaceCheckpointCopy, writeCheckpointCopy } from './disk/document-file.js';
import type { Owner } from './disk/whole-file.js';
import { WriterLock } from './disk/writer-lock.js';
import { makeJournal } from './journal/journal.js';
import { replayChanges } from './journal/replay-changes.js';
import { entryOrder, readStored } from './recovery/read-stored.js';
import { noteHighest, replaceDocument } from './replace-files.js';

/**
 * Removes a text from a catalogue: from the document and from every commit, so that no past state has it either. Revisions
 * keep their numbers. Kept copies of earlier files that contain it are deleted. If it is interrupted, it can be repeated.
 * Rejects with `CatalogueRefused` where the document would have problems without the text, and with `CommitRefused` while
 * another process writes.
 */
export async function redactText(file: string, redaction: TextRedaction): Promise<Redacted> {
  const places = await resolveCataloguePaths(realDisk, file);
  if (redaction.dryRun) return { ...(await redactedContent(places, redaction)).found, commit: undefined };
  const owner = await ownerOf(realDisk, places);
  await makeFolder(realDisk, places, owner);
  const lock = await WriterLock.taken(realDisk, places.lock, owner);
  try {
    const { found, ...content } = await redactedContent(places, redaction);
    const isStored = found.counts.document + found.counts.history > 0;
    const commit = isStored ? await writeRedacted(places, { ...content, redaction, owner }) : undefined;
    for (const path of found.deleted) await rm(path);
    return { ...found, commit };
  } finally {
    await lock.release();
  }
}

/** A catalogue without a text, and where that was. */
async function redactedContent(places: CataloguePaths, redaction: TextRedaction) {
  const stored = await readStored(realDisk, places);
  if (stored.damage) throw new CatalogueRefused([stored.damage]);
  const { state, commits, counts } = redactedCatalogue(stored, redaction);
  return { state, commits, found: { counts, ...(await filesWith(redaction.text, places)) } };
}

interface RedactedCatalogue {
  readonly state: CatalogueState;
  readonly commits: readonly Commit[];
  readonly redaction: TextRedaction;
  readonly owner: Owner;
}

/** Replaces the journal and then the document, with a commit that says so. */
async function writeRedacted(
  places: CataloguePaths,
  { state, commits, redaction, owner }: RedactedCatalogue,
): Promise<Commit> {
  const batch = new CommitBatch(state, new Ledger(commits), () => new Date());
  const { by, why } = redaction;
  const commit = batch.addRecord(state.mark, { by, why });
  await noteHighest(realDisk, places, commit, owner);
  const target = { mark: batch.state.mark, order: entryOrder };
  const bytes = documentBytes(replayChanges(plainDocument(state.document), commit.changes, target));
  const folded = { revision: commit.revision, sha256: await hashOf(bytes) };
  await writeCheckpointCopy(realDisk, places, { bytes, owner });
  const records = [...[...commits, commit].map((one) => ({ commit: one })), { folded }];
  await makeJournal(realDisk, places, { from: commits[0]?.before ?? commit.before, records, owner });
  await replaceCheckpointCopy(realDisk, places);
  await replaceDocument(realDisk, places, bytes, owner);
  return commit;
}

/**
 * The files beside a document that contain a text, apart from those in use: copies that the service kept, which are deleted,
 * and others, which belong to somebody else.
 */
async function filesWith(text: string, { folder, document, journal, commits, checkpointCopy }: CataloguePaths) {
  const own = basename(document, extname(document));
  const isKept = (name: string) => [`${own}.format-`, `${own}.refused-`].some((start) => name.startsWith(start));
  const [deleted, others]: [string[], string[]] = [[], []];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const isOwn = isKept(name) || path === journal;
    for (const file of await filesIn(path, isOwn)) {
      if ([document, commits, checkpointCopy].includes(file) || !(await contains(file, text))) continue;
      (isOwn ? deleted : others).push(file);
    }
  }
  return { deleted, others };
}

/** A file itself; the files in a folder, if they are asked for. */
async function filesIn(path: string, withFolder: boolean): Promise<readonly string[]> {
  const found = await stat(path);
  if (found.isFile()) return [path];
  return found.isDirectory() && withFolder ? (await readdir(path)).map((name) => join(path, name)) : [];
}

async function contains(file: string, text: string): Promise<boolean> {
  const content = await readFile(file, 'utf8');
  return content.includes(text) || content.includes(JSON.stringify(text).slice(1, -1));
}
