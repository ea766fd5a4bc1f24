import { ArgsType, Field, registerEnumType } from 'type-graphql';
import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import { linkOrigins, listLinks } from '../../catalogue/view/link-listing.js';
import type { LinkWithEnds } from '../../catalogue/view/wiring.js';
import { LinkKind, Strength } from '../../domain/fields/vocabulary.js';
import type { Link } from '../../domain/parts/link.js';
import { PageArgs } from '../paging/connection.js';
import { Page } from '../paging/page.js';
import { MatchingPlaces } from '../paging/places.js';
import { type FilterContext, isAtLeast, linkCondition } from './programme-conditions.js';
import { LinkFilter } from './programme-filter.js';

const LinkDirection = { OUT: 'OUT', IN: 'IN', BOTH: 'BOTH' } as const;
type LinkDirection = keyof typeof LinkDirection;
registerEnumType(LinkDirection, {
  name: 'LinkDirection',
  description: 'The direction of a stored link, seen from one of its ends.',
  valuesConfig: {
    OUT: { description: 'Links that start from this: it is their `from`.' },
    IN: { description: 'Links that lead to this: it is their `to`.' },
    BOTH: { description: 'Links in either direction.' },
  },
});

@ArgsType()
export class StrengthArgs {
  @Field(() => Strength, {
    nullable: true,
    defaultValue: Strength.AMBIGUOUS,
    description: 'Only links with at least this certainty. This is a filter only: it changes no link.',
  })
  readonly minStrength?: Strength | null;
}

@ArgsType()
export class LinkArgs extends StrengthArgs {
  @Field(() => [LinkKind], {
    nullable: true,
    description:
      'Only links of these kinds. If left out, all kinds except SHARES_MODULES, which is computed, exists only between programmes, and has no direction.',
  })
  readonly kinds?: readonly LinkKind[] | null;

  @Field(() => LinkDirection, {
    nullable: true,
    defaultValue: LinkDirection.BOTH,
    description: 'Only links in this direction.',
  })
  readonly direction?: LinkDirection | null;
}

/** The links at a thing that arguments ask for. */
export function filterLinks(
  wired: readonly LinkWithEnds[],
  { kinds, direction, minStrength }: LinkArgs,
  isThis: (end: LinkEnd) => boolean,
): readonly Link[] {
  return wired
    .filter(({ link }) => kinds == null || kinds.includes(link.kind))
    .filter(({ link }) => isAtLeast(link.strength, minStrength))
    .filter(({ from, to }) => direction == null || direction === 'BOTH' || isThis(direction === 'OUT' ? from : to))
    .map(({ link }) => link);
}

@ArgsType()
export class LinkListArgs extends PageArgs {
  @Field(() => LinkFilter, { nullable: true, description: 'Only links that match this filter.' })
  readonly filter?: LinkFilter | null;
}

/** The page of the catalogue's links that arguments ask for: stored and implied ones, or those that are computed. */
export function linkPage(args: LinkListArgs, context: FilterContext): Page<Link> {
  const { snapshot } = context;
  const { links, wired } = listLinks(snapshot, linkOrigins(args.filter ?? {}));
  const places = new MatchingPlaces(wired, linkCondition(args.filter, context));
  return new Page(links, args, snapshot.linkListing, places);
}
