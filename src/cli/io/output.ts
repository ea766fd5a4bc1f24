/** Where a command writes its result, and its remarks for a person. */
export interface Output {
  /** Resolves when the reader has taken the chunk. Rejects if the reader is gone. */
  write(chunk: Buffer): Promise<unknown>;
  tell(line: string): void;
}

/** Writes the result to standard output, and remarks to standard error. */
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
