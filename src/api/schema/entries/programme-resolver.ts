import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { namesShares } from '../../../catalogue/view/link-listing.js';
import type { WiredLink } from '../../../catalogue/view/wiring.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear, DateTime } from '../../../domain/fields/scalars.js';
import { missingIn } from '../../../domain/fields/stand-ins.js';
import { PublicationStatus, vocabulary } from '../../../domain/fields/vocabulary.js';
import { Hub } from '../../../domain/hub.js';
import { Evidence } from '../../../domain/parts/evidence.js';
import { Link } from '../../../domain/parts/link.js';
import { Module } from '../../../domain/parts/module.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { asHtml, asMarkdown } from '../../../text/escape.js';
import { shorten } from '../../../text/shorten.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { filterLinks, LinkArgs, StrengthArgs } from '../../filter/link-page.js';
import { isAtLeast, moduleCondition, pathwayCondition } from '../../filter/programme-conditions.js';
import { ModuleFilter, PathwayFilter } from '../../filter/programme-filter.js';

const TextFormat = vocabulary('TextFormat', 'The format in which a text is returned.', {
  PLAIN: 'Plain text, unchanged.',
  MARKDOWN: 'CommonMark, with special characters escaped.',
  HTML: 'A paragraph of escaped HTML, which can be inserted into a page or an e-mail.',
});
type TextFormat = keyof typeof TextFormat;

const writers: Readonly<Record<TextFormat, (text: string) => string>> = {
  PLAIN: (text) => text,
  MARKDOWN: asMarkdown,
  HTML: asHtml,
};

/** Writes plain text in a format, cut at the end of a word if a maximum length is given. */
function formatText(text: string, format: TextFormat | null, maxLength?: number | null): string {
  if (maxLength != null && maxLength < 1) {
    throw refusal('LENGTH_INVALID', `maxLength is ${maxLength}. Give a number of characters, 1 or more.`);
  }
  const cut = maxLength == null ? text : shorten(text, maxLength);
  return writers[format ?? TextFormat.PLAIN](cut);
}

/** Whether a client may read the drafts of a programme's hub, and so when its programmes are published and withdrawn. */
const readsDraftsOf = (programme: Programme, { view, hub }: Context) =>
  view === 'drafts' && (hub === undefined || hub === programme.hub);

@Resolver(() => Programme)
export class ProgrammeResolver {
  @FieldResolver(() => Hub, { description: 'The hub that offers it.' })
  hub(@Root() programme: Programme, @Ctx() { snapshot }: Context) {
    return snapshot.hubOf(programme);
  }

  @FieldResolver(() => Series, {
    description:
      'The series that it belongs to: the same programme over several years and hubs, whatever its title this year.',
  })
  series(@Root() programme: Programme, @Ctx() { snapshot }: Context) {
    return snapshot.seriesOf(programme);
  }

  @FieldResolver(() => PublicationStatus, {
    description: 'Whether it is published. A client that may not read drafts sees published programmes only.',
  })
  status(@Root() { status }: Programme) {
    return status ?? PublicationStatus.PUBLISHED;
  }

  @FieldResolver(() => DateTime, { nullable: true })
  publishAt(@Root() programme: Programme, @Ctx() context: Context) {
    return readsDraftsOf(programme, context) ? programme.publishAt : undefined;
  }

  @FieldResolver(() => DateTime, { nullable: true })
  withdrawAt(@Root() programme: Programme, @Ctx() context: Context) {
    return readsDraftsOf(programme, context) ? programme.withdrawAt : undefined;
  }

  @FieldResolver(() => String, { nullable: true })
  sourceText(@Root() programme: Programme, @Ctx() context: Context) {
    return readsDraftsOf(programme, context) ? programme.sourceText : undefined;
  }

  @FieldResolver(() => AcademicYear, { nullable: true })
  carriedFrom(@Root() programme: Programme, @Ctx() context: Context) {
    return readsDraftsOf(programme, context) ? programme.carriedFrom : undefined;
  }

