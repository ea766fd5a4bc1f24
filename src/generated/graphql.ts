/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What happened to an entry, as whoever asks could see it. */
export type ChangeKind =
  /** It is new. */
  | 'CREATED'
  /** It is gone. */
  | 'DELETED'
  /** A programme that was prepared before, or withdrawn, went on offer; or what only such programmes refer to came into view with one. */
  | 'PUBLISHED'
  /** Some of its fields changed. */
  | 'UPDATED'
  /** A programme is no longer on offer, or nothing on offer refers to it any more. It is kept, and may be published again. */
  | 'WITHDRAWN';

/** What kind of structural part a component is. */
export type ComponentKind =
  /** A core element of the content. */
  | 'CORE_ELEMENT'
  /** A core unit at the end. */
  | 'FINAL_CORE_UNIT'
  /** A community that meets online. */
  | 'ONLINE_COMMUNITY'
  /** A session on how to teach the content. */
  | 'PEDAGOGY_SESSION'
  /** An event with overnight stay. */
  | 'RESIDENTIAL'
  /** Work that participants do in their own school between meetings. */
  | 'SCHOOL_TASK'
  /** A visit to the school, or a meeting held in it. */
  | 'SCHOOL_VISIT'
  /** A task that carries theory into classroom practice. */
  | 'TRANSITION_TASK'
  /** A workshop or meeting of the group. */
  | 'WORKSHOP';

/** What the catalogue is made of. Whatever is inside a programme changes with the programme. */
export type EntryType =
  /** Something outside the catalogue. */
  | 'EXTERNAL_THING'
  /** A publisher of programmes. */
  | 'HUB'
  /** One hub's offer in one academic year, with all that it contains. */
  | 'PROGRAMME'
  /** The lasting idea behind programmes. */
  | 'SERIES'
  /** A document that a hub published. */
  | 'SOURCE';

/** How the links of a group belong together. */
export type GroupRule =
  /** They belong together: all of them apply. */
  | 'ALL_OF'
  /** They are alternatives: one of them is enough. */
  | 'ANY_OF'
  /** Some of them are enough: `atLeast` says how many. */
  | 'AT_LEAST';

/** A stage of the national curriculum of England. */
export type KeyStage =
  /** Early Years Foundation Stage, up to the end of Reception. */
  | 'EYFS'
  /** Key Stage 1: Years 1 and 2. */
  | 'KS1'
  /** Key Stage 2: Years 3 to 6. */
  | 'KS2'
  /** Key Stage 3: Years 7 to 9. */
  | 'KS3'
  /** Key Stage 4: Years 10 and 11. */
  | 'KS4'
  /** Key Stage 5: Years 12 and 13. */
  | 'KS5';

/** Conditions on a list of key stages. */
export type KeyStageListFilter = {
  /** The list has this. */
  has?: KeyStage | null | undefined;
  /** The list has all of these. */
  hasEvery?: Array<KeyStage> | null | undefined;
  /** The list has at least one of these. */
  hasSome?: Array<KeyStage> | null | undefined;
  /** Whether the list is empty. */
  isEmpty?: boolean | null | undefined;
};

/** What one programme has to do with another, or with something outside the catalogue. */
export type LinkKind =
  /** The first follows the approach of, or is connected with, the second. */
  | 'ALIGNED_WITH'
  /** One is taken one year and the other in another year. */
  | 'ALTERNATES_WITH'
  /** The first can lead to the second, an award or accreditation. */
  | 'AWARDS'
  /** The first goes on, under another form, as the second. */
  | 'CONTINUES_AS'
  /** The two work together. */
  | 'PARTNER_OF'
  /** The first is a part of the second. */
  | 'PART_OF'
  /** The first leads on to the second. */
  | 'PROGRESSES_TO'
  /** The first was replaced by the second. */
  | 'REPLACED_BY'
  /** The first asks for the second to have been taken before (or beside it). Read from the eligibility rule. */
  | 'REQUIRES'
  /** Who is in the first is in the second at the same time. Not always true the other way round. */
  | 'RUNS_ALONGSIDE'
  /** The two cover modules on the same topics. Computed, never stored. */
  | 'SHARES_MODULES';

/** Conditions on one link that leads from the programme: stored, implied by its rule, or the inverse of what another requires. */
export type LinkTargetFilter = {
  /** What kind of relation it is. */
  kind?: LinkKind | null | undefined;
  /** How sure we are of it, at least. */
  minStrength?: Strength | null | undefined;
  /** The programme that it leads to; other ends never match. */
  to?: ProgrammeFilter | null | undefined;
};

/** Conditions on the links that lead from a programme. */
export type LinksFilter = {
  /** No link is so. */
  none?: LinkTargetFilter | null | undefined;
  /** At least one link is so. */
  some?: LinkTargetFilter | null | undefined;
};

/** Why a pick could not be given. */
export type MissingReason =
  /** Several programmes go by that name, or have all its words in their names; the suggestions are they, at most ten of the latter. */
  | 'AMBIGUOUS'
  /** Nothing goes by that name. */
  | 'UNKNOWN'
  /** It was on offer and is no longer; the suggestions are what replaces it, and what its hub offers of its series. */
  | 'WITHDRAWN';

/** Conditions on one module. */
export type ModuleFilter = {
  /** What the source calls it. */
  kind?: ModuleKind | null | undefined;
  /** Its title is so. */
  title?: StringFilter | null | undefined;
  /** Its topic is so. */
  topic?: StringFilter | null | undefined;
};

/** What the source calls a unit of content, in the source's own word. */
export type ModuleKind =
  /** The source calls it a core module. */
  | 'CORE_MODULE'
  /** The source calls it a focus area. */
  | 'FOCUS_AREA'
  /** The source calls it a mathematical area. */
  | 'MATHEMATICAL_AREA'
  /** The source calls it a theme. */
  | 'THEME';

/** Conditions on the modules of a programme, those of its pathways included. */
export type ModulesFilter = {
  /** All modules are so; true where there is none. */
  every?: ModuleFilter | null | undefined;
  /** No module is so. */
  none?: ModuleFilter | null | undefined;
  /** At least one module is so. */
  some?: ModuleFilter | null | undefined;
};

/** How binding a relation is for those who take part, whatever our certainty. */
export type Obligation =
  /** It is encouraged. */
  | 'ENCOURAGED'
  /** It is expected. */
  | 'EXPECTED'
  /** It is possible. */
  | 'MAY'
  /** It is a condition, or it comes with it. */
  | 'MUST';

