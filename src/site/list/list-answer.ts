import type {
  ListedProgrammeFragment,
  MenuFacetFragment,
  ProgrammeListQuery,
  ProgrammeListSearchQuery,
  ProgrammeMenuQuery,
} from '../../generated/graphql.js';
import { type MenuName, menus } from './list-request.js';

/** What one menu offers: a value, its label, and how many programmes it would leave. */
export interface MenuOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface ListedItem {
  readonly programme: ListedProgrammeFragment;
  /** Where the words of a search are: the field, and HTML with <mark>. */
  readonly highlight?: { readonly field: string; readonly html: string } | undefined;
}

/** One page of the list, whether it comes from a search or not. */
export interface ListAnswer {
  readonly totalCount: number;
  readonly items: readonly ListedItem[];
  /** The cursor of the next page; undefined on the last one. */
  readonly next: string | undefined;
  /** Other words to search for. */
  readonly suggestions: readonly string[];
  readonly menus: Readonly<Record<MenuName, readonly MenuOption[]>>;
}

interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

const nextOf = ({ hasNextPage, endCursor }: PageEnd) => (hasNextPage && endCursor !== null ? endCursor : undefined);

const eachMenu = (optionsOf: (name: MenuName) => readonly MenuOption[]): ListAnswer['menus'] =>
  Object.fromEntries(menus.map((name) => [name, optionsOf(name)])) as ListAnswer['menus'];

const optionsOfGroups = ({ programmeGroups }: ProgrammeMenuQuery): readonly MenuOption[] =>
  programmeGroups.flatMap(({ count, keys: [key] }) => (key ? [{ ...key, count }] : []));

const optionsOfFacets = (facets: readonly MenuFacetFragment[]): readonly MenuOption[] =>
  facets.flatMap(({ buckets }) => buckets.map(({ key, label, count }) => ({ value: key, label, count })));

export type MenuAnswers = Readonly<Record<MenuName, ProgrammeMenuQuery>>;

export function readList(answer: ProgrammeListQuery, counted: MenuAnswers): ListAnswer {
  const { totalCount, nodes, pageInfo } = answer.programmes;
  return {
    totalCount,
    items: nodes.map((programme) => ({ programme })),
    next: nextOf(pageInfo),
    suggestions: [],
    menus: eachMenu((name) => optionsOfGroups(counted[name])),
  };
}

export function readSearch(answer: ProgrammeListSearchQuery): ListAnswer {
  const { totalCount, edges, pageInfo, suggestions } = answer.search;
  return {
    totalCount,
    items: edges.map(({ node, highlights }) => ({
      programme: node,
      highlight: highlights.find(({ field }) => field !== 'TITLE'), // The title is shown anyway.
    })),
    next: nextOf(pageInfo),
    suggestions,
    menus: eachMenu((name) => optionsOfFacets(answer[name].facets)),
  };
}
