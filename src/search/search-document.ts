/** What is indexed: texts by field name, each field holding any number of separate texts. */
export interface SearchDocument {
  readonly id: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}
