/** The items of a JSON list, one a line, with commas between them. */
export function* jsonList(items: Iterable<unknown>): Generator<string> {
  let between = '\n';
  for (const item of items) {
    yield between + JSON.stringify(item);
    between = ',\n';
  }
}