/** Who it is that takes part: the unit that signs up. */
export type ParticipationUnit =
  /** A mathematics department. */
  | 'DEPARTMENT'
  /** A teacher or other person, as an individual. */
  | 'INDIVIDUAL'
  /** A person who takes part on behalf of, or together with, a department. */
  | 'INDIVIDUAL_WITH_DEPARTMENT'
  /** A school as a whole. */
  | 'SCHOOL'
  /** A multi-academy trust. */
  | 'TRUST';

/** Conditions on one pathway. */
export type PathwayFilter = {
  /** Its codes are so, in any spelling. */
  codes?: StringListFilter | null | undefined;
  /** Its modules are so. */
  modules?: ModulesFilter | null | undefined;
  /** Its title is so. */
  title?: StringFilter | null | undefined;
};

/** Conditions on the pathways of a programme. */
export type PathwaysFilter = {
  /** All pathways are so; true where there is none. */
  every?: PathwayFilter | null | undefined;
  /** No pathway is so. */
  none?: PathwayFilter | null | undefined;
  /** At least one pathway is so. */
  some?: PathwayFilter | null | undefined;
};

/** A phase of education, in the order that pupils pass through them. */
export type Phase =
  /** Nursery and Reception, up to age 5. */
  | 'EARLY_YEARS'
  /** Sixth form and further education, ages 16 to 19. */
  | 'POST_16'
  /** Years 1 to 6, ages 5 to 11. */
  | 'PRIMARY'
  /** Years 7 to 11, ages 11 to 16. */
  | 'SECONDARY';

/** Conditions on a list of phases. */
export type PhaseListFilter = {
  /** The list has this. */
  has?: Phase | null | undefined;
  /** The list has all of these. */
  hasEvery?: Array<Phase> | null | undefined;
  /** The list has at least one of these. */
  hasSome?: Array<Phase> | null | undefined;
  /** Whether the list is empty. */
  isEmpty?: boolean | null | undefined;
};

/** What programmes are grouped or counted by. A programme with several values is in several groups; one with none is in none. */
export type ProgrammeDimension =
  /** The academic year that it is offered in. */
  | 'ACADEMIC_YEAR'
  /** Whom it is for. */
  | 'AUDIENCE'
  /** The hub; the value is its slug. */
  | 'HUB'
  /** A key stage that it serves. */
  | 'KEY_STAGE'
  /** The kind of a link that leads from it. */
  | 'LINK_KIND'
  /** A topic of one of its modules, those of its pathways included. */
  | 'MODULE_TOPIC'
  /** Somebody whom the hub runs it with. */
  | 'PARTNER'
  /** A phase that it serves. */
  | 'PHASE'
  /** Where the source lists it. */
  | 'SECTION'
  /** The series; the value is its slug. */
  | 'SERIES'
  /** A year group that it serves. */
  | 'YEAR_GROUP';

/** Which programmes. All conditions have to hold; what is left out or null asks nothing. */
export type ProgrammeFilter = {
  /** Its academic year is so. */
  academicYear?: YearFilter | null | undefined;
  /** All of these hold. */
  and?: Array<ProgrammeFilter> | null | undefined;
  /** Whom it is for. */
  audiences?: StringListFilter | null | undefined;
  /** Its codes, in any spelling. */
  codes?: StringListFilter | null | undefined;
  /** Whether it serves more than one phase. */
  crossPhase?: boolean | null | undefined;
  /** Its hub's slug. */
  hub?: StringFilter | null | undefined;
  /** The key stages that it serves. */
  keyStages?: KeyStageListFilter | null | undefined;
  /** The links that lead from it. */
  links?: LinksFilter | null | undefined;
  /** Its modules are so. */
  modules?: ModulesFilter | null | undefined;
  /** This does not hold. */
  not?: ProgrammeFilter | null | undefined;
  /** At least one of these holds; none for an empty list. */
  or?: Array<ProgrammeFilter> | null | undefined;
  /** Its pathways are so. */
  pathways?: PathwaysFilter | null | undefined;
  /** The phases that it serves. */
  phases?: PhaseListFilter | null | undefined;
  /** Where the source lists it. */
  section?: SectionFilter | null | undefined;
  /** Its series' slug. */
  series?: StringFilter | null | undefined;
  /** Its slug is so. */
  slug?: StringFilter | null | undefined;
  /** Its title is so. */
  title?: StringFilter | null | undefined;
  /** The year groups that it serves. */
  yearGroups?: YearGroupListFilter | null | undefined;
};

/** Whether one can sign up. */
export type RecruitmentStatus =
  /** Applications are closed. */
  | 'CLOSED'
  /** All places are taken. */
  | 'FULL'
  /** One can apply now. */
  | 'OPEN'
  /** One can register interest. */
  | 'REGISTER_INTEREST';

/** Where the source lists a programme. A section is not a phase: a programme listed under Secondary may serve Primary too. */
export type Section =
  /** Listed under ITT/SKTM: initial teacher training and Specialist Knowledge for Teaching Mathematics. */
  | 'ITT_SKTM'
  /** Listed under a heading of its own; `sectionPath` has its words. */
  | 'OTHER'
  /** Listed under Post-16. */
  | 'POST_16'
  /** Listed under Primary. */
  | 'PRIMARY'
  /** Listed under Professional Development. */
  | 'PROFESSIONAL_DEVELOPMENT'
  /** Listed under Secondary. */
  | 'SECONDARY';

/** Conditions on the section under which the source lists a programme. */
export type SectionFilter = {
  /** It is this. */
  eq?: Section | null | undefined;
  /** It is one of these; none for an empty list. */
  in?: Array<Section> | null | undefined;
  /** It is not this; true of a missing value too. */
  ne?: Section | null | undefined;
  /** It is none of these. */
  notIn?: Array<Section> | null | undefined;
};

/** How sure we are of a fact, from least to most. It says nothing of how binding it is: see `Obligation`. */
export type Strength =
  /** The source can be read either way. */
  | 'AMBIGUOUS'
  /** The source does not say it outright, but what it says implies it, or it is hedged. */
  | 'IMPLIED'
  /** The source says it. */
  | 'STATED';

/** Conditions on a text. `contains` and `startsWith` take no notice of case and accents. */
export type StringFilter = {
  /** It has this in it. */
  contains?: string | null | undefined;
  /** It is this. */
  eq?: string | null | undefined;
  /** It is one of these; none for an empty list. */
  in?: Array<string> | null | undefined;
  /** Whether it is missing. */
  isNull?: boolean | null | undefined;
  /** It is not this; true of a missing value too. */
  ne?: string | null | undefined;
  /** It is none of these. */
  notIn?: Array<string> | null | undefined;
  /** It starts with this. */
  startsWith?: string | null | undefined;
};

