import type { WiredLink } from '../../catalogue/view/wiring.js';
import { linkKinds } from '../../domain/fields/link-kinds.js';

/** What a link says, as it reads between its two ends: "progresses to". What is one of several alternatives says so. */
export function linkInWords({ link, group, derivedFrom }: WiredLink): string {
  const { label: words, origin } = linkKinds[link.kind];
  if (derivedFrom || origin === 'COMPUTED') return `${words} (computed)`;
  if (group?.rule === 'AT_LEAST') return `${words} (at least ${group.atLeast} of several)`;
  return group?.rule === 'ANY_OF' ? `${words} (one of several)` : words;
}
