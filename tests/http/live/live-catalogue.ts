import { readFile } from 'node:fs/promises';
import { catalogueSchema } from '../../support/asked.js';
import { type BuiltService, realCatalogue, type SentRequest } from '../../support/built-service.js';
import { randomFrom } from '../../support/random-operation.js';
import { type Attempt, Editor } from './editor.js';
import { questionsFor } from './questions.js';
import { Chooser, randomCatalogue, type StoredDocument } from './random-change.js';
import { answerOf, type CatalogueFolder, catalogueFolder, caughtUp, restarted, serviceOn } from './services.js';

const questionsPerSequence = 60;
/** Every so many seeds, the real catalogue. */
const realEvery = 5;

/** An answer of another process, or of the live one when it was asked again, that is not the live one's; or a failure. */
export interface Difference {
  readonly seed: number;
  readonly sequence: number;
  readonly edits: readonly Attempt[];
  readonly request: SentRequest;
  readonly who: string;
  readonly live: string;
  readonly other: string;
  /** What the other one logged. */
  readonly log: readonly string[];
}

/** A catalogue with a process that is edited, one that reads the same files, and one that is started after each sequence. */
export class LiveCatalogue {
  readonly differences: Difference[] = [];
  readonly attempts: Attempt[] = [];
  /** How many answers were compared with those of the live process. */
  answers = 0;
  readonly #seed: number;
  readonly #chooser: Chooser;
  #folder!: CatalogueFolder;
  #live!: BuiltService;
  #reader!: BuiltService;
  #editor!: Editor;
  #questions!: readonly SentRequest[];

  constructor(seed: number) {
    this.#seed = seed;
    this.#chooser = new Chooser(randomFrom(seed));
  }

  async run(sequences: number): Promise<void> {
    const document = await this.#document();
    this.#folder = await catalogueFolder(document);
    this.#live = await serviceOn(this.#folder);
    this.#editor = new Editor(this.#live, this.#folder, this.#chooser);
    await this.#editor.begin();
    this.#reader = await serviceOn(this.#folder);
    this.#questions = questionsFor(document, catalogueSchema(), this.#chooser);
    for (let sequence = 1; sequence <= sequences; sequence++) await this.#sequence(sequence);
    await Promise.all([this.#live.stop(), this.#reader.stop()]);
  }

  async #document(): Promise<StoredDocument> {
    if (this.#seed % realEvery !== 0) return randomCatalogue(this.#chooser);
    return JSON.parse(await readFile(realCatalogue, 'utf8')) as StoredDocument;
  }

  async #sequence(sequence: number): Promise<void> {
    const requests = Array.from({ length: questionsPerSequence }, () => this.#request());
    for (const service of [this.#live, this.#live, this.#reader]) await ask(service, requests);
    const edits: Attempt[] = [];
    for (let number = 1 + this.#chooser.below(4); number > 0; number--) {
      edits.push(await this.#editor.change());
      const service = this.#chooser.chance(0.7) ? this.#live : this.#reader;
      await ask(
        service,
        requests.filter(() => this.#chooser.chance(0.4)),
      );
    }
    this.attempts.push(...edits);
    await this.#compare(requests, { sequence, edits });
  }

  async #compare(requests: readonly SentRequest[], done: Pick<Difference, 'sequence' | 'edits'>): Promise<void> {
    const fresh = await restarted(this.#folder, this.#live);
    await caughtUp(() => this.#editor.revision(this.#reader), await this.#editor.revision());
    const others = { again: this.#live, reader: this.#reader, fresh };
    for (const request of requests) {
      const live = await answerOf(this.#live, request);
      for (const [who, service] of Object.entries(others)) {
        const other = await answerOf(service, request);
        this.answers++;
        if (other === live && !other.startsWith('500')) continue;
        const log = (await service.errors()).slice(-3);
        this.differences.push({ seed: this.#seed, ...done, request, who, live, other, log });
      }
    }
    await fresh.stop();
  }

  /** One of the questions, as the public or by the curator. */
  #request(): SentRequest {
    const request = this.#chooser.one(this.#questions);
    if (this.#chooser.chance(0.7)) return request;
    return { ...request, headers: { ...request.headers, authorization: `Bearer ${this.#folder.token}` } };
  }
}

async function ask(service: BuiltService, requests: readonly SentRequest[]): Promise<void> {
  for (const request of requests) await answerOf(service, request);
}
