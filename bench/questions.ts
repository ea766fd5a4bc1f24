import type { Json } from './data/programme.js';
import { type Random, seeded } from './data/random.js';

// What every contender is asked. One text each; variables that vary; and the answer is the same whoever gives it.

export interface Asked {
  readonly query: string;
  readonly variables: Json;
}

export interface Question {
  readonly name: string;
  readonly what: string;
  /** Over which catalogue it is asked. */
  readonly programmes: number;
  readonly query: string;
  /** Variables of the n-th request; those of request 0 are always the same. */
  readonly variables: (n: number, catalogue: Catalogue) => Json;
}

/** What a question needs to know to ask about things that are there. */
export interface Catalogue {
  readonly hubs: readonly { readonly id: string; readonly slug: string }[];
  readonly programmes: readonly Offered[];
}
interface Offered {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly hub: string;
  readonly academicYear: string;
}

const hops = (depth: number): string =>
  depth === 0 ? '' : ` nextSteps { kind strength to { ... on Programme { slug title${hops(depth - 1)} } } }`;
const modules = 'modules { slug title kind topic }';

export const small = 24;
export const large = 50_000;

export const questions: readonly Question[] = [
  {
    name: 'Q1',
    what: 'flat list of 24',
    programmes: small,
    query: `query List($not: String!) { programmes(first: 24, filter: { slug: { ne: $not } }) {
      nodes { id slug title section academicYear phases } } }`,
    variables: (n) => ({ not: `none-${n}` }),
  },
  {
    name: 'Q2',
    what: 'nested list of 24, links two hops',
    programmes: small,
    query: `query Nested($not: String!) { programmes(first: 24, filter: { slug: { ne: $not } }) {
      nodes { id slug title section phases audiences aims openQuestions ${modules} stages { slug title description }
        pathways { slug title codes components { kind count purpose } ${modules} }${hops(2)} } } }`,
    variables: (n) => ({ not: `none-${n}` }),
  },
  {
    name: 'Q3',
    what: 'one of 50,000, links five hops deep',
    programmes: large,
    query: `query One($slug: String!, $hub: String!, $year: AcademicYear!) { programme(slug: $slug, hub: $hub, year: $year) {
      id slug title academicYear${hops(5)} } }`,
    variables: (n, catalogue) => {
      const { slug, hub, academicYear } = anEarlyLevel(n, catalogue);
      return { slug, hub: catalogue.hubs.find(({ id }) => id === hub)?.slug, year: academicYear };
    },
  },
  {
    name: 'Q4',
    what: 'filter, order and first 20 of 50,000, with totalCount',
    programmes: large,
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
    programmes: large,
    query: 'query Search($text: String!) { search(text: $text, first: 10) { totalCount nodes { id slug title } } }',
    variables: (n, catalogue) => {
      const { title, summary } = offered(n, catalogue);
      const words = summary.match(/[a-z]{6,}/g) ?? [];
      return { text: `${title.split(' ').at(2)} ${seeded(n).pick(words)}` };
    },
  },
];

const generated = (catalogue: Catalogue) => catalogue.programmes.slice(small);

function offered(n: number, catalogue: Catalogue, holds: (programme: Offered) => boolean = () => true): Offered {
  const random: Random = seeded(n);
  const among = generated(catalogue);
  for (;;) {
    const programme = random.pick(among);
    if (holds(programme)) return programme;
  }
}

/** One that leads far enough. */
const anEarlyLevel = (n: number, catalogue: Catalogue): Offered =>
  offered(n, catalogue, ({ slug }) => /-readiness-/.test(slug));
