import type { NewsletterQuery } from '../generated/graphql.js';
import { englishList } from '../text/english-list.js';
import type { ServiceAddress } from '../text/service-address.js';
import { shorten } from '../text/shorten.js';
import { buildBlurbLinks, findContactText } from './blurb-links.js';
import {
  type HubContact,
  isBlurb,
  type Letter,
  type LetterEntry,
  type LetterPicture,
  type PickedSelection,
} from './letter.js';
import type { NewsletterRequest } from './newsletter-request.js';

type Item = PickedSelection['items'][number];

interface LetterOptions {
  readonly address: ServiceAddress;
  readonly picture?: LetterPicture | undefined;
}

/** Builds a newsletter from a request and the answer of the catalogue about its picks. */
export function buildLetter(
  { selection, catalogue }: NewsletterQuery,
  wanted: NewsletterRequest,
  around: LetterOptions,
): Letter {
  const { items = [], missing: missingPicks = [] } = selection ?? {};
  const found = items.map((item) => buildBlurb(item, around.address));
  const entries: LetterEntry[] = [...found];
  // In ascending order, so that each missing pick is inserted after all those before it.
  for (const missing of missingPicks) {
    const { ref, reason, suggestions, position } = missing;
    entries.splice(position - 1, 0, { ref, reason, suggestions, message: describeMissing(missing) });
  }
  const hubs = findHubs(found.map(({ hub }) => hub));
  const years = [...new Set(found.map(({ academicYear }) => academicYear))];
  const intro = splitParagraphs(wanted.intro);
  const heading = wanted.heading || buildHeading(years);
  return {
    heading,
    subject: wanted.heading || `${(hubs[0] ?? catalogue.homeHub).title}: ${heading}`,
    preheader: buildPreheader(intro, entries),
    intro,
    closing: splitParagraphs(wanted.closing),
    entries,
    hubs: hubs.length > 0 ? hubs : [catalogue.homeHub],
    picture: around.picture,
    catalogue: around.address.publicUrl(''),
    revision: catalogue.revision,
    updatedAt: catalogue.updatedAt,
  };
}

function buildBlurb({ ref, programme, newer }: Item, address: ServiceAddress) {
  const { id, slug, title, academicYear, hub, audiences, summary } = programme;
  const [contact, links] = [findContactText(programme), buildBlurbLinks(programme, address)];
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

const findHubs = (hubs: readonly HubContact[]) =>
  hubs.filter(({ slug }, index) => hubs.findIndex((other) => other.slug === slug) === index);

const buildHeading = (years: readonly string[]) =>
  `Work Groups and programmes${years.length === 1 ? ` ${years[0]}` : ''}`;

const splitParagraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const maxPreheaderLength = 140;

function buildPreheader([first]: readonly string[], entries: readonly LetterEntry[]): string {
  const titles = entries.filter(isBlurb).map(({ title }) => title);
  return shorten((first ?? titles.join(' · ')).replace(/\s+/g, ' '), maxPreheaderLength);
}

type Missing = PickedSelection['missing'][number];

/** A message about a pick that was not found: the reason, and what may have been meant. */
function describeMissing({ ref, reason, title, suggestions }: Missing): string {
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
