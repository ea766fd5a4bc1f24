import { registerEnumType } from 'type-graphql';
import { linkKinds } from './link-kinds.js';

/** The values of every vocabulary that is declared, by the name of the enum. */
export const vocabularies = new Map<string, readonly string[]>();

/** The name of each vocabulary in the schema. */
export const vocabularyNames = new WeakMap<object, string>();

/**
 * Declares a closed vocabulary: one object whose keys are the values, known to GraphQL with a description each.
 * `Phase.PRIMARY` is the string "PRIMARY".
 */
export function vocabulary<const Values extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  values: Values,
): { readonly [Value in keyof Values]: Value } {
  const names = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([value, meaning]) => [value, { description: meaning }]),
  );
  registerEnumType(names, { name, description, valuesConfig });
  vocabularies.set(name, Object.keys(names));
  vocabularyNames.set(names, name);
  return Object.freeze(names) as { readonly [Value in keyof Values]: Value };
}

export const Phase = vocabulary('Phase', 'A phase of education, in order of age.', {
  EARLY_YEARS: 'Nursery and Reception, up to age 5.',
  PRIMARY: 'Years 1 to 6, ages 5 to 11.',
  SECONDARY: 'Years 7 to 11, ages 11 to 16.',
  POST_16: 'Sixth form and further education, ages 16 to 19.',
});
export type Phase = keyof typeof Phase;

export const KeyStage = vocabulary('KeyStage', 'A stage of the national curriculum of England.', {
  EYFS: 'Early Years Foundation Stage, up to the end of Reception.',
  KS1: 'Key Stage 1: Years 1 and 2.',
  KS2: 'Key Stage 2: Years 3 to 6.',
  KS3: 'Key Stage 3: Years 7 to 9.',
  KS4: 'Key Stage 4: Years 10 and 11.',
  KS5: 'Key Stage 5: Years 12 and 13.',
});
export type KeyStage = keyof typeof KeyStage;

export const YearGroup = vocabulary('YearGroup', 'A year group of pupils in England.', {
  NURSERY: 'Nursery, ages 3 to 4.',
  RECEPTION: 'Reception, ages 4 to 5.',
  Y1: 'Year 1, ages 5 to 6.',
  Y2: 'Year 2, ages 6 to 7.',
  Y3: 'Year 3, ages 7 to 8.',
  Y4: 'Year 4, ages 8 to 9.',
  Y5: 'Year 5, ages 9 to 10.',
  Y6: 'Year 6, ages 10 to 11.',
  Y7: 'Year 7, ages 11 to 12.',
  Y8: 'Year 8, ages 12 to 13.',
  Y9: 'Year 9, ages 13 to 14.',
  Y10: 'Year 10, ages 14 to 15.',
  Y11: 'Year 11, ages 15 to 16.',
  Y12: 'Year 12, ages 16 to 17.',
  Y13: 'Year 13, ages 17 to 18.',
});
export type YearGroup = keyof typeof YearGroup;

export const Section = vocabulary(
  'Section',
  'The section in which the source lists a programme. A section is not a phase: a programme listed under Secondary may serve Primary too.',
  {
    PRIMARY: 'Listed under Primary.',
    SECONDARY: 'Listed under Secondary.',
    POST_16: 'Listed under Post-16.',
    ITT_SKTM: 'Listed under ITT/SKTM: initial teacher training and Specialist Knowledge for Teaching Mathematics.',
    PROFESSIONAL_DEVELOPMENT: 'Listed under Professional Development.',
    OTHER: 'Listed under another heading, which is in `sectionPath`.',
  },
);
export type Section = keyof typeof Section;

export const ModuleKind = vocabulary('ModuleKind', 'The word that the source uses for a unit of content.', {
  CORE_MODULE: 'The source calls it a core module.',
  THEME: 'The source calls it a theme.',
  MATHEMATICAL_AREA: 'The source calls it a mathematical area.',
  FOCUS_AREA: 'The source calls it a focus area.',
});
export type ModuleKind = keyof typeof ModuleKind;

