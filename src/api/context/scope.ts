import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { didYouMean, quote } from '../../domain/fields/rules.js';
import type { Hub } from '../../domain/hub.js';
import { refusal } from '../errors/refusal.js';

/** Where names are looked up: in one hub, and in one year or else in the newest in which the hub has the name. */
export interface Scope {
  readonly hub: Hub;
  readonly year: string | undefined;
}

/** The hub and year that arguments name; the home hub where they name none. Throws a refusal for a hub that is not there. */
export function scopeOf(
  hubSlug: string | null | undefined,
  year: string | null | undefined,
  snapshot: Snapshot,
): Scope {
  const hub = hubSlug == null ? snapshot.homeHub : snapshot.hub(hubSlug);
  if (hub) return { hub, year: year ?? undefined };
  const slugs = snapshot.hubs.map(({ slug }) => slug);
  throw refusal('HUB_UNKNOWN', `${quote(hubSlug)} is not the slug of a hub. ${didYouMean(String(hubSlug), slugs)}`);
}
