/** Where a command writes: the result itself to one place, and remarks for a person to another. */
export interface Output {
  /** Settles when the reader has taken the chunk. Rejects where nobody reads any more. */
  write(chunk: Buffer): Promise<unknown>;
  tell(line: string): void;
}

/** The result goes to standard output, and remarks to standard error. */
export function standardOutput(): Output {
  process.stdout.on('error', () => undefined); // Each write reports its own error.
  return {
    write: (chunk) =>
      new Promise<void>((resolve, reject) => {
        process.stdout.write(chunk, (error) => (error ? reject(error) : resolve()));
      }),
    tell: (line) => console.error(line),
  };
}

/** Why a result could not be written, for a person. Throws an error that is not one of the file system. */
export function explainWriteError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code === 'EPIPE'
    ? 'Nobody reads on, so that the rest was not written.'
    : `It could not be written: ${message}`;
}
