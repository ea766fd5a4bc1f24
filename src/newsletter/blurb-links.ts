import { formatContact } from '../text/format-contact.js';
import { programmePath } from '../text/programme-path.js';
import type { ServiceAddress } from '../text/service-address.js';
import type { BlurbLink, PickedSelection } from './letter.js';

type Programme = PickedSelection['items'][number]['programme'];

/** Builds the links of a blurb: to the programme's own page, or else to that in the catalogue; to forms; and to the map. */
export function buildBlurbLinks(
  programme: Programme,
  forms: readonly BlurbLink[],
  address: ServiceAddress,
): readonly BlurbLink[] {
  const { url, hub, academicYear, slug } = programme;
  const page = url ?? address.publicUrl(programmePath(programme));
  const map = address.publicUrl('/map', { hub: hub.slug, year: academicYear, programme: slug });
  return [
    ...(page ? [{ kind: 'PAGE', label: 'More about it', href: page } as const] : []),
    ...forms,
    ...(map ? [{ kind: 'CATALOGUE', label: 'How it fits in', href: map } as const] : []),
  ];
}

/** The contacts as text, without those that are only the address of the hub; undefined if nothing is left. */
export function findContactText({ contacts, hub }: Programme): string | undefined {
  const own = contacts.filter(({ name, role, email, url }) => name || role || url || email !== hub.email);
  return own.map(formatContact).join('; ') || undefined;
}
