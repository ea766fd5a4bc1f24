import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { EligibilityRule } from '../../../domain/parts/eligibility-rule.js';
import { Link, LinkGroup } from '../../../domain/parts/link.js';
import type { Context } from '../../context/context.js';
import { LinkEnd } from './link-end.js';

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
