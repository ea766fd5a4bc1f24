import { CatalogueRefused } from '../../../catalogue/document/problem.js';
import { type CommitRefusal, CommitRefused } from '../../../catalogue/revision/commit.js';
import { failureCode } from './disk.js';

const words: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'there is no more room for this user',
  EROFS: 'the disk can only be read',
  EACCES: 'the service may not write there',
  EPERM: 'the service may not write there',
  EIO: 'the disk failed',
};
/** What a disk says that may not be written. */
export const readOnlyFailures: readonly string[] = ['EROFS', 'EACCES', 'EPERM'];

/** What went wrong with a disk, in words and by its code. */
export function describeFailure(error: unknown): string {
  const code = failureCode(error);
  if (!code) return error instanceof Error ? error.message.replace(/\.$/, '') : 'something else';
  return words[code] ? `${words[code]} (${code})` : code;
}

/** A change was not kept: nothing has changed. */
export function commitRefusalFor(error: unknown): CommitRefused {
  if (error instanceof CommitRefused) return error;
  if (error instanceof CatalogueRefused) {
    const why = error.problems.map(({ message }) => message).join(' ');
    return new CommitRefused('READ_ONLY', `Nothing can be changed now. ${why}`, { cause: error });
  }
  const code: CommitRefusal = readOnlyFailures.includes(failureCode(error) ?? '') ? 'READ_ONLY' : 'COMMIT_FAILED';
  const message =
    code === 'READ_ONLY'
      ? `The catalogue cannot be written: ${describeFailure(error)}. Let the service write the folder of the document.`
      : `The change could not be kept: ${describeFailure(error)}. Nothing has changed. Try again when that is mended.`;
  return new CommitRefused(code, message, { cause: error });
}
