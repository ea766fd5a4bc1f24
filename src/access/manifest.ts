import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type DocumentNode, parse, print } from 'graphql';
import { quote } from '../domain/fields/rules.js';

/** The documents of a front end by their ids, as a code generator has written them. */
export type Manifest = ReadonlyMap<string, ManifestDocument>;

export interface ManifestDocument {
  readonly text: string;
  /** The same in the layout of `normalizedText`. */
  readonly normalized: string;
}

const mebibyte = 1024 * 1024;
const maxBytes = 16 * mebibyte;
const maxIdLength = 200;

/** What a code generator writes, for messages. */
const expected =
  'a JSON object with the text of each document by its id, as GraphQL Code Generator and Relay write it, or a manifest of Apollo Client';
const again = 'Write it again with the code generator.';

/** Thrown when a manifest is missing or invalid. The message names the file, the problem and the remedy. */
export class ManifestRefused extends Error {
  constructor(file: string, fault: string) {
    super(`The manifest of trusted documents ${file} ${fault}`);
    this.name = 'ManifestRefused';
  }
}

/** An id as manifests are searched for it: code generators and clients may write "sha256:" before a hash, or not. */
export const plainId = (id: string): string => id.replace(/^sha256:/, '');

/** A document in one layout, without comments, and with its operations and fragments in one order. */
export const normalizedText = ({ definitions }: DocumentNode): string => definitions.map(print).sort().join('\n');

/** Reads the manifest in a file. Rejects with `ManifestRefused`. */
export async function readManifest(file: string): Promise<Manifest> {
  const manifest = new Map<string, ManifestDocument>();
  for (const [id, text] of entriesOf(file, parseJson(file, await readText(file)))) {
    const fault = manifest.has(plainId(id)) ? 'is there twice.' : findFault(id, text);
    const document = fault === undefined ? parseDocument(text as string) : fault;
    if (typeof document === 'string')
      throw new ManifestRefused(file, `has a problem: the document ${quote(id)} ${document} ${again}`);
    manifest.set(plainId(id), document);
  }
  return manifest;
}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > maxBytes)
      throw new ManifestRefused(file, `is larger than ${maxBytes / mebibyte} MiB. Give the path of a manifest.`);
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof ManifestRefused) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ManifestRefused(file, 'does not exist. Write it, or correct TRUSTED_DOCUMENTS.');
    throw new ManifestRefused(file, `cannot be read (${code}). Let the service read it, or correct TRUSTED_DOCUMENTS.`);
  }
}

function parseJson(file: string, json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ManifestRefused(file, `is not JSON (${quote((error as Error).message)}). ${again}`);
  }
}

type Entry = readonly [id: string, text: unknown];

function entriesOf(file: string, json: unknown): readonly Entry[] {
  if (!isObject(json)) throw new ManifestRefused(file, `is not ${expected}. ${again}`);
  const { format, operations } = json;
  if (!Array.isArray(operations) && format === undefined) return Object.entries(json);
  if (format !== 'apollo-persisted-query-manifest' || json['version'] !== 1 || !Array.isArray(operations))
    throw new ManifestRefused(
      file,
      'has a format that is not known. Write "format": "apollo-persisted-query-manifest", "version": 1 and "operations".',
    );
  return operations.map((operation: unknown) => {
    const { id, body } = isObject(operation) ? operation : {};
    if (typeof id !== 'string') throw new ManifestRefused(file, `has an operation without an "id". ${again}`);
    return [id, body];
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with an entry, as the rest of a sentence; undefined for nothing. */
function findFault(id: string, text: unknown): string | undefined {
  if (id === '' || id.length > maxIdLength) return `has an id that is empty or longer than ${maxIdLength} characters.`;
  if (typeof text !== 'string') return 'has no text.';
  const isChanged = id.startsWith('sha256:') && hash('sha256', text) !== plainId(id);
  return isChanged ? 'has another SHA-256 than its id says: somebody changed its text.' : undefined;
}

/** A document, or what is wrong with it. */
function parseDocument(text: string): ManifestDocument | string {
  try {
    return { text, normalized: normalizedText(parse(text)) };
  } catch (error) {
    return `is not valid GraphQL: ${(error as Error).message}`;
  }
}
