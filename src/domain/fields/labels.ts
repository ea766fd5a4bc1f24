import { linkKinds } from './link-kinds.js';

/** How a value of an enum is called where people read it. */
interface ValueLabel {
  readonly label: string;
  /** For things that are counted: "workshops". */
  readonly plural?: string;
  /** For kinds of links: the words from the other end. */
  readonly inverse?: string;
}

type Labels = Readonly<Record<string, string | ValueLabel>>;

export const phaseLabels = {
  EARLY_YEARS: 'Early Years',
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
} as const;

export const keyStageLabels = {
  EYFS: 'EYFS',
  KS1: 'Key Stage 1',
  KS2: 'Key Stage 2',
  KS3: 'Key Stage 3',
  KS4: 'Key Stage 4',
  KS5: 'Key Stage 5',
} as const;

export const yearGroupLabels = {
  NURSERY: 'Nursery',
  RECEPTION: 'Reception',
  ...Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`Y${i + 1}`, `Year ${i + 1}`])),
} as Readonly<Record<string, string>>;

/** The headings of a source. */
export const sectionLabels = {
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
  ITT_SKTM: 'ITT / SKTM',
  PROFESSIONAL_DEVELOPMENT: 'Professional Development',
  OTHER: 'Other',
} as const;

export const reachLabels = { LOCAL: 'Local', REGIONAL: 'Regional', NATIONAL: 'National' } as const;

export const statusLabels = { DRAFT: 'Draft', PUBLISHED: 'Published', WITHDRAWN: 'Withdrawn' } as const;

/** In the middle of a sentence these start with a small letter. */
export const strengthLabels = {
  STATED: 'Stated by the source',
  IMPLIED: 'Implied, or stated with reservations',
  AMBIGUOUS: 'Can be understood in two ways',
} as const;

export const obligationLabels = {
  MUST: 'Required',
  EXPECTED: 'Expected',
  ENCOURAGED: 'Encouraged',
  MAY: 'Optional',
} as const;

/** When the other end of a link is taken. */
export const timingLabels = {
  PREVIOUS_YEAR: 'In the academic year just before',
  ANY_EARLIER_YEAR: 'In any earlier year',
  SAME_YEAR: 'In the same academic year',
  FOLLOWING_YEAR: 'In the academic year after',
  ANY_LATER_YEAR: 'In any later year',
} as const;

export const componentKindLabels = {
  CORE_ELEMENT: { label: 'Core element', plural: 'core elements' },
  PEDAGOGY_SESSION: { label: 'Pedagogy session', plural: 'pedagogy sessions' },
  TRANSITION_TASK: { label: 'Transition task', plural: 'transition tasks' },
  FINAL_CORE_UNIT: { label: 'Final core unit', plural: 'final core units' },
  WORKSHOP: { label: 'Workshop', plural: 'workshops' },
  RESIDENTIAL: { label: 'Residential', plural: 'residentials' },
  SCHOOL_VISIT: { label: 'School visit', plural: 'school visits' },
  SCHOOL_TASK: { label: 'School task', plural: 'school tasks' },
  ONLINE_COMMUNITY: { label: 'Online community', plural: 'online communities' },
} as const;

const referenceTypeLabels = {
  HUB: { label: 'Hub', plural: 'hubs' },
  SOURCE: { label: 'Source', plural: 'sources' },
  SERIES: { label: 'Series', plural: 'series' },
  EXTERNAL_THING: { label: 'External thing', plural: 'external things' },
} as const;

