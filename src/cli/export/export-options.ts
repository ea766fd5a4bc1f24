export interface ExportOptions {
  /** The catalogue document; that of the service where it is left out. */
  readonly catalogue?: string;
  /** A path, or "-" for standard output. */
  readonly out: string;
  /** As parameters of the address have it. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Where an export goes that has no file, and where is told what was exported. */
export interface Output {
  write(chunk: Buffer): Promise<unknown>;
  tell(line: string): void;
}
