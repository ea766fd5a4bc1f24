/** The database of a command can't be used. The message names its host and says what to do; it has no password. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}
