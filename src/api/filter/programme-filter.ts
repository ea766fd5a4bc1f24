import { Field, InputType } from 'type-graphql';
import { AcademicYear, LocalDate } from '../../domain/fields/scalars.js';
import {
  DeliveryMode,
  KeyStage,
  LinkKind,
  ModuleKind,
  Obligation,
  ParticipationUnit,
  Phase,
  PublicationStatus,
  Reach,
  RecruitmentStatus,
  Section,
  Strength,
  YearGroup,
} from '../../domain/fields/vocabulary.js';

// Inputs only: what they mean is in the files beside this one. A condition that is left out or null asks nothing.

type Maybe<T> = T | null | undefined;

const said = {
  eq: 'Equal to this value.',
  ne: 'Not equal to this value. A missing value matches.',
  in: 'Equal to one of these values; an empty list matches nothing.',
  notIn: 'Equal to none of these values.',
  has: 'The list contains this value.',
  hasSome: 'The list contains at least one of these values.',
  hasEvery: 'The list contains all of these values.',
  isEmpty: 'True: the list is empty. False: it is not empty.',
};
const optional = (description: string) => ({ nullable: true, description });

@InputType({
  description: 'Conditions on a text. All must be met. `contains` and `startsWith` ignore case and accents.',
})
export class StringFilter {
  @Field(() => String, optional(said.eq)) readonly eq?: Maybe<string>;
  @Field(() => String, optional(said.ne)) readonly ne?: Maybe<string>;
  @Field(() => [String], optional(said.in)) readonly in?: Maybe<readonly string[]>;
  @Field(() => [String], optional(said.notIn)) readonly notIn?: Maybe<readonly string[]>;
  @Field(() => String, optional('The text contains this substring, ignoring case and accents.'))
  readonly contains?: Maybe<string>;
  @Field(() => String, optional('The text starts with this, ignoring case and accents.'))
  readonly startsWith?: Maybe<string>;
  @Field(() => Boolean, optional('True: the value is missing. False: it is present.')) readonly isNull?: Maybe<boolean>;
}

@InputType({ description: 'Conditions on an academic year. All must be met.' })
export class YearFilter {
  @Field(() => AcademicYear, optional(said.eq)) readonly eq?: Maybe<string>;
  @Field(() => AcademicYear, optional(said.ne)) readonly ne?: Maybe<string>;
  @Field(() => [AcademicYear], optional(said.in)) readonly in?: Maybe<readonly string[]>;
  @Field(() => [AcademicYear], optional(said.notIn)) readonly notIn?: Maybe<readonly string[]>;
  @Field(() => AcademicYear, optional('Before this year.')) readonly lt?: Maybe<string>;
  @Field(() => AcademicYear, optional('In this year or before it.')) readonly lte?: Maybe<string>;
  @Field(() => AcademicYear, optional('After this year.')) readonly gt?: Maybe<string>;
  @Field(() => AcademicYear, optional('In this year or after it.')) readonly gte?: Maybe<string>;
}

@InputType({
  description:
    'Conditions on dates that are known to a day or less precisely. One of the dates has to meet all of them. `lt` and `lte` are compared with the latest day that a date may be, `gt` and `gte` with the earliest.',
})
export class DayFilter {
  @Field(() => LocalDate, optional('Before this day.')) readonly lt?: Maybe<string>;
  @Field(() => LocalDate, optional('On this day or before it.')) readonly lte?: Maybe<string>;
  @Field(() => LocalDate, optional('After this day.')) readonly gt?: Maybe<string>;
  @Field(() => LocalDate, optional('On this day or after it.')) readonly gte?: Maybe<string>;
  @Field(() => Boolean, optional('True: no date is known. False: one is known.')) readonly isNull?: Maybe<boolean>;
}

@InputType({ description: 'Conditions on the section in which the source lists a programme.' })
class SectionFilter {
  @Field(() => Section, optional(said.eq)) readonly eq?: Maybe<Section>;
  @Field(() => Section, optional(said.ne)) readonly ne?: Maybe<Section>;
  @Field(() => [Section], optional(said.in)) readonly in?: Maybe<readonly Section[]>;
  @Field(() => [Section], optional(said.notIn)) readonly notIn?: Maybe<readonly Section[]>;
}

