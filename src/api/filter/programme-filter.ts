import { Field, InputType, registerEnumType } from 'type-graphql';
import { AcademicYear } from '../../domain/fields/scalars.js';
import {
  KeyStage,
  LinkKind,
  ModuleKind,
  Obligation,
  Phase,
  Section,
  Strength,
  YearGroup,
} from '../../domain/fields/vocabulary.js';

// Inputs only: what they mean is in the files beside this one. A condition that is left out or null asks nothing.

type Maybe<T> = T | null | undefined;

const said = {
  eq: 'Equal to this value.',
  ne: 'It is not this; true of a missing value too.',
  in: 'It is one of these; none for an empty list.',
  notIn: 'It is none of these.',
  has: 'The list contains this value.',
  hasSome: 'The list contains at least one of these values.',
  hasEvery: 'The list contains all of these values.',
  isEmpty: 'True: the list is empty. False: it is not empty.',
};
const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on a text. `contains` and `startsWith` take no notice of case and accents.' })
export class StringFilter {
  @Field(() => String, optional(said.eq)) readonly eq?: Maybe<string>;
  @Field(() => String, optional(said.ne)) readonly ne?: Maybe<string>;
  @Field(() => [String], optional(said.in)) readonly in?: Maybe<readonly string[]>;
  @Field(() => [String], optional(said.notIn)) readonly notIn?: Maybe<readonly string[]>;
  @Field(() => String, optional('It has this in it.')) readonly contains?: Maybe<string>;
  @Field(() => String, optional('It starts with this.')) readonly startsWith?: Maybe<string>;
  @Field(() => Boolean, optional('Whether it is missing.')) readonly isNull?: Maybe<boolean>;
}

@InputType({ description: 'Conditions on an academic year.' })
export class YearFilter {
  @Field(() => AcademicYear, optional(said.eq)) readonly eq?: Maybe<string>;
  @Field(() => AcademicYear, optional(said.ne)) readonly ne?: Maybe<string>;
  @Field(() => [AcademicYear], optional(said.in)) readonly in?: Maybe<readonly string[]>;
  @Field(() => [AcademicYear], optional(said.notIn)) readonly notIn?: Maybe<readonly string[]>;
  @Field(() => AcademicYear, optional('It is before this.')) readonly lt?: Maybe<string>;
  @Field(() => AcademicYear, optional('It is this or before.')) readonly lte?: Maybe<string>;
  @Field(() => AcademicYear, optional('It is after this.')) readonly gt?: Maybe<string>;
  @Field(() => AcademicYear, optional('It is this or after.')) readonly gte?: Maybe<string>;
}

@InputType({ description: 'Conditions on the section under which the source lists a programme.' })
export class SectionFilter {
  @Field(() => Section, optional(said.eq)) readonly eq?: Maybe<Section>;
  @Field(() => Section, optional(said.ne)) readonly ne?: Maybe<Section>;
  @Field(() => [Section], optional(said.in)) readonly in?: Maybe<readonly Section[]>;
  @Field(() => [Section], optional(said.notIn)) readonly notIn?: Maybe<readonly Section[]>;
}

@InputType({ description: 'Conditions on a list of phases.' })
export class PhaseListFilter {
  @Field(() => Phase, optional(said.has)) readonly has?: Maybe<Phase>;
  @Field(() => [Phase], optional(said.hasSome)) readonly hasSome?: Maybe<readonly Phase[]>;
  @Field(() => [Phase], optional(said.hasEvery)) readonly hasEvery?: Maybe<readonly Phase[]>;
  @Field(() => Boolean, optional(said.isEmpty)) readonly isEmpty?: Maybe<boolean>;
}

@InputType({ description: 'Conditions on a list of key stages.' })
export class KeyStageListFilter {
  @Field(() => KeyStage, optional(said.has)) readonly has?: Maybe<KeyStage>;
  @Field(() => [KeyStage], optional(said.hasSome)) readonly hasSome?: Maybe<readonly KeyStage[]>;
  @Field(() => [KeyStage], optional(said.hasEvery)) readonly hasEvery?: Maybe<readonly KeyStage[]>;
  @Field(() => Boolean, optional(said.isEmpty)) readonly isEmpty?: Maybe<boolean>;
}

