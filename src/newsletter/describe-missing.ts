import { englishList } from '../text/english-list.js';
import type { PickedSelection } from './letter.js';

/** A message about a pick that was not found: the reason, and what may have been meant. */
export function describeMissing({ ref, reason, title, suggestions }: PickedSelection['missing'][number]): string {
  // Programmes that share a name often share a title, so their slugs are shown.
  const isNamed = reason === 'AMBIGUOUS';
  const titles = suggestions.map(({ title, slug, academicYear }) => `“${title}” (${isNamed ? slug : academicYear})`);
  const named = englishList(titles);
  switch (reason) {
    case 'AMBIGUOUS':
      return `“${ref}” can mean ${named}. Pick one of them by that name.`;
    case 'WITHDRAWN':
      return `“${title ?? ref}” has been withdrawn. ${named ? `Is ${named} what you want now?` : 'Leave it out, or pick another.'}`;
    case 'UNKNOWN':
      return `Nothing in the catalogue goes by “${ref}”. ${named ? `Did you mean ${named}?` : 'Pick another.'}`;
  }
}
