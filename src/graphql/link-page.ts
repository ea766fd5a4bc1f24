import type { Link } from '../domain/link.js';
import { listedLinks } from '../store/link-listing.js';
import { linkOrigins } from '../store/link-origins.js';
import type { Snapshot } from '../store/snapshot.js';
import { Page } from './connection.js';
import { linkCondition } from './filter/programme-conditions.js';
import type { LinkListArgs } from './filter/programme-list-args.js';

/** The page of the catalogue's links that arguments ask for: stored and implied ones, or those that are computed. */
export function linkPage(args: LinkListArgs, snapshot: Snapshot): Page<Link> {
  const listed = listedLinks(snapshot, linkOrigins(args.filter ?? {}));
  const holds = linkCondition(args.filter, snapshot);
  return new Page(listed, args, snapshot.linkListing, (link) => holds(snapshot.wired(link)));
}