export const ComponentKind = vocabulary('ComponentKind', 'The kind of structural part that a component is.', {
  CORE_ELEMENT: 'A core element of the content.',
  PEDAGOGY_SESSION: 'A session on how to teach the content.',
  TRANSITION_TASK: 'A task that carries theory into classroom practice.',
  FINAL_CORE_UNIT: 'A core unit at the end.',
  WORKSHOP: 'A workshop or meeting of the group.',
  RESIDENTIAL: 'An event with an overnight stay.',
  SCHOOL_VISIT: 'A visit to the school, or a meeting held in it.',
  SCHOOL_TASK: 'Work that participants do in their own school between meetings.',
  ONLINE_COMMUNITY: 'A community of participants that meets online.',
});
export type ComponentKind = keyof typeof ComponentKind;

export const ParticipationUnit = vocabulary('ParticipationUnit', 'Who signs up for a programme.', {
  SCHOOL: 'A school as a whole.',
  DEPARTMENT: 'A mathematics department.',
  TRUST: 'A multi-academy trust.',
  INDIVIDUAL: 'A teacher or other person, as an individual.',
  INDIVIDUAL_WITH_DEPARTMENT: 'A person, together with or on behalf of a department.',
});
export type ParticipationUnit = keyof typeof ParticipationUnit;

export const Reach = vocabulary('Reach', 'How far a programme reaches: the area from which it takes participants.', {
  LOCAL: 'The area of the hub, or a part of it.',
  REGIONAL: 'Several hubs, or a region.',
  NATIONAL: 'The whole of England.',
});
export type Reach = keyof typeof Reach;

export const LinkKind = vocabulary(
  'LinkKind',
  'What one programme has to do with another, or with something outside the catalogue.',
  Object.fromEntries(Object.entries(linkKinds).map(([kind, { description }]) => [kind, description])) as {
    readonly [Kind in keyof typeof linkKinds]: string;
  },
);
export type LinkKind = keyof typeof LinkKind;

export const Strength = vocabulary(
  'Strength',
  'How certain a fact is, least certain first. It says nothing about how binding the fact is: see `Obligation`.',
  {
    AMBIGUOUS: 'The source can be understood in two ways.',
    IMPLIED: 'The source does not say it outright, or says it with reservations, but it follows from the text.',
    STATED: 'The source says it.',
  },
);
export type Strength = keyof typeof Strength;

export const Obligation = vocabulary(
  'Obligation',
  'How binding a relation is for participants. It says nothing about how certain the relation is: see `Strength`.',
  {
    MUST: 'Participants must do it, or it happens automatically.',
    EXPECTED: 'Participants are expected to do it.',
    ENCOURAGED: 'Participants are encouraged to do it.',
    MAY: 'Participants may do it.',
  },
);
export type Obligation = keyof typeof Obligation;

export const Timing = vocabulary(
  'Timing',
  'When the other end of a link is, or must have been, taken, relative to this end.',
  {
    PREVIOUS_YEAR: 'In the previous academic year.',
    ANY_EARLIER_YEAR: 'In any earlier academic year.',
    SAME_YEAR: 'In the same academic year.',
    FOLLOWING_YEAR: 'In the next academic year.',
    ANY_LATER_YEAR: 'In any later academic year.',
  },
);
export type Timing = keyof typeof Timing;

export const LinkResolution = vocabulary(
  'LinkResolution',
  'How the end of a link that names a series was found. All ends belong to the same hub.',
  {
    EXACT: 'A programme of the year that the timing means, or anything that is no programme.',
    STAND_IN: "The catalogue has none for that year: a programme of the link's own year stands in for it.",
    SERIES: 'The catalogue has neither: the series itself.',
  },
);
export type LinkResolution = keyof typeof LinkResolution;

export const GroupRule = vocabulary('GroupRule', 'How many links of a group apply.', {
  ANY_OF: 'The links are alternatives: one is enough.',
  ALL_OF: 'All links of the group apply.',
  AT_LEAST: 'Some links are enough: `atLeast` says how many.',
});
export type GroupRule = keyof typeof GroupRule;