@InputType({ description: 'Conditions on a list of phases.' })
class PhaseListFilter {
  @Field(() => Phase, optional(said.has)) readonly has?: Maybe<Phase>;
  @Field(() => [Phase], optional(said.hasSome)) readonly hasSome?: Maybe<readonly Phase[]>;
  @Field(() => [Phase], optional(said.hasEvery)) readonly hasEvery?: Maybe<readonly Phase[]>;
  @Field(() => Boolean, optional(said.isEmpty)) readonly isEmpty?: Maybe<boolean>;
}

@InputType({ description: 'Conditions on a list of key stages.' })
class KeyStageListFilter {
  @Field(() => KeyStage, optional(said.has)) readonly has?: Maybe<KeyStage>;
  @Field(() => [KeyStage], optional(said.hasSome)) readonly hasSome?: Maybe<readonly KeyStage[]>;
  @Field(() => [KeyStage], optional(said.hasEvery)) readonly hasEvery?: Maybe<readonly KeyStage[]>;
  @Field(() => Boolean, optional(said.isEmpty)) readonly isEmpty?: Maybe<boolean>;
}

@InputType({ description: 'A range of year groups, both ends included.' })
export class YearGroupRange {
  @Field(() => YearGroup, { description: 'The youngest year group.' }) readonly from!: YearGroup;
  @Field(() => YearGroup, { description: 'The oldest year group.' }) readonly to!: YearGroup;
}

@InputType({ description: 'Conditions on a list of year groups.' })
class YearGroupListFilter {
  @Field(() => YearGroup, optional(said.has)) readonly has?: Maybe<YearGroup>;
  @Field(() => [YearGroup], optional(said.hasSome)) readonly hasSome?: Maybe<readonly YearGroup[]>;
  @Field(() => [YearGroup], optional(said.hasEvery)) readonly hasEvery?: Maybe<readonly YearGroup[]>;
  @Field(() => YearGroupRange, optional('The list contains a year group in this range.'))
  readonly between?: Maybe<YearGroupRange>;
  @Field(() => Boolean, optional(said.isEmpty)) readonly isEmpty?: Maybe<boolean>;
}

@InputType({ description: 'Conditions on a list of texts. All must be met.' })
export class StringListFilter {
  @Field(() => String, optional(said.has)) readonly has?: Maybe<string>;
  @Field(() => [String], optional(said.hasSome)) readonly hasSome?: Maybe<readonly string[]>;
  @Field(() => [String], optional(said.hasEvery)) readonly hasEvery?: Maybe<readonly string[]>;
  @Field(() => String, optional('One of the texts contains this substring, ignoring case and accents.'))
  readonly contains?: Maybe<string>;
  @Field(() => Boolean, optional(said.isEmpty)) readonly isEmpty?: Maybe<boolean>;
}

@InputType({ description: 'Conditions on one module. All must be met.' })
export class ModuleFilter {
  @Field(() => StringFilter, optional('A condition on the title.')) readonly title?: Maybe<StringFilter>;
  @Field(() => StringFilter, optional('A condition on the topic.')) readonly topic?: Maybe<StringFilter>;
  @Field(() => ModuleKind, optional('What the source calls this unit.')) readonly kind?: Maybe<ModuleKind>;
}

@InputType({ description: 'Conditions on the modules of a programme, including the modules of its pathways.' })
export class ModulesFilter {
  @Field(() => ModuleFilter, optional('At least one module meets these conditions.'))
  readonly some?: Maybe<ModuleFilter>;
  @Field(() => ModuleFilter, optional('All modules meet these conditions; also true if there are no modules.'))
  readonly every?: Maybe<ModuleFilter>;
  @Field(() => ModuleFilter, optional('No module meets these conditions.')) readonly none?: Maybe<ModuleFilter>;
}

