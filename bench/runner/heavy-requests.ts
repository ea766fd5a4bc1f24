import type { OperationRequest } from '../../src/api/guard/guard.js';

/** A request of any size. `word` makes it a new one, so that nothing of it is cached. */
type HeavyRequest = (size: number, word: string) => OperationRequest;

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const list = (count: number, make: (index: number) => string) => times(count, make).join(' ');

/** A query over programmes whose filter is a variable. */
const filtered =
  (filterOf: (size: number, word: string) => object, fields = 'totalCount'): HeavyRequest =>
  (size, word) => ({
    query: `query Q_${word}($filter: ProgrammeFilter) { programmes(filter: $filter) { ${fields} } }`,
    variables: { filter: filterOf(size, word) },
  });

/** One operation for each kind of work that a client can make large. */
export const heavyRequests: Readonly<Record<string, HeavyRequest>> = {
  'titles that contain one of many texts': filtered((size, word) => ({
    or: times(size, (i) => ({ title: { contains: `${word} ${i}` } })),
  })),
  'titles that start with none of many texts': filtered((size, word) => ({
    and: times(size, (i) => ({ not: { title: { startsWith: `${word} ${i}` } } })),
  })),
  'slugs, hubs and series that contain one of many texts': filtered((size, word) => ({
    or: times(size, (i) => ({ [['slug', 'hub', 'series'][i % 3] as string]: { contains: `${word}${i}` } })),
  })),
  'codes and audiences that contain one of many texts': filtered((size, word) => ({
    or: times(size, (i) => ({ [['codes', 'audiences'][i % 2] as string]: { contains: `${word}${i}` } })),
  })),
  'modules whose titles contain one of many texts': filtered((size, word) => ({
    or: times(size, (i) => ({ modules: { some: { title: { contains: `${word} ${i}` } } } })),
  })),
  'modules whose topics all lack many texts': filtered((size, word) => ({
    and: times(size, (i) => ({ modules: { none: { topic: { contains: `${word} ${i}` } } } })),
  })),
  'pathways with modules that contain one of many texts': filtered((size, word) => ({
    or: times(size, (i) => ({ pathways: { some: { modules: { some: { title: { contains: `${word} ${i}` } } } } } })),
  })),
  'links to programmes whose titles contain one of many texts': filtered((size, word) => ({
    or: times(size, (i) => ({ links: { some: { to: { title: { contains: `${word} ${i}` } } } } })),
  })),
  'equal to one of many codes': filtered((size, word) => ({
    or: times(size, (i) => ({ codes: { hasSome: [`${word} ${i}`, `${word}-${i}`] } })),
  })),
  'many conditions on slugs': filtered((size, word) => ({
    or: times(size, (i) => ({ slug: { eq: `${word}-${i}` } })),
  })),
  'the first of a filter by text, in an order': (size, word) => ({
    query: `query Q_${word}($filter: ProgrammeFilter) { programmes(first: 1, filter: $filter, orderBy: [{ field: TITLE }]) {
      nodes { slug } } }`,
    variables: { filter: { and: times(size, (i) => ({ title: { contains: i === 0 ? word : 'a' } })) } },
  }),
  'links between programmes that many texts name': (size, word) => ({
    query: `query Q_${word}($filter: LinkFilter) { links(filter: $filter) { totalCount } }`,
    variables: { filter: { to: { or: times(size, (i) => ({ title: { contains: `${word} ${i}` } })) } } },
  }),
  'links with shared topics between such programmes': (size, word) => ({
    query: `query Q_${word}($filter: LinkFilter) { links(filter: $filter) { totalCount } }`,
    variables: {
      filter: {
        kinds: ['SHARES_MODULES'],
        from: { or: times(size, (i) => ({ title: { contains: `${word} ${i}` } })) },
      },
    },
  }),
  'groups of programmes that many texts name': (size, word) => ({
    query: `query Q_${word}($filter: ProgrammeFilter) { programmeGroups(by: [HUB, PHASE, SECTION], filter: $filter) { count } }`,
    variables: { filter: { not: { or: times(size, (i) => ({ title: { contains: `${word} ${i}` } })) } } },
  }),
  'results counted in every dimension': (size, word) => ({
    query: `query Q_${word} { ${list(size, (i) => `a${i}: search(text: "maths") { facets(dimensions: [HUB, ACADEMIC_YEAR, SERIES, FAMILY, SECTION, PHASE, KEY_STAGE, YEAR_GROUP, AUDIENCE, MODULE_TOPIC, LINK_KIND, PARTNER, MODE, UNIT, REACH, FREE, RECRUITMENT]) { buckets { count } } }`)} }`,
  }),
  'groups by kinds of links and topics': (size, word) => ({
    query: `query Q_${word} { ${list(size, (i) => `a${i}: programmeGroups(by: [LINK_KIND, MODULE_TOPIC, YEAR_GROUP]) { count }`)} }`,
  }),
  'a search among programmes that many texts name': (size, word) => ({
    query: `query Q_${word}($filter: ProgrammeFilter) { search(text: "maths teaching development", filter: $filter) {
      totalCount facets(dimensions: [SECTION, PHASE, HUB]) { buckets { count } } } }`,
    variables: { filter: { not: { or: times(size, (i) => ({ title: { contains: `${word} ${i}` } })) } } },
  }),
  'searches for misspelt words': (size, word) => ({
    query: `{ ${list(size, (i) => `a${i}: search(text: "devlopmnt teachng ${word}${i} mastry") { totalCount suggestions }`)} }`,
  }),
  'a search for many words': (size, word) => ({
    query: `query Q_${word}($text: String!) { search(text: $text) { totalCount suggestions edges { highlights { html } } } }`,
    variables: { text: times(size, (i) => `${['math', 'teach', 'devel', 'prim', 'sec'][i % 5]}${i}`).join(' ') },
  }),
  'filters of the programmes of each hub': (size, word) => ({
    query: `query Q_${word}($filter: ProgrammeFilter) { hubs(first: 100) { nodes { programmes(first: 1, filter: $filter) {
      totalCount } } } }`,
    variables: { filter: { or: times(size, (i) => ({ title: { contains: `${word} ${i}` } })) } },
  }),
  'orders of all programmes': (size, word) => ({
    query: `query Q_${word} { ${list(
      size,
      (i) => `a${i}: programmes(first: 1, orderBy: [{ field: HUB, direction: ${i % 2 ? 'ASC' : 'DESC'} }
      { field: ${['TITLE', 'POSITION', 'UPDATED_AT', 'SECTION'][(i >> 1) % 4]} nulls: ${i % 16 < 8 ? 'FIRST' : 'LAST'} }
      { field: ACADEMIC_YEAR direction: ${(i >> 3) % 2 ? 'ASC' : 'DESC'} }]) { nodes { slug } }`,
    )} }`,
  }),
  'programmes that nobody has heard of': (size, word) => ({
    query: `query Q_${word}($refs: [String!]!) { selection(refs: $refs) { missing { ref } } }`,
    variables: { refs: times(size, (i) => `${word} mastery reddiness ${i}`) },
  }),
  'many objects': (size, word) => ({
    query: `query Q_${word} { programmes(first: 100) { nodes { ${list(size, (i) => `a${i}: hub { id slug title }`)} } } }`,
  }),
  'many long texts': (size, word) => ({
    query: `query Q_${word} { programmes(first: 100) { nodes { ${list(size, (i) => `a${i}: summary b${i}: title`)} } } }`,
  }),
  'links of links': (size, word) => ({
    query: `query Q_${word} { programmes(first: ${Math.min(size, 100)}) { nodes { slug links { to { ... on Programme { slug title links { to {
      ... on Programme { slug title } } } } } } } } }`,
  }),
  'fields that do not exist': (size) => ({
    query: `{ ${list(Math.min(size, 50), (i) => `a${i}: hubs { nodes { ${list(38, (k) => `titel${i}x${k}`)} } }`)} }`,
  }),
  progressions: (size, word) => ({
    query: `query Q_${word} { ${list(
      size,
      (i) => `a${i}: progression(from: ["mastery-readiness"], maxDepth: ${20 - (i % 10)}) {
      nodes { depth node { ... on Programme { slug } } } edges { link { id } } }`,
    )} }`,
  }),
  routes: (size, word) => ({
    query: `query Q_${word} { ${list(
      size,
      (i) => `a${i}: routes(from: "mastery-readiness", to: "primary-tfm-sustaining", maxSteps: ${12 - (i % 6)}) {
      routes { length } }`,
    )} }`,
  }),
  'shapes of a year': (size, word) => ({
    query: `query Q_${word} { ${list(size, (i) => `a${i}: progressionShape { components { size } longestPath { id } degrees { degrees { in out } } }`)} }`,
  }),
  'next steps and plans': (size, word) => ({
    query: `query Q_${word} { ${list(size, (i) =>
      i % 2
        ? `a${i}: eligibilities(profile: { phase: PRIMARY, yearsTeaching: ${i} }) { items { programme { slug } verdict } }`
        : `a${i}: plan(goal: "primary-tfm-sustaining", profile: { phase: PRIMARY, yearsTeaching: ${i} }) { goal { slug } ways { __typename } }`,
    )} }`,
  }),
  'conflicts of series': (size, word) => ({
    query: `query Q_${word} { ${list(size, (i) => `a${i}: conflicts(series: "mastery-readiness") { field values { value } }`)} }`,
  }),
  introspection: (size, word) => ({
    query: `query Q_${word} { ${list(size, (i) => `a${i}: __schema { types { name fields { name args { name type { name } } type { name } } } }`)} }`,
  }),
  'prices of queries': (size, word) => ({
    query: `query Q_${word}($query: String!) { ${list(size, (i) => `a${i}: cost(query: $query) { requested fields { path requested } }`)} }`,
    variables: {
      query: `{ programmes(first: 100) { nodes { ${list(150, (i) => `b${i % 150}: hub { id }`)} } } }`,
    },
  }),
};
