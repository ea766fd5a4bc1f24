import { createHash } from 'node:crypto';

/** The names of this project, apart from all others. */
const namespace = Buffer.from('6f1d3c0e5b7a4c6f9a0d2e8b4c1f7a35', 'hex');

/** The UUID of a name: always the same (RFC 9562, section 5.5). */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
