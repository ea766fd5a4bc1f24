import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { timingOf } from '../../../catalogue/document/requirements.js';
import { writeRule } from '../../../catalogue/document/rule-text/write-rule.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { DateSpan } from '../../../domain/fields/date-span.js';
import { TitledNode } from '../../../domain/fields/node.js';
import { Hub } from '../../../domain/hub.js';
import { Delivery, Session } from '../../../domain/parts/delivery.js';
import { IntRange } from '../../../domain/parts/duration.js';
import { EligibilityRule, EligibilityTest } from '../../../domain/parts/eligibility-rule.js';
import { Evidence } from '../../../domain/parts/evidence.js';
import { Link } from '../../../domain/parts/link.js';
import { Module } from '../../../domain/parts/module.js';
import { Partner, Recruitment } from '../../../domain/parts/offer.js';
import { Role } from '../../../domain/parts/participation.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Stage } from '../../../domain/parts/stage.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Source } from '../../../domain/source.js';
import type { Context } from '../../context/context.js';
import { filterLinks, LinkArgs } from '../../filter/link-page.js';
import { moduleCondition } from '../../filter/programme-conditions.js';
import { ModuleFilter } from '../../filter/programme-filter.js';

// Parts of a programme store the ids of other things; clients see the things themselves.

/** The fields that tell where a part is in its programme. */
function placeResolver(type: typeof Pathway | typeof Stage | typeof Module) {
  @Resolver(() => type)
  class PlaceResolver {
    @FieldResolver(() => Int, {
      description: 'Its position among the parts of the same type, counted from 1, in the order of the source.',
    })
    order(@Root() part: Pathway | Stage | Module, @Ctx() { snapshot }: Context) {
      return snapshot.placeOf(part).order;
    }

    @FieldResolver(() => Programme, { description: 'The programme that it belongs to.' })
    programme(@Root() part: Pathway | Stage | Module, @Ctx() { snapshot }: Context) {
      return snapshot.placeOf(part).programme;
    }
  }
  return PlaceResolver;
}

/** The links that start at a part or lead to it. */
function partLinksResolver(type: typeof Pathway | typeof Stage) {
  @Resolver(() => type)
  class PartLinksResolver {
    @ListSize({ assumedSize: 1 })
    @FieldResolver(() => [Link], { description: 'The links that start here or lead here.' })
    links(@Root() part: Pathway | Stage, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { snapshot }: Context) {
      return filterLinks(snapshot.linkIndex.at(part), args, (end) => end === part);
    }
  }
  return PartLinksResolver;
}

@Resolver(() => Pathway)
class PathwayResolver {
  @FieldResolver(() => [Module])
  modules(
    @Root() { modules }: Pathway,
    @Arg('filter', () => ModuleFilter, { nullable: true, description: 'Only modules that meet these conditions.' })
    filter: ModuleFilter | null | undefined,
    @Ctx() { budget }: Context,
  ) {
    return filter == null ? modules : modules.filter(moduleCondition(filter, budget));
  }
}

@Resolver(() => Module)
class ModuleResolver {
  @FieldResolver(() => Pathway, {
    nullable: true,
    description: 'The pathway that contains the module; null if it belongs to the programme directly.',
  })
  pathway(@Root() module: Module, @Ctx() { snapshot }: Context) {
    return snapshot.placeOf(module).pathway;
  }

  @ListSize({ assumedSize: 3 })
  @FieldResolver(() => [Programme], {
    description: 'The other programmes of the same hub and year with a module on the same topic.',
  })
  sharedWith(@Root() module: Module, @Ctx() { snapshot }: Context) {
    return snapshot.sharing(module);
  }
}

@Resolver(() => Role)
class RoleResolver {
  @FieldResolver(() => Programme, {
    nullable: true,
    description:
      'The programme in which the role was given; null if it was given in this programme, or if the hub does not offer that one or runs several groups of it: see `designatedInSeries`.',
  })
  designatedIn(@Root() role: Role, @Ctx() { snapshot }: Context) {
    const end = role.designatedIn === undefined ? undefined : snapshot.endOf(role.designatedIn, role);
    return end instanceof Programme ? end : undefined;
  }