/** Conditions on a list of texts. */
export type StringListFilter = {
  /** One of the texts has this in it, whatever the case and accents. */
  contains?: string | null | undefined;
  /** The list has this. */
  has?: string | null | undefined;
  /** The list has all of these. */
  hasEvery?: Array<string> | null | undefined;
  /** The list has at least one of these. */
  hasSome?: Array<string> | null | undefined;
  /** Whether the list is empty. */
  isEmpty?: boolean | null | undefined;
};

/** When the other end of a link is, or had to be, taken, seen from this end. */
export type Timing =
  /** In any academic year before. */
  | 'ANY_EARLIER_YEAR'
  /** In the academic year that follows. */
  | 'FOLLOWING_YEAR'
  /** In the academic year just before. */
  | 'PREVIOUS_YEAR'
  /** In the same academic year. */
  | 'SAME_YEAR';

/** Conditions on an academic year. */
export type YearFilter = {
  /** It is this. */
  eq?: string | null | undefined;
  /** It is after this. */
  gt?: string | null | undefined;
  /** It is this or after. */
  gte?: string | null | undefined;
  /** It is one of these; none for an empty list. */
  in?: Array<string> | null | undefined;
  /** It is before this. */
  lt?: string | null | undefined;
  /** It is this or before. */
  lte?: string | null | undefined;
  /** It is not this; true of a missing value too. */
  ne?: string | null | undefined;
  /** It is none of these. */
  notIn?: Array<string> | null | undefined;
};

/** A year group of pupils in England. */
export type YearGroup =
  /** Reception, ages 4 to 5. */
  | 'RECEPTION'
  /** Year 1, ages 5 to 6. */
  | 'Y1'
  /** Year 2, ages 6 to 7. */
  | 'Y2'
  /** Year 3, ages 7 to 8. */
  | 'Y3'
  /** Year 4, ages 8 to 9. */
  | 'Y4'
  /** Year 5, ages 9 to 10. */
  | 'Y5'
  /** Year 6, ages 10 to 11. */
  | 'Y6'
  /** Year 7, ages 11 to 12. */
  | 'Y7'
  /** Year 8, ages 12 to 13. */
  | 'Y8'
  /** Year 9, ages 13 to 14. */
  | 'Y9'
  /** Year 10, ages 14 to 15. */
  | 'Y10'
  /** Year 11, ages 15 to 16. */
  | 'Y11'
  /** Year 12, ages 16 to 17. */
  | 'Y12'
  /** Year 13, ages 17 to 18. */
  | 'Y13';

/** Conditions on a list of year groups. */
export type YearGroupListFilter = {
  /** The list has a year group in this range. */
  between?: YearGroupRange | null | undefined;
  /** The list has this. */
  has?: YearGroup | null | undefined;
  /** The list has all of these. */
  hasEvery?: Array<YearGroup> | null | undefined;
  /** The list has at least one of these. */
  hasSome?: Array<YearGroup> | null | undefined;
  /** Whether the list is empty. */
  isEmpty?: boolean | null | undefined;
};

/** The year groups from one to another, both included, in the order of age. */
export type YearGroupRange = {
  /** The youngest year group. */
  from: YearGroup;
  /** The oldest year group. */
  to: YearGroup;
};

export type ChangesQueryVariables = Exact<{
  since?: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesQuery = { catalogue: { revision: number }, changes: { totalCount: number, nodes: Array<{ revision: number, at: string, by: string, why: string | null, kind: ChangeKind, type: EntryType, nodeId: string, title: string, slug: string | null, fields: Array<{ path: string, before: string | null, after: string | null }>, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type LandingQueryVariables = Exact<{ [key: string]: never; }>;


export type LandingQuery = { catalogue: { revision: number, updatedAt: string, academicYears: Array<string>, programmeCount: number, linkCount: number, homeHub: { title: string, website: string | null, email: string | null, programmes: { nodes: Array<{ title: string, section: Section, academicYear: string }> } } } };

export type MapCardQueryVariables = Exact<{
  slug?: string;
  hub?: string | null | undefined;
  year?: string | null | undefined;
}>;


export type MapCardQuery = { programme: { id: string, slug: string, title: string, section: Section, sectionPath: Array<string>, phases: Array<Phase>, codes: Array<string>, summary: string, url: string | null, openQuestions: Array<string>, previousSteps: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
        | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', id: string, title: string, slug: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , to:
        | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', id: string, title: string, slug: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }>, nextSteps: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
        | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', id: string, title: string, slug: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , to:
        | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', id: string, title: string, slug: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }>, links: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
        | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', id: string, title: string, slug: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , to:
        | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', id: string, title: string, slug: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }>, pathways: Array<{ links: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
          | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
          | { __typename: 'Programme', id: string, title: string, slug: string }
          | { __typename: 'Series', id: string, title: string }
          | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
        , to:
          | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
          | { __typename: 'Programme', id: string, title: string, slug: string }
          | { __typename: 'Series', id: string, title: string }
          | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
        , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }> }>, stages: Array<{ links: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
          | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
          | { __typename: 'Programme', id: string, title: string, slug: string }
          | { __typename: 'Series', id: string, title: string }
          | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
        , to:
          | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
          | { __typename: 'Programme', id: string, title: string, slug: string }
          | { __typename: 'Series', id: string, title: string }
          | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
        , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }> }> } | null };

export type MapCardLinkFragment = { id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
    | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
    | { __typename: 'Hub', id: string, title: string }
    | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
    | { __typename: 'Programme', id: string, title: string, slug: string }
    | { __typename: 'Series', id: string, title: string }
    | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
  , to:
    | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
    | { __typename: 'Hub', id: string, title: string }
    | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
    | { __typename: 'Programme', id: string, title: string, slug: string }
    | { __typename: 'Series', id: string, title: string }
    | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
  , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> };

type MapCardEnd_ExternalThing_Fragment = { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null };

type MapCardEnd_Hub_Fragment = { __typename: 'Hub', id: string, title: string };

type MapCardEnd_Pathway_Fragment = { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } };

type MapCardEnd_Programme_Fragment = { __typename: 'Programme', id: string, title: string, slug: string };

type MapCardEnd_Series_Fragment = { __typename: 'Series', id: string, title: string };

type MapCardEnd_Stage_Fragment = { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } };

