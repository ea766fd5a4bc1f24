import { createHash } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';

const atOnce = 1024 * 1024;

/** The SHA-256 of bytes, however many, without holding anybody up. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += atOnce) {
    if (at > 0) await others();
    hash.update(bytes.subarray(at, at + atOnce));
  }
  return hash.digest('hex');
}
