import newsletterSince from '../../../schema/operations/newsletter-since.graphql?raw';
import type {
  NewsletterSinceQuery,
  NewsletterSinceQueryVariables,
  NewsletterWordingFragment,
} from '../../generated/graphql.js';
import { ask } from '../ask.js';

/** What became of a pick since the newsletter was made. */
export interface Difference {
  readonly ref: string;
  readonly kind: 'REWORDED' | 'RELINKED' | 'GONE';
  readonly before: NewsletterWordingFragment;
  /** Absent where it is gone. */
  readonly now?: NewsletterWordingFragment;
}

/** What changed in a newsletter since a revision. */
export interface Since {
  /** When the catalogue came to that revision. */
  readonly at: string;
  readonly differences: readonly Difference[];
}

/** Compares the picks as they were at a revision with what they are. Rejects where that is no longer remembered. */
export async function since(revision: number, refs: readonly string[], maxLength: string): Promise<Since> {
  const variables = { revision, refs: [...refs], ...(maxLength !== '' && { maxLength: Number(maxLength) }) };
  const { asOf, selection } = await ask<NewsletterSinceQuery, NewsletterSinceQueryVariables>(
    newsletterSince,
    variables,
  );
  const now = new Map(selection.items.map(({ ref, programme }) => [ref, programme]));
  const then = new Map(asOf.selection.items.map(({ ref, programme }) => [ref, programme]));
  const differences = [...then].flatMap(([ref, before]) => difference(ref, before, now.get(ref)));
  return { at: asOf.catalogue.updatedAt, differences };
}

function difference(
  ref: string,
  before: NewsletterWordingFragment,
  now: NewsletterWordingFragment | undefined,
): readonly Difference[] {
  if (!now) return [{ ref, kind: 'GONE', before }];
  const words = ({ title, summary, audiences }: NewsletterWordingFragment) =>
    JSON.stringify([title, summary, audiences]);
  const ways = ({ url, contact, recruitment }: NewsletterWordingFragment) =>
    JSON.stringify([url, contact, recruitment]);
  if (words(before) !== words(now)) return [{ ref, kind: 'REWORDED', before, now }];
  return ways(before) === ways(now) ? [] : [{ ref, kind: 'RELINKED', before, now }];
}