export type MapCardEndFragment =
  | MapCardEnd_ExternalThing_Fragment
  | MapCardEnd_Hub_Fragment
  | MapCardEnd_Pathway_Fragment
  | MapCardEnd_Programme_Fragment
  | MapCardEnd_Series_Fragment
  | MapCardEnd_Stage_Fragment
;

export type MapChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type MapChoicesQuery = { catalogue: { revision: number, homeHub: { slug: string } }, hubs: { nodes: Array<{ slug: string, title: string, academicYears: Array<string> }> } };

export type MapLinksQueryVariables = Exact<{
  hub?: string;
  year?: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MapLinksQuery = { links: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, from:
        | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', id: string, title: string, slug: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , to:
        | { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', id: string, title: string, slug: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , evidence: Array<{ section: string, item: string | null, sentence: number | null, paraphrase: string }> }> } };

type MapLinksEnd_ExternalThing_Fragment = { __typename: 'ExternalThing', id: string, title: string, kind: string, url: string | null };

type MapLinksEnd_Hub_Fragment = { __typename: 'Hub', id: string, title: string };

type MapLinksEnd_Pathway_Fragment = { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } };

type MapLinksEnd_Programme_Fragment = { __typename: 'Programme', id: string, title: string, slug: string };

type MapLinksEnd_Series_Fragment = { __typename: 'Series', id: string, title: string };

type MapLinksEnd_Stage_Fragment = { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } };

export type MapLinksEndFragment =
  | MapLinksEnd_ExternalThing_Fragment
  | MapLinksEnd_Hub_Fragment
  | MapLinksEnd_Pathway_Fragment
  | MapLinksEnd_Programme_Fragment
  | MapLinksEnd_Series_Fragment
  | MapLinksEnd_Stage_Fragment
;

export type MapProgrammesQueryVariables = Exact<{
  hub?: string;
  year?: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MapProgrammesQuery = { programmes: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, section: Section, phases: Array<Phase> }> } };

export type MapRoutesQueryVariables = Exact<{
  from?: string;
  to?: string;
  minStrength?: Strength | null | undefined;
  hub?: string | null | undefined;
  year?: string | null | undefined;
}>;


export type MapRoutesQuery = { routes: { truncated: boolean, routes: Array<{ length: number, weakest: Strength, steps: Array<{ id: string, strength: Strength, derivedFrom: { id: string } | null, from:
          | { title: string }
          | { title: string }
          | { title: string }
          | { title: string, slug: string }
          | { title: string }
          | { title: string }
        , to:
          | { title: string }
          | { title: string }
          | { title: string }
          | { title: string, slug: string }
          | { title: string }
          | { title: string }
         }> }> } };

type MapRoutesEnd_ExternalThing_Fragment = { title: string };

type MapRoutesEnd_Hub_Fragment = { title: string };

type MapRoutesEnd_Pathway_Fragment = { title: string };

type MapRoutesEnd_Programme_Fragment = { title: string, slug: string };

type MapRoutesEnd_Series_Fragment = { title: string };

type MapRoutesEnd_Stage_Fragment = { title: string };

export type MapRoutesEndFragment =
  | MapRoutesEnd_ExternalThing_Fragment
  | MapRoutesEnd_Hub_Fragment
  | MapRoutesEnd_Pathway_Fragment
  | MapRoutesEnd_Programme_Fragment
  | MapRoutesEnd_Series_Fragment
  | MapRoutesEnd_Stage_Fragment
;

export type NewsletterAudiencesQueryVariables = Exact<{
  hub?: string;
  year?: string;
}>;


export type NewsletterAudiencesQuery = { programmeGroups: Array<{ count: number, keys: Array<{ label: string }> }> };

export type NewsletterChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type NewsletterChoicesQuery = { catalogue: { revision: number, updatedAt: string, homeHub: { slug: string } }, hubs: { nodes: Array<{ slug: string, title: string, academicYears: Array<string> }> } };

export type NewsletterProgrammesQueryVariables = Exact<{
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NewsletterProgrammesQuery = { programmes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, section: Section, phases: Array<Phase>, audiences: Array<string> }> } };

export type NewsletterSearchQueryVariables = Exact<{
  text?: string;
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NewsletterSearchQuery = { search: { totalCount: number, suggestions: Array<string>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, section: Section, phases: Array<Phase>, audiences: Array<string> }> } };

export type NewsletterSinceQueryVariables = Exact<{
  revision?: number;
  refs?: Array<string> | string;
  maxLength?: number | null | undefined;
}>;


export type NewsletterSinceQuery = { asOf: { catalogue: { updatedAt: string }, selection: { items: Array<{ ref: string, programme: { title: string, summary: string, audiences: Array<string>, url: string | null, contact: string | null, recruitment: { status: RecruitmentStatus | null, applyUrl: string | null } | null } }> } }, selection: { items: Array<{ ref: string, programme: { title: string, summary: string, audiences: Array<string>, url: string | null, contact: string | null, recruitment: { status: RecruitmentStatus | null, applyUrl: string | null } | null } }> } };

export type NewsletterWordingFragment = { title: string, summary: string, audiences: Array<string>, url: string | null, contact: string | null, recruitment: { status: RecruitmentStatus | null, applyUrl: string | null } | null };

export type NewsletterQueryVariables = Exact<{
  refs?: Array<string> | string;
  hub?: string | null | undefined;
  year?: string | null | undefined;
  maxLength?: number | null | undefined;
}>;


export type NewsletterQuery = { selection: { items: Array<{ ref: string, programme: { id: string, slug: string, title: string, academicYear: string, audiences: Array<string>, summary: string, url: string | null, contact: string | null, html: string, recruitment: { status: RecruitmentStatus | null, applyUrl: string | null } | null, hub: { slug: string, title: string, website: string | null, email: string | null, socialHandle: string | null } }, newer: { id: string, slug: string, title: string, academicYear: string } | null }>, missing: Array<{ ref: string, position: number, reason: MissingReason, title: string | null, suggestions: Array<{ id: string, slug: string, title: string, academicYear: string }> }> }, catalogue: { revision: number, updatedAt: string, homeHub: { slug: string, title: string, website: string | null, email: string | null, socialHandle: string | null } } };

export type NewsletterContactFragment = { slug: string, title: string, website: string | null, email: string | null, socialHandle: string | null };

export type PhaseMenuQueryVariables = Exact<{
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PhaseMenuQuery = { programmes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, title: string, academicYear: string, phases: Array<Phase>, section: Section, sectionPath: Array<string> }> } };

