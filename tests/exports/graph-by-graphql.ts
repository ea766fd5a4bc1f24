import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import { asked } from '../support/asked.js';

/** One end of a link, as GraphQL tells it. */
export interface End {
  readonly __typename: string;
  readonly id: string;
  readonly title: string;
}

export interface LinkByGraphql {
  readonly id: string;
  readonly kind: string;
  readonly from: End;
  readonly to: End;
  readonly symmetric: boolean;
  readonly timing: string | null;
  readonly strength: string;
  readonly obligation: string | null;
  readonly note: string | null;
  readonly group: { readonly id: string; readonly rule: string } | null;
  readonly derivedFrom: { readonly id: string } | null;
  readonly evidence: readonly { readonly paraphrase: string; readonly sentence: number | null }[];
}

const ends = ['Programme', 'Pathway', 'Stage', 'Series', 'Hub', 'ExternalThing']
  .map((type) => `... on ${type} { id title }`)
  .join(' ');

const linksQuery = `query ($filter: LinkFilter, $after: String) {
  links(filter: $filter, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id kind symmetric timing strength obligation note
      from { __typename ${ends} } to { __typename ${ends} }
      group { id rule } derivedFrom { id } evidence { paraphrase sentence }
    }
  }
}`;
interface LinksAnswer {
  readonly links: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly LinkByGraphql[];
  };
}

/** All links that a filter takes, page by page. */
export async function linksByGraphql(snapshot: Snapshot, filter: object = {}): Promise<readonly LinkByGraphql[]> {
  const all: LinkByGraphql[] = [];
  let after: string | null = null;
  do {
    const { links }: LinksAnswer = await asked<LinksAnswer>(snapshot, linksQuery, { filter, after });
    all.push(...links.nodes);
    after = links.pageInfo.hasNextPage ? links.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

const programmesQuery = `query ($filter: ProgrammeFilter, $after: String) {
  programmes(filter: $filter, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { __typename id title }
  }
}`;
interface ProgrammesAnswer {
  readonly programmes: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly End[];
  };
}

/** All programmes that a filter takes, page by page. */
export async function programmesByGraphql(snapshot: Snapshot, filter: object = {}): Promise<readonly End[]> {
  const all: End[] = [];
  let after: string | null = null;
  do {
    const answer: ProgrammesAnswer = await asked<ProgrammesAnswer>(snapshot, programmesQuery, { filter, after });
    all.push(...answer.programmes.nodes);
    after = answer.programmes.pageInfo.hasNextPage ? answer.programmes.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

/** The graph that an export of these links should be: the programmes in scope, and every other end. */
export async function graphByGraphql(snapshot: Snapshot, filter: object = {}, scope: object = {}) {
  const links = await linksByGraphql(snapshot, filter);
  const nodes = new Map<string, End>();
  for (const end of [...(await programmesByGraphql(snapshot, scope)), ...links.flatMap(({ from, to }) => [from, to])])
    nodes.set(end.id, end);
  return { nodes, links };
}
