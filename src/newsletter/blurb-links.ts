import { formatContact } from '../text/format-contact.js';
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

/** The contacts as text, without the address to which the link "Ask the hub" leads; undefined if nothing is left. */
export function findContactText({ contacts }: Programme): string | undefined {
  const asked = findAskedContact(contacts);
  const texts = contacts.map((contact) => formatContact(contact === asked ? withoutAddress(contact) : contact));
  return texts.filter((text) => text !== '').join('; ') || undefined;
}

type ProgrammeContact = Programme['contacts'][number];

/** The contact to whom the link leads: the first with an e-mail address, or else with a page. */
const findAskedContact = (contacts: readonly ProgrammeContact[]) =>
  contacts.find(({ email }) => email) ?? contacts.find(({ url }) => url);

const withoutAddress = ({ name, role, email, url }: ProgrammeContact) => ({ name, role, url: email ? url : null });

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

function buildAskAddress({ contacts, hub, title }: Programme): string | undefined {
  const { email = hub.email, url } = findAskedContact(contacts) ?? {};
  if (!email) return url ?? undefined;
  return `mailto:${encodeURI(email)}?subject=${encodeURIComponent(title)}`;
}