@InputType({ description: 'Conditions on one pathway. All must be met.' })
export class PathwayFilter {
  @Field(() => StringFilter, optional('A condition on the title.')) readonly title?: Maybe<StringFilter>;
  @Field(() => StringListFilter, optional('A condition on the codes. "ncp 21 07" and "NCP21-07" are the same code.'))
  readonly codes?: Maybe<StringListFilter>;
  @Field(() => ModulesFilter, optional('Conditions on the modules.')) readonly modules?: Maybe<ModulesFilter>;
}

@InputType({ description: 'Conditions on the pathways of a programme.' })
export class PathwaysFilter {
  @Field(() => PathwayFilter, optional('At least one pathway meets these conditions.'))
  readonly some?: Maybe<PathwayFilter>;
  @Field(() => PathwayFilter, optional('All pathways meet these conditions; also true if there are no pathways.'))
  readonly every?: Maybe<PathwayFilter>;
  @Field(() => PathwayFilter, optional('No pathway meets these conditions.')) readonly none?: Maybe<PathwayFilter>;
}

@InputType({
  description:
    'Conditions on one link that leads from the programme: a stored link, a link implied by its eligibility rule, or the inverse of a requirement of another programme.',
})
export class LinkTargetFilter {
  @Field(() => LinkKind, optional('The kind of relation.')) readonly kind?: Maybe<LinkKind>;
  @Field(() => Strength, optional('The least certainty of the link.')) readonly minStrength?: Maybe<Strength>;
  @Field(
    () => ProgrammeFilter,
    optional('The programme that the link leads to. A link to anything else does not match.'),
  )
  readonly to?: Maybe<ProgrammeFilter>;
}

@InputType({ description: 'Conditions on the links that lead from a programme.' })
export class LinksFilter {
  @Field(() => LinkTargetFilter, optional('At least one link meets these conditions.'))
  readonly some?: Maybe<LinkTargetFilter>;
  @Field(() => LinkTargetFilter, optional('No link meets these conditions.')) readonly none?: Maybe<LinkTargetFilter>;
}