  @FieldResolver(() => Series, {
    nullable: true,
    description: 'The series of the programme in which the role was given; null if it was given in this programme.',
  })
  designatedInSeries(@Root() { designatedIn }: Role, @Ctx() { snapshot }: Context) {
    return designatedIn === undefined ? undefined : snapshot.node(designatedIn);
  }
}

@Resolver(() => Partner)
class PartnerResolver {
  @FieldResolver(() => Hub, {
    nullable: true,
    description: 'The partner as a hub of this catalogue; null if it is not one.',
  })
  hub(@Root() { hub }: Partner, @Ctx() { snapshot }: Context) {
    return hub === undefined ? undefined : snapshot.entries.get(Hub, hub);
  }
}

@Resolver(() => IntRange)
class IntRangeResolver {
  @FieldResolver(() => Boolean)
  approximate(@Root() { approximate = false }: IntRange) {
    return approximate;
  }
}

@Resolver(() => Recruitment)
class RecruitmentResolver {
  @FieldResolver(() => DateSpan, { nullable: true })
  opens(@Root() { opens }: Recruitment) {
    return DateSpan.of(opens);
  }

  @FieldResolver(() => DateSpan, { nullable: true })
  closes(@Root() { closes }: Recruitment) {
    return DateSpan.of(closes);
  }
}

@Resolver(() => Delivery)
class DeliveryResolver {
  @FieldResolver(() => DateSpan, { nullable: true })
  starts(@Root() { starts }: Delivery) {
    return DateSpan.of(starts);
  }
}

@Resolver(() => Session)
class SessionResolver {
  @FieldResolver(() => DateSpan, { nullable: true })
  date(@Root() { date }: Session) {
    return DateSpan.of(date);
  }

  @FieldResolver(() => Module, {
    nullable: true,
    description: 'The module that the meeting covers; null where the source does not say.',
  })
  module(@Root() { module }: Session, @Ctx() { snapshot }: Context) {
    return module === undefined ? undefined : snapshot.entries.get(Module, module);
  }
}

@Resolver(() => EligibilityTest)
class EligibilityTestResolver {
  @FieldResolver(() => TitledNode, {
    nullable: true,
    description:
      "The programme that must (or must not) have been taken, of the same hub and the year that `timing` means; of the programme's own year where the catalogue has none. It is the series where the hub has neither, or runs several groups of it in that year, since any of them counts. Null for tests of other kinds.",
  })
  programme(@Root() test: EligibilityTest, @Ctx() { snapshot }: Context) {
    return test.programme === undefined ? undefined : snapshot.endOf(test.programme, test, timingOf(test));
  }
}

@Resolver(() => EligibilityRule)
class EligibilityRuleResolver {
  @Cost(400)
  @FieldResolver(() => String, {
    description:
      'The rule as one line of text, such as "previous year: Primary Teaching for Mastery Development; or Cohort 1-4 specialist". `EligibilityRuleInput.line` of a mutation takes it, changed or not. docs/rules.md has the grammar.',
  })
  line(@Root() rule: EligibilityRule, @Ctx() { snapshot }: Context) {
    const { pathways = [], stages = [] } = snapshot.programmeOf(rule) ?? {};
    return writeRule(rule, snapshot.ruleNamesWith([...pathways, ...stages]).nameOf);
  }
}

@Resolver(() => Evidence)
class EvidenceResolver {
  @FieldResolver(() => Source, { description: 'The document that contains the sentence.' })
  source(@Root() { source }: Evidence, @Ctx() { snapshot }: Context) {
    return snapshot.entries.get(Source, source);
  }
}

@Resolver(() => Source)
class SourceResolver {
  @FieldResolver(() => Hub, { description: 'The hub that published it.' })
  publisher(@Root() { publisher }: Source, @Ctx() { snapshot }: Context) {
    return snapshot.entries.get(Hub, publisher);
  }
}

export const partResolvers = [
  ...[Pathway, Stage, Module].map(placeResolver),
  ...[Pathway, Stage].map(partLinksResolver),
  PathwayResolver,
  ModuleResolver,
  RoleResolver,
  PartnerResolver,
  IntRangeResolver,
  RecruitmentResolver,
  DeliveryResolver,
  SessionResolver,
  EligibilityTestResolver,
  EligibilityRuleResolver,
  EvidenceResolver,
  SourceResolver,
] as const;
