import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { LinksFilter, LinkTargetFilter, ProgrammeFilter, StringFilter } from './programme-filter.js';

type Maybe<T> = T | null | undefined;

/**
 * The same filter with the slugs that hubs and series have now, in place of former slugs and ids. Results are cached by the
 * text of a filter, so the text must not mean something else when another hub or series takes the slug.
 */
export function withCurrentSlugs(filter: ProgrammeFilter, snapshot: Snapshot): ProgrammeFilter {
  const { and, or, not, hub, series, links } = filter;
  const inside = (one: ProgrammeFilter) => withCurrentSlugs(one, snapshot);
  return {
    ...filter,
    ...(and && { and: and.map(inside) }),
    ...(or && { or: or.map(inside) }),
    ...(not && { not: inside(not) }),
    ...(hub && { hub: renamed(hub, (ref) => snapshot.hub(ref)?.slug) }),
    ...(series && { series: renamed(series, (ref) => snapshot.series(ref)?.slug) }),
    ...(links && { links: linksWith(links, inside) }),
  };
}

function renamed(given: StringFilter, slugOf: (ref: string) => string | undefined): StringFilter {
  const { eq, ne, in: among, notIn } = given;
  const current = (ref: string) => slugOf(ref) ?? ref;
  return {
    ...given,
    ...(eq != null && { eq: current(eq) }),
    ...(ne != null && { ne: current(ne) }),
    ...(among && { in: among.map(current) }),
    ...(notIn && { notIn: notIn.map(current) }),
  };
}

function linksWith(links: LinksFilter, inside: (filter: ProgrammeFilter) => ProgrammeFilter): LinksFilter {
  const target = (given: Maybe<LinkTargetFilter>) => given && { ...given, ...(given.to && { to: inside(given.to) }) };
  return { ...links, some: target(links.some), none: target(links.none) };
}
