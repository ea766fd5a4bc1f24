import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { Hub } from '../../../domain/hub.js';
import { Session } from '../../../domain/parts/delivery.js';
import { EligibilityTest } from '../../../domain/parts/eligibility-rule.js';
import { Evidence } from '../../../domain/parts/evidence.js';
import { Link } from '../../../domain/parts/link.js';
import { Module } from '../../../domain/parts/module.js';
import { Partner } from '../../../domain/parts/offer.js';
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
import { LinkEnd } from './link-resolver.js';

// What the parts of a programme hold as ids, clients see as the things themselves.

const order = 'Its position among the parts of the same type, counted from 1, in the order of the source.';
const programme = 'The programme that it belongs to.';

@Resolver(() => Pathway)
export class PathwayResolver {
  @FieldResolver(() => Int, { description: order })
  order(@Root() pathway: Pathway, @Ctx() { snapshot }: Context) {
    return snapshot.placeOf(pathway).order;
  }

  @FieldResolver(() => Programme, { description: programme })
  programme(@Root() pathway: Pathway, @Ctx() { snapshot }: Context) {
    return snapshot.placeOf(pathway).programme;
  }

  @FieldResolver(() => [Module])
  modules(
    @Root() { modules }: Pathway,
    @Arg('filter', () => ModuleFilter, { nullable: true, description: 'Only modules that meet these conditions.' })
    filter?: ModuleFilter | null,
  ) {
    return filter == null ? modules : modules.filter(moduleCondition(filter));
  }

  @ListSize({ assumedSize: 1 })
  @FieldResolver(() => [Link], { description: 'The links that start here or lead here.' })
  links(@Root() pathway: Pathway, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { snapshot }: Context) {
    return filterLinks(snapshot.linkIndex.at(pathway), args, (end) => end === pathway);
  }
}

@Resolver(() => Stage)
export class StageResolver {
  @FieldResolver(() => Int, { description: order })
  order(@Root() stage: Stage, @Ctx() { snapshot }: Context) {
    return snapshot.placeOf(stage).order;
  }

  @FieldResolver(() => Programme, { description: programme })
  programme(@Root() stage: Stage, @Ctx() { snapshot }: Context) {
    return snapshot.placeOf(stage).programme;
  }

  @ListSize({ assumedSize: 1 })
  @FieldResolver(() => [Link], { description: 'The links that start here or lead here.' })
  links(@Root() stage: Stage, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { snapshot }: Context) {
    return filterLinks(snapshot.linkIndex.at(stage), args, (end) => end === stage);
  }
}

@Resolver(() => Module)
export class ModuleResolver {
  @FieldResolver(() => Int, { description: order })
  order(@Root() module: Module, @Ctx() { snapshot }: Context) {
    return snapshot.placeOf(module).order;
  }

  @FieldResolver(() => Programme, { description: programme })
  programme(@Root() module: Module, @Ctx() { snapshot }: Context) {
    return snapshot.placeOf(module).programme;
  }

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
export class RoleResolver {
  @FieldResolver(() => Programme, {
    nullable: true,
    description:
      'The programme in which the role was given; null if it was given in this programme, or if the hub does not offer that one.',
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
export class PartnerResolver {
  @FieldResolver(() => Hub, {
    nullable: true,
    description: 'The partner as a hub of this catalogue; null if it is not one.',
  })
  hub(@Root() { hub }: Partner, @Ctx() { snapshot }: Context) {
    return hub === undefined ? undefined : snapshot.entries.get(Hub, hub);
  }
}

@Resolver(() => Session)
export class SessionResolver {
  @FieldResolver(() => Module, {
    nullable: true,
    description: 'The module that the meeting covers; null where the source does not say.',
  })
  module(@Root() { module }: Session, @Ctx() { snapshot }: Context) {
    return module === undefined ? undefined : snapshot.entries.get(Module, module);
  }
}

@Resolver(() => EligibilityTest)
export class EligibilityTestResolver {
  @FieldResolver(() => LinkEnd, {
    nullable: true,
    description: 'The programme that must (or must not) have been taken; null for tests of other kinds.',
  })
  programme(@Root() test: EligibilityTest, @Ctx() { snapshot }: Context) {
    return test.programme === undefined ? undefined : snapshot.endOf(test.programme, test);
  }
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Source, { description: 'The document that contains the sentence.' })
  source(@Root() { source }: Evidence, @Ctx() { snapshot }: Context) {
    return snapshot.entries.get(Source, source);
  }
}

@Resolver(() => Source)
export class SourceResolver {
  @FieldResolver(() => Hub, { description: 'The hub that published it.' })
  publisher(@Root() { publisher }: Source, @Ctx() { snapshot }: Context) {
    return snapshot.entries.get(Hub, publisher);
  }
}
