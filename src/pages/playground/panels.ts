import type { GraphiQLPlugin } from '@graphiql/react';

/** Whether an open panel covers the query and the answer, as on a phone. */
export const isNarrow = (): boolean => matchMedia('(max-width: 48rem)').matches;

/**
 * Opens or closes a panel by its button in the side bar. GraphiQL has no other way: its action `setVisiblePlugin` changes
 * the content of the panel, and leaves the column of a closed panel hidden.
 */
export function togglePanel({ title }: GraphiQLPlugin): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('.graphiql-sidebar button');
  [...buttons].find((button) => button.ariaLabel?.endsWith(` ${title}`))?.click();
}