export type ProgrammePageQueryVariables = Exact<{
  slug?: string;
  hub?: string | null | undefined;
  year?: string | null | undefined;
}>;


export type ProgrammePageQuery = { programme: { id: string, slug: string, title: string, academicYear: string, sectionPath: Array<string>, phases: Array<Phase>, keyStages: Array<KeyStage>, yearGroups: Array<YearGroup>, audiences: Array<string>, summary: string, aims: Array<string>, openQuestions: Array<string>, hub: { title: string, website: string | null, email: string | null }, pathways: Array<{ id: string, slug: string, title: string, order: number, duration: { strength: Strength, years: { min: number | null, max: number | null } | null, days: { min: number | null, max: number | null } | null, hours: { min: number | null, max: number | null } | null } | null, components: Array<{ kind: ComponentKind, count: number, purpose: string | null }>, modules: Array<{ id: string, slug: string, title: string, order: number, kind: ModuleKind }>, moduleChoice: { min: number, max: number | null, chosenBy: string } | null, links: Array<{ id: string, kind: LinkKind, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, from:
          | { __typename: 'ExternalThing', title: string, url: string | null }
          | { __typename: 'Hub', title: string, slug: string }
          | { __typename: 'Pathway', title: string, slug: string }
          | { __typename: 'Programme', title: string, slug: string }
          | { __typename: 'Series', title: string, slug: string }
          | { __typename: 'Stage', title: string, slug: string }
        , to:
          | { __typename: 'ExternalThing', title: string, url: string | null }
          | { __typename: 'Hub', title: string, slug: string }
          | { __typename: 'Pathway', title: string, slug: string }
          | { __typename: 'Programme', title: string, slug: string }
          | { __typename: 'Series', title: string, slug: string }
          | { __typename: 'Stage', title: string, slug: string }
        , evidence: Array<{ field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string }> }> }>, modules: Array<{ id: string, slug: string, title: string, order: number, kind: ModuleKind }>, moduleChoice: { min: number, max: number | null, chosenBy: string } | null, components: Array<{ kind: ComponentKind, count: number, purpose: string | null }>, stages: Array<{ title: string, order: number, description: string | null }>, duration: { strength: Strength, years: { min: number | null, max: number | null } | null, days: { min: number | null, max: number | null } | null, hours: { min: number | null, max: number | null } | null } | null, participation: { unit: ParticipationUnit | null, commitments: Array<string>, participants: Array<{ role: string, per: string, count: { min: number | null, max: number | null } }> }, links: Array<{ id: string, kind: LinkKind, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, from:
        | { __typename: 'ExternalThing', title: string, url: string | null }
        | { __typename: 'Hub', title: string, slug: string }
        | { __typename: 'Pathway', title: string, slug: string }
        | { __typename: 'Programme', title: string, slug: string }
        | { __typename: 'Series', title: string, slug: string }
        | { __typename: 'Stage', title: string, slug: string }
      , to:
        | { __typename: 'ExternalThing', title: string, url: string | null }
        | { __typename: 'Hub', title: string, slug: string }
        | { __typename: 'Pathway', title: string, slug: string }
        | { __typename: 'Programme', title: string, slug: string }
        | { __typename: 'Series', title: string, slug: string }
        | { __typename: 'Stage', title: string, slug: string }
      , evidence: Array<{ field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string }> }>, evidence: Array<{ field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string }> } | null };

export type ProgrammePageComponentFragment = { kind: ComponentKind, count: number, purpose: string | null };

export type ProgrammePageModuleFragment = { id: string, slug: string, title: string, order: number, kind: ModuleKind };

export type ProgrammePageModuleChoiceFragment = { min: number, max: number | null, chosenBy: string };

export type ProgrammePageDurationFragment = { strength: Strength, years: { min: number | null, max: number | null } | null, days: { min: number | null, max: number | null } | null, hours: { min: number | null, max: number | null } | null };

export type ProgrammePageLinkFragment = { id: string, kind: LinkKind, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, from:
    | { __typename: 'ExternalThing', title: string, url: string | null }
    | { __typename: 'Hub', title: string, slug: string }
    | { __typename: 'Pathway', title: string, slug: string }
    | { __typename: 'Programme', title: string, slug: string }
    | { __typename: 'Series', title: string, slug: string }
    | { __typename: 'Stage', title: string, slug: string }
  , to:
    | { __typename: 'ExternalThing', title: string, url: string | null }
    | { __typename: 'Hub', title: string, slug: string }
    | { __typename: 'Pathway', title: string, slug: string }
    | { __typename: 'Programme', title: string, slug: string }
    | { __typename: 'Series', title: string, slug: string }
    | { __typename: 'Stage', title: string, slug: string }
  , evidence: Array<{ field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string }> };

type ProgrammePageEnd_ExternalThing_Fragment = { __typename: 'ExternalThing', title: string, url: string | null };

type ProgrammePageEnd_Hub_Fragment = { __typename: 'Hub', title: string, slug: string };

type ProgrammePageEnd_Pathway_Fragment = { __typename: 'Pathway', title: string, slug: string };

type ProgrammePageEnd_Programme_Fragment = { __typename: 'Programme', title: string, slug: string };

type ProgrammePageEnd_Series_Fragment = { __typename: 'Series', title: string, slug: string };

type ProgrammePageEnd_Stage_Fragment = { __typename: 'Stage', title: string, slug: string };

export type ProgrammePageEndFragment =
  | ProgrammePageEnd_ExternalThing_Fragment
  | ProgrammePageEnd_Hub_Fragment
  | ProgrammePageEnd_Pathway_Fragment
  | ProgrammePageEnd_Programme_Fragment
  | ProgrammePageEnd_Series_Fragment
  | ProgrammePageEnd_Stage_Fragment
;

export type ProgrammePageEvidenceFragment = { field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string };

export type RelationshipsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RelationshipsQuery = { links: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, from:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string, slug: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { slug: string } }
        | { __typename: 'Programme', id: string, title: string, slug: string, academicYear: string }
        | { __typename: 'Series', id: string, title: string, slug: string }
        | { __typename: 'Stage', id: string, title: string, programme: { slug: string } }
      , to:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string, slug: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { slug: string } }
        | { __typename: 'Programme', id: string, title: string, slug: string, academicYear: string }
        | { __typename: 'Series', id: string, title: string, slug: string }
        | { __typename: 'Stage', id: string, title: string, programme: { slug: string } }
      , group: { id: string, rule: GroupRule, atLeast: number | null } | null, evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string } }> }> } };

