import { linkOrigins, listedLinks } from '../../catalogue/view/link-listing.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { Link } from '../../domain/parts/link.js';
import { Page } from '../paging/connection.js';
import { linkCondition } from './programme-conditions.js';
import type { LinkListArgs } from './programme-list-args.js';

/** The page of the catalogue's links that arguments ask for: stored and implied ones, or those that are computed. */
export function linkPage(args: LinkListArgs, snapshot: Snapshot): Page<Link> {
  const listed = listedLinks(snapshot, linkOrigins(args.filter ?? {}));
  const holds = linkCondition(args.filter, snapshot);
  return new Page(listed, args, snapshot.linkListing, (link) => holds(snapshot.wired(link)));
}
