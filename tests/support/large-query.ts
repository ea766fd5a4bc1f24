/** A query of about 500 characters whose answer over the real catalogue has 9.8 MB. */
export const largeQuery = `{ ${[1, 2, 3, 4, 5, 6].map((index) => `a${index}: programmes { nodes { ...Evidence } }`).join(' ')} }
fragment Evidence on Programme { hub { programmes(first: 24) { nodes { evidence { ${'a'.repeat(250)}: sentence } } } } }`;
