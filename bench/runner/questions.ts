import type { GeneratedCatalogue } from '../data/generated-catalogue.js';
import type { GeneratedProgramme, Json } from '../data/programme.js';
import { seeded } from '../data/random.js';

// What every contender is asked. One text each, variables that vary, and the same answer whoever gives it.

export interface Asked {
  readonly query: string;
  readonly variables: Json;
}

export interface Question {
  readonly name: string;
  readonly what: string;
  /** Whether it is asked of the large catalogue, or of the 24 real programmes. */
  readonly isLarge: boolean;
  readonly query: string;
  /** The variables of the n-th request, the same for the same number. */
  readonly variables: (n: number, catalogue: GeneratedCatalogue) => Json;
}

export const small = 24;
export const large = 50_000;

export const hops = (depth: number): string =>
  depth === 0 ? '' : ` nextSteps { kind strength to { ... on Programme { slug title${hops(depth - 1)} } } }`;
const modules = 'modules { slug title kind topic }';
export const flat = 'id slug title section academicYear phases';
export const nested = `id slug title section phases audiences aims openQuestions ${modules}
  stages { slug title description }
  pathways { slug title codes components { kind purpose } ${modules} }${hops(2)}`;

export const questions: readonly Question[] = [
  {
    name: 'Q1',
    what: 'flat list of 24',
    isLarge: false,
    query: `query List($not: String!) { programmes(first: 24, filter: { slug: { ne: $not } }) { nodes { ${flat} } } }`,
    variables: (n) => ({ not: `none-${n}` }),
  },
  {
    name: 'Q2',
    what: 'nested list of 24, links two hops deep',
    isLarge: false,
    query: `query Nested($not: String!) { programmes(first: 24, filter: { slug: { ne: $not } }) { nodes { ${nested} } } }`,
    variables: (n) => ({ not: `none-${n}` }),
  },
  {
    name: 'Q3',
    what: 'one of 50,000, links five hops deep',
    isLarge: true,
    query: `query One($slug: String!, $hub: String!, $year: AcademicYear!) {
      programme(slug: $slug, hub: $hub, year: $year) { id slug title academicYear${hops(5)} } }`,
    variables: (n, catalogue) => {
      // A first level leads five levels on.
      const { slug, hub, academicYear } = offered(n, catalogue, (programme) => programme.slug.includes('-readiness-'));
      return { slug, hub: catalogue.hubs.find(({ id }) => id === hub)?.slug, year: academicYear };
    },
  },
  {
    name: 'Q4',
    what: 'filter, order and first 20 of 50,000, with totalCount',
    isLarge: true,
    query: `query Filtered($section: Section!, $year: AcademicYear!, $direction: OrderDirection!, $first: Int!) {
      programmes(first: $first, filter: { section: { eq: $section }, academicYear: { eq: $year } },
        orderBy: [{ field: TITLE, direction: $direction }]) { totalCount nodes { id slug title phases } } }`,
    variables: (n, catalogue) => ({
      section: ['SECONDARY', 'PRIMARY', 'POST_16', 'ITT_SKTM'][n % 4],
      year: offered(n, catalogue).academicYear,
      direction: n % 8 < 4 ? 'ASC' : 'DESC',
      first: 20 - (Math.floor(n / 8) % 5),
    }),
  },
  {
    name: 'Q5',
    what: 'text search in 50,000',
    isLarge: true,
    query: 'query Search($text: String!) { search(text: $text, first: 10) { totalCount nodes { id slug title } } }',
    variables: (n, catalogue) => {
      const { title, summary } = offered(n, catalogue);
      return { text: `${title.split(' ').at(2)} ${seeded(n).pick(summary.match(/[a-z]{6,}/g) ?? [])}` };
    },
  },
];

/** One of the programmes that were made, chosen by number. */
export function offered(
  n: number,
  { programmes }: GeneratedCatalogue,
  holds: (programme: GeneratedProgramme) => boolean = () => true,
): GeneratedProgramme {
  const random = seeded(n);
  for (;;) {
    const programme = programmes[small + random.below(programmes.length - small)];
    if (programme && holds(programme)) return programme;
  }
}
