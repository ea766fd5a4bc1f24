import { type Stats, unwatchFile, watchFile } from 'node:fs';
import type { DocumentNode } from 'graphql';
import { TaskQueue } from '../base/task-queue.js';
import { quote } from '../domain/fields/rules.js';
import { type Manifest, ManifestRefused, normalizedText, plainId, readManifest } from './manifest.js';

/** What happens to operations that are in no manifest: they are answered, answered and logged, or refused. */
export const trustModes = ['off', 'audit', 'enforce'] as const;
export type TrustMode = (typeof trustModes)[number];

/** The problem of a manifest, in words that anybody may read. */
export const manifestProblem = {
  code: 'TRUSTED_DOCUMENTS_INVALID',
  message:
    'A manifest of trusted documents cannot be read. The documents that were read from it before are still trusted.',
} as const;

/** The documents of all manifests at one time. It never changes. */
export class DocumentSet {
  readonly #texts = new Map<string, string>();
  /** The texts as they are, and normalized. */
  readonly #known = new Set<string>();

  /** If two manifests give one id to different documents, the first of them counts. */
  constructor(manifests: Iterable<Manifest>) {
    for (const manifest of manifests)
      for (const [id, { text, normalized }] of manifest) {
        if (!this.#texts.has(id)) this.#texts.set(id, text);
        this.#known.add(text).add(normalized);
      }
  }

  get size(): number {
    return this.#texts.size;
  }

  /** The text of the document with an id, which may begin with "sha256:". */
  textOf(id: string): string | undefined {
    return this.#texts.get(plainId(id));
  }

  /** Whether one of the documents is this one, in any layout. */
  has(text: string, document: DocumentNode): boolean {
    return this.#known.has(text) || this.#known.has(normalizedText(document));
  }
}

/** Called after manifests were read again: with the documents that are trusted now, and what was refused. */
type OnRead = (documents: DocumentSet, refused: readonly ManifestRefused[]) => void;

/** How often each manifest is checked for changes, in milliseconds. */
const pollInterval = 250;

/**
 * The documents of the manifests in files. Follows changes of the files while the service runs, also when a file or a
 * link to it is replaced. A manifest that becomes invalid leaves its documents as they were.
 */
export class TrustedDocuments {
  readonly #files: readonly string[];
  readonly #onRead: OnRead;
  #manifests = new Map<string, Manifest>();
  readonly #reading = new TaskQueue();
  #documents = new DocumentSet([]);

  /** Rejects with `ManifestRefused` if one of the files has no valid manifest. */
  static async open(files: readonly string[], onRead: OnRead): Promise<TrustedDocuments> {
    const trusted = new TrustedDocuments(files, onRead);
    // Watched before they are read: no change is missed.
    for (const file of files) watchFile(file, { interval: pollInterval, persistent: false }, trusted.#onChange);
    const [refused] = await trusted.#readAll();
    if (refused) throw refused;
    return trusted;
  }

  private constructor(files: readonly string[], onRead: OnRead) {
    this.#files = files;
    this.#onRead = onRead;
  }

  /** Another object after each change. */
  get documents(): DocumentSet {
    return this.#documents;
  }

  async close(): Promise<void> {
    for (const file of this.#files) unwatchFile(file, this.#onChange);
    await this.#reading.run(async () => {}); // Waits for a reading in progress.
  }

  /** Reads all manifests, because one may contradict another. Returns what is refused. */
  async #readAll(): Promise<readonly ManifestRefused[]> {
    const refused: ManifestRefused[] = [];
    const before = this.#manifests;
    this.#manifests = new Map();
    for (const file of this.#files) {
      try {
        const manifest = await readManifest(file);
        checkIds(file, manifest, this.#manifests);
        this.#manifests.set(file, manifest);
      } catch (error) {
        if (!(error instanceof ManifestRefused)) throw error;
        refused.push(error);
        const old = before.get(file);
        if (old) this.#manifests.set(file, old);
      }
    }
    this.#documents = new DocumentSet(this.#manifests.values());
    return refused;
  }

  readonly #onChange = (now: Stats, before: Stats): void => {
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino) return;
    void this.#reading.run(async () => {
      const refused = await this.#readAll();
      this.#onRead(this.#documents, refused);
    });
  };
}

/** Throws `ManifestRefused` if a manifest gives an id to another document than one of the manifests before it. */
function checkIds(file: string, manifest: Manifest, earlier: ReadonlyMap<string, Manifest>): void {
  for (const [other, documents] of earlier) {
    const id = [...manifest.keys()].find(
      (each) => documents.has(each) && documents.get(each)?.text !== manifest.get(each)?.text,
    );
    if (id === undefined) continue;
    const fault = `gives the id ${quote(id)} to another document than ${other}. Use hashes of the documents as ids.`;
    throw new ManifestRefused(file, fault);
  }
}