const otherLabels = {
  ModuleKind: {
    CORE_MODULE: { label: 'Core module', plural: 'core modules' },
    THEME: { label: 'Theme', plural: 'themes' },
    MATHEMATICAL_AREA: { label: 'Mathematical area', plural: 'mathematical areas' },
    FOCUS_AREA: { label: 'Focus area', plural: 'focus areas' },
  },
  ParticipationUnit: {
    SCHOOL: { label: 'School', plural: 'schools' },
    DEPARTMENT: { label: 'Department', plural: 'departments' },
    TRUST: { label: 'Trust', plural: 'trusts' },
    INDIVIDUAL: { label: 'Individual', plural: 'individuals' },
    INDIVIDUAL_WITH_DEPARTMENT: { label: 'Individual with department', plural: 'individuals with their departments' },
  },
  GroupRule: { ANY_OF: 'One of these', ALL_OF: 'All of these', AT_LEAST: 'Some of these' },
  PublisherKind: {
    HUB: { label: 'Maths Hub', plural: 'Maths Hubs' },
    NATIONAL_CENTRE: { label: 'National centre', plural: 'national centres' },
  },
  RecruitmentStatus: { OPEN: 'Open', REGISTER_INTEREST: 'Register your interest', FULL: 'Full', CLOSED: 'Closed' },
  DeliveryMode: { FACE_TO_FACE: 'Face to face', ONLINE: 'Online', BLENDED: 'Blended' },
  PublicationStatus: statusLabels,
  ImportItemKind: { CREATE: 'New', CHANGE: 'Changed', WITHDRAW: 'Withdrawn' },
  Verdict: { ELIGIBLE: 'Eligible', NOT_ELIGIBLE: 'Not eligible', UNKNOWN: 'Not known' },
  EligibilityTestKind: {
    COMPLETED: 'Has taken part',
    TAKING: 'Takes part',
    NEVER_COMPLETED: 'Has not taken part',
    PHASE: 'Phase',
    YEAR_GROUP: 'Year group',
    UNIT: 'Who joins',
    ROLE: 'Role',
    SCHOOL_KIND: 'Kind of school',
    STATE_FUNDED: 'State-funded',
    AREA: 'Area',
    YEARS_TEACHING: 'Years of teaching',
    SPECIALIST_COHORT: 'Cohort of specialists',
    COMMITMENT: 'Commitment',
    CRITERIA: 'Other criteria',
  },
  ChangeKind: {
    CREATED: 'Created',
    UPDATED: 'Changed',
    PUBLISHED: 'Published',
    WITHDRAWN: 'Withdrawn',
    DELETED: 'Deleted',
  },
  ComparisonKind: {
    ADDED: 'Added',
    REMOVED: 'Removed',
    CHANGED: 'Changed',
    SAME: 'Unchanged',
    NOT_ENTERED: 'Not entered',
  },
  QuestionField: { ELIGIBILITY_RULE: 'Who may join', PHASES: 'Phases' },
  MissingReason: { UNKNOWN: 'Not found', AMBIGUOUS: 'Several programmes have this name', WITHDRAWN: 'Withdrawn' },
  LinkResolution: { EXACT: 'Exact', STAND_IN: 'Stand-in of the same year', SERIES: 'Series' },
  ReferenceType: referenceTypeLabels,
  EntryType: { ...referenceTypeLabels, PROGRAMME: { label: 'Programme', plural: 'programmes' } },
  ProgrammeDimension: {
    HUB: { label: 'Hub', plural: 'hubs' },
    ACADEMIC_YEAR: { label: 'Academic year', plural: 'academic years' },
    SERIES: { label: 'Series', plural: 'series' },
    FAMILY: { label: 'Family', plural: 'families' },
    SECTION: { label: 'Listed under', plural: 'sections' },
    PHASE: { label: 'Phase', plural: 'phases' },
    KEY_STAGE: { label: 'Key stage', plural: 'key stages' },
    YEAR_GROUP: { label: 'Year group', plural: 'year groups' },
    AUDIENCE: { label: 'Audience', plural: 'audiences' },
    MODULE_TOPIC: { label: 'Topic of modules', plural: 'topics of modules' },
    LINK_KIND: { label: 'Kind of link', plural: 'kinds of links' },
    PARTNER: { label: 'Partner', plural: 'partners' },
    MODE: { label: 'Place', plural: 'places' },
    UNIT: { label: 'Who joins', plural: 'who joins' },
    REACH: { label: 'Reach', plural: 'reaches' },
    FREE: { label: 'Free of charge', plural: 'free of charge' },
    RECRUITMENT: { label: 'Recruitment', plural: 'recruitment' },
  },
  SearchField: {
    TITLE: 'Title',
    ALIAS: 'Other name',
    CODE: 'Code',
    SERIES: 'Series',
    MODULE: 'Module',
    PATHWAY: 'Pathway',
    EXTERNAL_THING: 'Linked with',
    PARTNER: 'Partner',
    AUDIENCE: 'Audience',
    KEY_STAGE: 'Key stage',
    YEAR_GROUP: 'Year group',
    DELIVERY: 'Group',
    COMPONENT: 'Part of the structure',
    SESSION: 'Session',
    HUB: 'Hub',
    AIM: 'Aim',
    SUMMARY: 'Summary',
  },
} satisfies Readonly<Record<string, Labels>>;

/**
 * The words for the values of every enum that people read, by the name of the enum. The map, the pages, the newsletter,
 * the feeds and `labels` of the API read them here. This file imports no GraphQL, so that pages can use it.
 */
export const enumLabels: Readonly<Record<string, Labels>> = {
  Phase: phaseLabels,
  KeyStage: keyStageLabels,
  YearGroup: yearGroupLabels,
  Section: sectionLabels,
  Reach: reachLabels,
  LinkKind: Object.fromEntries(
    Object.entries(linkKinds).map(([kind, { forward, backward }]) => [kind, { label: forward, inverse: backward }]),
  ),
  Strength: strengthLabels,
  Obligation: obligationLabels,
  Timing: timingLabels,
  ComponentKind: componentKindLabels,
  ...otherLabels,
};

/** The words for a value of an enum; undefined where there are none. */
export function labelOf(enumName: string, value: string): ValueLabel | undefined {
  const words = enumLabels[enumName]?.[value];
  return typeof words === 'string' ? { label: words } : words;
}

/** A label in the middle of a sentence. */
export const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
