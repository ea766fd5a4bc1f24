import { inflateRawSync } from 'node:zlib';

/** Thrown for a file that is no usable ZIP archive. The message says what to do. */
export class ZipRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ZipRefused';
  }
}

/** The most bytes that the files of an archive may have together. One with 5,000 programmes like those of 2021/22 has 75 MB. */
const maxBytes = 128 * 1024 * 1024;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;

export const isZip = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString('hex') === '504b0304';

/**
 * The files of a ZIP archive, by their paths. A file that is larger than the archive says is refused while it is inflated,
 * so a small archive cannot fill the memory.
 */
export function readZip(bytes: Uint8Array, most = maxBytes): ReadonlyMap<string, Buffer> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Buffer>();
  let total = 0;
  try {
    for (const entry of entriesOf(archive)) {
      total += entry.size;
      if (total > most) throw new ZipRefused(`Its content is larger than ${most / 1024 / 1024} MB. Split it.`);
      files.set(entry.path, inflate(archive, entry));
    }
  } catch (error) {
    if (error instanceof ZipRefused) throw error;
    throw new ZipRefused('It is damaged, or has a password. Open it in the program that made it, and save it again.');
  }
  return files;
}

interface ZipEntry {
  readonly path: string;
  readonly isDeflated: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The entries of the central directory (APPNOTE.TXT, 4.3.12). */
function* entriesOf(archive: Buffer): Generator<ZipEntry> {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || archive.readUInt32LE(end) !== endMark) throw new Error('The archive has no directory.');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== entryMark) throw new Error('The directory is broken.');
    const [pathLength, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    yield {
      path: archive.toString('utf8', at + 46, at + 46 + pathLength),
      isDeflated: archive.readUInt16LE(at + 10) === 8,
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    };
    at += 46 + pathLength + extra + comment;
  }
}

function inflate(archive: Buffer, { isDeflated, packed, size, offset }: ZipEntry): Buffer {
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const content = archive.subarray(start, start + packed);
  return isDeflated && size > 0 ? inflateRawSync(content, { maxOutputLength: size }) : content;
}
