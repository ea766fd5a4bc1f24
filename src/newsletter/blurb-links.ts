import type { NewsletterQuery } from '../generated/graphql.js';
import type { BlurbLink } from './letter.js';

type Programme = NewsletterQuery['selection']['items'][number]['programme'];

/**
 * Where a blurb leads: the programme's own page, where the catalogue knows one; else the hub. `catalogue` is the public
 * address of the catalogue, and undefined where it has none that a reader could open.
 */
export function buildBlurbLinks(programme: Programme, catalogue: string | undefined): readonly BlurbLink[] {
  const { url, hub } = programme;
  const links: (BlurbLink | undefined)[] = [
    optionalLink('PAGE', 'More about it', url),
    buildApplyLink(programme),
    optionalLink('ASK', 'Ask the hub', buildAskAddress(programme)),
    optionalLink('SITE', 'The hub’s website', url ? undefined : hub.website),
    optionalLink('CATALOGUE', 'How it fits in', catalogue && buildPageAddress(programme, catalogue)),
  ];
  return links.filter((each) => each !== undefined);
}

/** Whether other people can open an address. A loopback address would be a dead link in a mail. */
export function isPublic(address: string): boolean {
  const { hostname } = new URL(address);
  return !/^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}

const isEmail = (text: string) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text);

/** The contact, where it is not an email address and so has to be shown as text. */
export const findContactText = ({ contact }: Programme) =>
  contact !== null && !isEmail(contact) ? contact : undefined;

const optionalLink = (
  kind: BlurbLink['kind'],
  label: string,
  href: string | null | undefined,
): BlurbLink | undefined => (href ? { kind, label, href } : undefined);

function buildApplyLink({ recruitment }: Programme): BlurbLink | undefined {
  if (recruitment?.status === 'FULL' || recruitment?.status === 'CLOSED') return undefined;
  const label = recruitment?.status === 'REGISTER_INTEREST' ? 'Register your interest' : 'Apply';
  return optionalLink('APPLY', label, recruitment?.applyUrl);
}

function buildAskAddress({ contact, hub, title }: Programme): string | undefined {
  const address = contact !== null && isEmail(contact) ? contact : hub.email;
  return address ? `mailto:${encodeURI(address)}?subject=${encodeURIComponent(title)}` : undefined;
}

/** The page of the catalogue that shows a programme among the others. */
function buildPageAddress({ slug, academicYear, hub }: Programme, catalogue: string): string {
  const parameters = new URLSearchParams({ hub: hub.slug, year: academicYear, programme: slug });
  return `${catalogue}/map?${parameters.toString().replaceAll('%2F', '/')}`;
}
