import { seeded } from '../data/random.js';
import { hops, offered, type Question } from './questions.js';

// Questions that nobody has tuned anything to: their fields, filters and depths are drawn from a seed.

const fields = [
  'id',
  'slug',
  'title',
  'section',
  'academicYear',
  'phases',
  'yearGroups',
  'audiences',
  'aims',
  'summary',
];
const parts = [
  'openQuestions',
  'modules { slug title kind topic }',
  'stages { slug title description }',
  'pathways { slug title codes modules { title topic } }',
];

/** A flat or nested list, one programme with its links, and a filter with an order. The same for the same seed. */
export function drawnQuestions(seed: number): readonly Question[] {
  const random = seeded(seed);
  const some = (all: readonly string[], least: number) => {
    const chosen = all.filter(() => random.below(2) === 0);
    return [...new Set([...chosen, ...all.slice(0, least)])].join(' ');
  };
  const listed = {
    first: 5 + random.below(20),
    selected: `${some(fields, 2)} ${some(parts, 0)}${hops(random.below(3))}`,
  };
  const one = { depth: 1 + random.below(4), selected: `${some(fields, 2)} ${some(parts, 0)}` };
  const filtered = { first: 5 + random.below(36), selected: some(fields, 3), isCounted: random.below(2) === 0 };
  return [drawnList(listed), drawnProgramme(one), drawnFilter(filtered)];
}

const drawnList = ({ first, selected }: { readonly first: number; readonly selected: string }): Question => ({
  name: 'D1',
  what: `drawn: list of ${first} with ${selected}`,
  isLarge: false,
  query: `query List($not: String!) { programmes(first: ${first}, filter: { slug: { ne: $not } }) { nodes { ${selected} } } }`,
  variables: (n) => ({ not: `none-${n}` }),
});

const drawnProgramme = ({ depth, selected }: { readonly depth: number; readonly selected: string }): Question => ({
  name: 'D2',
  what: `drawn: one of 50,000 with ${selected}, links ${depth} deep`,
  isLarge: true,
  query: `query One($slug: String!, $hub: String!, $year: AcademicYear!) {
    programme(slug: $slug, hub: $hub, year: $year) { ${selected}${hops(depth)} } }`,
  variables: (n, catalogue) => {
    const { slug, hub, academicYear } = offered(n, catalogue);
    return { slug, hub: catalogue.hubs.find(({ id }) => id === hub)?.slug, year: academicYear };
  },
});

interface DrawnFilter {
  readonly first: number;
  readonly selected: string;
  readonly isCounted: boolean;
}

const drawnFilter = ({ first, selected, isCounted }: DrawnFilter): Question => ({
  name: 'D3',
  what: `drawn: filter, order and first ${first} of 50,000 with ${selected}`,
  isLarge: true,
  query: `query Filtered($section: Section!, $year: AcademicYear!, $direction: OrderDirection!) {
    programmes(first: ${first}, filter: { section: { eq: $section }, academicYear: { eq: $year } },
      orderBy: [{ field: TITLE, direction: $direction }]) { ${isCounted ? 'totalCount ' : ''}nodes { ${selected} } } }`,
  variables: (n, catalogue) => ({
    section: ['SECONDARY', 'PRIMARY', 'POST_16', 'ITT_SKTM'][n % 4],
    year: offered(n, catalogue).academicYear,
    direction: n % 8 < 4 ? 'ASC' : 'DESC',
  }),
});
