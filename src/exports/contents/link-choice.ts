import { type LinkOrigins, linkOrigins } from '../../catalogue/view/link-listing.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import type { Programme } from '../../domain/programme.js';

/** Which links are exported, and which programmes stand among the nodes even without any of them. */
export interface LinkChoice {
  readonly origins: LinkOrigins;
  readonly takes: (link: WiredLink) => boolean;
  readonly isInScope: (programme: Programme) => boolean;
  /** The same as a LinkFilter in JSON, to be told in the file and to tell exports apart: "{}" for every link. */
  readonly filter: string;
}

/** Every link that is stored or implied by a rule, and every programme. */
export const everyLink: LinkChoice = {
  origins: linkOrigins({}),
  takes: () => true,
  isInScope: () => true,
  filter: '{}',
};
