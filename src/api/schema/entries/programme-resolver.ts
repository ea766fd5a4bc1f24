import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { namesShares } from '../../../catalogue/view/link-listing.js';
import type { WiredLink } from '../../../catalogue/view/wiring.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { DateTime } from '../../../domain/fields/scalars.js';
import { PublicationStatus } from '../../../domain/fields/vocabulary.js';
import { Hub } from '../../../domain/hub.js';
import { Evidence } from '../../../domain/parts/evidence.js';
import { Link } from '../../../domain/parts/link.js';
import { Module } from '../../../domain/parts/module.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import type { Context } from '../../context/context.js';
import { chosen, isAtLeast, LinkArgs, StrengthArgs } from '../../filter/link-args.js';
import { moduleCondition, pathwayCondition } from '../../filter/programme-conditions.js';
import { ModuleFilter, PathwayFilter } from '../../filter/programme-filter.js';
import { formatted, TextFormat } from './formatted.js';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @FieldResolver(() => Hub, { description: 'Who offers it.' })
  hub(@Root() programme: Programme, @Ctx() { snapshot }: Context) {
    return snapshot.hubOf(programme);
  }

  @FieldResolver(() => Series, {
    description: 'The lasting idea that it is the offer of, whatever its title this year.',
  })
  series(@Root() programme: Programme, @Ctx() { snapshot }: Context) {
    return snapshot.seriesOf(programme);
  }

  @FieldResolver(() => PublicationStatus, {
    description: 'Whether it is on offer. Whoever may not read drafts sees no other than published ones.',
  })
  status(@Root() { status }: Programme) {
    return status ?? PublicationStatus.PUBLISHED;
  }

  @FieldResolver(() => DateTime, { nullable: true })
  publishAt(@Root() { publishAt }: Programme, @Ctx() { view }: Context) {
    return view === 'drafts' ? publishAt : undefined;
  }

  @FieldResolver(() => DateTime, { nullable: true })
  withdrawAt(@Root() { withdrawAt }: Programme, @Ctx() { view }: Context) {
    return view === 'drafts' ? withdrawAt : undefined;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it serves more than one phase.' })
  crossPhase(@Root() { phases }: Programme) {
    return phases.length > 1;
  }

  @FieldResolver(() => String)
  summary(
    @Root() { summary }: Programme,
    @Arg('format', () => TextFormat, {
      nullable: true,
      defaultValue: TextFormat.PLAIN,
      description: 'As what kind of text to give it.',
    })
    format: TextFormat | null,
    @Arg('maxLength', () => Int, {
      nullable: true,
      description: 'The most characters of text, the ellipsis included, markup not; it is cut at a word.',
    })
    maxLength?: number | null,
  ) {
    return formatted(summary, format, maxLength);
  }

  @FieldResolver(() => [Module])
  modules(
    @Root() { modules }: Programme,
    @Arg('filter', () => ModuleFilter, { nullable: true, description: 'Only such modules.' })
    filter?: ModuleFilter | null,
  ) {
    return filter == null ? modules : modules.filter(moduleCondition(filter));
  }

  @FieldResolver(() => [Pathway])
  pathways(
    @Root() { pathways }: Programme,
    @Arg('filter', () => PathwayFilter, { nullable: true, description: 'Only such pathways.' })
    filter?: PathwayFilter | null,
  ) {
    return filter == null ? pathways : pathways.filter(pathwayCondition(filter));
  }

  @FieldResolver(() => [Link], {
    description:
      'How it relates to others: stored links and those that the eligibility rule implies, from either end, each once; and with which it shares topics of modules, where `kinds` names SHARES_MODULES.',
  })
  links(
    @Root() programme: Programme,
    @Args(() => LinkArgs) args: LinkArgs,
    @Args(() => StrengthArgs) { minStrength }: StrengthArgs,
    @Ctx() { snapshot }: Context,
  ) {
    const links = chosen(snapshot.linksAt(programme), args, (end) => end === programme);
    const shares = namesShares(args) ? snapshot.shares.at(programme).map(({ link }) => link) : [];
    return [...links, ...shares].filter(({ strength }) => isAtLeast(strength, minStrength));
  }

  @ListSize({ assumedSize: 2 })
  @FieldResolver(() => [Link], {
    description:
      'What can come next: `from` is this programme, `to` what comes later. The inverse of a requirement has `derivedFrom`.',
  })
  nextSteps(@Root() programme: Programme, @Args(() => StrengthArgs) args: StrengthArgs, @Ctx() { snapshot }: Context) {
    return atLeast(snapshot.nextSteps(programme), args);
  }

  @ListSize({ assumedSize: 2 })
  @FieldResolver(() => [Link], {
    description:
      'What can come before: `to` is this programme, `from` what comes earlier. The inverse of a requirement has `derivedFrom`.',
  })
  previousSteps(
    @Root() programme: Programme,
    @Args(() => StrengthArgs) args: StrengthArgs,
    @Ctx() { snapshot }: Context,
  ) {
    return atLeast(snapshot.previousSteps(programme), args);
  }

  @FieldResolver(() => [Evidence])
  evidence(
    @Root() { evidence }: Programme,
    @Arg('field', () => String, {
      nullable: true,
      description: 'Only what supports this field or a part of it, such as "aims" or "participation".',
    })
    field?: string | null,
  ) {
    return field == null
      ? evidence
      : evidence.filter((item) => item.field !== undefined && `${item.field}.`.startsWith(`${field}.`));
  }
}

const atLeast = (steps: readonly WiredLink[], { minStrength }: StrengthArgs) =>
  steps.flatMap(({ link }) => (isAtLeast(link.strength, minStrength) ? [link] : []));
