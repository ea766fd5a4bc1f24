import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { TitledNode } from '../../../domain/fields/node.js';
import { LinkResolution } from '../../../domain/fields/vocabulary.js';
import { EligibilityRule } from '../../../domain/parts/eligibility-rule.js';
import { Link, LinkGroup } from '../../../domain/parts/link.js';
import type { Context } from '../../context/context.js';

@Resolver(() => Link)
export class LinkResolver {
  @FieldResolver(() => TitledNode, { description: 'The thing at which the link starts.' })
  from(@Root() link: Link, @Ctx() { snapshot }: Context) {
    return snapshot.endsOf(link).from;
  }

  @FieldResolver(() => TitledNode, { description: 'The thing to which the link leads.' })
  to(@Root() link: Link, @Ctx() { snapshot }: Context) {
    return snapshot.endsOf(link).to;
  }

  @FieldResolver(() => LinkResolution, {
    description:
      'How the end that the link names was found. It names a series: the programme of the same hub in the year of `timing`, or a stand-in, or the series itself. EXACT for anything that is no programme.',
  })
  resolution(@Root() link: Link, @Ctx() { snapshot }: Context) {
    return snapshot.endsOf(link).resolution;
  }

  @FieldResolver(() => LinkGroup, {
    nullable: true,
    description:
      'The group of links that this link belongs to, such as a set of alternatives; null if it belongs to none.',
  })
  group(@Root() link: Link, @Ctx() { snapshot }: Context) {
    return snapshot.endsOf(link).group;
  }

  @FieldResolver(() => Link, {
    nullable: true,
    description:
      'The link from which this one is computed, with the same strength and evidence; null if this link is not computed.',
  })
  derivedFrom(@Root() link: Link, @Ctx() { snapshot }: Context) {
    return snapshot.endsOf(link).derivedFrom;
  }
}

@Resolver(() => LinkGroup)
export class LinkGroupResolver {
  @ListSize({ assumedSize: 3 })
  @FieldResolver(() => [Link], { description: 'The links in the group.' })
  links(@Root() { id }: LinkGroup, @Ctx() { snapshot }: Context) {
    return snapshot.linkIndex.group(id).links;
  }

  @FieldResolver(() => EligibilityRule, {
    nullable: true,
    description:
      'The eligibility rule from which the group is computed; null if the group is stored. The rule can contain alternatives that are not programmes, so a group may have a single link.',
  })
  eligibilityRule(@Root() { id }: LinkGroup, @Ctx() { snapshot }: Context) {
    return snapshot.linkIndex.group(id).rule;
  }

  @FieldResolver(() => LinkGroup, {
    nullable: true,
    description:
      'The group that contains this one as a member, as in "A and B, or else C and D"; null if there is none.',
  })
  within(@Root() { id }: LinkGroup, @Ctx() { snapshot }: Context) {
    return snapshot.linkIndex.group(id).within;
  }
}