type RelationshipsEnd_ExternalThing_Fragment = { __typename: 'ExternalThing', id: string, title: string };

type RelationshipsEnd_Hub_Fragment = { __typename: 'Hub', id: string, title: string, slug: string };

type RelationshipsEnd_Pathway_Fragment = { __typename: 'Pathway', id: string, title: string, programme: { slug: string } };

type RelationshipsEnd_Programme_Fragment = { __typename: 'Programme', id: string, title: string, slug: string, academicYear: string };

type RelationshipsEnd_Series_Fragment = { __typename: 'Series', id: string, title: string, slug: string };

type RelationshipsEnd_Stage_Fragment = { __typename: 'Stage', id: string, title: string, programme: { slug: string } };

export type RelationshipsEndFragment =
  | RelationshipsEnd_ExternalThing_Fragment
  | RelationshipsEnd_Hub_Fragment
  | RelationshipsEnd_Pathway_Fragment
  | RelationshipsEnd_Programme_Fragment
  | RelationshipsEnd_Series_Fragment
  | RelationshipsEnd_Stage_Fragment
;

export type RoutesQueryVariables = Exact<{
  from?: string;
  to?: string;
  maxSteps?: number | null | undefined;
  minStrength?: Strength | null | undefined;
}>;


export type RoutesQuery = { routes: { truncated: boolean, routes: Array<{ length: number, weakest: Strength, steps: Array<{ kind: LinkKind, timing: Timing | null, strength: Strength, from:
          | { __typename: 'ExternalThing' }
          | { __typename: 'Hub' }
          | { __typename: 'Pathway' }
          | { __typename: 'Programme', slug: string }
          | { __typename: 'Series' }
          | { __typename: 'Stage' }
        , to:
          | { __typename: 'ExternalThing' }
          | { __typename: 'Hub' }
          | { __typename: 'Pathway' }
          | { __typename: 'Programme', slug: string }
          | { __typename: 'Series' }
          | { __typename: 'Stage' }
        , evidence: Array<{ section: string, item: string | null, sentence: number | null }> }> }> } };

export type SearchQueryVariables = Exact<{
  text?: string;
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, suggestions: Array<string>, edges: Array<{ score: number, node: { slug: string, title: string }, highlights: Array<{ field: string, html: string }> }>, facets: Array<{ dimension: ProgrammeDimension, buckets: Array<{ key: string, label: string, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhatComesNextQueryVariables = Exact<{
  slug?: string;
  hub?: string | null | undefined;
  year?: string | null | undefined;
  minStrength?: Strength | null | undefined;
}>;


export type WhatComesNextQuery = { programme: { slug: string, title: string, academicYear: string, nextSteps: Array<{ kind: LinkKind, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, to:
        | { __typename: 'ExternalThing', title: string }
        | { __typename: 'Hub', title: string }
        | { __typename: 'Pathway', title: string }
        | { __typename: 'Programme', slug: string, title: string, academicYear: string, nextSteps: Array<{ kind: LinkKind, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, to:
              | { __typename: 'ExternalThing', title: string }
              | { __typename: 'Hub', title: string }
              | { __typename: 'Pathway', title: string }
              | { __typename: 'Programme', slug: string, title: string, academicYear: string, nextSteps: Array<{ kind: LinkKind, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, to:
                    | { __typename: 'ExternalThing', title: string }
                    | { __typename: 'Hub', title: string }
                    | { __typename: 'Pathway', title: string }
                    | { __typename: 'Programme', slug: string, title: string, academicYear: string }
                    | { __typename: 'Series', title: string }
                    | { __typename: 'Stage', title: string }
                  , derivedFrom: { id: string, kind: LinkKind } | null, evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string }> }> }
              | { __typename: 'Series', title: string }
              | { __typename: 'Stage', title: string }
            , derivedFrom: { id: string, kind: LinkKind } | null, evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string }> }> }
        | { __typename: 'Series', title: string }
        | { __typename: 'Stage', title: string }
      , derivedFrom: { id: string, kind: LinkKind } | null, evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string }> }> } | null };

export type WhatComesNextStepFragment = { kind: LinkKind, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, derivedFrom: { id: string, kind: LinkKind } | null, evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string }> };

type WhatComesNextEnd_ExternalThing_Fragment = { __typename: 'ExternalThing', title: string };

type WhatComesNextEnd_Hub_Fragment = { __typename: 'Hub', title: string };

type WhatComesNextEnd_Pathway_Fragment = { __typename: 'Pathway', title: string };

type WhatComesNextEnd_Programme_Fragment = { __typename: 'Programme', slug: string, title: string, academicYear: string };

type WhatComesNextEnd_Series_Fragment = { __typename: 'Series', title: string };

type WhatComesNextEnd_Stage_Fragment = { __typename: 'Stage', title: string };

export type WhatComesNextEndFragment =
  | WhatComesNextEnd_ExternalThing_Fragment
  | WhatComesNextEnd_Hub_Fragment
  | WhatComesNextEnd_Pathway_Fragment
  | WhatComesNextEnd_Programme_Fragment
  | WhatComesNextEnd_Series_Fragment
  | WhatComesNextEnd_Stage_Fragment
;

export type WhatComesNextProgrammeFragment = { slug: string, title: string, academicYear: string };