export const PublisherKind = vocabulary('PublisherKind', 'The kind of publisher.', {
  HUB: 'One of the Maths Hubs of England.',
  NATIONAL_CENTRE: 'The national centre, which runs some programmes itself.',
});
export type PublisherKind = keyof typeof PublisherKind;

export const RecruitmentStatus = vocabulary('RecruitmentStatus', 'The state of recruitment.', {
  OPEN: 'Applications are open.',
  REGISTER_INTEREST: 'You can register your interest.',
  FULL: 'All places are taken.',
  CLOSED: 'Applications are closed.',
});
export type RecruitmentStatus = keyof typeof RecruitmentStatus;

export const DeliveryMode = vocabulary('DeliveryMode', 'Where sessions take place.', {
  FACE_TO_FACE: 'In person, in one place.',
  ONLINE: 'Online, from any place.',
  BLENDED: 'Partly in person and partly online.',
});
export type DeliveryMode = keyof typeof DeliveryMode;

export const EligibilityTestKind = vocabulary('EligibilityTestKind', 'What an eligibility test asks about.', {
  COMPLETED: 'Has taken part in `programme`, at the time that `timing` says.',
  TAKING: 'Is taking part in `programme` now, or will alongside.',
  NEVER_COMPLETED: 'Has not taken part in `programme` before.',
  PHASE: 'Belongs to one of the phases in `values`.',
  YEAR_GROUP: 'Teaches one of the year groups in `values`.',
  UNIT: 'Takes part as one of the units in `values`.',
  ROLE: 'Holds one of the roles in `values`.',
  SCHOOL_KIND: 'Is one of the kinds of school in `values`.',
  STATE_FUNDED: 'Is funded by the state; the test has no values.',
  AREA: 'Is in one of the areas in `values`.',
  YEARS_TEACHING: 'Is in a year of teaching within `range`, counted from 1.',
  SPECIALIST_COHORT: 'Is, or belongs to, a Mastery Specialist of a cohort within `range`.',
  COMMITMENT: 'Undertakes what `text` says.',
  CRITERIA: 'Meets what `text` says, which no profile can tell.',
});
export type EligibilityTestKind = keyof typeof EligibilityTestKind;

export const QuestionField = vocabulary('QuestionField', 'The fields that an open question can be about.', {
  ELIGIBILITY_RULE: 'Who may join is an open question: nobody is certain to be eligible.',
  PHASES: 'Which phases are meant is an open question: nobody is ruled out by their phase.',
});
export type QuestionField = keyof typeof QuestionField;

export const PublicationStatus = vocabulary(
  'PublicationStatus',
  'Whether the public sees a programme. Clients that may read drafts see programmes of every status.',
  {
    DRAFT: 'In preparation: the public does not see it.',
    PUBLISHED: 'Published: everyone sees it.',
    WITHDRAWN: 'Published before, and no longer offered.',
  },
);
export type PublicationStatus = keyof typeof PublicationStatus;

export const SearchField = vocabulary('SearchField', 'A text by which a search finds a programme.', {
  TITLE: 'The title of the programme, as published.',
  ALIAS: 'Another name that the source uses for it.',
  CODE: 'A code of the programme, of a pathway, or of a group that runs.',
  SERIES: 'The title or another name of its series, or a former code.',
  MODULE: 'The title of a module, also in a pathway.',
  PATHWAY: 'The title of a pathway.',
  EXTERNAL_THING: 'The title of an external thing that its links or its eligibility rule name.',
  PARTNER: 'The name of a partner.',
  AUDIENCE: 'Whom it is meant for.',
  KEY_STAGE: 'A key stage that it serves, also one of its year groups.',
  YEAR_GROUP: 'A year group that it serves; where the source names none, those of its key stages.',
  DELIVERY: 'The name, area, venue, lead or note of a group that runs.',
  COMPONENT: 'The kind, name or purpose of a part of its structure.',
  SESSION: 'The venue or note of a meeting.',
  HUB: 'The title of its hub.',
  AIM: 'One of the aims that are stated for it.',
  SUMMARY: 'The text that describes it.',
});
export type SearchField = keyof typeof SearchField;