@InputType({
  description: 'Conditions on programmes. All must be met; a condition that is left out or null has no effect.',
})
export class ProgrammeFilter {
  @Field(() => [ProgrammeFilter], optional('All of these filters match.')) readonly and?: Maybe<
    readonly ProgrammeFilter[]
  >;
  @Field(
    () => [ProgrammeFilter],
    optional('At least one of these filters matches; an empty list matches no programme.'),
  )
  readonly or?: Maybe<readonly ProgrammeFilter[]>;
  @Field(() => ProgrammeFilter, optional('This filter does not match.')) readonly not?: Maybe<ProgrammeFilter>;
  @Field(
    () => StringFilter,
    optional('A condition on its slug. `eq`, `ne`, `in` and `notIn` also know its former slugs.'),
  )
  readonly slug?: Maybe<StringFilter>;
  @Field(() => StringFilter, optional('A condition on the title.')) readonly title?: Maybe<StringFilter>;
  @Field(() => StringListFilter, optional('A condition on the codes. "ncp 21 07" and "NCP21-07" are the same code.'))
  readonly codes?: Maybe<StringListFilter>;
  @Field(
    () => StringFilter,
    optional('A condition on the slug of the hub. `eq`, `ne`, `in` and `notIn` also take its id and former slugs.'),
  )
  readonly hub?: Maybe<StringFilter>;
  @Field(() => YearFilter, optional('A condition on the academic year.')) readonly academicYear?: Maybe<YearFilter>;
  @Field(
    () => StringFilter,
    optional('A condition on the slug of its series. `eq`, `ne`, `in` and `notIn` also take its id and former slugs.'),
  )
  readonly series?: Maybe<StringFilter>;
  @Field(() => SectionFilter, optional('The section in which the source lists it.'))
  readonly section?: Maybe<SectionFilter>;
  @Field(() => PhaseListFilter, optional('A condition on the phases that it serves.'))
  readonly phases?: Maybe<PhaseListFilter>;
  @Field(() => KeyStageListFilter, optional('A condition on the key stages that it serves.'))
  readonly keyStages?: Maybe<KeyStageListFilter>;
  @Field(() => YearGroupListFilter, optional('A condition on the year groups that it serves.'))
  readonly yearGroups?: Maybe<YearGroupListFilter>;
  @Field(() => StringListFilter, optional('Whom it is for.')) readonly audiences?: Maybe<StringListFilter>;
  @Field(() => Boolean, optional('True if it serves more than one phase.')) readonly crossPhase?: Maybe<boolean>;
  @Field(() => DeliveryMode, optional('Where its sessions take place.')) readonly mode?: Maybe<DeliveryMode>;
  @Field(() => ParticipationUnit, optional('Who signs up for it.')) readonly unit?: Maybe<ParticipationUnit>;
  @Field(() => Reach, optional('How far it reaches.')) readonly reach?: Maybe<Reach>;
  @Field(
    () => Boolean,
    optional('True: it is free of charge. False: it is not. Neither matches where the source does not say.'),
  )
  readonly free?: Maybe<boolean>;
  @Field(() => StringFilter, optional('A condition on the family of its series.'))
  readonly family?: Maybe<StringFilter>;
  @Field(() => RecruitmentStatus, optional('The state of its recruitment, or of that of one of its groups.'))
  readonly recruitment?: Maybe<RecruitmentStatus>;
  @Field(() => DayFilter, optional('Conditions on when its applications close, or those of one of its groups.'))
  readonly closes?: Maybe<DayFilter>;
  @Field(() => DayFilter, optional('Conditions on when one of its groups starts.')) readonly starts?: Maybe<DayFilter>;
  @Field(
    () => PublicationStatus,
    optional('Whether the public sees it. Only for a client whose token may read drafts.'),
  )
  readonly status?: Maybe<PublicationStatus>;
  @Field(
    () => Boolean,
    optional(
      'True: it is not published, was copied from an earlier year, and nobody has confirmed it yet (`carriedFrom`). False: any other. Only for a client whose token may read drafts.',
    ),
  )
  readonly carriedForward?: Maybe<boolean>;
  @Field(
    () => Boolean,
    optional(
      'True: something that it needs before it is published is not filled in yet (`missing`). False: nothing is missing. Only for a client whose token may read drafts.',
    ),
  )
  readonly incomplete?: Maybe<boolean>;
  @Field(() => Boolean, optional('True: it has open questions. False: it has none.'))
  readonly hasOpenQuestions?: Maybe<boolean>;
  @Field(() => ModulesFilter, optional('Conditions on the modules.')) readonly modules?: Maybe<ModulesFilter>;
  @Field(() => PathwaysFilter, optional('Conditions on its pathways.')) readonly pathways?: Maybe<PathwaysFilter>;
  @Field(() => LinksFilter, optional('Conditions on the links that start at it.')) readonly links?: Maybe<LinksFilter>;
}

@InputType({ description: 'Conditions on a link. All must be met.' })
export class LinkFilter {
  @Field(() => [LinkKind], optional('Links of these kinds.')) readonly kinds?: Maybe<readonly LinkKind[]>;
  @Field(() => Strength, optional('Links with at least this certainty.')) readonly minStrength?: Maybe<Strength>;
  @Field(() => [Obligation], optional('Links with one of these obligations.')) readonly obligations?: Maybe<
    readonly Obligation[]
  >;
  @Field(
    () => ProgrammeFilter,
    optional(
      'Links that start at a matching programme, or at a part of it. For SHARES_MODULES, one end is a matching programme.',
    ),
  )
  readonly from?: Maybe<ProgrammeFilter>;
  @Field(
    () => ProgrammeFilter,
    optional(
      'Links that lead to a matching programme, or to a part of it. For SHARES_MODULES, the end that is not `from`.',
    ),
  )
  readonly to?: Maybe<ProgrammeFilter>;
  @Field(
    () => Boolean,
    optional(
      'True: only computed links, which are the inverses of requirements, steps over the lineage of series, and SHARES_MODULES. False: only links that are stored or implied by an eligibility rule. If left out: the same as false, and SHARES_MODULES too if `kinds` names it.',
    ),
  )
  readonly derived?: Maybe<boolean>;
}