export const MapCardEndFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MapCardEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<MapCardEndFragment, unknown>;
export const MapCardLinkFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MapCardLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"symmetric"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derivedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapCardEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapCardEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"paraphrase"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MapCardEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<MapCardLinkFragment, unknown>;
export const MapLinksEndFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MapLinksEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<MapLinksEndFragment, unknown>;
export const MapRoutesEndFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MapRoutesEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<MapRoutesEndFragment, unknown>;
export const NewsletterWordingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NewsletterWording"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"maxLength"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxLength"}}}]},{"kind":"Field","name":{"kind":"Name","value":"audiences"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"recruitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"applyUrl"}}]}}]}}]} as unknown as DocumentNode<NewsletterWordingFragment, unknown>;
export const NewsletterContactFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NewsletterContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"socialHandle"}}]}}]} as unknown as DocumentNode<NewsletterContactFragment, unknown>;
export const ProgrammePageComponentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageComponent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Component"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}}]}}]} as unknown as DocumentNode<ProgrammePageComponentFragment, unknown>;
export const ProgrammePageModuleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageModule"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Module"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]} as unknown as DocumentNode<ProgrammePageModuleFragment, unknown>;
export const ProgrammePageModuleChoiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageModuleChoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ModuleChoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"chosenBy"}}]}}]} as unknown as DocumentNode<ProgrammePageModuleChoiceFragment, unknown>;
export const ProgrammePageDurationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageDuration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"years"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strength"}}]}}]} as unknown as DocumentNode<ProgrammePageDurationFragment, unknown>;
export const ProgrammePageEndFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ProgrammePageEndFragment, unknown>;
export const ProgrammePageEvidenceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageEvidence"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"paraphrase"}}]}}]} as unknown as DocumentNode<ProgrammePageEvidenceFragment, unknown>;
export const ProgrammePageLinkFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageEvidence"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageEvidence"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"paraphrase"}}]}}]} as unknown as DocumentNode<ProgrammePageLinkFragment, unknown>;
export const RelationshipsEndFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipsEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"academicYear"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<RelationshipsEndFragment, unknown>;
export const WhatComesNextStepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatComesNextStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"derivedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"paraphrase"}}]}}]}}]} as unknown as DocumentNode<WhatComesNextStepFragment, unknown>;
export const WhatComesNextProgrammeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatComesNextProgramme"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"academicYear"}}]}}]} as unknown as DocumentNode<WhatComesNextProgrammeFragment, unknown>;
export const WhatComesNextEndFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatComesNextEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatComesNextProgramme"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatComesNextProgramme"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"academicYear"}}]}}]} as unknown as DocumentNode<WhatComesNextEndFragment, unknown>;
export const ChangesDocument = {"__meta__":{"hash":"sha256:b9c369f81b6223172d96d5bd253248bbbb70e5b8920d1cbb1d4f659f2ad9c00a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Changes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"1"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<ChangesQuery, ChangesQueryVariables>;
export const LandingDocument = {"__meta__":{"hash":"sha256:6ff06541559edb2ec513f145d5f7ad0ca9c9d3f0d11eebca5d3c25e2dbbef921"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Landing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"academicYears"}},{"kind":"Field","name":{"kind":"Name","value":"programmeCount"}},{"kind":"Field","name":{"kind":"Name","value":"linkCount"}},{"kind":"Field","name":{"kind":"Name","value":"homeHub"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"academicYear"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LandingQuery, LandingQueryVariables>;
export const MapCardDocument = {"__meta__":{"hash":"sha256:84ac4ad7ebe1b2da12674fb5e4705150ad97d2a2ebfe718d0647441fa19a33d3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"mastery-readiness","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hub"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AcademicYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}},{"kind":"Argument","name":{"kind":"Name","value":"hub"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hub"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"sectionPath"}},{"kind":"Field","name":{"kind":"Name","value":"phases"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"openQuestions"}},{"kind":"Field","name":{"kind":"Name","value":"previousSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapCardLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapCardLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapCardLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pathways"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapCardLink"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapCardLink"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MapCardEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MapCardLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"symmetric"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derivedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapCardEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapCardEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"paraphrase"}}]}}]}}]} as unknown as DocumentNode<MapCardQuery, MapCardQueryVariables>;
export const MapChoicesDocument = {"__meta__":{"hash":"sha256:390b3badfe3764579f0b63c1e16f59bb89a3b4793a818c2ff7050599d66cc056"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"homeHub"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"hubs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"academicYears"}}]}}]}}]}}]} as unknown as DocumentNode<MapChoicesQuery, MapChoicesQueryVariables>;
export const MapLinksDocument = {"__meta__":{"hash":"sha256:2edc18c31f29bc99460db8d8edb98bf1befde5f464cdd3d2986ff4fb3e403423"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapLinks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hub"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"east-midlands-east","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcademicYear"}}},"defaultValue":{"kind":"StringValue","value":"2021/22","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"hub"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hub"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"academicYear"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"symmetric"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapLinksEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapLinksEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"paraphrase"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MapLinksEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<MapLinksQuery, MapLinksQueryVariables>;
export const MapProgrammesDocument = {"__meta__":{"hash":"sha256:75b306a2b064d7efd858490837503bb9bbf056155f2bf810524f4a2ff8c0455f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapProgrammes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hub"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"east-midlands-east","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcademicYear"}}},"defaultValue":{"kind":"StringValue","value":"2021/22","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programmes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"hub"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hub"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"academicYear"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"phases"}}]}}]}}]}}]} as unknown as DocumentNode<MapProgrammesQuery, MapProgrammesQueryVariables>;
export const MapRoutesDocument = {"__meta__":{"hash":"sha256:31535dd141608435a9fb11cc9f6fe335d42fab7262e939e6e81ae47fd7ede2c6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapRoutes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"mastery-readiness","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"primary-tfm-sustaining","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minStrength"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Strength"}},"defaultValue":{"kind":"EnumValue","value":"AMBIGUOUS"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hub"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AcademicYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"routes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxSteps"},"value":{"kind":"IntValue","value":"12"}},{"kind":"Argument","name":{"kind":"Name","value":"minStrength"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minStrength"}}},{"kind":"Argument","name":{"kind":"Name","value":"hub"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hub"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"routes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"weakest"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"derivedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapRoutesEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MapRoutesEnd"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MapRoutesEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<MapRoutesQuery, MapRoutesQueryVariables>;
export const NewsletterAudiencesDocument = {"__meta__":{"hash":"sha256:b5132c8b96c232e414a89be1514671dd3a5eb4a9273b67f2cfe346ea75c23d9e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewsletterAudiences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hub"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"east-midlands-east","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcademicYear"}}},"defaultValue":{"kind":"StringValue","value":"2021/22","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programmeGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AUDIENCE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"hub"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hub"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"academicYear"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<NewsletterAudiencesQuery, NewsletterAudiencesQueryVariables>;
export const NewsletterChoicesDocument = {"__meta__":{"hash":"sha256:c410a2dcc2b329286ae59fdc8a89e47ffdcdb8cd01b55e10c0fdfb19d902fca2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewsletterChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"homeHub"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"hubs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"academicYears"}}]}}]}}]}}]} as unknown as DocumentNode<NewsletterChoicesQuery, NewsletterChoicesQueryVariables>;
export const NewsletterProgrammesDocument = {"__meta__":{"hash":"sha256:e73ed438fb0adc64f50db7d46799ff9eceb34228822f82414678f01fba2f2647"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewsletterProgrammes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programmes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"phases"}},{"kind":"Field","name":{"kind":"Name","value":"audiences"}}]}}]}}]}}]} as unknown as DocumentNode<NewsletterProgrammesQuery, NewsletterProgrammesQueryVariables>;
export const NewsletterSearchDocument = {"__meta__":{"hash":"sha256:64c12e3765a6cea2c5620882772a7d7b973c3ddddcdc05f43f63a85321862849"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewsletterSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"mastery","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"phases"}},{"kind":"Field","name":{"kind":"Name","value":"audiences"}}]}}]}}]}}]} as unknown as DocumentNode<NewsletterSearchQuery, NewsletterSearchQueryVariables>;
export const NewsletterSinceDocument = {"__meta__":{"hash":"sha256:29f17ad6a79b530a159995941922800e51dbd38ecbfeda66af83ded1323b483e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewsletterSince"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"1"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"refs"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"mastering-number","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxLength"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"280"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"refs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"refs"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NewsletterWording"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"selection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"refs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"refs"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NewsletterWording"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NewsletterWording"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"maxLength"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxLength"}}}]},{"kind":"Field","name":{"kind":"Name","value":"audiences"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"recruitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"applyUrl"}}]}}]}}]} as unknown as DocumentNode<NewsletterSinceQuery, NewsletterSinceQueryVariables>;
export const NewsletterDocument = {"__meta__":{"hash":"sha256:2c32fa9c3ad973c4bfdd8a9041ef1eae1ada19fb48490f126064d6f3050cb848"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Newsletter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"refs"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"mastering-number","block":false},{"kind":"StringValue","value":"Y5-8 Continuity Work Group","block":false},{"kind":"StringValue","value":"core-maths-pedagogy","block":false},{"kind":"StringValue","value":"SKTM Early Years","block":false},{"kind":"StringValue","value":"school-development-lead","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hub"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AcademicYear"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxLength"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"280"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"selection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"refs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"refs"}}},{"kind":"Argument","name":{"kind":"Name","value":"hub"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hub"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"academicYear"}},{"kind":"Field","name":{"kind":"Name","value":"audiences"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"PLAIN"}},{"kind":"Argument","name":{"kind":"Name","value":"maxLength"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxLength"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"html"},"name":{"kind":"Name","value":"summary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"HTML"}},{"kind":"Argument","name":{"kind":"Name","value":"maxLength"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxLength"}}}]},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"recruitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"applyUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hub"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NewsletterContact"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"newer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"academicYear"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"academicYear"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"homeHub"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NewsletterContact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NewsletterContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"socialHandle"}}]}}]} as unknown as DocumentNode<NewsletterQuery, NewsletterQueryVariables>;
export const PhaseMenuDocument = {"__meta__":{"hash":"sha256:e8ae4e98d433dfb4fc4fa5adfee624e364c777b6f9472b2915da919890bf4991"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PhaseMenu"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programmes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"TITLE"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"academicYear"}},{"kind":"Field","name":{"kind":"Name","value":"phases"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"sectionPath"}}]}}]}}]}}]} as unknown as DocumentNode<PhaseMenuQuery, PhaseMenuQueryVariables>;
export const ProgrammePageDocument = {"__meta__":{"hash":"sha256:7b144a80ed9056b06d1f709f9e212bdf01c3a62e9d1ddebef9cb007e211daa97"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProgrammePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"sktm-early-years","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hub"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AcademicYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}},{"kind":"Argument","name":{"kind":"Name","value":"hub"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hub"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"academicYear"}},{"kind":"Field","name":{"kind":"Name","value":"sectionPath"}},{"kind":"Field","name":{"kind":"Name","value":"phases"}},{"kind":"Field","name":{"kind":"Name","value":"keyStages"}},{"kind":"Field","name":{"kind":"Name","value":"yearGroups"}},{"kind":"Field","name":{"kind":"Name","value":"audiences"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"aims"}},{"kind":"Field","name":{"kind":"Name","value":"hub"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pathways"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"duration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageDuration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageComponent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"modules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageModule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moduleChoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageModuleChoice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageLink"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"modules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageModule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moduleChoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageModuleChoice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageComponent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageDuration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"per"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageEvidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openQuestions"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageEvidence"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"paraphrase"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageDuration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"years"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strength"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageComponent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Component"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageModule"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Module"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageModuleChoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ModuleChoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"chosenBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammePageLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgrammePageEvidence"}}]}}]}}]} as unknown as DocumentNode<ProgrammePageQuery, ProgrammePageQueryVariables>;
export const RelationshipsDocument = {"__meta__":{"hash":"sha256:960cbd2e48266ff036e25967a8e2d4f027183025a6e3395586f88246cde1c96e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Relationships"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"symmetric"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipsEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationshipsEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"atLeast"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"paraphrase"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationshipsEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"academicYear"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<RelationshipsQuery, RelationshipsQueryVariables>;
export const RoutesDocument = {"__meta__":{"hash":"sha256:05f4312354b87cee4b7785ff8773805ba52067a72acb87d04a875883bf9ae3cb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Routes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"mastery-readiness","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"primary-tfm-sustaining","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxSteps"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"6"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minStrength"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Strength"}},"defaultValue":{"kind":"EnumValue","value":"AMBIGUOUS"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"routes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxSteps"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxSteps"}}},{"kind":"Argument","name":{"kind":"Name","value":"minStrength"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minStrength"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"routes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"weakest"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RoutesQuery, RoutesQueryVariables>;
export const SearchDocument = {"__meta__":{"hash":"sha256:67b6fd841cdb1506ee21a84b4756ec9876c1739b8c08ecce418e9e53fd71513b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"TfM embeding","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"html"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dimensions"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SECTION"},{"kind":"EnumValue","value":"PHASE"},{"kind":"EnumValue","value":"YEAR_GROUP"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"buckets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const WhatComesNextDocument = {"__meta__":{"hash":"sha256:0cd6c5ffffed8947da2c74517a5c4c33d3ae6a3b9ebff5527c051db7dcbd67fc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatComesNext"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"mastery-readiness","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hub"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AcademicYear"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minStrength"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Strength"}},"defaultValue":{"kind":"EnumValue","value":"AMBIGUOUS"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}},{"kind":"Argument","name":{"kind":"Name","value":"hub"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hub"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatComesNextProgramme"}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"minStrength"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minStrength"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatComesNextStep"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatComesNextEnd"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"minStrength"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minStrength"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatComesNextStep"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatComesNextEnd"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"minStrength"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minStrength"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatComesNextStep"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatComesNextEnd"}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatComesNextProgramme"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"academicYear"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatComesNextStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Link"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"derivedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"paraphrase"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatComesNextEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatComesNextProgramme"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pathway"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hub"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<WhatComesNextQuery, WhatComesNextQueryVariables>;