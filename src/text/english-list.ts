const formats = {
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** "a", "a or b", "a, b or c". */
export const englishList = (items: readonly string[], conjunction: 'or' | 'and' = 'or'): string =>
  formats[conjunction].format(items);
