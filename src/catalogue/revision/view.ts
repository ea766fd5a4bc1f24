import type { Values } from '../document/entry-change.js';

/** One of the two views of a state. */
export type View = 'published' | 'drafts';

/** What a client may see: one of the two views; with `hub`, the drafts of that hub only. */
export interface Reader {
  readonly view: View;
  readonly hub?: string | undefined;
}

// The public can't see the status of a programme, when it will be published or withdrawn, the text of its source, nor
// whether somebody has confirmed what was copied.
const internal: ReadonlySet<string> = new Set(['status', 'publishAt', 'withdrawAt', 'sourceText', 'carriedFrom']);

/** Whether a view shows a property of an entry. */
export const isVisible = (view: View, property: string): boolean => view === 'drafts' || !internal.has(property);

/** The properties of an entry that a view shows. */
export const visibleProperties = (view: View, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([property]) => isVisible(view, property)));
