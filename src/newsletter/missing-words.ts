import type { NewsletterQuery } from '../generated/graphql.js';
import { englishList } from '../text/english-list.js';

type Missing = NewsletterQuery['selection']['missing'][number];

/** What is said of a pick that cannot be given: what is wrong with it, and what may have been meant. */
export function missingWords({ ref, reason, title, suggestions }: Missing): string {
  // Titles do not tell apart what goes by one name.
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
