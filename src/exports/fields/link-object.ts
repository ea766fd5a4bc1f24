import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { asObject } from './field.js';
import { linkFacts } from './link-fields.js';

/** A link as JSON but for its ends: what is said of it, by name, and its evidence piece by piece. */
export function linkObject(wired: WiredLink, snapshot: Snapshot): Readonly<Record<string, unknown>> {
  const evidence = wired.link.evidence.map(({ source, ...said }) => {
    const { id, title } = snapshot.source(source);
    return { source_id: id, source: title, ...said };
  });
  return { ...asObject(wired, linkFacts, snapshot), evidence };
}
