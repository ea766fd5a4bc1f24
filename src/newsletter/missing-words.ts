import type { NewsletterQuery } from '../generated/graphql.js';

type Missing = NewsletterQuery['selection']['missing'][number];

/** What is said of a pick that cannot be given: what is wrong with it, and what may have been meant. */
export function missingWords({ ref, reason, suggestions }: Missing): string {
  const titles = suggestions.map(({ title, academicYear }) => `“${title}” (${academicYear})`);
  const named = titles.join(', ').replace(/, ([^,]*)$/, ' or $1');
  switch (reason) {
    case 'AMBIGUOUS':
      return `“${ref}” can mean ${named}. Pick one of them.`;
    case 'WITHDRAWN':
      return `“${ref}” has been withdrawn. ${named ? `Is ${named} what you want now?` : 'Leave it out, or pick another.'}`;
    case 'UNKNOWN':
      return `Nothing in the catalogue goes by “${ref}”. ${named ? `Did you mean ${named}?` : 'Pick another.'}`;
  }
}
