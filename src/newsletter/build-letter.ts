import { sectionLabels } from '../domain/fields/labels.js';
import type { NewsletterQuery } from '../generated/graphql.js';
import type { ServiceAddress } from '../text/service-address.js';
import { shorten } from '../text/shorten.js';
import { wholeSentences } from '../text/whole-sentences.js';
import { buildFacts } from './blurb-facts.js';
import { buildBlurbLinks, findContactText } from './blurb-links.js';
import { describeMissing } from './describe-missing.js';
import type { Blurb, HubContact, Letter, LetterPicture, PickedSelection } from './letter.js';
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
  { address, picture }: LetterOptions,
): Letter {
  const { items = [], missing = [] } = selection ?? {};
  const places = findPlaces(wanted.refs.length, missing);
  const blurbs = items.map((item, index) => buildBlurb(item, { wanted, address, position: places[index] ?? 0 }));
  const hubs = findHubs(blurbs.map(({ hub }) => hub));
  const heading = wanted.heading || buildHeading(blurbs);
  return {
    heading,
    isOwnHeading: wanted.heading !== '',
    subject: wanted.heading || `${(hubs[0] ?? catalogue.homeHub).title}: ${heading}`,
    preheader: buildPreheader(blurbs, heading),
    intro: splitParagraphs(wanted.intro),
    closing: splitParagraphs(wanted.closing),
    blurbs: wanted.sectionHeadings ? addHeadings(blurbs, items) : blurbs,
    missing: missing.map((pick) => ({ ...pick, message: describeMissing(pick) })),
    notes: wanted.map && !picture && blurbs.length > 0 ? [noMap] : [],
    hubs: hubs.length > 0 ? hubs : [catalogue.homeHub],
    picture,
    catalogue: address.publicUrl(''),
    revision: catalogue.revision,
    updatedAt: catalogue.updatedAt,
  };
}

const noMap = 'The map is left out, because the catalogue has no link between these programmes.';

/** The places of the picks that were found, from 1. */
function findPlaces(count: number, missing: PickedSelection['missing']): readonly number[] {
  const gaps = new Set(missing.map(({ position }) => position));
  return Array.from({ length: count }, (_, index) => index + 1).filter((place) => !gaps.has(place));
}

interface BlurbContext {
  readonly wanted: NewsletterRequest;
  readonly address: ServiceAddress;
  readonly position: number;
}

function buildBlurb({ ref, programme, newer }: Item, { wanted, address, position }: BlurbContext): Blurb {
  const { id, slug, title, academicYear, hub, audiences, teaser, summary } = programme;
  const { facts, forms } = buildFacts(programme, wanted.day);
  const own = wanted.rewordings.get(ref);
  return {
    position,
    ref,
    id,
    slug,
    title,
    academicYear,
    hub,
    audiences,
    heading: undefined,
    text: own ?? wholeSentences(teaser ?? summary, wanted.maxLength),
    isReworded: own !== undefined,
    facts,
    contact: findContactText(programme),
    links: buildBlurbLinks(programme, forms, address),
    newer: newer ?? undefined,
  };
}

/** Adds the heading of a section above the first blurb of each run of that section; the picked order stays. */
function addHeadings(blurbs: readonly Blurb[], items: readonly Item[]): readonly Blurb[] {
  const sections = items.map(({ programme }) => programme.section);
  return blurbs.map((blurb, index) => {
    const section = sections[index];
    return section && section !== sections[index - 1] ? { ...blurb, heading: sectionLabels[section] } : blurb;
  });
}

const findHubs = (hubs: readonly HubContact[]) =>
  hubs.filter(({ slug }, index) => hubs.findIndex((other) => other.slug === slug) === index);

function buildHeading(blurbs: readonly Blurb[]): string {
  const years = [...new Set(blurbs.map(({ academicYear }) => academicYear))];
  return `Work Groups and programmes${years.length === 1 ? ` ${years[0]}` : ''}`;
}

const splitParagraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const maxPreheaderLength = 140;

/** The first two titles; the heading where there is none. */
function buildPreheader([first, second]: readonly Blurb[], heading: string): string {
  const titles = [first, second].flatMap((blurb) => blurb?.title ?? []);
  return shorten((titles.join(' · ') || heading).replace(/\s+/g, ' '), maxPreheaderLength);
}
