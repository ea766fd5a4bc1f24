/** "a", "a or b", "a, b or c". */
export const englishList = (items: readonly string[], conjunction: 'or' | 'and' = 'or'): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
