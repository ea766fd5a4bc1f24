import newsletterAt from '../../../schema/operations/newsletter-at.graphql?raw';
import newsletterNews from '../../../schema/operations/newsletter-news.graphql?raw';
import type {
  NewsletterAtQuery,
  NewsletterAtQueryVariables,
  NewsletterNewsQuery,
  NewsletterNewsQueryVariables,
} from '../../generated/graphql.js';
import { ask, Refused } from '../ask.js';

/** What became of a group. */
export type News = 'new' | 'changed';

type Change = NewsletterNewsQuery['changes']['nodes'][number];

/** The groups of a hub that are new or changed since a day, by their slugs. Throws where that is no longer remembered. */
export async function newsSince(day: string, hub: string): Promise<ReadonlyMap<string, News>> {
  const since = await revisionAt(day);
  const found = new Map<string, News>();
  let after: string | null = null;
  do {
    const variables: NewsletterNewsQueryVariables = { since, hub, after };
    const { changes }: NewsletterNewsQuery = await ask(newsletterNews, variables);
    for (const change of changes.nodes) {
      const { node, kind } = change;
      if (!node || !('slug' in node) || !isNews(change)) continue;
      if (kind !== 'UPDATED') found.set(node.slug, 'new');
      else if (!found.has(node.slug)) found.set(node.slug, 'changed');
    }
    after = changes.pageInfo.hasNextPage ? changes.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** Evidence and open questions are for those who keep the catalogue. */
const isNews = ({ kind, fields }: Change) =>
  kind !== 'UPDATED' || fields.some(({ path }) => !/^(evidence|openQuestions)\b|\.evidence\b/.test(path));

async function revisionAt(day: string): Promise<number> {
  const time = new Date(`${day}T00:00`);
  if (Number.isNaN(time.getTime())) throw new Error(`“${day}” is no day: choose one, such as 2026-09-01.`);
  try {
    const variables: NewsletterAtQueryVariables = { time: time.toISOString() };
    const { asOf } = await ask<NewsletterAtQuery, NewsletterAtQueryVariables>(newsletterAt, variables);
    return asOf.catalogue.revision;
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'HISTORY_GONE')) throw error;
    throw new Error(`What the catalogue was on ${dayInWords(day)} is not remembered: choose a later day.`);
  }
}

export const dayInWords = (day: string): string =>
  new Date(`${day}T00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
