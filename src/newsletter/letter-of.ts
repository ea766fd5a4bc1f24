import type { NewsletterQuery } from '../generated/graphql.js';
import { englishList } from '../text/english-list.js';
import { shorten } from '../text/shorten.js';
import { type Contact, type Entry, isBlurb, type Letter, type LetterPicture } from './letter.js';
import { contactInWords, linksOf } from './links-of.js';
import type { Wanted } from './newsletter-request.js';

type Item = NewsletterQuery['selection']['items'][number];

interface Around {
  /** The public address of the catalogue, if it has one: see `isPublic`. */
  readonly catalogue: string | undefined;
  readonly picture?: LetterPicture | undefined;
}

/** The newsletter that somebody wants, from what the catalogue says of the picks. */
export function letterOf({ selection, catalogue }: NewsletterQuery, wanted: Wanted, around: Around): Letter {
  const found = selection.items.map((item) => blurbOf(item, around.catalogue));
  const entries: Entry[] = [...found];
  // From the first on, so that each finds those before it in their places.
  for (const missing of selection.missing) {
    const { ref, reason, suggestions, position } = missing;
    entries.splice(position - 1, 0, { ref, reason, suggestions, message: missingWords(missing) });
  }
  const hubs = hubsOf(found.map(({ hub }) => hub));
  const years = [...new Set(found.map(({ academicYear }) => academicYear))];
  const intro = paragraphs(wanted.intro);
  const heading = wanted.heading || usualHeading(years);
  return {
    heading,
    subject: wanted.heading || `${(hubs[0] ?? catalogue.homeHub).title}: ${heading}`,
    preheader: preheaderOf(intro, entries),
    intro,
    closing: paragraphs(wanted.closing),
    entries,
    hubs: hubs.length > 0 ? hubs : [catalogue.homeHub],
    picture: around.picture,
    catalogue: around.catalogue,
    revision: catalogue.revision,
    updatedAt: catalogue.updatedAt,
  };
}

function blurbOf({ ref, programme, newer }: Item, catalogue: string | undefined) {
  const { id, slug, title, academicYear, hub, audiences, summary } = programme;
  const [contact, links] = [contactInWords(programme), linksOf(programme, catalogue)];
  return {
    ref,
    id,
    slug,
    title,
    academicYear,
    hub,
    audiences,
    text: summary,
    contact,
    links,
    newer: newer ?? undefined,
  };
}

const hubsOf = (hubs: readonly Contact[]) =>
  hubs.filter(({ slug }, index) => hubs.findIndex((other) => other.slug === slug) === index);

const usualHeading = (years: readonly string[]) =>
  `Work Groups and programmes${years.length === 1 ? ` ${years[0]}` : ''}`;

const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const preheaderLength = 140;

function preheaderOf([first]: readonly string[], entries: readonly Entry[]): string {
  const titles = entries.filter(isBlurb).map(({ title }) => title);
  return shorten((first ?? titles.join(' · ')).replace(/\s+/g, ' '), preheaderLength);
}

type Missing = NewsletterQuery['selection']['missing'][number];

/** What is said of a pick that cannot be given: what is wrong with it, and what may have been meant. */
function missingWords({ ref, reason, title, suggestions }: Missing): string {
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
