import type { NewsletterQueryVariables } from '../generated/graphql.js';
import type { Wanted } from './wanted.js';

/** What to ask the catalogue for a newsletter, with schema/operations/newsletter.graphql. */
export const variablesOf = ({ refs, hub, year, maxLength }: Wanted): NewsletterQueryVariables => ({
  refs: [...refs],
  hub: hub ?? null,
  year: year ?? null,
  maxLength,
});
