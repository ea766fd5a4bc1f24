import type { Values } from '../document/entry-change.js';

/** Which of the two views of a state is read. */
export type View = 'published' | 'drafts';

// The public cannot see that something is published, nor when it will be.
const internal: ReadonlySet<string> = new Set(['status', 'publishAt', 'withdrawAt']);

/** Whether a view shows a property of an entry. */
export const isVisible = (view: View, property: string): boolean => view === 'drafts' || !internal.has(property);

/** What a view shows of the properties of an entry. */
export const visibleProperties = (view: View, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([property]) => isVisible(view, property)));