@InputType({ description: 'The year groups from one to another, both included, in the order of age.' })
export class YearGroupRange {
  @Field(() => YearGroup, { description: 'The youngest year group.' }) readonly from!: YearGroup;
  @Field(() => YearGroup, { description: 'The oldest year group.' }) readonly to!: YearGroup;
}

@InputType({ description: 'Conditions on a list of year groups.' })
export class YearGroupListFilter {
  @Field(() => YearGroup, optional(said.has)) readonly has?: Maybe<YearGroup>;
  @Field(() => [YearGroup], optional(said.hasSome)) readonly hasSome?: Maybe<readonly YearGroup[]>;
  @Field(() => [YearGroup], optional(said.hasEvery)) readonly hasEvery?: Maybe<readonly YearGroup[]>;
  @Field(() => YearGroupRange, optional('The list has a year group in this range.'))
  readonly between?: Maybe<YearGroupRange>;
  @Field(() => Boolean, optional(said.isEmpty)) readonly isEmpty?: Maybe<boolean>;
}

@InputType({ description: 'Conditions on a list of texts.' })
export class StringListFilter {
  @Field(() => String, optional(said.has)) readonly has?: Maybe<string>;
  @Field(() => [String], optional(said.hasSome)) readonly hasSome?: Maybe<readonly string[]>;
  @Field(() => [String], optional(said.hasEvery)) readonly hasEvery?: Maybe<readonly string[]>;
  @Field(() => String, optional('One of the texts has this in it, whatever the case and accents.'))
  readonly contains?: Maybe<string>;
  @Field(() => Boolean, optional(said.isEmpty)) readonly isEmpty?: Maybe<boolean>;
}

@InputType({ description: 'Conditions on one module.' })
export class ModuleFilter {
  @Field(() => StringFilter, optional('Its title is so.')) readonly title?: Maybe<StringFilter>;
  @Field(() => StringFilter, optional('Its topic is so.')) readonly topic?: Maybe<StringFilter>;
  @Field(() => ModuleKind, optional('What the source calls it.')) readonly kind?: Maybe<ModuleKind>;
}

@InputType({ description: 'Conditions on the modules of a programme, those of its pathways included.' })
export class ModulesFilter {
  @Field(() => ModuleFilter, optional('At least one module is so.')) readonly some?: Maybe<ModuleFilter>;
  @Field(() => ModuleFilter, optional('All modules are so; true where there is none.'))
  readonly every?: Maybe<ModuleFilter>;
  @Field(() => ModuleFilter, optional('No module is so.')) readonly none?: Maybe<ModuleFilter>;
}

@InputType({ description: 'Conditions on one pathway.' })
export class PathwayFilter {
  @Field(() => StringFilter, optional('Its title is so.')) readonly title?: Maybe<StringFilter>;
  @Field(() => StringListFilter, optional('Its codes are so, in any spelling.'))
  readonly codes?: Maybe<StringListFilter>;
  @Field(() => ModulesFilter, optional('Its modules are so.')) readonly modules?: Maybe<ModulesFilter>;
}

