import type { Asked } from './questions.js';

// The questions in the words of the peers that make a schema of their own. A question that is missing cannot be asked.

type Words = Readonly<Record<string, (variables: Asked['variables']) => Asked>>;

const as = (query: string) => (variables: Asked['variables']) => ({ query, variables });

const modules = (of: string) => `modules: modulesBy${of}IdList(orderBy: [PLACE_ASC]) { slug title kind topic }`;
const hops = (depth: number): string =>
  depth === 0
    ? ''
    : ` nextSteps: stepsByFromIdList(orderBy: [PLACE_ASC]) {
        kind strength to: programmeByToId { slug title${hops(depth - 1)} } }`;

export const postgraphileWords: Words = {
  Q1: as(`query List($not: String!) {
    programmes: allProgrammes(first: 24, orderBy: [LISTED_ASC], filter: { slug: { notEqualTo: $not } }) {
      nodes { id: rowId slug title section academicYear phases } } }`),
  Q2: as(`query Nested($not: String!) {
    programmes: allProgrammes(first: 24, orderBy: [LISTED_ASC], filter: { slug: { notEqualTo: $not } }) {
      nodes { id: rowId slug title section phases audiences aims openQuestions ${modules('Programme')}
        stages: stagesByProgrammeIdList(orderBy: [PLACE_ASC]) { slug title description }
        pathways: pathwaysByProgrammeIdList(orderBy: [PLACE_ASC]) { slug title codes
          components: componentsByPathwayIdList(orderBy: [PLACE_ASC]) { kind purpose } ${modules('Pathway')} }
        ${hops(2)} } } }`),
  Q3: as(`query One($slug: String!, $hub: String!, $year: String!) {
    programme: programmeByHubAndAcademicYearAndSlug(slug: $slug, hub: $hub, academicYear: $year) {
      id: rowId slug title academicYear${hops(5)} } }`),
  Q4: ({ direction, ...variables }) => ({
    query: `query Filtered($section: String!, $year: String!, $orderBy: [ProgrammeOrderBy!], $first: Int!) {
      programmes: allProgrammes(first: $first, condition: { section: $section, academicYear: $year }, orderBy: $orderBy) {
        totalCount nodes { id: rowId slug title phases } } }`,
    variables: { ...variables, orderBy: [`TITLE_${direction}`, 'ROW_ID_ASC'] },
  }),
};

export const jsonGraphqlServerWords: Words = {
  Q1: as(`query List($not: String!) { programmes: allProgrammes(page: 0, perPage: 24, sortField: "position",
    filter: { slug_neq: $not }) { id slug title section academicYear phases } }`),
  Q4: as(`query Filtered($section: String!, $year: String!, $direction: String!, $first: Int!) {
    programmes: allProgrammes(page: 0, perPage: $first, sortField: "title", sortOrder: $direction,
      filter: { section: $section, academicYear: $year }) { id slug title phases }
    meta: _allProgrammesMeta(filter: { section: $section, academicYear: $year }) { count } }`),
};

interface Flat {
  readonly programmes: readonly unknown[];
  readonly meta?: { readonly count: number };
}

/** An answer of json-graphql-server in the form of ours. */
export function asConnection(data: unknown): unknown {
  const { programmes, meta } = data as Flat;
  return { programmes: { nodes: programmes, ...(meta && { totalCount: meta.count }) } };
}
