import deskProgrammes from '../../../../schema/desk/desk-programmes.graphql?raw';
import type {
  DeskProgrammesDocument,
  DeskRowFragment,
  ProgrammeFilter,
  PublicationStatus,
  Section,
} from '../../../generated/graphql.js';
import type { DeskAddress } from '../address.js';
import type { DeskClient } from '../client.js';

export type Row = DeskRowFragment;

export interface RowPage {
  readonly rows: readonly Row[];
  readonly total: number;
  /** The cursor of the next page; null after the last one. */
  readonly next: string | null;
}

/** What the list can be limited to, besides section and status. */
export const shows = {
  questions: 'With open questions',
  carried: 'Carried forward, not confirmed',
  incomplete: 'Incomplete',
  closing: 'Applications close in 30 days',
} as const;

const dayMs = 86_400_000;
const day = (offset: number) => new Date(Date.now() + offset * dayMs).toISOString().slice(0, 10);

const showFilters: Readonly<Record<string, () => ProgrammeFilter>> = {
  questions: () => ({ hasOpenQuestions: true }),
  carried: () => ({ carriedForward: true }),
  incomplete: () => ({ incomplete: true }),
  closing: () => ({ closes: { gte: day(0), lte: day(30) } }),
};

export function filterOf(address: DeskAddress, hub: string, year: string): ProgrammeFilter {
  return {
    hub: { eq: hub },
    academicYear: { eq: year },
    ...(address.section && { section: { eq: address.section as Section } }),
    ...(address.status && { status: address.status as PublicationStatus }),
    ...showFilters[address.show]?.(),
  };
}

export interface RowsRequest {
  readonly filter: ProgrammeFilter;
  readonly text: string;
}

/** The first pages of a list, of 100 programmes each, as one. */
export async function fetchPages(client: DeskClient, request: RowsRequest, pages: number): Promise<RowPage> {
  let page = await fetchPage(client, request, null);
  for (let number = 1; number < pages && page.next !== null; number += 1) {
    const next = await fetchPage(client, request, page.next);
    page = { ...next, rows: [...page.rows, ...next.rows] };
  }
  return page;
}

async function fetchPage(client: DeskClient, { filter, text }: RowsRequest, after: string | null): Promise<RowPage> {
  const variables = { filter, text, searching: text !== '', after };
  const { programmes, search } = await client.ask<typeof DeskProgrammesDocument>(deskProgrammes, variables);
  const { nodes = [], totalCount = 0, pageInfo } = (text === '' ? programmes : search) ?? {};
  return { rows: nodes, total: totalCount, next: pageInfo?.hasNextPage ? pageInfo.endCursor : null };
}
