/** A file that is imported. */
export interface ImportFile {
  /** As a person calls it: its path as it was given. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
