import { Ctx, createUnionType, FieldResolver, Resolver, Root } from 'type-graphql';
import { ExternalThing } from '../../../domain/external-thing.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { Hub } from '../../../domain/hub.js';
import { EligibilityRule } from '../../../domain/parts/eligibility-rule.js';
import { Link } from '../../../domain/parts/link.js';
import { LinkGroup } from '../../../domain/parts/link-group.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Stage } from '../../../domain/parts/stage.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import type { Context } from '../../context/context.js';

export const LinkEnd = createUnionType({
  name: 'LinkEnd',
  description:
    'What a link joins. A programme is the one of the same hub and year that carries the series the link names; where the catalogue has none, the end is the series.',
  types: () => [Programme, Pathway, Stage, Series, Hub, ExternalThing] as const,
});

@Resolver(() => Link)
export class LinkResolver {
  @FieldResolver(() => LinkEnd, { description: 'Where it starts.' })
  from(@Root() link: Link, @Ctx() { snapshot }: Context) {
    return snapshot.wired(link).from;
  }

  @FieldResolver(() => LinkEnd, { description: 'Where it leads.' })
  to(@Root() link: Link, @Ctx() { snapshot }: Context) {
    return snapshot.wired(link).to;
  }

  @FieldResolver(() => LinkGroup, {
    nullable: true,
    description: 'The links that it belongs with: alternatives to it, or all at once.',
  })
  group(@Root() link: Link, @Ctx() { snapshot }: Context) {
    return snapshot.wired(link).group;
  }

  @FieldResolver(() => Link, {
    nullable: true,
    description:
      'The link that this one is computed from; it keeps the strength and the evidence of that link. Null for others.',
  })
  derivedFrom(@Root() link: Link, @Ctx() { snapshot }: Context) {
    return snapshot.wired(link).derivedFrom;
  }
}

@Resolver(() => LinkGroup)
export class LinkGroupResolver {
  @ListSize({ assumedSize: 3 })
  @FieldResolver(() => [Link], { description: 'The links that belong to it.' })
  links(@Root() { id }: LinkGroup, @Ctx() { snapshot }: Context) {
    return snapshot.group(id).links;
  }

  @FieldResolver(() => EligibilityRule, {
    nullable: true,
    description:
      'The rule that it is read from. It may hold alternatives that are no programme, so that a group may have a single link.',
  })
  eligibilityRule(@Root() { id }: LinkGroup, @Ctx() { snapshot }: Context) {
    return snapshot.group(id).rule;
  }

  @FieldResolver(() => LinkGroup, {
    nullable: true,
    description:
      'The group that this one is a member of as a whole, as in "A and B, or else C and D"; null where it stands alone.',
  })
  within(@Root() { id }: LinkGroup, @Ctx() { snapshot }: Context) {
    return snapshot.group(id).within;
  }
}
