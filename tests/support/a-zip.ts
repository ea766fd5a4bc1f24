import { deflateRawSync } from 'node:zlib';

/** The content of a file in an archive, and the size that the archive says; by default the true one. */
interface ZippedFile {
  readonly content: Uint8Array;
  readonly says?: number;
}

/** A ZIP archive of files by their paths. */
export function aZip(files: Readonly<Record<string, string | ZippedFile>>): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [path, file] of Object.entries(files)) {
    const { content, says = content.length } = typeof file === 'string' ? { content: Buffer.from(file) } : file;
    const [name, packed] = [Buffer.from(path), deflateRawSync(content)];
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(says, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(header, name, packed);
    directory.push(entry, name);
    offset += header.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
