const mebibyte = 1024 * 1024;

/**
 * The budget of all caches together, in bytes, by what they hold. A cache evicts entries, or is emptied, when it is full.
 * Search has a cache of 16 MiB of its own beside them. docs/caches.md says what the process takes with all of them full.
 */
export const cacheSizes = Object.freeze({
  /** By default: RESPONSE_CACHE_BYTES. */
  answers: 16 * mebibyte,
  requestsSeenOnce: 2 * mebibyte,
  /** By default: LIMIT_KEPT_BYTES. */
  parsedQueries: 8 * mebibyte,
  queriesSeenOnce: 2 * mebibyte,
  persistedQueries: 4 * mebibyte,
  compiledOperations: 8 * mebibyte,
  entryJson: 8 * mebibyte,
  filterResults: 4 * mebibyte,
  foldedTexts: 8 * mebibyte,
  codeSpellings: 2 * mebibyte,
  mapLayouts: 2 * mebibyte,
  mapPictures: 4 * mebibyte,
  mapImages: 4 * mebibyte,
  feeds: 2 * mebibyte,
  exportDigests: mebibyte,
});
