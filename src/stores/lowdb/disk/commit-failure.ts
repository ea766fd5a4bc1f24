import { CatalogueRefused } from '../../../catalogue/document/problem.js';
import { type CommitRefusal, CommitRefused } from '../../../catalogue/revision/commit.js';
import { failureCode } from './disk.js';

const words: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota of this user is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'the service has no write permission there',
  EPERM: 'the service has no write permission there',
  EIO: 'the disk failed',
};
/** The error codes of a disk that may not be written. */
export const readOnlyFailures: readonly string[] = ['EROFS', 'EACCES', 'EPERM'];

/** Describes a disk failure in words and by its code. */
export function describeFailure(error: unknown): string {
  const code = failureCode(error);
  if (!code) return error instanceof Error ? error.message.replace(/\.$/, '') : 'something else';
  return words[code] ? `${words[code]} (${code})` : code;
}

/** The refusal of a commit that could not be written. */
export function commitRefusalFor(error: unknown): CommitRefused {
  if (error instanceof CommitRefused) return error;
  if (error instanceof CatalogueRefused) {
    const why = error.problems.map(({ message }) => message).join(' ');
    return new CommitRefused('READ_ONLY', `The catalogue cannot be changed at present. ${why}`, { cause: error });
  }
  const code: CommitRefusal = readOnlyFailures.includes(failureCode(error) ?? '') ? 'READ_ONLY' : 'COMMIT_FAILED';
  const message =
    code === 'READ_ONLY'
      ? `The catalogue cannot be written: ${describeFailure(error)}. Give the service write permission for the folder of the document.`
      : `The change could not be saved: ${describeFailure(error)}. Nothing was changed. Try again when this is repaired.`;
  return new CommitRefused(code, message, { cause: error });
}
