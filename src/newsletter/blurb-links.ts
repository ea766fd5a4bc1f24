import type { ServiceAddress } from '../text/service-address.js';
import type { BlurbLink, PickedSelection } from './letter.js';

type Programme = PickedSelection['items'][number]['programme'];

/** Builds the links of a blurb: to the programme's own page, if the catalogue has its address, otherwise to the hub. */
export function buildBlurbLinks(programme: Programme, address: ServiceAddress): readonly BlurbLink[] {
  const { url, hub, academicYear, slug } = programme;
  const map = address.publicUrl('/map', { hub: hub.slug, year: academicYear, programme: slug });
  const links: (BlurbLink | undefined)[] = [
    optionalLink('PAGE', 'More about it', url),
    buildApplyLink(programme),
    optionalLink('ASK', 'Ask the hub', buildAskAddress(programme)),
    optionalLink('SITE', 'The hub’s website', url ? undefined : hub.website),
    optionalLink('CATALOGUE', 'How it fits in', map),
  ];
  return links.filter((each) => each !== undefined);
}

const isEmail = (text: string) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text);

/** The contact as text, unless it is a mail address, which becomes a link. */
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
