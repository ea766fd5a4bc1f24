import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import { NewsletterDocument, type NewsletterQuery } from '../../src/generated/graphql.js';
import { buildLetter } from '../../src/newsletter/build-letter.js';
import type { Letter } from '../../src/newsletter/letter.js';
import { buildVariables, parseNewsletterRequest } from '../../src/newsletter/newsletter-request.js';
import { ServiceAddress } from '../../src/text/service-address.js';
import { asked } from '../support/asked.js';
import { realSnapshot } from '../support/real-snapshot.js';

export const publicAddress = 'https://catalogue.example.org';

interface Around {
  readonly snapshot?: Snapshot;
  /** Null for a catalogue that readers cannot reach. */
  readonly catalogue?: string | null;
  readonly picture?: Letter['picture'];
}

/** The newsletter that an address asks for: of the real catalogue, unless another is given. */
export async function aLetter(search: string | Record<string, string>, around: Around = {}): Promise<Letter> {
  const { snapshot = realSnapshot(), catalogue = publicAddress, picture } = around;
  const wanted = parseNewsletterRequest(new URLSearchParams(search), new Date('2021-10-01T09:00:00Z'));
  const answer = await asked<NewsletterQuery>(snapshot, String(NewsletterDocument), buildVariables(wanted));
  return buildLetter(answer, wanted, { address: new ServiceAddress(catalogue ?? undefined), picture });
}

/** The titles of the programmes in their order. */
export const namesIn = ({ blurbs }: Letter) => blurbs.map(({ title }) => title);
