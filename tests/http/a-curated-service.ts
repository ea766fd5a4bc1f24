import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { type BuiltService, realCatalogue, startService, temporaryFile } from '../support/built-service.js';

// A built service over a copy of the real catalogue, which a test edits by the API and in the file.

export interface StoredProgramme {
  id: string;
  title: string;
  [property: string]: unknown;
}

export interface StoredCatalogue {
  revision?: number;
  programmes: StoredProgramme[];
  [property: string]: unknown;
}

export interface HealthAnswer {
  readonly revision: number;
  readonly problems: readonly { readonly part: string; readonly code: string; readonly count: number }[];
}

/** A copy of the real catalogue, by the path of its document. */
export async function copyOfCatalogue(): Promise<string> {
  const file = await temporaryFile('catalogue.json');
  await copyFile(realCatalogue, file);
  return file;
}

export async function documentIn(file: string): Promise<StoredCatalogue> {
  return JSON.parse(await readFile(file, 'utf8'));
}

export async function writeDocument(file: string, document: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(document, null, 2)}\n`);
}

/** Waits until a condition holds. Throws after ten seconds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 200) throw new Error('The condition did not come to hold within ten seconds.');
    await pause(50);
  }
}

/** A token that may change everything, and the file that knows it: the same for every service of a test file. */
let known: { readonly token: string; readonly tokens: string } | undefined;

async function createToken() {
  const file = await TokenFile.beside(await temporaryFile('catalogue.json'));
  const { secret } = await new TokenBook(file).create({ name: 'Anna', scopes: ['admin'] });
  return { token: secret, tokens: await readFile(file.place, 'utf8') };
}

/** A service that may be edited with a token, and stopped and started again on the same files. */
export class CuratedService {
  readonly file: string;
  readonly #token: string;
  #service: BuiltService;

  static async start(file: string): Promise<CuratedService> {
    known ??= await createToken();
    await writeFile((await TokenFile.beside(file)).place, known.tokens);
    return new CuratedService(file, known.token, await startService({ catalogueFile: file }));
  }

  private constructor(file: string, token: string, service: BuiltService) {
    this.file = file;
    this.#token = token;
    this.#service = service;
  }

  /** An administrator's token. */
  get token(): string {
    return this.#token;
  }

  get service(): BuiltService {
    return this.#service;
  }

  async ask(query: string, variables: object = {}) {
    return this.#service.ask(query, variables, { authorization: `Bearer ${this.#token}` });
  }

  /** Sets properties of a programme through the API. Gives the type of the answer, or the code of its error. */
  async update(id: string, patch: object): Promise<string> {
    const ifRevision = (await this.stored(id))?.['revision'] ?? 0;
    const { data, errors } = await this.ask(
      'mutation($id: ID!, $ifRevision: Int!, $patch: ProgrammePatch!) { edit: updateProgramme(id: $id, ifRevision: $ifRevision, patch: $patch) { __typename } }',
      { id, ifRevision, patch },
    );
    return data?.edit?.__typename ?? errors[0].extensions.code;
  }

  /** The programme as the service has it, with drafts. */
  async stored(id: string): Promise<StoredProgramme | undefined> {
    return (await this.exported()).programmes.find((programme) => programme.id === id);
  }

  /** The catalogue as the service has it, with drafts. */
  async exported(): Promise<StoredCatalogue> {
    const authorization = `Bearer ${this.#token}`;
    const answer = await this.#service.send({ url: '/exports/catalogue.json', headers: { authorization } });
    return answer.json<StoredCatalogue>();
  }

  async health(): Promise<HealthAnswer> {
    return (await this.#service.send('/readyz')).json<HealthAnswer>();
  }

  /** The codes of the problems that /readyz tells. */
  async problemCodes(): Promise<readonly string[]> {
    return (await this.health()).problems.map(({ code }) => code);
  }

  /** Waits until /readyz tells exactly these problems. */
  async untilProblems(codes: readonly string[]): Promise<void> {
    await until(async () => isDeepStrictEqual(await this.problemCodes(), codes));
  }

  async stop(): Promise<void> {
    await this.#service.stop();
  }

  async kill(): Promise<void> {
    await this.#service.kill();
  }

  async startAgain(): Promise<void> {
    this.#service = await startService({ catalogueFile: this.file });
  }
}