  @ListSize({ assumedSize: 1 })
  @FieldResolver(() => [String], {
    description:
      'The fields that it needs before it is published and that are not filled in yet, such as "summary". A `participation` of `{}` is filled in: it states that the source does not say it. Empty for what is published.',
  })
  missing(@Root() programme: Programme) {
    return missingIn(programme);
  }

  @FieldResolver(() => Boolean, { description: 'True if it serves more than one phase.' })
  crossPhase(@Root() { phases }: Programme) {
    return phases.length > 1;
  }

  @FieldResolver(() => String)
  summary(
    @Root() { summary }: Programme,
    @Arg('format', () => TextFormat, {
      nullable: true,
      defaultValue: TextFormat.PLAIN,
      description: 'The format of the text.',
    })
    format: TextFormat | null,
    @Arg('maxLength', () => Int, {
      nullable: true,
      description:
        'The maximum number of characters of text, including the ellipsis but not markup. The text is cut at the end of a word.',
    })
    maxLength?: number | null,
  ) {
    return formatText(summary, format, maxLength);
  }

  @FieldResolver(() => [Module])
  modules(
    @Root() { modules }: Programme,
    @Arg('filter', () => ModuleFilter, { nullable: true, description: 'Only modules that meet these conditions.' })
    filter: ModuleFilter | null | undefined,
    @Ctx() { budget }: Context,
  ) {
    return filter == null ? modules : modules.filter(moduleCondition(filter, budget));
  }

  @FieldResolver(() => [Pathway])
  pathways(
    @Root() { pathways }: Programme,
    @Arg('filter', () => PathwayFilter, { nullable: true, description: 'Only pathways that meet these conditions.' })
    filter: PathwayFilter | null | undefined,
    @Ctx() { budget }: Context,
  ) {
    return filter == null ? pathways : pathways.filter(pathwayCondition(filter, budget));
  }

  @FieldResolver(() => [Link], {
    description:
      'How it relates to others: stored links and those that the eligibility rule implies, from either end, each once; and with which it shares topics of modules, where `kinds` names SHARES_MODULES.',
  })
  links(@Root() programme: Programme, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { snapshot }: Context) {
    const links = filterLinks(snapshot.linkIndex.at(programme), args, (end) => end === programme);
    const shares = namesShares(args) ? snapshot.shares.at(programme).map(({ link }) => link) : [];
    return [...links, ...shares.filter(({ strength }) => isAtLeast(strength, args.minStrength))];
  }

  @ListSize({ assumedSize: 2 })
  @FieldResolver(() => [Link], {
    description:
      'What can follow: links in which `from` is this programme and `to` is what comes later, in the year that the timing means: see `Link.resolution`. The inverse of a requirement, and a step to a successor of its series, have `derivedFrom`.',
  })
  nextSteps(@Root() programme: Programme, @Args(() => StrengthArgs) args: StrengthArgs, @Ctx() { snapshot }: Context) {
    return atLeast(snapshot.linkIndex.stepsFrom(programme), args);
  }

  @ListSize({ assumedSize: 2 })
  @FieldResolver(() => [Link], {
    description:
      'What can come before: links in which `to` is this programme and `from` is what comes earlier, in the year that the timing means: see `Link.resolution`. The inverse of a requirement, and a step from a predecessor of its series, have `derivedFrom`.',
  })
  previousSteps(
    @Root() programme: Programme,
    @Args(() => StrengthArgs) args: StrengthArgs,
    @Ctx() { snapshot }: Context,
  ) {
    return atLeast(snapshot.linkIndex.stepsTo(programme), args);
  }

  @FieldResolver(() => [Evidence])
  evidence(
    @Root() { evidence }: Programme,
    @Arg('field', () => String, {
      nullable: true,
      description: 'Only evidence for this field or a part of it, such as "aims" or "participation".',
    })
    field?: string | null,
  ) {
    return field == null
      ? evidence
      : evidence.filter((item) => item.field !== undefined && `${item.field}.`.startsWith(`${field}.`));
  }
}

const atLeast = (steps: readonly WiredLink[], { minStrength }: StrengthArgs) =>
  steps.map(({ link }) => link).filter(({ strength }) => isAtLeast(strength, minStrength));
