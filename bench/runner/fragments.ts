import type { Asked } from './questions.js';

// Queries with fragments on objects, interfaces and unions that each contender with our schema can answer. One text is
// asked with several variables, so that what is compiled or cached for it runs with others. No condition stands on one of
// several fields that are merged: the compiler of mercurius ignores it, and it would not be measured at all.

const programme = 'programme(slug: $slug, hub: "east-midlands-east", year: "2021/22")';

const queries: readonly string[] = [
  `query Inline($slug: String!, $on: Boolean!) {
    ${programme} { ... on Node { id } ... on LinkEnd { ... on Programme { title } } ... @include(if: $on) { slug } } }`,
  `query InUnion($slug: String!, $on: Boolean!) {
    ${programme} { nextSteps { kind to { __typename ... on Node @skip(if: $on) { id } ... on Programme { slug } } } } }`,
  `query Named($slug: String!, $on: Boolean!) { ${programme} { ...A nextSteps { to { ...B @include(if: $on) ...C } } } }
    fragment A on Node { id ... on Programme @skip(if: $on) { phases } }
    fragment B on LinkEnd { ... on Node { id } ... on Programme { title section } }
    fragment C on Node { ... on LinkEnd { ... on Programme { slug ...A } } }`,
  `query Merged($slug: String!, $on: Boolean!) { ${programme} { nextSteps { kind } ...A ... on LinkEnd { ...B } id @skip(if: $on) } }
    fragment A on Programme { nextSteps { to { ... on Node { id } } } }
    fragment B on Node { ... on Programme { nextSteps { strength to { ... on Programme { title } } } } }`,
  `query List($slug: String!, $on: Boolean!) { ${programme} { slug }
    programmes(first: 24) { nodes { ...A @include(if: $on) ... on Node @skip(if: true) { id } ... on Node { id } } } }
    fragment A on LinkEnd { __typename ... on Programme { title } }`,
];

const variables = [
  { slug: 'mastery-readiness', on: true },
  { slug: 'primary-tfm-development', on: false },
  { slug: 'secondary-tfm-development', on: true },
];

export const fragments: readonly Asked[] = queries.flatMap((query) =>
  variables.map((each) => ({ query, variables: each })),
);
