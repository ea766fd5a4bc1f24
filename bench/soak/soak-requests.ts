/** Queries of ordinary readers. */
export const queries: readonly string[] = [
  '{ catalogue { programmeCount linkCount revision } }',
  '{ programmes(first: 24) { nodes { slug title summary aims } } }',
  '{ programmes(first: 24, orderBy: [{ field: TITLE }], filter: { phases: { has: PRIMARY } }) { totalCount nodes { slug } } }',
  '{ programmes(first: 50) { nodes { slug pathways { title } modules { title } links { kind to { ... on Programme { title } } } } } }',
  '{ search(text: "mastery") { totalCount nodes { title } } }',
  '{ links(first: 100) { totalCount nodes { kind strength evidence { paraphrase } } } }',
  '{ programmeGroups(by: [PHASE]) { count } }',
  '{ changes(since: 1, first: 50) { nodes { revision kind title fields { path before after } } } }',
];

/** Addresses of other readers. */
export const pages: readonly string[] = [
  '/',
  '/map',
  '/map.svg',
  '/map.svg?width=390',
  '/map.png?scale=2',
  '/feed.atom',
  '/feed.json',
  '/exports/links.csv',
  '/exports/links.graphml',
  '/exports/manifest.json',
  '/newsletter.html?refs=mastering-number,pd-lead&map=1',
  '/newsletter.eml?refs=mastering-number',
  '/playground',
  '/readyz',
  '/nowhere',
];

/** A short query with one of the largest answers that is allowed for a small catalogue. */
export const largeQuery = `{ programmes { nodes { hub { programmes(first: 24) { nodes { evidence { ${'a'.repeat(180)}: sentence } } } } } } }`;