@InputType({ description: 'Conditions on the pathways of a programme.' })
export class PathwaysFilter {
  @Field(() => PathwayFilter, optional('At least one pathway is so.')) readonly some?: Maybe<PathwayFilter>;
  @Field(() => PathwayFilter, optional('All pathways are so; true where there is none.'))
  readonly every?: Maybe<PathwayFilter>;
  @Field(() => PathwayFilter, optional('No pathway is so.')) readonly none?: Maybe<PathwayFilter>;
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

@InputType({ description: 'Which programmes. All conditions have to hold; what is left out or null asks nothing.' })
export class ProgrammeFilter {
  @Field(() => [ProgrammeFilter], optional('All of these hold.')) readonly and?: Maybe<readonly ProgrammeFilter[]>;
  @Field(() => [ProgrammeFilter], optional('At least one of these holds; none for an empty list.')) readonly or?: Maybe<
    readonly ProgrammeFilter[]
  >;
  @Field(() => ProgrammeFilter, optional('This does not hold.')) readonly not?: Maybe<ProgrammeFilter>;
  @Field(() => StringFilter, optional('Its slug is so.')) readonly slug?: Maybe<StringFilter>;
  @Field(() => StringFilter, optional('Its title is so.')) readonly title?: Maybe<StringFilter>;
  @Field(() => StringListFilter, optional('Its codes, in any spelling.')) readonly codes?: Maybe<StringListFilter>;
  @Field(() => StringFilter, optional("Its hub's slug.")) readonly hub?: Maybe<StringFilter>;
  @Field(() => YearFilter, optional('Its academic year is so.')) readonly academicYear?: Maybe<YearFilter>;
  @Field(() => StringFilter, optional("Its series' slug.")) readonly series?: Maybe<StringFilter>;
  @Field(() => SectionFilter, optional('Where the source lists it.')) readonly section?: Maybe<SectionFilter>;
  @Field(() => PhaseListFilter, optional('The phases that it serves.')) readonly phases?: Maybe<PhaseListFilter>;
  @Field(() => KeyStageListFilter, optional('The key stages that it serves.'))
  readonly keyStages?: Maybe<KeyStageListFilter>;
  @Field(() => YearGroupListFilter, optional('The year groups that it serves.'))
  readonly yearGroups?: Maybe<YearGroupListFilter>;
  @Field(() => StringListFilter, optional('Whom it is for.')) readonly audiences?: Maybe<StringListFilter>;
  @Field(() => Boolean, optional('Whether it serves more than one phase.')) readonly crossPhase?: Maybe<boolean>;
  @Field(() => ModulesFilter, optional('Its modules are so.')) readonly modules?: Maybe<ModulesFilter>;
  @Field(() => PathwaysFilter, optional('Its pathways are so.')) readonly pathways?: Maybe<PathwaysFilter>;
  @Field(() => LinksFilter, optional('The links that lead from it.')) readonly links?: Maybe<LinksFilter>;
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
      'True: only computed links, which are the inverses of requirements and SHARES_MODULES. False: only links that are stored or implied by an eligibility rule. If left out: the same as false, and SHARES_MODULES too if `kinds` names it.',
    ),
  )
  readonly derived?: Maybe<boolean>;
}

export const ProgrammeOrderField = {
  TITLE: 'TITLE',
  ACADEMIC_YEAR: 'ACADEMIC_YEAR',
  HUB: 'HUB',
  SECTION: 'SECTION',
  POSITION: 'POSITION',
  UPDATED_AT: 'UPDATED_AT',
} as const;
export type ProgrammeOrderField = keyof typeof ProgrammeOrderField;
registerEnumType(ProgrammeOrderField, {
  name: 'ProgrammeOrderField',
  description: 'What programmes are put in order by.',
  valuesConfig: {
    TITLE: { description: 'The title, as a reader of British English sorts: Y5 before Y11.' },
    ACADEMIC_YEAR: { description: 'The academic year that it is offered in.' },
    HUB: { description: "The hub's title." },
    SECTION: { description: 'The section, in the order of the vocabulary.' },
    POSITION: { description: "The place in the source's own list." },
    UPDATED_AT: { description: 'When the entry was last changed.' },
  },
});

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type OrderDirection = keyof typeof OrderDirection;
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way an order runs.',
  valuesConfig: { ASC: { description: 'From the least.' }, DESC: { description: 'From the most.' } },
});

export const Nulls = { FIRST: 'FIRST', LAST: 'LAST' } as const;
export type Nulls = keyof typeof Nulls;
registerEnumType(Nulls, {
  name: 'Nulls',
  description: 'Where items without the value stand, whatever the direction.',
  valuesConfig: { FIRST: { description: 'Before all others.' }, LAST: { description: 'After all others.' } },
});

@InputType({ description: 'One key of an order. The id is always the last.' })
export class ProgrammeOrder {
  @Field(() => ProgrammeOrderField, { description: 'What to put in order by.' })
  readonly field!: ProgrammeOrderField;

  @Field(() => OrderDirection, { nullable: true, defaultValue: OrderDirection.ASC, description: 'Which way to order.' })
  readonly direction?: Maybe<OrderDirection>;

  @Field(() => Nulls, {
    nullable: true,
    defaultValue: Nulls.LAST,
    description: 'Where to put those without the value.',
  })
  readonly nulls?: Maybe<Nulls>;
}
