/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** All fields of `Award`. A field that is left out or null is stored as empty. */
export type AwardInput = {
  /** The organisation that gives the award; null where the source does not say. */
  by?: string | null | undefined;
  /** What a participant must do to gain the award; null where the source does not say. */
  condition?: string | null | undefined;
  /** True if the award is an optional extra, which the participant may choose; null where the source does not say. */
  optional?: boolean | null | undefined;
  /** True if the participant pays for the award; null where the source does not say. */
  paid?: boolean | null | undefined;
  /** Its name, as the source gives it. */
  title: string;
};

/** What happened to an entry, as far as the client may see it. */
export type ChangeKind =
  /** The entry was created. */
  | 'CREATED'
  /** The entry was deleted. */
  | 'DELETED'
  /** A draft or withdrawn programme was published; or an entry became public because a published programme refers to it. */
  | 'PUBLISHED'
  /** Fields of the entry were changed. */
  | 'UPDATED'
  /** A programme was withdrawn, or an entry is no longer public because no published programme refers to it. It is kept and may be published again. */
  | 'WITHDRAWN';

/** A programme that the person or school has completed, and the year. */
export type CompletedProgramme = {
  /** The programme: the slug, title or another name of its series, or of any programme of that series. For a pathway, a stage or an external thing, its id. */
  series: string;
  /** The academic year in which it was completed, such as "2021/22". */
  year: string;
};

/** All fields of `Component`. A field that is left out or null is stored as empty. */
export type ComponentInput = {
  /** The number of parts of this kind; null where the source does not say. */
  count?: IntRangeInput | null | undefined;
  /** How long each of them takes, such as one day; null where the source does not say. */
  duration?: DurationInput | null | undefined;
  /** The kind of part. */
  kind: ComponentKind;
  /** The period or unit for which the number is given, such as "term"; null if it is the total. */
  per?: string | null | undefined;
  /** Its purpose; null where the source does not say. */
  purpose?: string | null | undefined;
  /** What the source calls it, such as "Launch event"; null if it has no name of its own. */
  title?: string | null | undefined;
};

/** The kind of structural part that a component is. */
export type ComponentKind =
  /** A core element of the content. */
  | 'CORE_ELEMENT'
  /** A core unit at the end. */
  | 'FINAL_CORE_UNIT'
  /** A community of participants that meets online. */
  | 'ONLINE_COMMUNITY'
  /** A session on how to teach the content. */
  | 'PEDAGOGY_SESSION'
  /** An event with an overnight stay. */
  | 'RESIDENTIAL'
  /** Work that participants do in their own school between meetings. */
  | 'SCHOOL_TASK'
  /** A visit to the school, or a meeting held in it. */
  | 'SCHOOL_VISIT'
  /** A task that carries theory into classroom practice. */
  | 'TRANSITION_TASK'
  /** A workshop or meeting of the group. */
  | 'WORKSHOP';

/** All fields of `Contact`. A field that is left out or null is stored as empty. */
export type ContactInput = {
  /** The e-mail address; null where the source gives none. */
  email?: string | null | undefined;
  /** The name of the person or office; null where the source gives none. */
  name?: string | null | undefined;
  /** What the person does in the programme or hub, such as "Work Group Lead"; null where the source does not say. */
  role?: string | null | undefined;
  /** The web address of a page or form for questions; null where the source gives none. */
  url?: string | null | undefined;
};

/** Starts a hub's new year by copying an earlier one: its programmes become drafts, with series, links and rules, but without codes, web addresses, documents, places, dates, recruitment, deliveries and evidence. Each draft gets an open question that says it is not confirmed, and `carriedFrom`. A programme that the new year already has is skipped: it is found by its series, and of several groups of one series by slug or title. */
export type CopyYear = {
  /** The academic year to copy, such as "2021/22". */
  from: string;
  /** The id or slug of the hub. */
  hub: string | number;
  /** The academic year to start, such as "2022/23". */
  to: string;
};

/** Creates an external thing in the catalogue. */
export type CreateExternalThing = {
  /** A temporary name, such as "@new". Later edits of the same batch can use it wherever they need an id. */
  as?: string | null | undefined;
  /** The values of its fields. */
  input: ExternalThingInput;
};

/** Creates a hub in the catalogue. */
export type CreateHub = {
  /** A temporary name, such as "@new". Later edits of the same batch can use it wherever they need an id. */
  as?: string | null | undefined;
  /** The values of its fields. */
  input: HubInput;
};

/** Creates a link, as the last link of a programme or series. */
export type CreateLink = {
  /** A temporary name, such as "@new". Later edits of the same batch can use it wherever they need an id. */
  as?: string | null | undefined;
  /** The id of the programme or series that it belongs to. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The values of its fields. */
  input: LinkInput;
};

/** Creates a module, as the last module of a programme or pathway. */
export type CreateModule = {
  /** A temporary name, such as "@new". Later edits of the same batch can use it wherever they need an id. */
  as?: string | null | undefined;
  /** The id of the programme or pathway that it belongs to. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The values of its fields. */
  input: ModuleInput;
};

/** Creates a pathway, as the last pathway of a programme. */
export type CreatePathway = {
  /** A temporary name, such as "@new". Later edits of the same batch can use it wherever they need an id. */
  as?: string | null | undefined;
  /** The id of the programme that it belongs to. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The values of its fields. */
  input: PathwayInput;
};

/** Creates a programme in the catalogue. It starts as a draft, which the public does not see until it is published. */
export type CreateProgramme = {
  /** A temporary name, such as "@new". Later edits of the same batch can use it wherever they need an id. */
  as?: string | null | undefined;
  /** True: publishes or schedules the programme although nobody has confirmed what was copied from an earlier year (`carriedFrom`), or although its summary is a placeholder. It confirms the programme: `carriedFrom` becomes null. Without it, such an edit is refused (`NOT_READY`). What is `missing` cannot be confirmed away. */
  confirm?: boolean | null | undefined;
  /** The values of its fields. */
  input: ProgrammeInput;
};

/** Creates a series in the catalogue. */
export type CreateSeries = {
  /** A temporary name, such as "@new". Later edits of the same batch can use it wherever they need an id. */
  as?: string | null | undefined;
  /** The values of its fields. */
  input: SeriesInput;
};

/** Creates a source in the catalogue. */
export type CreateSource = {
  /** A temporary name, such as "@new". Later edits of the same batch can use it wherever they need an id. */
  as?: string | null | undefined;
  /** The values of its fields. */
  input: SourceInput;
};

/** Conditions on dates that are known to a day or less precisely. One of the dates has to meet all of them. `lt` and `lte` are compared with the latest day that a date may be, `gt` and `gte` with the earliest. */
export type DayFilter = {
  /** After this day. */
  gt?: string | null | undefined;
  /** On this day or after it. */
  gte?: string | null | undefined;
  /** True: no date is known. False: one is known. */
  isNull?: boolean | null | undefined;
  /** Before this day. */
  lt?: string | null | undefined;
  /** On this day or before it. */
  lte?: string | null | undefined;
};

/** Deletes a hub, source, series, external thing, programme, pathway, module, stage or link. It is refused if something else refers to it. */
export type DeleteNode = {
  /** The id of the thing to delete. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** What to do with the links that lead to it. */
  links?: LinksOnDelete;
};

/** All fields of `Delivery`. A field that is left out or null is stored as empty. */
export type DeliveryInput = {
  /** The area that the group serves, such as "Derby"; null where the source does not say. */
  area?: string | null | undefined;
  /** The NCP codes of the group, as published, such as "NCP21-07". */
  codes?: Array<string> | null | undefined;
  /** The name of the person or organisation that leads the group; null where the source does not say. */
  lead?: string | null | undefined;
  /** Whether it takes place in person or online; null where the source does not say. */
  mode?: DeliveryMode | null | undefined;
  /** Anything else that the source says about the group, such as "early in the term"; null if nothing. */
  note?: string | null | undefined;
  /** Whether, when and how to apply; null where the source does not say. */
  recruitment?: RecruitmentInput | null | undefined;
  /** The meetings of the group, in order. */
  sessions?: Array<SessionInput> | null | undefined;
  /** When the group starts; null where the source does not say. */
  starts?: string | null | undefined;
  /** The name of the group; null where the source gives none. */
  title?: string | null | undefined;
  /** Where the group meets; null where the source does not say. */
  venue?: string | null | undefined;
};

/** Where sessions take place. */
export type DeliveryMode =
  /** Partly in person and partly online. */
  | 'BLENDED'
  /** In person, in one place. */
  | 'FACE_TO_FACE'
  /** Online, from any place. */
  | 'ONLINE';

/** All fields of `Document`. A field that is left out or null is stored as empty. */
export type DocumentInput = {
  /** Its title, exactly as published. */
  title: string;
  /** Its web address. */
  url: string;
};

/** All fields of `Duration`. A field that is left out or null is stored as empty. */
export type DurationInput = {
  /** The time in days of professional development. */
  days?: IntRangeInput | null | undefined;
  /** The time in hours of professional development. */
  hours?: IntRangeInput | null | undefined;
  /** How certain this is, judged by the source. */
  strength?: Strength | null | undefined;
  /** The time in academic years. */
  years?: IntRangeInput | null | undefined;
};

/** One edit of a batch. Give exactly one of these fields. */
export type Edit =
  {   /** Starts a hub's new year by copying an earlier one: its programmes become drafts, with series, links and rules, but without codes, web addresses, documents, places, dates, recruitment, deliveries and evidence. Each draft gets an open question that says it is not confirmed, and `carriedFrom`. A programme that the new year already has is skipped: it is found by its series, and of several groups of one series by slug or title. */
  copyYear: CopyYear; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never;   /** Creates an external thing in the catalogue. */
  createExternalThing: CreateExternalThing; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never;   /** Creates a hub in the catalogue. */
  createHub: CreateHub; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never;   /** Creates a link, as the last link of a programme or series. */
  createLink: CreateLink; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never;   /** Creates a module, as the last module of a programme or pathway. */
  createModule: CreateModule; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never;   /** Creates a pathway, as the last pathway of a programme. */
  createPathway: CreatePathway; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never;   /** Creates a programme in the catalogue. It starts as a draft, which the public does not see until it is published. */
  createProgramme: CreateProgramme; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never;   /** Creates a series in the catalogue. */
  createSeries: CreateSeries; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never;   /** Creates a source in the catalogue. */
  createSource: CreateSource; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never;   /** Deletes a hub, source, series, external thing, programme, pathway, module, stage or link. It is refused if something else refers to it. */
  delete: DeleteNode; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never;   /** Publishes a draft or withdrawn programme. What was copied from another year (`carriedFrom`) and a placeholder summary have to be confirmed. To publish it at a later time, set its `publishAt`. */
  publish: PublishProgramme; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never;   /** Changes the order of the pathways, modules or stages of a programme, or of the modules of a pathway. */
  reorder: ReorderParts; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never;   /** Changes the order of the programmes of a hub's year: sets the `position` of each to its place in the list. */
  reorderProgrammes: ReorderProgrammes; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never;   /** Changes fields of an external thing. A list or an object in the patch replaces the old one completely. */
  updateExternalThing: UpdateExternalThing; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never;   /** Changes fields of a hub. A list or an object in the patch replaces the old one completely. */
  updateHub: UpdateHub; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never;   /** Changes fields of a link. */
  updateLink: UpdateLink; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never;   /** Changes fields of a module. */
  updateModule: UpdateModule; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never;   /** Changes fields of a pathway. */
  updatePathway: UpdatePathway; updateProgramme?: never; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never;   /** Changes fields of a programme. A list or an object in the patch replaces the old one completely. */
  updateProgramme: UpdateProgramme; updateSeries?: never; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never;   /** Changes fields of a series. A list or an object in the patch replaces the old one completely. */
  updateSeries: UpdateSeries; updateSource?: never; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never;   /** Changes fields of a source. A list or an object in the patch replaces the old one completely. */
  updateSource: UpdateSource; withdraw?: never; }
  |  { copyYear?: never; createExternalThing?: never; createHub?: never; createLink?: never; createModule?: never; createPathway?: never; createProgramme?: never; createSeries?: never; createSource?: never; delete?: never; publish?: never; reorder?: never; reorderProgrammes?: never; updateExternalThing?: never; updateHub?: never; updateLink?: never; updateModule?: never; updatePathway?: never; updateProgramme?: never; updateSeries?: never; updateSource?: never;   /** Withdraws a published programme, so that the public no longer sees it; its history is kept. A draft cannot be withdrawn: delete it. To withdraw a programme at a later time, set its `withdrawAt`. */
  withdraw: WithdrawProgramme; };

/** All fields of `EligibilityRule`. A field that is left out or null is stored as empty. */
export type EligibilityRuleInput = {
  /** Rules that must all hold; empty if this node is of another kind. */
  all?: Array<EligibilityRuleInput> | null | undefined;
  /** Rules of which at least one must hold, or as many as `atLeast` says; empty if this node is of another kind. */
  any?: Array<EligibilityRuleInput> | null | undefined;
  /** How many rules of `any` must hold; null means one. */
  atLeast?: number | null | undefined;
  /** The id, to keep an existing part and its identity. To create a part, leave it out, or give a name such as "@first" by which this request can refer to it. */
  id?: string | number | null | undefined;
  /** The whole rule as one line of text, instead of the other fields, such as "previous year: Primary Teaching for Mastery Development; or Cohort 1-4 specialist". docs/rules.md has the grammar. Tests that the stored rule has too keep their ids, wording and evidence. Only for the outermost rule. */
  line?: string | null | undefined;
  /** A rule that must not hold: whoever meets it is excluded. Null if this node is of another kind. */
  not?: EligibilityRuleInput | null | undefined;
  /** The test, if this node is a single test; otherwise null. */
  test?: EligibilityTestInput | null | undefined;
  /** A rule that makes a participant exempt from the rest of this node; null if there is none. */
  unless?: EligibilityRuleInput | null | undefined;
};

/** All fields of `EligibilityTest`. A field that is left out or null is stored as empty. */
export type EligibilityTestInput = {
  /** The sentences of the sources that state this. */
  evidence?: Array<EvidenceInput> | null | undefined;
  /** What is tested: COMPLETED, TAKING or NEVER_COMPLETED (needs `programme`); PHASE, YEAR_GROUP, UNIT, ROLE, SCHOOL_KIND or AREA (one of `values` must apply); STATE_FUNDED (no values); YEARS_TEACHING or SPECIALIST_COHORT (must be within `range`); COMMITMENT or CRITERIA (described by `text`). */
  kind: EligibilityTestKind;
  /** True if the source lists the criteria. If it only mentions that there are criteria, the answer is UNKNOWN and the hub must be asked. */
  listed?: boolean | null | undefined;
  /** How binding the test is; null if it is an ordinary condition. */
  obligation?: Obligation | null | undefined;
  /** The open question of the programme that is about this test, in the same words as in `openQuestions`: while it is open, whoever meets the test gets UNKNOWN. Null if none is. */
  openQuestion?: string | null | undefined;
  /** The id of a series, pathway, stage or external thing, or a temporary name from this request, such as "@new". Name a programme by the id of its series. */
  programme?: string | number | null | undefined;
  /** The smallest and largest allowed number, such as the year of teaching or the cohort; null for tests without a number. */
  range?: IntRangeInput | null | undefined;
  /** How certain it is that this is a condition. */
  strength?: Strength | null | undefined;
  /** The test in plain words. */
  text: string;
  /** When the programme must have been taken; null if any time counts. */
  timing?: Timing | null | undefined;
  /** The accepted values, such as phases, year groups, roles or kinds of school. One of them must apply. */
  values?: Array<string> | null | undefined;
};

/** What an eligibility test asks about. */
export type EligibilityTestKind =
  /** Is in one of the areas in `values`. */
  | 'AREA'
  /** Undertakes what `text` says. */
  | 'COMMITMENT'
  /** Has taken part in `programme`, at the time that `timing` says. */
  | 'COMPLETED'
  /** Meets what `text` says, which no profile can tell. */
  | 'CRITERIA'
  /** Has not taken part in `programme` before. */
  | 'NEVER_COMPLETED'
  /** Belongs to one of the phases in `values`. */
  | 'PHASE'
  /** Holds one of the roles in `values`. */
  | 'ROLE'
  /** Is one of the kinds of school in `values`. */
  | 'SCHOOL_KIND'
  /** Is, or belongs to, a Mastery Specialist of a cohort within `range`. */
  | 'SPECIALIST_COHORT'
  /** Is funded by the state; the test has no values. */
  | 'STATE_FUNDED'
  /** Is taking part in `programme` now, or will alongside. */
  | 'TAKING'
  /** Takes part as one of the units in `values`. */
  | 'UNIT'
  /** Is in a year of teaching within `range`, counted from 1. */
  | 'YEARS_TEACHING'
  /** Teaches one of the year groups in `values`. */
  | 'YEAR_GROUP';

/** The types of entry in the catalogue. A part of a programme, such as a module, is not an entry of its own: it changes with the programme. */
export type EntryType =
  /** Something outside the catalogue, such as a framework. */
  | 'EXTERNAL_THING'
  /** A publisher of programmes. */
  | 'HUB'
  /** What one hub offers in one academic year, with all its parts. */
  | 'PROGRAMME'
  /** A series: the same programme over several years and hubs. */
  | 'SERIES'
  /** A document that a hub published. */
  | 'SOURCE';

/** All fields of `Evidence`. A field that is left out or null is stored as empty. */
export type EvidenceInput = {
  /** The field that the sentence supports, such as "aims" or "participation.frequency"; null if it supports the whole entry. */
  field?: string | null | undefined;
  /** The item under that heading, by its published title; null for the text directly under the heading. */
  item?: string | null | undefined;
  /** What the sentence says, in our own words. */
  paraphrase: string;
  /** The heading in the source under which the sentence stands. */
  section: string;
  /** The number of the sentence in that item, counted from 1; a list belongs to the sentence that introduces it. Null for the title or heading itself. */
  sentence?: number | null | undefined;
  /** The id of a source, or a temporary name from this request, such as "@new". */
  source: string | number;
  /** How certain the statement is, judged by this sentence. */
  strength?: Strength | null | undefined;
};

/** All fields of `ExternalThing`. A field that is left out or null is stored as empty. */
export type ExternalThingInput = {
  /** What kind of thing it is, in a word or two, such as "framework", "award" or "umbrella programme". */
  kind: string;
  /** Its name, as the source gives it. */
  title: string;
  /** A web page about it; null where none is known. */
  url?: string | null | undefined;
};

/** Changes to `ExternalThing`. A field that is left out keeps its value; null clears the field. */
export type ExternalThingPatch = {
  /** What kind of thing it is, in a word or two, such as "framework", "award" or "umbrella programme". */
  kind?: string | null | undefined;
  /** Its name, as the source gives it. */
  title?: string | null | undefined;
  /** A web page about it; null where none is known. */
  url?: string | null | undefined;
};

/** All fields of `FieldQuestion`. A field that is left out or null is stored as empty. */
export type FieldQuestionInput = {
  /** The field that the question is about, and so what it makes uncertain. */
  field: QuestionField;
  /** The question, in the same words as in `openQuestions`. */
  question: string;
};

/** All fields of `FormerCode`. A field that is left out or null is stored as empty. */
export type FormerCodeInput = {
  /** The academic year in which the series had the code; null where the source does not say. */
  academicYear?: string | null | undefined;
  /** The code, as published, such as "NCP21-07". */
  code: string;
  /** The name that went with the code; null where the source does not tell it. */
  title?: string | null | undefined;
};

/** All fields of `Frequency`. A field that is left out or null is stored as empty. */
export type FrequencyInput = {
  /** The minutes that it takes each time; null where the source does not say. */
  minutes?: IntRangeInput | null | undefined;
  /** The period, such as "day", "week" or "half term". */
  per: string;
  /** What it is for, such as "Year 3"; null where the source does not say. */
  purpose?: string | null | undefined;
  /** How many times it is done in each period; null where the source does not say. */
  times?: IntRangeInput | null | undefined;
};

/** All fields of `Funding`. A field that is left out or null is stored as empty. */
export type FundingInput = {
  /** What participants pay, each with its sum. If the source gives no sum, `free` is false, and `note` says what it tells. */
  charges?: Array<MoneyInput> | null | undefined;
  /** True if the programme is free to participants, false if they pay for it, also where the source gives no sum; null where it does not say. */
  free?: boolean | null | undefined;
  /** What participants are paid, each with its sum. A payment of which the source gives no sum is told in `note`. */
  grants?: Array<MoneyInput> | null | undefined;
  /** What participants get other than money, such as resources. */
  inKind?: Array<string> | null | undefined;
  /** Anything else that the source says about money, such as a payment or a charge without its sum; null if nothing. */
  note?: string | null | undefined;
};

/** How many links of a group apply. */
export type GroupRule =
  /** All links of the group apply. */
  | 'ALL_OF'
  /** The links are alternatives: one is enough. */
  | 'ANY_OF'
  /** Some links are enough: `atLeast` says how many. */
  | 'AT_LEAST';

/** All fields of `Hub`. A field that is left out or null is stored as empty. */
export type HubInput = {
  /** The colour of the hub, for the heading of its newsletters, such as "#0b5563" (red, green and blue in hexadecimal digits); null where it has none. */
  colour?: string | null | undefined;
  /** The e-mail address for enquiries; null where none is published. */
  email?: string | null | undefined;
  /** The sentences of the sources that state these facts. */
  evidence?: Array<EvidenceInput> | null | undefined;
  /** Whether it is a hub or the national centre. */
  kind: PublisherKind;
  /** What it offers, year by year, newest first. */
  offers?: Array<OfferInput> | null | undefined;
  /** The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number". */
  slug: string;
  /** The account name on social media, with the leading @; null where none is published. */
  socialHandle?: string | null | undefined;
  /** The name, exactly as published. */
  title: string;
  /** The address of the web site; null where none is published. */
  website?: string | null | undefined;
};

/** Changes to `Hub`. A field that is left out keeps its value; null clears the field. */
export type HubPatch = {
  /** The colour of the hub, for the heading of its newsletters, such as "#0b5563" (red, green and blue in hexadecimal digits); null where it has none. */
  colour?: string | null | undefined;
  /** The e-mail address for enquiries; null where none is published. */
  email?: string | null | undefined;
  /** The sentences of the sources that state these facts. */
  evidence?: Array<EvidenceInput> | null | undefined;
  /** Whether it is a hub or the national centre. */
  kind?: PublisherKind | null | undefined;
  /** What it offers, year by year, newest first. */
  offers?: Array<OfferInput> | null | undefined;
  /** The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number". */
  slug?: string | null | undefined;
  /** The account name on social media, with the leading @; null where none is published. */
  socialHandle?: string | null | undefined;
  /** The name, exactly as published. */
  title?: string | null | undefined;
  /** The address of the web site; null where none is published. */
  website?: string | null | undefined;
};

/** A file to import. Give exactly one of `text` and `base64`. */
export type ImportFileInput = {
  /** The content of any file, such as a workbook, in base64. */
  base64?: string | null | undefined;
  /** Its name with an extension that says what it is, such as "groups.xlsx". */
  name: string;
  /** The content of a file of text, such as CSV. */
  text?: string | null | undefined;
};

/** What an import does with an entry. */
export type ImportItemKind =
  /** Fields of the entry change. */
  | 'CHANGE'
  /** The entry is new. A programme starts as a draft, unless its file states another status. */
  | 'CREATE'
  /** The programme is in none of the files, and is withdrawn. */
  | 'WITHDRAW';

/** All fields of `IntRange`. A field that is left out or null is stored as empty. */
export type IntRangeInput = {
  /** True if the source hedges the number, with words such as "about", "usually" or "the equivalent of". */
  approximate?: boolean | null | undefined;
  /** The largest number; null where the source gives none. */
  max?: number | null | undefined;
  /** The smallest number; null where the source gives none. */
  min?: number | null | undefined;
};

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
  /** The list contains this value. */
  has?: KeyStage | null | undefined;
  /** The list contains all of these values. */
  hasEvery?: Array<KeyStage> | null | undefined;
  /** The list contains at least one of these values. */
  hasSome?: Array<KeyStage> | null | undefined;
  /** True: the list is empty. False: it is not empty. */
  isEmpty?: boolean | null | undefined;
};

/** All fields of `LinkGroup`. A field that is left out or null is stored as empty. */
export type LinkGroupInput = {
  /** How many links of the group are enough; null unless the rule is `AT_LEAST`. */
  atLeast?: number | null | undefined;
  /** The id, to keep an existing part and its identity. To create a part, leave it out, or give a name such as "@first" by which this request can refer to it. */
  id?: string | number | null | undefined;
  /** How many of its links apply. */
  rule: GroupRule;
};

/** All fields of `Link`. A field that is left out or null is stored as empty. */
export type LinkInput = {
  /** The sentences of the sources that state this. */
  evidence?: Array<EvidenceInput> | null | undefined;
  /** The id of a pathway or stage, or a temporary name from this request, such as "@new". */
  from?: string | number | null | undefined;
  /** The id of a link group, or a temporary name from this request, such as "@new". */
  group?: string | number | null | undefined;
  /** The id, to keep an existing part and its identity. To create a part, leave it out, or give a name such as "@first" by which this request can refer to it. */
  id?: string | number | null | undefined;
  /** What the first (`from`) has to do with the second (`to`). */
  kind: LinkKind;
  /** Any other information about it; null if there is none. */
  note?: string | null | undefined;
  /** How binding the link is; null where the source does not say, or if it is not binding. */
  obligation?: Obligation | null | undefined;
  /** How certain this is, judged by the source. */
  strength?: Strength | null | undefined;
  /** True if the link holds in both directions. */
  symmetric?: boolean | null | undefined;
  /** When `to` is, or must have been, taken, relative to `from`; null where the source does not say. */
  timing?: Timing | null | undefined;
  /** The id of a series, pathway, stage, hub or external thing, or a temporary name from this request, such as "@new". Name a programme by the id of its series. */
  to: string | number;
};

/** What one programme has to do with another, or with something outside the catalogue. */
export type LinkKind =
  /** The first follows the approach of the second, or is connected with it in another way, without being a part of it. */
  | 'ALIGNED_WITH'
  /** One is taken one year and the other in another year. */
  | 'ALTERNATES_WITH'
  /** The first can lead to the second, an award or accreditation. */
  | 'AWARDS'
  /** The first goes on as the second, such as its second year, or the same programme under another title: who is in the first stays in it. */
  | 'CONTINUES_AS'
  /** The two work together, each in its own right. */
  | 'PARTNER_OF'
  /** The first is a part of the second, such as a strand of a larger programme. */
  | 'PART_OF'
  /** Who has taken the first can take the second next. Each is offered in its own right. */
  | 'PROGRESSES_TO'
  /** The first is no longer offered, and the second, a different programme, is offered in its place. */
  | 'REPLACED_BY'
  /** The first asks for the second to have been taken before (or beside it). Read from the eligibility rule. */
  | 'REQUIRES'
  /** Who is in the first is in the second at the same time. Not always true the other way round. */
  | 'RUNS_ALONGSIDE'
  /** The two cover modules on the same topics. Computed, never stored. */
  | 'SHARES_MODULES';

/** Changes to `Link`. A field that is left out keeps its value; null clears the field. */
export type LinkPatch = {
  /** The sentences of the sources that state this. */
  evidence?: Array<EvidenceInput> | null | undefined;
  /** The id of a pathway or stage, or a temporary name from this request, such as "@new". */
  from?: string | number | null | undefined;
  /** The id of a link group, or a temporary name from this request, such as "@new". */
  group?: string | number | null | undefined;
  /** What the first (`from`) has to do with the second (`to`). */
  kind?: LinkKind | null | undefined;
  /** Any other information about it; null if there is none. */
  note?: string | null | undefined;
  /** How binding the link is; null where the source does not say, or if it is not binding. */
  obligation?: Obligation | null | undefined;
  /** How certain this is, judged by the source. */
  strength?: Strength | null | undefined;
  /** True if the link holds in both directions. */
  symmetric?: boolean | null | undefined;
  /** When `to` is, or must have been, taken, relative to `from`; null where the source does not say. */
  timing?: Timing | null | undefined;
  /** The id of a series, pathway, stage, hub or external thing, or a temporary name from this request, such as "@new". Name a programme by the id of its series. */
  to?: string | number | null | undefined;
};

/** How the end of a link that names a series was found. All ends belong to the same hub. */
export type LinkResolution =
  /** A programme of the year that the timing means, or anything that is no programme. */
  | 'EXACT'
  /** The catalogue has neither: the series itself. */
  | 'SERIES'
  /** The catalogue has none for that year: a programme of the link's own year stands in for it. */
  | 'STAND_IN';

/** Conditions on one link that leads from the programme: a stored link, a link implied by its eligibility rule, or the inverse of a requirement of another programme. */
export type LinkTargetFilter = {
  /** The kind of relation. */
  kind?: LinkKind | null | undefined;
  /** The least certainty of the link. */
  minStrength?: Strength | null | undefined;
  /** The programme that the link leads to. A link to anything else does not match. */
  to?: ProgrammeFilter | null | undefined;
};

/** Conditions on the links that lead from a programme. */
export type LinksFilter = {
  /** No link meets these conditions. */
  none?: LinkTargetFilter | null | undefined;
  /** At least one link meets these conditions. */
  some?: LinkTargetFilter | null | undefined;
};

/** What to do with links that lead to something that is deleted. */
export type LinksOnDelete =
  /** Nothing is deleted, and each link is reported as a problem. */
  | 'REFUSE'
  /** The links are deleted too. Any other reference to it is still reported as a problem. */
  | 'REMOVE';

/** Why a requested programme was not found. */
export type MissingReason =
  /** Several programmes match: they have this name, or their names contain all its words. The suggestions list them, at most ten of those that contain the words. */
  | 'AMBIGUOUS'
  /** No programme has this name. */
  | 'UNKNOWN'
  /** The programme was published and has been withdrawn. The suggestions are the programmes that replace it, and others of its series in the same hub, never of an earlier year. */
  | 'WITHDRAWN';

/** All fields of `ModuleChoice`. A field that is left out or null is stored as empty. */
export type ModuleChoiceInput = {
  /** Who chooses: "hub", "participant", or "all taken" if there is no choice. */
  chosenBy: string;
  /** The largest number of modules taken; null if there is no maximum. */
  max?: number | null | undefined;
  /** The smallest number of modules taken. */
  min: number;
  /** Anything else that the source says about the choice; null if nothing. */
  note?: string | null | undefined;
};

/** Conditions on one module. All must be met. */
export type ModuleFilter = {
  /** What the source calls this unit. */
  kind?: ModuleKind | null | undefined;
  /** A condition on the title. */
  title?: StringFilter | null | undefined;
  /** A condition on the topic. */
  topic?: StringFilter | null | undefined;
};

/** All fields of `Module`. A field that is left out or null is stored as empty. */
export type ModuleInput = {
  /** The NCP codes of this module, as published. */
  codes?: Array<string> | null | undefined;
  /** How long it takes; null where the source does not say. */
  duration?: DurationInput | null | undefined;
  /** The id, to keep an existing part and its identity. To create a part, leave it out, or give a name such as "@first" by which this request can refer to it. */
  id?: string | number | null | undefined;
  /** What the source calls this unit. */
  kind: ModuleKind;
  /** True if participants may leave it out; null where the source does not say. */
  optional?: boolean | null | undefined;
  /** The number of the part of the topic that it covers, if the topic is split over several modules; otherwise null. */
  part?: number | null | undefined;
  /** The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number". */
  slug: string;
  /** The title, exactly as published. */
  title: string;
  /** The mathematics or teaching topic, in lower case, so that modules of different programmes can be compared; null if the module has no topic of its own. */
  topic?: string | null | undefined;
};

/** The word that the source uses for a unit of content. */
export type ModuleKind =
  /** The source calls it a core module. */
  | 'CORE_MODULE'
  /** The source calls it a focus area. */
  | 'FOCUS_AREA'
  /** The source calls it a mathematical area. */
  | 'MATHEMATICAL_AREA'
  /** The source calls it a theme. */
  | 'THEME';

/** Changes to `Module`. A field that is left out keeps its value; null clears the field. */
export type ModulePatch = {
  /** The NCP codes of this module, as published. */
  codes?: Array<string> | null | undefined;
  /** How long it takes; null where the source does not say. */
  duration?: DurationInput | null | undefined;
  /** What the source calls this unit. */
  kind?: ModuleKind | null | undefined;
  /** True if participants may leave it out; null where the source does not say. */
  optional?: boolean | null | undefined;
  /** The number of the part of the topic that it covers, if the topic is split over several modules; otherwise null. */
  part?: number | null | undefined;
  /** The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number". */
  slug?: string | null | undefined;
  /** The title, exactly as published. */
  title?: string | null | undefined;
  /** The mathematics or teaching topic, in lower case, so that modules of different programmes can be compared; null if the module has no topic of its own. */
  topic?: string | null | undefined;
};

/** Conditions on the modules of a programme, including the modules of its pathways. */
export type ModulesFilter = {
  /** All modules meet these conditions; also true if there are no modules. */
  every?: ModuleFilter | null | undefined;
  /** No module meets these conditions. */
  none?: ModuleFilter | null | undefined;
  /** At least one module meets these conditions. */
  some?: ModuleFilter | null | undefined;
};

/** All fields of `Money`. A field that is left out or null is stored as empty. */
export type MoneyInput = {
  /** The amount, in whole units of the currency. */
  amount: number;
  /** The case in which alone it is paid, such as "late absence"; null if it is always paid, or where the source does not say. */
  condition?: string | null | undefined;
  /** The currency code of ISO 4217, such as "GBP". */
  currency: string;
  /** The year of participation for which the sum is paid, counted from 1; null if it is for the whole programme. */
  participationYear?: number | null | undefined;
  /** The unit that the sum is paid for, such as "school", "participant" or "day"; null where the source does not say. */
  per?: string | null | undefined;
  /** Its purpose; null where the source does not say. */
  purpose?: string | null | undefined;
};

/** How binding a relation is for participants. It says nothing about how certain the relation is: see `Strength`. */
export type Obligation =
  /** Participants are encouraged to do it. */
  | 'ENCOURAGED'
  /** Participants are expected to do it. */
  | 'EXPECTED'
  /** Participants may do it. */
  | 'MAY'
  /** Participants must do it, or it happens automatically. */
  | 'MUST';

/** All fields of `Offer`. A field that is left out or null is stored as empty. */
export type OfferInput = {
  /** The academic year that it is about, such as "2021/22". */
  academicYear: string;
  /** True if everything that the hub published for the year has been entered; null where nobody has said so. Unless it is true, a programme that is missing here may still be offered. */
  complete?: boolean | null | undefined;
};

/** A programme in its new place in an order. */
export type OrderedProgramme = {
  /** The id of the programme. */
  id: string | number;
  /** The `revision` of the programme that you last read. */
  ifRevision: number;
};

/** The kinds of parts whose order can be changed. */
export type PartList =
  /** The modules of a programme or pathway. */
  | 'MODULES'
  /** The pathways of a programme. */
  | 'PATHWAYS'
  /** The stages of a programme. */
  | 'STAGES';

/** All fields of `Participants`. A field that is left out or null is stored as empty. */
export type ParticipantsInput = {
  /** The number of people; null where the source does not say. */
  count?: IntRangeInput | null | undefined;
  /** Anything else that the source says about them; null if nothing. */
  note?: string | null | undefined;
  /** How binding the number is: MAY for people who can come too, and ENCOURAGED for a number that the source only recommends; null where it does not say. */
  obligation?: Obligation | null | undefined;
  /** The unit that the number is given for, such as "school", "department" or "year group"; null where the source does not say. */
  per?: string | null | undefined;
  /** The kind of person, in the words of the source, such as "teacher". */
  role: string;
};

/** All fields of `Participation`. A field that is left out or null is stored as empty. */
export type ParticipationInput = {
  /** What participants commit to, in our own words. */
  commitments?: Array<string> | null | undefined;
  /** How often participants do something regularly, such as a short session with pupils each day. */
  frequency?: Array<FrequencyInput> | null | undefined;
  /** The number of participants, for each kind of person. */
  participants?: Array<ParticipantsInput> | null | undefined;
  /** The days that participants are released from teaching, by year or purpose if the source splits them. */
  release?: Array<ReleaseInput> | null | undefined;
  /** The roles that people have in the programme. */
  roles?: Array<RoleInput> | null | undefined;
  /** The number of schools (or departments) in one group; null where the source does not say. */
  schoolsPerGroup?: IntRangeInput | null | undefined;
  /** Whether a school, a department or a person signs up; null where the source does not say. */
  unit?: ParticipationUnit | null | undefined;
};

/** Who signs up for a programme. */
export type ParticipationUnit =
  /** A mathematics department. */
  | 'DEPARTMENT'
  /** A teacher or other person, as an individual. */
  | 'INDIVIDUAL'
  /** A person, together with or on behalf of a department. */
  | 'INDIVIDUAL_WITH_DEPARTMENT'
  /** A school as a whole. */
  | 'SCHOOL'
  /** A multi-academy trust. */
  | 'TRUST';

/** All fields of `Partner`. A field that is left out or null is stored as empty. */
export type PartnerInput = {
  /** The id of a hub, or a temporary name from this request, such as "@new". */
  hub?: string | number | null | undefined;
  /** What kind of organisation it is, in a word or two, such as "hub", "university" or "ITT provider". */
  kind: string;
  /** Its name, as the source gives it. */
  name: string;
};

/** Conditions on one pathway. All must be met. */
export type PathwayFilter = {
  /** A condition on the codes. "ncp 21 07" and "NCP21-07" are the same code. */
  codes?: StringListFilter | null | undefined;
  /** Conditions on the modules. */
  modules?: ModulesFilter | null | undefined;
  /** A condition on the title. */
  title?: StringFilter | null | undefined;
};

/** All fields of `Pathway`. A field that is left out or null is stored as empty. */
export type PathwayInput = {
  /** The NCP codes of this pathway, as published. */
  codes?: Array<string> | null | undefined;
  /** The parts of its structure that the source counts, such as three pedagogy sessions. */
  components?: Array<ComponentInput> | null | undefined;
  /** How long it takes; null where the source does not say. */
  duration?: DurationInput | null | undefined;
  /** The id, to keep an existing part and its identity. To create a part, leave it out, or give a name such as "@first" by which this request can refer to it. */
  id?: string | number | null | undefined;
  /** How many of its modules a participant takes, and who chooses them. */
  moduleChoice?: ModuleChoiceInput | null | undefined;
  /** Its modules, in the order of the source. */
  modules?: Array<ModuleInput> | null | undefined;
  /** The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number". */
  slug: string;
  /** The title, exactly as published. */
  title: string;
};

/** Changes to `Pathway`. A field that is left out keeps its value; null clears the field. */
export type PathwayPatch = {
  /** The NCP codes of this pathway, as published. */
  codes?: Array<string> | null | undefined;
  /** The parts of its structure that the source counts, such as three pedagogy sessions. */
  components?: Array<ComponentInput> | null | undefined;
  /** How long it takes; null where the source does not say. */
  duration?: DurationInput | null | undefined;
  /** How many of its modules a participant takes, and who chooses them. */
  moduleChoice?: ModuleChoiceInput | null | undefined;
  /** Its modules, in the order of the source. */
  modules?: Array<ModuleInput> | null | undefined;
  /** The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number". */
  slug?: string | null | undefined;
  /** The title, exactly as published. */
  title?: string | null | undefined;
};

/** Conditions on the pathways of a programme. */
export type PathwaysFilter = {
  /** All pathways meet these conditions; also true if there are no pathways. */
  every?: PathwayFilter | null | undefined;
  /** No pathway meets these conditions. */
  none?: PathwayFilter | null | undefined;
  /** At least one pathway meets these conditions. */
  some?: PathwayFilter | null | undefined;
};

/** A phase of education, in order of age. */
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
  /** The list contains this value. */
  has?: Phase | null | undefined;
  /** The list contains all of these values. */
  hasEvery?: Array<Phase> | null | undefined;
  /** The list contains at least one of these values. */
  hasSome?: Array<Phase> | null | undefined;
  /** True: the list is empty. False: it is not empty. */
  isEmpty?: boolean | null | undefined;
};

/** All fields of `Places`. A field that is left out or null is stored as empty. */
export type PlacesInput = {
  /** The number of places. */
  count: IntRangeInput;
  /** The unit that the number is given for, such as "school" or "group"; null if it is the total. */
  per?: string | null | undefined;
};

/** The school, department or person that asks. A field that is left out is unknown; it never counts as "no". To say "none", give an empty list, or the cohort 0. */
export type Profile = {
  /** Where their school is: a county, town or district, such as "Wiltshire". */
  area?: string | null | undefined;
  /** All programmes that they have completed; an empty list means none. */
  completed?: Array<CompletedProgramme> | null | undefined;
  /** All programmes that they are taking part in now, named as in `completed`; an empty list means none. */
  current?: Array<string> | null | undefined;
  /** The academic year of `current`. Default: for `eligibility`, the year of the programme; for `eligibilities` and `plan`, which look ahead, the year before. */
  currentYear?: string | null | undefined;
  /** The slug of their hub, such as "east-midlands-east". Programmes are looked up in this hub too, unless `hub` is given. */
  hub?: string | null | undefined;
  /** The phase in which they teach, or to which the school belongs. */
  phase?: Phase | null | undefined;
  /** Their role, in their own words, such as "primary teacher", "head of maths" or "TA". */
  role?: string | null | undefined;
  /** The kind of school, in their own words, such as "11-18 school", "primary academy" or "sixth form college". */
  schoolKind?: string | null | undefined;
  /** The cohort number of the Mastery Specialist: the person, or someone in their department; 0 means none. */
  specialistCohort?: number | null | undefined;
  /** Whether the state funds their school; an academy and a maintained school are funded. */
  stateFunded?: boolean | null | undefined;
  /** Who would sign up: a school, a department, a trust or a person. */
  unit?: ParticipationUnit | null | undefined;
  /** The year groups that they teach, or that their school has; an empty list means none. These add to `phase`: a teacher of Reception counts as Early Years too, whatever the phase of the school. */
  yearGroups?: Array<YearGroup> | null | undefined;
  /** The year of their teaching career in the academic year in question, counted from 1; 0 before the first year. */
  yearsTeaching?: number | null | undefined;
};

/** A field of the profile that can decide the answer. */
export type ProfileField =
  /** The area is missing. */
  | 'AREA'
  /** The completed programmes are missing. */
  | 'COMPLETED'
  /** The programmes that they are taking part in are missing. */
  | 'CURRENT'
  /** The hub is missing. */
  | 'HUB'
  /** The phase is missing. */
  | 'PHASE'
  /** The role is missing. */
  | 'ROLE'
  /** The kind of school is missing. */
  | 'SCHOOL_KIND'
  /** The cohort of the Mastery Specialist is missing. */
  | 'SPECIALIST_COHORT'
  /** Whether the state funds the school is missing. */
  | 'STATE_FUNDED'
  /** Who would sign up (a school, a department, a trust or a person) is missing. */
  | 'UNIT'
  /** The year of the teaching career is missing. */
  | 'YEARS_TEACHING'
  /** The year groups are missing. */
  | 'YEAR_GROUPS';

/** What programmes are grouped or counted by. A programme with several values is in several groups; a programme without a value is in none. */
export type ProgrammeDimension =
  /** The academic year in which it is offered. */
  | 'ACADEMIC_YEAR'
  /** Whom it is for. */
  | 'AUDIENCE'
  /** The family that the series belongs to. */
  | 'FAMILY'
  /** Whether it is free of charge; the value is true or false. */
  | 'FREE'
  /** The hub; the value is the slug. */
  | 'HUB'
  /** A key stage that it serves. */
  | 'KEY_STAGE'
  /** The kind of a link that starts at the programme. */
  | 'LINK_KIND'
  /** Where its sessions take place. */
  | 'MODE'
  /** The topic of a module, including modules of pathways. */
  | 'MODULE_TOPIC'
  /** An organisation that runs it together with the hub. */
  | 'PARTNER'
  /** A phase that it serves. */
  | 'PHASE'
  /** How far it reaches. */
  | 'REACH'
  /** The state of its recruitment, or of that of one of its groups. */
  | 'RECRUITMENT'
  /** The section in which the source lists it. */
  | 'SECTION'
  /** The series; the value is the slug. */
  | 'SERIES'
  /** Who signs up for it. */
  | 'UNIT'
  /** A year group that it serves. */
  | 'YEAR_GROUP';

/** Conditions on programmes. All must be met; a condition that is left out or null has no effect. */
export type ProgrammeFilter = {
  /** A condition on the academic year. */
  academicYear?: YearFilter | null | undefined;
  /** All of these filters match. */
  and?: Array<ProgrammeFilter> | null | undefined;
  /** Whom it is for. */
  audiences?: StringListFilter | null | undefined;
  /** True: it is not published, was copied from an earlier year, and nobody has confirmed it yet (`carriedFrom`). False: any other. Only for a client whose token may read drafts. */
  carriedForward?: boolean | null | undefined;
  /** Conditions on when its applications close, or those of one of its groups. */
  closes?: DayFilter | null | undefined;
  /** A condition on the codes. "ncp 21 07" and "NCP21-07" are the same code. */
  codes?: StringListFilter | null | undefined;
  /** True if it serves more than one phase. */
  crossPhase?: boolean | null | undefined;
  /** A condition on the family of its series. */
  family?: StringFilter | null | undefined;
  /** True: it is free of charge. False: it is not. Neither matches where the source does not say. */
  free?: boolean | null | undefined;
  /** True: it has open questions. False: it has none. */
  hasOpenQuestions?: boolean | null | undefined;
  /** A condition on the slug of the hub. `eq`, `ne`, `in` and `notIn` also take its id and former slugs. */
  hub?: StringFilter | null | undefined;
  /** True: something that it needs before it is published is not filled in yet (`missing`). False: nothing is missing. Only for a client whose token may read drafts. */
  incomplete?: boolean | null | undefined;
  /** A condition on the key stages that it serves. */
  keyStages?: KeyStageListFilter | null | undefined;
  /** Conditions on the links that start at it. */
  links?: LinksFilter | null | undefined;
  /** Where its sessions take place. */
  mode?: DeliveryMode | null | undefined;
  /** Conditions on the modules. */
  modules?: ModulesFilter | null | undefined;
  /** This filter does not match. */
  not?: ProgrammeFilter | null | undefined;
  /** At least one of these filters matches; an empty list matches no programme. */
  or?: Array<ProgrammeFilter> | null | undefined;
  /** Conditions on its pathways. */
  pathways?: PathwaysFilter | null | undefined;
  /** A condition on the phases that it serves. */
  phases?: PhaseListFilter | null | undefined;
  /** How far it reaches. */
  reach?: Reach | null | undefined;
  /** The state of its recruitment, or of that of one of its groups. */
  recruitment?: RecruitmentStatus | null | undefined;
  /** The section in which the source lists it. */
  section?: SectionFilter | null | undefined;
  /** A condition on the slug of its series. `eq`, `ne`, `in` and `notIn` also take its id and former slugs. */
  series?: StringFilter | null | undefined;
  /** A condition on its slug. `eq`, `ne`, `in` and `notIn` also know its former slugs. */
  slug?: StringFilter | null | undefined;
  /** Conditions on when one of its groups starts. */
  starts?: DayFilter | null | undefined;
  /** Whether the public sees it. Only for a client whose token may read drafts. */
  status?: PublicationStatus | null | undefined;
  /** A condition on the title. */
  title?: StringFilter | null | undefined;
  /** Who signs up for it. */
  unit?: ParticipationUnit | null | undefined;
  /** A condition on the year groups that it serves. */
  yearGroups?: YearGroupListFilter | null | undefined;
};

/** All fields of `Programme`. A field that is left out or null is stored as empty. */
export type ProgrammeInput = {
  /** The academic year in which it is offered. */
  academicYear: string;
  /** What the programme wants to achieve, one aim per item, in our own words. */
  aims?: Array<string> | null | undefined;
  /** Other names that the source uses for it. */
  aliases?: Array<string> | null | undefined;
  /** The roles of the people that `audiences` mean, such as "teacher". They answer whether somebody is meant; empty where only institutions are. */
  audienceRoles?: Array<string> | null | undefined;
  /** The people or schools that it is meant for, in plain words. */
  audiences?: Array<string> | null | undefined;
  /** The accreditations and awards that participants can gain. */
  awards?: Array<AwardInput> | null | undefined;
  /** The academic year from which `copyYear` copied it, until somebody confirms it: by setting this to null, or by `publish`. Null if nothing has to be confirmed, or for a client that may not read drafts. */
  carriedFrom?: string | null | undefined;
  /** The codes, as published, such as "NCP21-07"; empty where the source gives none. Lookups accept any spelling of a code. */
  codes?: Array<string> | null | undefined;
  /** The parts of its structure that the source counts, such as three pedagogy sessions. */
  components?: Array<ComponentInput> | null | undefined;
  /** Whom to ask about it; empty where the source names only the hub. */
  contacts?: Array<ContactInput> | null | undefined;
  /** The groups (cohorts) that run, with dates and leads; empty where the source lists none. */
  deliveries?: Array<DeliveryInput> | null | undefined;
  /** Forms, flyers and other documents about it that the source offers. */
  documents?: Array<DocumentInput> | null | undefined;
  /** How long it takes; null where the source does not say. */
  duration?: DurationInput | null | undefined;
  /** Who may join; null where the source sets no conditions. */
  eligibilityRule?: EligibilityRuleInput | null | undefined;
  /** The sentences of the sources that support its fields. */
  evidence?: Array<EvidenceInput> | null | undefined;
  /** The open questions that are about one field and limit what eligibility can answer. A question about one test is at the test. */
  fieldQuestions?: Array<FieldQuestionInput> | null | undefined;
  /** What it costs and what participants are paid; null where the source does not say. */
  funding?: FundingInput | null | undefined;
  /** The id of a hub, or a temporary name from this request, such as "@new". */
  hub: string | number;
  /** The key stages that the source names. */
  keyStages?: Array<KeyStage> | null | undefined;
  /** The groups to which its links belong. */
  linkGroups?: Array<LinkGroupInput> | null | undefined;
  /** Its links to other programmes and things. */
  links?: Array<LinkInput> | null | undefined;
  /** Whether it takes place in person or online; null where the source does not say. */
  mode?: DeliveryMode | null | undefined;
  /** How many of the modules a participant takes, and who chooses them. */
  moduleChoice?: ModuleChoiceInput | null | undefined;
  /** The modules, themes and areas that are not inside a pathway, in the order of the source. */
  modules?: Array<ModuleInput> | null | undefined;
  /** Questions that the source does not answer, for the hub. */
  openQuestions?: Array<string> | null | undefined;
  /** What taking part involves. Empty while a draft lacks it. */
  participation?: ParticipationInput | null | undefined;
  /** The organisations that run it together with the hub. */
  partners?: Array<PartnerInput> | null | undefined;
  /** The named routes inside it, in the order of the source. This need not be the order in which they are taken. */
  pathways?: Array<PathwayInput> | null | undefined;
  /** The phases whose schools or teachers it serves, as far as the source says, in order of age. */
  phases?: Array<Phase> | null | undefined;
  /** How many places there are; null where the source does not say. */
  places?: PlacesInput | null | undefined;
  /** Its position in the source's list of programmes, counted from 1; null where it is not known. */
  position?: number | null | undefined;
  /** When it will be published automatically; null if no time is set, or for a client that may not read drafts. */
  publishAt?: string | null | undefined;
  /** How far it reaches; null where the source does not say. */
  reach?: Reach | null | undefined;
  /** Whether, when and how to apply; null where the source does not say. */
  recruitment?: RecruitmentInput | null | undefined;
  /** The section in which the source lists it. A section is not a phase. OTHER while a draft lacks it. */
  section?: Section | null | undefined;
  /** The source's own headings above the programme, outermost first. */
  sectionPath?: Array<string> | null | undefined;
  /** The id of a series, or a temporary name from this request, such as "@new". */
  series?: string | number | null | undefined;
  /** The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number". */
  slug?: string | null | undefined;
  /** The text of the source document from which a draft was imported, for the curator who writes the summary; null if there is none, or for a client that may not read drafts. It is never published, and `publish` removes it. */
  sourceText?: string | null | undefined;
  /** Its years or steps, in order. */
  stages?: Array<StageInput> | null | undefined;
  /** Parallel versions that the source names, such as one for each phase. */
  strands?: Array<string> | null | undefined;
  /** What it is, in two to five plain sentences in our own words. Empty while a draft lacks it. */
  summary?: string | null | undefined;
  /** A short text for newsletters, in one to three sentences; null where the hub has written none. Newsletters show it instead of the summary. */
  teaser?: string | null | undefined;
  /** The title, exactly as published. */
  title: string;
  /** Its web page; null where the source gives none. */
  url?: string | null | undefined;
  /** When it will be withdrawn automatically; null if no time is set, or for a client that may not read drafts. */
  withdrawAt?: string | null | undefined;
  /** The year groups that the source names. */
  yearGroups?: Array<YearGroup> | null | undefined;
};

/** Changes to `Programme`. A field that is left out keeps its value; null clears the field. */
export type ProgrammePatch = {
  /** The academic year in which it is offered. */
  academicYear?: string | null | undefined;
  /** What the programme wants to achieve, one aim per item, in our own words. */
  aims?: Array<string> | null | undefined;
  /** Other names that the source uses for it. */
  aliases?: Array<string> | null | undefined;
  /** The roles of the people that `audiences` mean, such as "teacher". They answer whether somebody is meant; empty where only institutions are. */
  audienceRoles?: Array<string> | null | undefined;
  /** The people or schools that it is meant for, in plain words. */
  audiences?: Array<string> | null | undefined;
  /** The accreditations and awards that participants can gain. */
  awards?: Array<AwardInput> | null | undefined;
  /** The academic year from which `copyYear` copied it, until somebody confirms it: by setting this to null, or by `publish`. Null if nothing has to be confirmed, or for a client that may not read drafts. */
  carriedFrom?: string | null | undefined;
  /** The codes, as published, such as "NCP21-07"; empty where the source gives none. Lookups accept any spelling of a code. */
  codes?: Array<string> | null | undefined;
  /** The parts of its structure that the source counts, such as three pedagogy sessions. */
  components?: Array<ComponentInput> | null | undefined;
  /** Whom to ask about it; empty where the source names only the hub. */
  contacts?: Array<ContactInput> | null | undefined;
  /** The groups (cohorts) that run, with dates and leads; empty where the source lists none. */
  deliveries?: Array<DeliveryInput> | null | undefined;
  /** Forms, flyers and other documents about it that the source offers. */
  documents?: Array<DocumentInput> | null | undefined;
  /** How long it takes; null where the source does not say. */
  duration?: DurationInput | null | undefined;
  /** Who may join; null where the source sets no conditions. */
  eligibilityRule?: EligibilityRuleInput | null | undefined;
  /** The sentences of the sources that support its fields. */
  evidence?: Array<EvidenceInput> | null | undefined;
  /** The open questions that are about one field and limit what eligibility can answer. A question about one test is at the test. */
  fieldQuestions?: Array<FieldQuestionInput> | null | undefined;
  /** What it costs and what participants are paid; null where the source does not say. */
  funding?: FundingInput | null | undefined;
  /** The id of a hub, or a temporary name from this request, such as "@new". */
  hub?: string | number | null | undefined;
  /** The key stages that the source names. */
  keyStages?: Array<KeyStage> | null | undefined;
  /** The groups to which its links belong. */
  linkGroups?: Array<LinkGroupInput> | null | undefined;
  /** Its links to other programmes and things. */
  links?: Array<LinkInput> | null | undefined;
  /** Whether it takes place in person or online; null where the source does not say. */
  mode?: DeliveryMode | null | undefined;
  /** How many of the modules a participant takes, and who chooses them. */
  moduleChoice?: ModuleChoiceInput | null | undefined;
  /** The modules, themes and areas that are not inside a pathway, in the order of the source. */
  modules?: Array<ModuleInput> | null | undefined;
  /** Questions that the source does not answer, for the hub. */
  openQuestions?: Array<string> | null | undefined;
  /** What taking part involves. Empty while a draft lacks it. */
  participation?: ParticipationInput | null | undefined;
  /** The organisations that run it together with the hub. */
  partners?: Array<PartnerInput> | null | undefined;
  /** The named routes inside it, in the order of the source. This need not be the order in which they are taken. */
  pathways?: Array<PathwayInput> | null | undefined;
  /** The phases whose schools or teachers it serves, as far as the source says, in order of age. */
  phases?: Array<Phase> | null | undefined;
  /** How many places there are; null where the source does not say. */
  places?: PlacesInput | null | undefined;
  /** Its position in the source's list of programmes, counted from 1; null where it is not known. */
  position?: number | null | undefined;
  /** When it will be published automatically; null if no time is set, or for a client that may not read drafts. */
  publishAt?: string | null | undefined;
  /** How far it reaches; null where the source does not say. */
  reach?: Reach | null | undefined;
  /** Whether, when and how to apply; null where the source does not say. */
  recruitment?: RecruitmentInput | null | undefined;
  /** The section in which the source lists it. A section is not a phase. OTHER while a draft lacks it. */
  section?: Section | null | undefined;
  /** The source's own headings above the programme, outermost first. */
  sectionPath?: Array<string> | null | undefined;
  /** The id of a series, or a temporary name from this request, such as "@new". */
  series?: string | number | null | undefined;
  /** The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number". */
  slug?: string | null | undefined;
  /** The text of the source document from which a draft was imported, for the curator who writes the summary; null if there is none, or for a client that may not read drafts. It is never published, and `publish` removes it. */
  sourceText?: string | null | undefined;
  /** Its years or steps, in order. */
  stages?: Array<StageInput> | null | undefined;
  /** Parallel versions that the source names, such as one for each phase. */
  strands?: Array<string> | null | undefined;
  /** What it is, in two to five plain sentences in our own words. Empty while a draft lacks it. */
  summary?: string | null | undefined;
  /** A short text for newsletters, in one to three sentences; null where the hub has written none. Newsletters show it instead of the summary. */
  teaser?: string | null | undefined;
  /** The title, exactly as published. */
  title?: string | null | undefined;
  /** Its web page; null where the source gives none. */
  url?: string | null | undefined;
  /** When it will be withdrawn automatically; null if no time is set, or for a client that may not read drafts. */
  withdrawAt?: string | null | undefined;
  /** The year groups that the source names. */
  yearGroups?: Array<YearGroup> | null | undefined;
};

/** Whether the public sees a programme. Clients that may read drafts see programmes of every status. */
export type PublicationStatus =
  /** In preparation: the public does not see it. */
  | 'DRAFT'
  /** Published: everyone sees it. */
  | 'PUBLISHED'
  /** Published before, and no longer offered. */
  | 'WITHDRAWN';

/** Publishes a draft or withdrawn programme. What was copied from another year (`carriedFrom`) and a placeholder summary have to be confirmed. To publish it at a later time, set its `publishAt`. */
export type PublishProgramme = {
  /** True: publishes or schedules the programme although nobody has confirmed what was copied from an earlier year (`carriedFrom`), or although its summary is a placeholder. It confirms the programme: `carriedFrom` becomes null. Without it, such an edit is refused (`NOT_READY`). What is `missing` cannot be confirmed away. */
  confirm?: boolean | null | undefined;
  /** The id of the programme. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
};

/** The kind of publisher. */
export type PublisherKind =
  /** One of the Maths Hubs of England. */
  | 'HUB'
  /** The national centre, which runs some programmes itself. */
  | 'NATIONAL_CENTRE';

/** The fields that an open question can be about. */
export type QuestionField =
  /** Who may join is an open question: nobody is certain to be eligible. */
  | 'ELIGIBILITY_RULE'
  /** Which phases are meant is an open question: nobody is ruled out by their phase. */
  | 'PHASES';

/** How far a programme reaches: the area from which it takes participants. */
export type Reach =
  /** The area of the hub, or a part of it. */
  | 'LOCAL'
  /** The whole of England. */
  | 'NATIONAL'
  /** Several hubs, or a region. */
  | 'REGIONAL';

/** All fields of `Recruitment`. A field that is left out or null is stored as empty. */
export type RecruitmentInput = {
  /** The web address for applications; null where none is known. */
  applyUrl?: string | null | undefined;
  /** When applications close; null where it is not known. */
  closes?: string | null | undefined;
  /** Anything else that the source says about applying; null if nothing. */
  note?: string | null | undefined;
  /** When applications open; null where it is not known. */
  opens?: string | null | undefined;
  /** Who is accepted first, such as schools new to the programme. */
  priorities?: Array<string> | null | undefined;
  /** The state of recruitment when it was last checked; null where it is not known. */
  status?: RecruitmentStatus | null | undefined;
  /** When the state was last checked; null where it is not known. */
  statusAsOf?: string | null | undefined;
};

/** The state of recruitment. */
export type RecruitmentStatus =
  /** Applications are closed. */
  | 'CLOSED'
  /** All places are taken. */
  | 'FULL'
  /** Applications are open. */
  | 'OPEN'
  /** You can register your interest. */
  | 'REGISTER_INTEREST';

/** The types of entry that a programme can refer to. */
export type ReferenceType =
  /** Something outside the catalogue, such as a framework. */
  | 'EXTERNAL_THING'
  /** A publisher of programmes. */
  | 'HUB'
  /** A series: the same programme over several years and hubs. */
  | 'SERIES'
  /** A document that a hub published. */
  | 'SOURCE';

/** All fields of `Release`. A field that is left out or null is stored as empty. */
export type ReleaseInput = {
  /** The number of days. */
  days: IntRangeInput;
  /** The year of participation to which the days belong, counted from 1; null if they are not split by year. */
  participationYear?: number | null | undefined;
  /** What the days are for, or who shares them; null where the source does not say. */
  purpose?: string | null | undefined;
};

/** Changes the order of the pathways, modules or stages of a programme, or of the modules of a pathway. */
export type ReorderParts = {
  /** The id of the programme or pathway that contains the parts. */
  id: string | number;
  /** The ids of all parts in that list, in the new order. */
  ids: Array<string | number>;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The list of parts to reorder. */
  list: PartList;
};

/** Changes the order of the programmes of a hub's year: sets the `position` of each to its place in the list. */
export type ReorderProgrammes = {
  /** The id or slug of the hub. */
  hub: string | number;
  /** All programmes of the hub in that year, in the new order. */
  order: Array<OrderedProgramme>;
  /** The academic year of the programmes. */
  year: string;
};

/** All fields of `Role`. A field that is left out or null is stored as empty. */
export type RoleInput = {
  /** The id of a series, or a temporary name from this request, such as "@new". */
  designatedIn?: string | number | null | undefined;
  /** What a person in this role does. */
  does: string;
  /** Its name, as the source gives it. */
  name: string;
};

/** A text by which a search finds a programme. */
export type SearchField =
  /** One of the aims that are stated for it. */
  | 'AIM'
  /** Another name that the source uses for it. */
  | 'ALIAS'
  /** Whom it is meant for. */
  | 'AUDIENCE'
  /** A code of the programme, of a pathway, or of a group that runs. */
  | 'CODE'
  /** The kind, name or purpose of a part of its structure. */
  | 'COMPONENT'
  /** The name, area, venue, lead or note of a group that runs. */
  | 'DELIVERY'
  /** The title of an external thing that its links or its eligibility rule name. */
  | 'EXTERNAL_THING'
  /** The title of its hub. */
  | 'HUB'
  /** A key stage that it serves, also one of its year groups. */
  | 'KEY_STAGE'
  /** The title of a module, also in a pathway. */
  | 'MODULE'
  /** The name of a partner. */
  | 'PARTNER'
  /** The title of a pathway. */
  | 'PATHWAY'
  /** The title or another name of its series, or a former code. */
  | 'SERIES'
  /** The venue or note of a meeting. */
  | 'SESSION'
  /** The text that describes it. */
  | 'SUMMARY'
  /** The title of the programme, as published. */
  | 'TITLE'
  /** A year group that it serves; where the source names none, those of its key stages. */
  | 'YEAR_GROUP';

/** The section in which the source lists a programme. A section is not a phase: a programme listed under Secondary may serve Primary too. */
export type Section =
  /** Listed under ITT/SKTM: initial teacher training and Specialist Knowledge for Teaching Mathematics. */
  | 'ITT_SKTM'
  /** Listed under another heading, which is in `sectionPath`. */
  | 'OTHER'
  /** Listed under Post-16. */
  | 'POST_16'
  /** Listed under Primary. */
  | 'PRIMARY'
  /** Listed under Professional Development. */
  | 'PROFESSIONAL_DEVELOPMENT'
  /** Listed under Secondary. */
  | 'SECONDARY';

/** Conditions on the section in which the source lists a programme. */
export type SectionFilter = {
  /** Equal to this value. */
  eq?: Section | null | undefined;
  /** Equal to one of these values; an empty list matches nothing. */
  in?: Array<Section> | null | undefined;
  /** Not equal to this value. A missing value matches. */
  ne?: Section | null | undefined;
  /** Equal to none of these values. */
  notIn?: Array<Section> | null | undefined;
};

/** Says to which series a programme of a file belongs. */
export type SeriesChoice = {
  /** The name of the programme in the file. */
  name: string;
  /** The slug of the series, or "new" to start one. */
  series: string;
};

/** All fields of `Series`. A field that is left out or null is stored as empty. */
export type SeriesInput = {
  /** Other names of the series. */
  aliases?: Array<string> | null | undefined;
  /** The family that the series belongs to, such as "Teaching for Mastery"; null if it belongs to none. */
  family?: string | null | undefined;
  /** The codes and names that it had in earlier years. Lookups find its programmes by them. */
  formerCodes?: Array<FormerCodeInput> | null | undefined;
  /** Its lineage: the series as which it continues, or by which it was replaced. */
  links?: Array<LinkInput> | null | undefined;
  /** The id of a hub, or a temporary name from this request, such as "@new". */
  owner?: string | number | null | undefined;
  /** The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number". */
  slug: string;
  /** The name of the series, which stays the same over the years. The title used in one year is in the programme. */
  title: string;
};

/** Changes to `Series`. A field that is left out keeps its value; null clears the field. */
export type SeriesPatch = {
  /** Other names of the series. */
  aliases?: Array<string> | null | undefined;
  /** The family that the series belongs to, such as "Teaching for Mastery"; null if it belongs to none. */
  family?: string | null | undefined;
  /** The codes and names that it had in earlier years. Lookups find its programmes by them. */
  formerCodes?: Array<FormerCodeInput> | null | undefined;
  /** Its lineage: the series as which it continues, or by which it was replaced. */
  links?: Array<LinkInput> | null | undefined;
  /** The id of a hub, or a temporary name from this request, such as "@new". */
  owner?: string | number | null | undefined;
  /** The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number". */
  slug?: string | null | undefined;
  /** The name of the series, which stays the same over the years. The title used in one year is in the programme. */
  title?: string | null | undefined;
};

/** All fields of `Session`. A field that is left out or null is stored as empty. */
export type SessionInput = {
  /** The date of the meeting; null where it is not known. */
  date?: string | null | undefined;
  /** The time at which the meeting ends; null where it is not known. */
  endsAt?: string | null | undefined;
  /** Whether it takes place in person or online; null where the source does not say. */
  mode?: DeliveryMode | null | undefined;
  /** The id of a module, or a temporary name from this request, such as "@new". */
  module?: string | number | null | undefined;
  /** Anything else that the source says about the meeting; null if nothing. */
  note?: string | null | undefined;
  /** The time at which the meeting starts; null where it is not known. */
  startsAt?: string | null | undefined;
  /** Where the meeting takes place, if it has a place of its own; null where the source does not say. */
  venue?: string | null | undefined;
};

/** All fields of `Source`. A field that is left out or null is stored as empty. */
export type SourceInput = {
  /** The academic year that the document describes. */
  academicYear?: string | null | undefined;
  /** Its headings and items in reading order, so that evidence can refer to a sentence by its number. */
  outline?: Array<SourceSectionInput> | null | undefined;
  /** The day on which the document was published or last updated; null where it is not known. */
  publishedOn?: string | null | undefined;
  /** The id of a hub, or a temporary name from this request, such as "@new". */
  publisher: string | number;
  /** The day on which we read the document; null where it is not known. */
  readOn?: string | null | undefined;
  /** The title, exactly as published. */
  title: string;
  /** The web address of the document; null where it is not known. */
  url?: string | null | undefined;
};

/** Changes to `Source`. A field that is left out keeps its value; null clears the field. */
export type SourcePatch = {
  /** The academic year that the document describes. */
  academicYear?: string | null | undefined;
  /** Its headings and items in reading order, so that evidence can refer to a sentence by its number. */
  outline?: Array<SourceSectionInput> | null | undefined;
  /** The day on which the document was published or last updated; null where it is not known. */
  publishedOn?: string | null | undefined;
  /** The id of a hub, or a temporary name from this request, such as "@new". */
  publisher?: string | number | null | undefined;
  /** The day on which we read the document; null where it is not known. */
  readOn?: string | null | undefined;
  /** The title, exactly as published. */
  title?: string | null | undefined;
  /** The web address of the document; null where it is not known. */
  url?: string | null | undefined;
};

/** All fields of `SourceSection`. A field that is left out or null is stored as empty. */
export type SourceSectionInput = {
  /** The heading, in the words of the source. */
  heading: string;
  /** The title of the item under the heading, in the words of the source; null for the heading itself. */
  item?: string | null | undefined;
  /** The number of sentences, without the title. A list belongs to the sentence that introduces it; where no sentence does, each of its points counts as one. */
  sentences: number;
};

/** All fields of `Stage`. A field that is left out or null is stored as empty. */
export type StageInput = {
  /** What happens in this stage, in our own words; null where the source does not say. */
  description?: string | null | undefined;
  /** The id, to keep an existing part and its identity. To create a part, leave it out, or give a name such as "@first" by which this request can refer to it. */
  id?: string | number | null | undefined;
  /** The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number". */
  slug: string;
  /** The name of the stage. */
  title: string;
};

/** How certain a fact is, least certain first. It says nothing about how binding the fact is: see `Obligation`. */
export type Strength =
  /** The source can be understood in two ways. */
  | 'AMBIGUOUS'
  /** The source does not say it outright, or says it with reservations, but it follows from the text. */
  | 'IMPLIED'
  /** The source says it. */
  | 'STATED';

/** Conditions on a text. All must be met. `contains` and `startsWith` ignore case and accents. */
export type StringFilter = {
  /** The text contains this substring, ignoring case and accents. */
  contains?: string | null | undefined;
  /** Equal to this value. */
  eq?: string | null | undefined;
  /** Equal to one of these values; an empty list matches nothing. */
  in?: Array<string> | null | undefined;
  /** True: the value is missing. False: it is present. */
  isNull?: boolean | null | undefined;
  /** Not equal to this value. A missing value matches. */
  ne?: string | null | undefined;
  /** Equal to none of these values. */
  notIn?: Array<string> | null | undefined;
  /** The text starts with this, ignoring case and accents. */
  startsWith?: string | null | undefined;
};

/** Conditions on a list of texts. All must be met. */
export type StringListFilter = {
  /** One of the texts contains this substring, ignoring case and accents. */
  contains?: string | null | undefined;
  /** The list contains this value. */
  has?: string | null | undefined;
  /** The list contains all of these values. */
  hasEvery?: Array<string> | null | undefined;
  /** The list contains at least one of these values. */
  hasSome?: Array<string> | null | undefined;
  /** True: the list is empty. False: it is not empty. */
  isEmpty?: boolean | null | undefined;
};

/** When the other end of a link is, or must have been, taken, relative to this end. */
export type Timing =
  /** In any earlier academic year. */
  | 'ANY_EARLIER_YEAR'
  /** In any later academic year. */
  | 'ANY_LATER_YEAR'
  /** In the next academic year. */
  | 'FOLLOWING_YEAR'
  /** In the previous academic year. */
  | 'PREVIOUS_YEAR'
  /** In the same academic year. */
  | 'SAME_YEAR';

/** What a token allows. */
export type TokenScope =
  /** Does everything that tokens can do. */
  | 'ADMIN'
  /** Reads drafts and withdrawn programmes. As a scope of a token: "read:drafts". */
  | 'READ_DRAFTS'
  /** Changes the catalogue, and reads drafts and withdrawn programmes. */
  | 'WRITE';

/** Changes fields of an external thing. A list or an object in the patch replaces the old one completely. */
export type UpdateExternalThing = {
  /** The id of the external thing. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The fields to change. */
  patch: ExternalThingPatch;
};

/** Changes fields of a hub. A list or an object in the patch replaces the old one completely. */
export type UpdateHub = {
  /** The id of the hub. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The fields to change. */
  patch: HubPatch;
};

/** Changes fields of a link. */
export type UpdateLink = {
  /** The id of the link. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The fields to change. */
  patch: LinkPatch;
};

/** Changes fields of a module. */
export type UpdateModule = {
  /** The id of the module. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The fields to change. */
  patch: ModulePatch;
};

/** Changes fields of a pathway. */
export type UpdatePathway = {
  /** The id of the pathway. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The fields to change. */
  patch: PathwayPatch;
};

/** Changes fields of a programme. A list or an object in the patch replaces the old one completely. */
export type UpdateProgramme = {
  /** True: publishes or schedules the programme although nobody has confirmed what was copied from an earlier year (`carriedFrom`), or although its summary is a placeholder. It confirms the programme: `carriedFrom` becomes null. Without it, such an edit is refused (`NOT_READY`). What is `missing` cannot be confirmed away. */
  confirm?: boolean | null | undefined;
  /** The id of the programme. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The fields to change. */
  patch: ProgrammePatch;
};

/** Changes fields of a series. A list or an object in the patch replaces the old one completely. */
export type UpdateSeries = {
  /** The id of the series. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The fields to change. */
  patch: SeriesPatch;
};

/** Changes fields of a source. A list or an object in the patch replaces the old one completely. */
export type UpdateSource = {
  /** The id of the source. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
  /** The fields to change. */
  patch: SourcePatch;
};

/** The answer to "may I join?". It is UNKNOWN rather than a guess. */
export type Verdict =
  /** Yes, as far as the source sets conditions. */
  | 'ELIGIBLE'
  /** No, because a condition is not met. */
  | 'NOT_ELIGIBLE'
  /** The answer depends on something that the source or the profile does not say. */
  | 'UNKNOWN';

/** Withdraws a published programme, so that the public no longer sees it; its history is kept. A draft cannot be withdrawn: delete it. To withdraw a programme at a later time, set its `withdrawAt`. */
export type WithdrawProgramme = {
  /** The id of the programme. */
  id: string | number;
  /** The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`. */
  ifRevision: number;
};

/** Conditions on an academic year. All must be met. */
export type YearFilter = {
  /** Equal to this value. */
  eq?: string | null | undefined;
  /** After this year. */
  gt?: string | null | undefined;
  /** In this year or after it. */
  gte?: string | null | undefined;
  /** Equal to one of these values; an empty list matches nothing. */
  in?: Array<string> | null | undefined;
  /** Before this year. */
  lt?: string | null | undefined;
  /** In this year or before it. */
  lte?: string | null | undefined;
  /** Not equal to this value. A missing value matches. */
  ne?: string | null | undefined;
  /** Equal to none of these values. */
  notIn?: Array<string> | null | undefined;
};

/** A year group of pupils in England. */
export type YearGroup =
  /** Nursery, ages 3 to 4. */
  | 'NURSERY'
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
  /** The list contains a year group in this range. */
  between?: YearGroupRange | null | undefined;
  /** The list contains this value. */
  has?: YearGroup | null | undefined;
  /** The list contains all of these values. */
  hasEvery?: Array<YearGroup> | null | undefined;
  /** The list contains at least one of these values. */
  hasSome?: Array<YearGroup> | null | undefined;
  /** True: the list is empty. False: it is not empty. */
  isEmpty?: boolean | null | undefined;
};

/** A range of year groups, both ends included. */
export type YearGroupRange = {
  /** The youngest year group. */
  from: YearGroup;
  /** The oldest year group. */
  to: YearGroup;
};

export type DeskApplyImportMutationVariables = Exact<{
  files: Array<ImportFileInput> | ImportFileInput;
  hub: string;
  year?: string | null | undefined;
  series?: Array<SeriesChoice> | SeriesChoice | null | undefined;
  newSeries: boolean;
  overwrite: boolean;
  removeGone: boolean;
  emptyClears: boolean;
  confirm: boolean;
  keys: Array<string | number> | string | number;
  ifRevision: number;
  idempotencyKey: string;
  why?: string | null | undefined;
}>;


export type DeskApplyImportMutation = { applyImport:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Ok', message: string, revision: number }
    | { __typename: 'ValidationFailed', message: string, problems: Array<{ code: string, message: string }> }
   | null };

export type DeskCreateTokenMutationVariables = Exact<{
  name: string;
  scope: TokenScope;
  hub?: string | number | null | undefined;
  expiresAt?: string | null | undefined;
}>;


export type DeskCreateTokenMutation = { createToken:
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'TokenDone', message: string, secret: string | null }
    | { __typename: 'ValidationFailed', message: string, problems: Array<{ code: string, path: string, message: string }> }
   | null };

export type DeskEditMutationVariables = Exact<{
  edits: Array<Edit> | Edit;
  dryRun?: boolean;
  idempotencyKey?: string | null | undefined;
  why?: string | null | undefined;
}>;


export type DeskEditMutation = { batch:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Ok', message: string, revision: number, warnings: Array<{ code: string, path: string, message: string }>, nodes: Array<
        | { __typename: 'Catalogue', id: string }
        | { __typename: 'ExternalThing', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'Link', id: string }
        | { __typename: 'Module', id: string }
        | { __typename: 'Past', id: string }
        | { __typename: 'Pathway', id: string }
        | { __typename: 'Programme', revision: number | null, id: string }
        | { __typename: 'Series', id: string }
        | { __typename: 'Source', id: string }
        | { __typename: 'Stage', id: string }
      > }
    | { __typename: 'ValidationFailed', message: string, problems: Array<{ code: string, path: string, message: string }> }
   | null };

export type DeskFindQueryVariables = Exact<{
  text: string;
  types: Array<ReferenceType> | ReferenceType;
  inProgrammes: boolean;
}>;


export type DeskFindQuery = { entries: { nodes: Array<
      | { __typename: 'Catalogue', id: string }
      | { __typename: 'ExternalThing', title: string, kind: string, id: string }
      | { __typename: 'Hub', title: string, id: string }
      | { __typename: 'Link', id: string }
      | { __typename: 'Module', id: string }
      | { __typename: 'Past', id: string }
      | { __typename: 'Pathway', title: string, id: string }
      | { __typename: 'Programme', title: string, id: string }
      | { __typename: 'Series', title: string, id: string }
      | { __typename: 'Source', title: string, id: string, publisher: { id: string, title: string } }
      | { __typename: 'Stage', title: string, id: string }
    > }, search?: { nodes: Array<{ id: string, title: string, series: { id: string, title: string } }> } };

export type DeskHistoryQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type DeskHistoryQuery = { catalogue: { revision: number }, programme: { id: string, history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, at: string, by: string, why: string | null, kind: ChangeKind, fields: Array<{ path: string, before: string | null, after: string | null, text: string }> }> } } | null };

export type DeskHubsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskHubsQuery = { catalogue: { homeHub: { slug: string } }, hubs: { nodes: Array<{ id: string, slug: string, title: string, revision: number | null, academicYears: Array<string>, defaultYear: string | null, offers: Array<{ academicYear: string, complete: boolean | null }> }> }, programmes: { totalCount: number } };

export type DeskImportPlanMutationVariables = Exact<{
  files: Array<ImportFileInput> | ImportFileInput;
  hub: string;
  year?: string | null | undefined;
  series?: Array<SeriesChoice> | SeriesChoice | null | undefined;
  newSeries: boolean;
  overwrite: boolean;
  removeGone: boolean;
  emptyClears: boolean;
  confirm: boolean;
}>;


export type DeskImportPlanMutation = { importPlan:
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'ImportPlan', message: string, revision: number, unchanged: number, items: Array<{ key: string, kind: ImportItemKind, name: string, title: string, place: string | null, needs: Array<string>, fields: Array<{ field: string, before: string | null, after: string | null }> }>, problems: Array<{ code: string, place: string | null, message: string }>, warnings: Array<{ code: string, place: string | null, message: string }>, unsure: Array<{ key: string, name: string, place: string, message: string, suggestions: Array<{ slug: string, title: string }> }>, clashes: Array<{ name: string, place: string, field: string, exported: string | null, now: string | null, stated: string | null, isWritten: boolean }>, notes: Array<{ place: string, message: string }> }
    | { __typename: 'ValidationFailed', message: string, problems: Array<{ message: string }> }
   | null };

export type DeskLastYearQueryVariables = Exact<{
  hub: string;
  series: string;
  from: string;
  to: string;
}>;


export type DeskLastYearQuery = { compare: { programmes: Array<{ before: { id: string } | null, after: { id: string } | null }> } | null };

export type DeskLimitTokenMutationVariables = Exact<{
  name: string;
  scope?: TokenScope | null | undefined;
  hub?: string | number | null | undefined;
  expiresAt?: string | null | undefined;
}>;


export type DeskLimitTokenMutation = { limitToken:
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'TokenDone', message: string }
    | { __typename: 'ValidationFailed', message: string, problems: Array<{ code: string, path: string, message: string }> }
   | null };

export type DeskMayWriteMutationVariables = Exact<{
  hub: string | number;
  revision: number;
}>;


export type DeskMayWriteMutation = { updateHub:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Ok', message: string }
    | { __typename: 'ValidationFailed', message: string }
   | null };

export type DeskProgrammeQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskProgrammeQuery = { catalogue: { revision: number }, programme: { id: string, revision: number | null, status: PublicationStatus, updatedAt: string, academicYear: string, title: string, slug: string, section: Section, sectionPath: Array<string>, strands: Array<string>, summary: string, teaser: string | null, aims: Array<string>, url: string | null, codes: Array<string>, aliases: Array<string>, position: number | null, publishAt: string | null, withdrawAt: string | null, carriedFrom: string | null, missing: Array<string>, sourceText: string | null, audiences: Array<string>, audienceRoles: Array<string>, phases: Array<Phase>, keyStages: Array<KeyStage>, yearGroups: Array<YearGroup>, reach: Reach | null, mode: DeliveryMode | null, openQuestions: Array<string>, hub: { id: string, slug: string, title: string }, series: { id: string, slug: string, title: string }, participation: { unit: ParticipationUnit | null, commitments: Array<string>, schoolsPerGroup: { min: number | null, max: number | null, approximate: boolean } | null, participants: Array<{ role: string, note: string | null, obligation: Obligation | null, per: string | null, count: { min: number | null, max: number | null, approximate: boolean } | null }>, frequency: Array<{ per: string, purpose: string | null, minutes: { min: number | null, max: number | null, approximate: boolean } | null, times: { min: number | null, max: number | null, approximate: boolean } | null }>, release: Array<{ participationYear: number | null, purpose: string | null, days: { min: number | null, max: number | null, approximate: boolean } }>, roles: Array<{ name: string, does: string, designatedIn: { id: string, title: string } | null }> }, modules: Array<{ id: string, slug: string, title: string, kind: ModuleKind, codes: Array<string>, optional: boolean | null, part: number | null, topic: string | null, pathway: { id: string } | null, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null }>, moduleChoice: { chosenBy: string, min: number, max: number | null, note: string | null } | null, pathways: Array<{ id: string, slug: string, title: string, codes: Array<string>, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null, components: Array<{ kind: ComponentKind, title: string | null, per: string | null, purpose: string | null, count: { min: number | null, max: number | null, approximate: boolean } | null, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null }>, moduleChoice: { chosenBy: string, min: number, max: number | null, note: string | null } | null, modules: Array<{ id: string, slug: string, title: string, kind: ModuleKind, codes: Array<string>, optional: boolean | null, part: number | null, topic: string | null, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null }> }>, stages: Array<{ id: string, slug: string, title: string, description: string | null }>, components: Array<{ kind: ComponentKind, title: string | null, per: string | null, purpose: string | null, count: { min: number | null, max: number | null, approximate: boolean } | null, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null }>, awards: Array<{ title: string, by: string | null, condition: string | null, optional: boolean | null, paid: boolean | null }>, links: Array<{ id: string, kind: LinkKind, note: string | null, obligation: Obligation | null, strength: Strength, symmetric: boolean, timing: Timing | null, derivedFrom: { id: string } | null, group: { id: string, rule: GroupRule, atLeast: number | null } | null, evidence: Array<{ field: string | null, item: string | null, paraphrase: string, section: string, sentence: number | null, strength: Strength, source: { id: string, title: string } }>, from:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { id: string, title: string } }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
      , to:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { id: string, title: string } }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
       }>, partners: Array<{ kind: string, name: string, hub: { id: string, title: string } | null }>, eligibilityRule: { line: string, id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, fieldQuestions: Array<{ field: QuestionField, question: string }>, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null, places: { per: string | null, count: { min: number | null, max: number | null, approximate: boolean } } | null, recruitment: { status: RecruitmentStatus | null, statusAsOf: string | null, applyUrl: string | null, note: string | null, priorities: Array<string>, opens: { value: string } | null, closes: { value: string } | null } | null, deliveries: Array<{ title: string | null, area: string | null, codes: Array<string>, lead: string | null, mode: DeliveryMode | null, note: string | null, venue: string | null, starts: { value: string } | null, recruitment: { status: RecruitmentStatus | null, statusAsOf: string | null, applyUrl: string | null, note: string | null, priorities: Array<string>, opens: { value: string } | null, closes: { value: string } | null } | null, sessions: Array<{ startsAt: string | null, endsAt: string | null, mode: DeliveryMode | null, note: string | null, venue: string | null, date: { value: string } | null, module: { id: string, title: string } | null }> }>, documents: Array<{ title: string, url: string }>, contacts: Array<{ name: string | null, email: string | null, role: string | null, url: string | null }>, funding: { free: boolean | null, note: string | null, inKind: Array<string>, charges: Array<{ amount: number, condition: string | null, currency: string, participationYear: number | null, per: string | null, purpose: string | null }>, grants: Array<{ amount: number, condition: string | null, currency: string, participationYear: number | null, per: string | null, purpose: string | null }> } | null, evidence: Array<{ field: string | null, item: string | null, paraphrase: string, section: string, sentence: number | null, strength: Strength, source: { id: string, title: string } }> } | null };

export type DeskFormFragment = { id: string, revision: number | null, status: PublicationStatus, updatedAt: string, academicYear: string, title: string, slug: string, section: Section, sectionPath: Array<string>, strands: Array<string>, summary: string, teaser: string | null, aims: Array<string>, url: string | null, codes: Array<string>, aliases: Array<string>, position: number | null, publishAt: string | null, withdrawAt: string | null, carriedFrom: string | null, missing: Array<string>, sourceText: string | null, audiences: Array<string>, audienceRoles: Array<string>, phases: Array<Phase>, keyStages: Array<KeyStage>, yearGroups: Array<YearGroup>, reach: Reach | null, mode: DeliveryMode | null, openQuestions: Array<string>, hub: { id: string, slug: string, title: string }, series: { id: string, slug: string, title: string }, participation: { unit: ParticipationUnit | null, commitments: Array<string>, schoolsPerGroup: { min: number | null, max: number | null, approximate: boolean } | null, participants: Array<{ role: string, note: string | null, obligation: Obligation | null, per: string | null, count: { min: number | null, max: number | null, approximate: boolean } | null }>, frequency: Array<{ per: string, purpose: string | null, minutes: { min: number | null, max: number | null, approximate: boolean } | null, times: { min: number | null, max: number | null, approximate: boolean } | null }>, release: Array<{ participationYear: number | null, purpose: string | null, days: { min: number | null, max: number | null, approximate: boolean } }>, roles: Array<{ name: string, does: string, designatedIn: { id: string, title: string } | null }> }, modules: Array<{ id: string, slug: string, title: string, kind: ModuleKind, codes: Array<string>, optional: boolean | null, part: number | null, topic: string | null, pathway: { id: string } | null, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null }>, moduleChoice: { chosenBy: string, min: number, max: number | null, note: string | null } | null, pathways: Array<{ id: string, slug: string, title: string, codes: Array<string>, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null, components: Array<{ kind: ComponentKind, title: string | null, per: string | null, purpose: string | null, count: { min: number | null, max: number | null, approximate: boolean } | null, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null }>, moduleChoice: { chosenBy: string, min: number, max: number | null, note: string | null } | null, modules: Array<{ id: string, slug: string, title: string, kind: ModuleKind, codes: Array<string>, optional: boolean | null, part: number | null, topic: string | null, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null }> }>, stages: Array<{ id: string, slug: string, title: string, description: string | null }>, components: Array<{ kind: ComponentKind, title: string | null, per: string | null, purpose: string | null, count: { min: number | null, max: number | null, approximate: boolean } | null, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null }>, awards: Array<{ title: string, by: string | null, condition: string | null, optional: boolean | null, paid: boolean | null }>, links: Array<{ id: string, kind: LinkKind, note: string | null, obligation: Obligation | null, strength: Strength, symmetric: boolean, timing: Timing | null, derivedFrom: { id: string } | null, group: { id: string, rule: GroupRule, atLeast: number | null } | null, evidence: Array<{ field: string | null, item: string | null, paraphrase: string, section: string, sentence: number | null, strength: Strength, source: { id: string, title: string } }>, from:
      | { __typename: 'ExternalThing', id: string, title: string }
      | { __typename: 'Hub', id: string, title: string }
      | { __typename: 'Pathway', id: string, title: string }
      | { __typename: 'Programme', id: string, title: string, series: { id: string, title: string } }
      | { __typename: 'Series', id: string, title: string }
      | { __typename: 'Stage', id: string, title: string }
    , to:
      | { __typename: 'ExternalThing', id: string, title: string }
      | { __typename: 'Hub', id: string, title: string }
      | { __typename: 'Pathway', id: string, title: string }
      | { __typename: 'Programme', id: string, title: string, series: { id: string, title: string } }
      | { __typename: 'Series', id: string, title: string }
      | { __typename: 'Stage', id: string, title: string }
     }>, partners: Array<{ kind: string, name: string, hub: { id: string, title: string } | null }>, eligibilityRule: { line: string, id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, fieldQuestions: Array<{ field: QuestionField, question: string }>, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null, places: { per: string | null, count: { min: number | null, max: number | null, approximate: boolean } } | null, recruitment: { status: RecruitmentStatus | null, statusAsOf: string | null, applyUrl: string | null, note: string | null, priorities: Array<string>, opens: { value: string } | null, closes: { value: string } | null } | null, deliveries: Array<{ title: string | null, area: string | null, codes: Array<string>, lead: string | null, mode: DeliveryMode | null, note: string | null, venue: string | null, starts: { value: string } | null, recruitment: { status: RecruitmentStatus | null, statusAsOf: string | null, applyUrl: string | null, note: string | null, priorities: Array<string>, opens: { value: string } | null, closes: { value: string } | null } | null, sessions: Array<{ startsAt: string | null, endsAt: string | null, mode: DeliveryMode | null, note: string | null, venue: string | null, date: { value: string } | null, module: { id: string, title: string } | null }> }>, documents: Array<{ title: string, url: string }>, contacts: Array<{ name: string | null, email: string | null, role: string | null, url: string | null }>, funding: { free: boolean | null, note: string | null, inKind: Array<string>, charges: Array<{ amount: number, condition: string | null, currency: string, participationYear: number | null, per: string | null, purpose: string | null }>, grants: Array<{ amount: number, condition: string | null, currency: string, participationYear: number | null, per: string | null, purpose: string | null }> } | null, evidence: Array<{ field: string | null, item: string | null, paraphrase: string, section: string, sentence: number | null, strength: Strength, source: { id: string, title: string } }> };

type DeskEnd_ExternalThing_Fragment = { __typename: 'ExternalThing', id: string, title: string };

type DeskEnd_Hub_Fragment = { __typename: 'Hub', id: string, title: string };

type DeskEnd_Pathway_Fragment = { __typename: 'Pathway', id: string, title: string };

type DeskEnd_Programme_Fragment = { __typename: 'Programme', id: string, title: string, series: { id: string, title: string } };

type DeskEnd_Series_Fragment = { __typename: 'Series', id: string, title: string };

type DeskEnd_Stage_Fragment = { __typename: 'Stage', id: string, title: string };

export type DeskEndFragment =
  | DeskEnd_ExternalThing_Fragment
  | DeskEnd_Hub_Fragment
  | DeskEnd_Pathway_Fragment
  | DeskEnd_Programme_Fragment
  | DeskEnd_Series_Fragment
  | DeskEnd_Stage_Fragment
;

export type DeskEvidenceFragment = { field: string | null, item: string | null, paraphrase: string, section: string, sentence: number | null, strength: Strength, source: { id: string, title: string } };

export type DeskRangeFragment = { min: number | null, max: number | null, approximate: boolean };

export type DeskDurationFragment = { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null };

export type DeskModuleFragment = { id: string, slug: string, title: string, kind: ModuleKind, codes: Array<string>, optional: boolean | null, part: number | null, topic: string | null, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null };

export type DeskModuleChoiceFragment = { chosenBy: string, min: number, max: number | null, note: string | null };

export type DeskComponentFragment = { kind: ComponentKind, title: string | null, per: string | null, purpose: string | null, count: { min: number | null, max: number | null, approximate: boolean } | null, duration: { strength: Strength, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null, years: { min: number | null, max: number | null, approximate: boolean } | null } | null };

export type DeskRecruitmentFragment = { status: RecruitmentStatus | null, statusAsOf: string | null, applyUrl: string | null, note: string | null, priorities: Array<string>, opens: { value: string } | null, closes: { value: string } | null };

export type DeskMoneyFragment = { amount: number, condition: string | null, currency: string, participationYear: number | null, per: string | null, purpose: string | null };

export type DeskRuleFragment = { line: string, id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null };

export type DeskRuleInsideFragment = { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null };

export type DeskRuleEndFragment = { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null };

export type DeskTestFragment = { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null };

export type DeskProgrammesQueryVariables = Exact<{
  filter: ProgrammeFilter;
  searching: boolean;
  text?: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskProgrammesQuery = { programmes?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, revision: number | null, title: string, codes: Array<string>, section: Section, status: PublicationStatus, openQuestions: Array<string>, carriedFrom: string | null, missing: Array<string>, publishAt: string | null, withdrawAt: string | null, updatedAt: string, recruitment: { closes: { text: string } | null } | null }> }, search?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, revision: number | null, title: string, codes: Array<string>, section: Section, status: PublicationStatus, openQuestions: Array<string>, carriedFrom: string | null, missing: Array<string>, publishAt: string | null, withdrawAt: string | null, updatedAt: string, recruitment: { closes: { text: string } | null } | null }> } };

export type DeskRowFragment = { id: string, revision: number | null, title: string, codes: Array<string>, section: Section, status: PublicationStatus, openQuestions: Array<string>, carriedFrom: string | null, missing: Array<string>, publishAt: string | null, withdrawAt: string | null, updatedAt: string, recruitment: { closes: { text: string } | null } | null };

export type DeskReadRuleMutationVariables = Exact<{
  id: string | number;
  revision: number;
  line: string;
}>;


export type DeskReadRuleMutation = { updateProgramme:
    | { __typename: 'Conflict' }
    | { __typename: 'Forbidden' }
    | { __typename: 'NotFound' }
    | { __typename: 'Ok', node:
        | { __typename: 'Catalogue', id: string }
        | { __typename: 'ExternalThing', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'Link', id: string }
        | { __typename: 'Module', id: string }
        | { __typename: 'Past', id: string }
        | { __typename: 'Pathway', id: string }
        | { __typename: 'Programme', id: string, eligibilityRule: { line: string, id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null }
        | { __typename: 'Series', id: string }
        | { __typename: 'Source', id: string }
        | { __typename: 'Stage', id: string }
       | null }
    | { __typename: 'ValidationFailed' }
   | null };

export type ReadRuleFragment = { line: string, id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null };

export type ReadRuleInsideFragment = { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null } | null, test: { text: string, openQuestion: string | null } | null };

export type ReadRuleEndFragment = { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null }>, test: { text: string, openQuestion: string | null } | null };

export type ReadTestFragment = { id: string, atLeast: number | null, test: { text: string, openQuestion: string | null } | null };

export type DeskRedactMutationVariables = Exact<{
  text: string;
  why?: string | null | undefined;
  dryRun: boolean;
}>;


export type DeskRedactMutation = { redact:
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'RedactionDone', message: string, textsInCatalogue: number, textsInHistory: number, otherFiles: Array<string> }
    | { __typename: 'ValidationFailed', message: string, problems: Array<{ message: string }> }
   | null };

export type DeskRestoreMutationVariables = Exact<{
  id: string | number;
  revision: number;
  ifRevision: number;
  why?: string | null | undefined;
}>;


export type DeskRestoreMutation = { restore:
    | { __typename: 'Conflict', message: string }
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Ok', message: string }
    | { __typename: 'ValidationFailed', message: string, problems: Array<{ code: string, path: string, message: string }> }
   | null };

export type DeskRevokeTokenMutationVariables = Exact<{
  name: string;
}>;


export type DeskRevokeTokenMutation = { revokeToken:
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'TokenDone', message: string }
    | { __typename: 'ValidationFailed', message: string, problems: Array<{ code: string, path: string, message: string }> }
   | null };

export type DeskTokensMutationVariables = Exact<{ [key: string]: never; }>;


export type DeskTokensMutation = { listTokens:
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'TokenList', message: string, tokens: Array<{ name: string, scopes: Array<TokenScope>, createdAt: string, expiresAt: string | null, revokedAt: string | null, lastUsedOn: string | null, hub: { id: string, title: string } | null }> }
   | null };

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
        | { id: string }
        | { id: string }
       | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type FirstQueryQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstQueryQuery = { programme: { title: string, nextSteps: Array<{ strength: Strength, to:
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
        | { title: string }
       }> } | null };

export type HubChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type HubChoicesQuery = { catalogue: { homeHub: { slug: string } }, hubs: { nodes: Array<{ slug: string, formerSlugs: Array<string>, title: string, academicYears: Array<string>, defaultYear: string | null }> } };

export type ImportBatchMutationVariables = Exact<{
  edits?: Array<Edit> | Edit;
  why?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ImportBatchMutation = { batch:
    | { __typename: 'Conflict', nodeId: string, message: string }
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Ok', revision: number }
    | { __typename: 'ValidationFailed', count: number, problems: Array<{ code: string, path: string, message: string }> }
   | null };

export type JoinPageQueryVariables = Exact<{
  profile?: Profile;
  hub?: string | null | undefined;
  year?: string | null | undefined;
  goal?: string;
  withGoal?: boolean;
}>;


export type JoinPageQuery = { eligibilities: { questions: Array<string>, items: Array<{ verdict: Verdict, summary: string, tellUs: Array<ProfileField>, questions: Array<string>, askHub: string | null, mustAlsoJoin: Array<{ id: string, slug: string, title: string, academicYear: string, hub: { slug: string } }>, programme: { id: string, slug: string, title: string, academicYear: string, recruitment: { status: RecruitmentStatus | null, opens: { text: string, earliest: string, latest: string } | null, closes: { text: string, earliest: string, latest: string } | null } | null, nextSteps: Array<{ strength: Strength, to:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, slug: string, academicYear: string, hub: { slug: string } }
            | { __typename: 'Series', id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           }>, eligibilityRule: { all: Array<{ all: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null }>, any: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null }>, unless: { test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null } | null, not: { test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null } | null, test: { kind: EligibilityTestKind, programme:
                | { __typename: 'ExternalThing', id: string, title: string }
                | { __typename: 'Hub', id: string, title: string }
                | { __typename: 'Pathway', id: string, title: string }
                | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                | { __typename: 'Series', slug: string, id: string, title: string }
                | { __typename: 'Stage', id: string, title: string }
               | null } | null }>, any: Array<{ all: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null }>, any: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null }>, unless: { test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null } | null, not: { test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null } | null, test: { kind: EligibilityTestKind, programme:
                | { __typename: 'ExternalThing', id: string, title: string }
                | { __typename: 'Hub', id: string, title: string }
                | { __typename: 'Pathway', id: string, title: string }
                | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                | { __typename: 'Series', slug: string, id: string, title: string }
                | { __typename: 'Stage', id: string, title: string }
               | null } | null }>, unless: { all: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null }>, any: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null }>, unless: { test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null } | null, not: { test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null } | null, test: { kind: EligibilityTestKind, programme:
                | { __typename: 'ExternalThing', id: string, title: string }
                | { __typename: 'Hub', id: string, title: string }
                | { __typename: 'Pathway', id: string, title: string }
                | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                | { __typename: 'Series', slug: string, id: string, title: string }
                | { __typename: 'Stage', id: string, title: string }
               | null } | null } | null, not: { all: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null }>, any: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
                    | { __typename: 'ExternalThing', id: string, title: string }
                    | { __typename: 'Hub', id: string, title: string }
                    | { __typename: 'Pathway', id: string, title: string }
                    | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                    | { __typename: 'Series', slug: string, id: string, title: string }
                    | { __typename: 'Stage', id: string, title: string }
                   | null } | null }>, test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null }>, unless: { test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null } | null, not: { test: { kind: EligibilityTestKind, programme:
                  | { __typename: 'ExternalThing', id: string, title: string }
                  | { __typename: 'Hub', id: string, title: string }
                  | { __typename: 'Pathway', id: string, title: string }
                  | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                  | { __typename: 'Series', slug: string, id: string, title: string }
                  | { __typename: 'Stage', id: string, title: string }
                 | null } | null } | null, test: { kind: EligibilityTestKind, programme:
                | { __typename: 'ExternalThing', id: string, title: string }
                | { __typename: 'Hub', id: string, title: string }
                | { __typename: 'Pathway', id: string, title: string }
                | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
                | { __typename: 'Series', slug: string, id: string, title: string }
                | { __typename: 'Stage', id: string, title: string }
               | null } | null } | null, test: { kind: EligibilityTestKind, programme:
              | { __typename: 'ExternalThing', id: string, title: string }
              | { __typename: 'Hub', id: string, title: string }
              | { __typename: 'Pathway', id: string, title: string }
              | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
              | { __typename: 'Series', slug: string, id: string, title: string }
              | { __typename: 'Stage', id: string, title: string }
             | null } | null } | null, hub: { slug: string } } }> } | null, offers: Array<{ academicYear: string, complete: boolean | null, hub: { title: string, email: string | null, website: string | null } }> | null, plan?: { whyNot: string | null, assumptions: Array<string>, goal: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } }, obstacles: Array<{ text: string, series: { title: string } }>, ways: Array<{ verdict: Verdict, years: Array<{ year: string, joins: Array<{ published: boolean, alongside: boolean, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } }, conditions: Array<{ text: string }> }> }> }> } | null };

export type JoinPageProgrammeFragment = { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } };

export type JoinPageDateFragment = { text: string, earliest: string, latest: string };

export type JoinPageRuleFragment = { all: Array<{ all: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, any: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, unless: { test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null } | null, not: { test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null } | null, test: { kind: EligibilityTestKind, programme:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
       | null } | null }>, any: Array<{ all: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, any: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, unless: { test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null } | null, not: { test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null } | null, test: { kind: EligibilityTestKind, programme:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
       | null } | null }>, unless: { all: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, any: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, unless: { test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null } | null, not: { test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null } | null, test: { kind: EligibilityTestKind, programme:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
       | null } | null } | null, not: { all: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, any: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
            | { __typename: 'ExternalThing', id: string, title: string }
            | { __typename: 'Hub', id: string, title: string }
            | { __typename: 'Pathway', id: string, title: string }
            | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
            | { __typename: 'Series', slug: string, id: string, title: string }
            | { __typename: 'Stage', id: string, title: string }
           | null } | null }>, test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, unless: { test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null } | null, not: { test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null } | null, test: { kind: EligibilityTestKind, programme:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
       | null } | null } | null, test: { kind: EligibilityTestKind, programme:
      | { __typename: 'ExternalThing', id: string, title: string }
      | { __typename: 'Hub', id: string, title: string }
      | { __typename: 'Pathway', id: string, title: string }
      | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
      | { __typename: 'Series', slug: string, id: string, title: string }
      | { __typename: 'Stage', id: string, title: string }
     | null } | null };

export type JoinPageRuleInsideFragment = { all: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, test: { kind: EligibilityTestKind, programme:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
       | null } | null }>, any: Array<{ all: Array<{ test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
          | { __typename: 'ExternalThing', id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string }
          | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', id: string, title: string }
         | null } | null }>, test: { kind: EligibilityTestKind, programme:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
       | null } | null }>, unless: { test: { kind: EligibilityTestKind, programme:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
       | null } | null } | null, not: { test: { kind: EligibilityTestKind, programme:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
       | null } | null } | null, test: { kind: EligibilityTestKind, programme:
      | { __typename: 'ExternalThing', id: string, title: string }
      | { __typename: 'Hub', id: string, title: string }
      | { __typename: 'Pathway', id: string, title: string }
      | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
      | { __typename: 'Series', slug: string, id: string, title: string }
      | { __typename: 'Stage', id: string, title: string }
     | null } | null };

export type JoinPageRuleEndFragment = { all: Array<{ test: { kind: EligibilityTestKind, programme:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
       | null } | null }>, any: Array<{ test: { kind: EligibilityTestKind, programme:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string }
        | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string }
       | null } | null }>, test: { kind: EligibilityTestKind, programme:
      | { __typename: 'ExternalThing', id: string, title: string }
      | { __typename: 'Hub', id: string, title: string }
      | { __typename: 'Pathway', id: string, title: string }
      | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
      | { __typename: 'Series', slug: string, id: string, title: string }
      | { __typename: 'Stage', id: string, title: string }
     | null } | null };

export type JoinPageTestFragment = { test: { kind: EligibilityTestKind, programme:
      | { __typename: 'ExternalThing', id: string, title: string }
      | { __typename: 'Hub', id: string, title: string }
      | { __typename: 'Pathway', id: string, title: string }
      | { __typename: 'Programme', id: string, title: string, series: { slug: string } }
      | { __typename: 'Series', slug: string, id: string, title: string }
      | { __typename: 'Stage', id: string, title: string }
     | null } | null };

export type LandingQueryVariables = Exact<{ [key: string]: never; }>;


export type LandingQuery = { catalogue: { revision: number, updatedAt: string, academicYears: Array<string>, programmeCount: number, linkCount: number, homeHub: { slug: string, title: string, defaultYear: string | null, website: string | null, email: string | null, programmes: { nodes: Array<{ slug: string, title: string, section: Section, academicYear: string }> } } } };

export type MapCardQueryVariables = Exact<{
  slug?: string;
  hub?: string | null | undefined;
  year?: string | null | undefined;
}>;


export type MapCardQuery = { programme: { id: string, slug: string, title: string, section: Section, sectionPath: Array<string>, phases: Array<Phase>, codes: Array<string>, summary: string, url: string | null, openQuestions: Array<string>, previousSteps: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', slug: string, id: string, title: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , to:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', slug: string, id: string, title: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }>, nextSteps: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', slug: string, id: string, title: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , to:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', slug: string, id: string, title: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }>, links: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', slug: string, id: string, title: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , to:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', slug: string, id: string, title: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }>, pathways: Array<{ links: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
          | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
          | { __typename: 'Programme', slug: string, id: string, title: string }
          | { __typename: 'Series', id: string, title: string }
          | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
        , to:
          | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
          | { __typename: 'Programme', slug: string, id: string, title: string }
          | { __typename: 'Series', id: string, title: string }
          | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
        , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }> }>, stages: Array<{ links: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
          | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
          | { __typename: 'Programme', slug: string, id: string, title: string }
          | { __typename: 'Series', id: string, title: string }
          | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
        , to:
          | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
          | { __typename: 'Hub', id: string, title: string }
          | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
          | { __typename: 'Programme', slug: string, id: string, title: string }
          | { __typename: 'Series', id: string, title: string }
          | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
        , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }> }> } | null };

export type MapCardLinkFragment = { id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, derivedFrom: { id: string, timing: Timing | null, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null } | null, from:
    | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
    | { __typename: 'Hub', id: string, title: string }
    | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
    | { __typename: 'Programme', slug: string, id: string, title: string }
    | { __typename: 'Series', id: string, title: string }
    | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
  , to:
    | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
    | { __typename: 'Hub', id: string, title: string }
    | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
    | { __typename: 'Programme', slug: string, id: string, title: string }
    | { __typename: 'Series', id: string, title: string }
    | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
  , evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> };

type MapCardEnd_ExternalThing_Fragment = { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string };

type MapCardEnd_Hub_Fragment = { __typename: 'Hub', id: string, title: string };

type MapCardEnd_Pathway_Fragment = { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } };

type MapCardEnd_Programme_Fragment = { __typename: 'Programme', slug: string, id: string, title: string };

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

export type MapLinksQueryVariables = Exact<{
  hub?: string;
  year?: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MapLinksQuery = { links: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, resolution: LinkResolution, strength: Strength, obligation: Obligation | null, note: string | null, group: { rule: GroupRule } | null, from:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , to:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } }
        | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string }
        | { __typename: 'Series', id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { title: string, slug: string } }
      , evidence: Array<{ section: string, item: string | null, sentence: number | null, paraphrase: string }> }> } };

type MapLinksEnd_ExternalThing_Fragment = { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string };

type MapLinksEnd_Hub_Fragment = { __typename: 'Hub', id: string, title: string };

type MapLinksEnd_Pathway_Fragment = { __typename: 'Pathway', id: string, title: string, programme: { title: string, slug: string } };

type MapLinksEnd_Programme_Fragment = { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string };

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


export type MapProgrammesQuery = { programmes: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, formerSlugs: Array<string>, title: string, section: Section, phases: Array<Phase> }> } };

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
          | { slug: string, title: string }
          | { title: string }
          | { title: string }
        , to:
          | { title: string }
          | { title: string }
          | { title: string }
          | { slug: string, title: string }
          | { title: string }
          | { title: string }
         }> }> } | null };

type MapRoutesEnd_ExternalThing_Fragment = { title: string };

type MapRoutesEnd_Hub_Fragment = { title: string };

type MapRoutesEnd_Pathway_Fragment = { title: string };

type MapRoutesEnd_Programme_Fragment = { slug: string, title: string };

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

export type NewsletterAtQueryVariables = Exact<{
  time?: string;
}>;


export type NewsletterAtQuery = { asOf: { catalogue: { revision: number } } | null };

export type NewsletterAudiencesQueryVariables = Exact<{
  hub?: string;
  year?: string;
}>;


export type NewsletterAudiencesQuery = { programmeGroups: Array<{ count: number, keys: Array<{ label: string }> }> };

export type NewsletterNewsQueryVariables = Exact<{
  since?: number;
  hub?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type NewsletterNewsQuery = { changes: { nodes: Array<{ kind: ChangeKind, fields: Array<{ path: string }>, node:
        | { id: string, slug: string }
        | Record<PropertyKey, never>
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type NewsletterProgrammesQueryVariables = Exact<{
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NewsletterProgrammesQuery = { programmes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, section: Section, phases: Array<Phase>, audiences: Array<string> }> } };

export type NewsletterSearchQueryVariables = Exact<{
  text?: string;
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NewsletterSearchQuery = { search: { totalCount: number, suggestions: Array<string>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, section: Section, phases: Array<Phase>, audiences: Array<string> }> } };

export type NewsletterSinceQueryVariables = Exact<{
  revision?: number;
  refs?: Array<string> | string;
  maxLength?: number | null | undefined;
}>;


export type NewsletterSinceQuery = { asOf: { catalogue: { updatedAt: string }, selection: { items: Array<{ ref: string, programme: { title: string, teaser: string | null, summary: string, audiences: Array<string>, url: string | null, contacts: Array<{ name: string | null, role: string | null, email: string | null, url: string | null }>, recruitment: { status: RecruitmentStatus | null, applyUrl: string | null, closes: { value: string } | null } | null } }> } | null } | null, selection: { items: Array<{ ref: string, programme: { title: string, teaser: string | null, summary: string, audiences: Array<string>, url: string | null, contacts: Array<{ name: string | null, role: string | null, email: string | null, url: string | null }>, recruitment: { status: RecruitmentStatus | null, applyUrl: string | null, closes: { value: string } | null } | null } }> } | null };

export type NewsletterWordingFragment = { title: string, teaser: string | null, summary: string, audiences: Array<string>, url: string | null, contacts: Array<{ name: string | null, role: string | null, email: string | null, url: string | null }>, recruitment: { status: RecruitmentStatus | null, applyUrl: string | null, closes: { value: string } | null } | null };

export type NewsletterQueryVariables = Exact<{
  refs?: Array<string> | string;
  hub?: string | null | undefined;
  year?: string | null | undefined;
}>;


export type NewsletterQuery = { selection: { items: Array<{ ref: string, programme: { id: string, slug: string, title: string, academicYear: string, section: Section, audiences: Array<string>, teaser: string | null, summary: string, url: string | null, mode: DeliveryMode | null, contacts: Array<{ name: string | null, role: string | null, email: string | null, url: string | null }>, recruitment: { status: RecruitmentStatus | null, applyUrl: string | null, opens: { value: string, earliest: string, latest: string, text: string } | null, closes: { value: string, earliest: string, latest: string, text: string } | null } | null, deliveries: Array<{ title: string | null, codes: Array<string>, area: string | null, venue: string | null, mode: DeliveryMode | null, starts: { value: string, earliest: string, latest: string, text: string } | null, sessions: Array<{ date: { value: string, earliest: string, latest: string, text: string } | null }>, recruitment: { status: RecruitmentStatus | null, applyUrl: string | null, opens: { value: string, earliest: string, latest: string, text: string } | null, closes: { value: string, earliest: string, latest: string, text: string } | null } | null }>, places: { per: string | null, count: { min: number | null, max: number | null, approximate: boolean } } | null, funding: { free: boolean | null, charges: Array<{ amount: number, currency: string, per: string | null, purpose: string | null, condition: string | null, participationYear: number | null }> } | null, hub: { slug: string, title: string, website: string | null, email: string | null, socialHandle: string | null, colour: string | null } }, newer: { id: string, slug: string, title: string, academicYear: string } | null }>, missing: Array<{ ref: string, position: number, reason: MissingReason, title: string | null, suggestions: Array<{ id: string, slug: string, title: string, academicYear: string }> }> } | null, catalogue: { revision: number, updatedAt: string, homeHub: { slug: string, title: string, website: string | null, email: string | null, socialHandle: string | null, colour: string | null } } };

export type NewsletterContactFragment = { slug: string, title: string, website: string | null, email: string | null, socialHandle: string | null, colour: string | null };

export type NewsletterRecruitmentFragment = { status: RecruitmentStatus | null, applyUrl: string | null, opens: { value: string, earliest: string, latest: string, text: string } | null, closes: { value: string, earliest: string, latest: string, text: string } | null };

export type NewsletterDateFragment = { value: string, earliest: string, latest: string, text: string };

export type OpenQuestionsQueryVariables = Exact<{
  hub?: string | null | undefined;
  year?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OpenQuestionsQuery = { programmes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, title: string, academicYear: string, openQuestions: Array<string>, evidence: Array<{ field: string | null, strength: Strength, section: string, item: string | null, sentence: number | null, paraphrase: string }> }> } };

export type PhaseMenuQueryVariables = Exact<{
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PhaseMenuQuery = { programmes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, title: string, academicYear: string, phases: Array<Phase>, section: Section, sectionPath: Array<string> }> } };

export type ProgrammeListSearchQueryVariables = Exact<{
  text?: string;
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  hub?: ProgrammeFilter | null | undefined;
  year?: ProgrammeFilter | null | undefined;
  phase?: ProgrammeFilter | null | undefined;
  section?: ProgrammeFilter | null | undefined;
  unit?: ProgrammeFilter | null | undefined;
}>;


export type ProgrammeListSearchQuery = { search: { totalCount: number, suggestions: Array<string>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: SearchField, html: string }>, node: { id: string, slug: string, title: string, academicYear: string, section: Section, phases: Array<Phase>, audiences: Array<string>, hub: { slug: string, title: string } } }> }, hub: { facets: Array<{ buckets: Array<{ key: string, label: string, count: number }> }> }, year: { facets: Array<{ buckets: Array<{ key: string, label: string, count: number }> }> }, phase: { facets: Array<{ buckets: Array<{ key: string, label: string, count: number }> }> }, section: { facets: Array<{ buckets: Array<{ key: string, label: string, count: number }> }> }, unit: { facets: Array<{ buckets: Array<{ key: string, label: string, count: number }> }> } };

export type MenuFacetFragment = { buckets: Array<{ key: string, label: string, count: number }> };

export type FoundProgrammeFragment = { id: string, slug: string, title: string, academicYear: string, section: Section, phases: Array<Phase>, audiences: Array<string>, hub: { slug: string, title: string } };

export type ProgrammeListQueryVariables = Exact<{
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgrammeListQuery = { programmes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, academicYear: string, section: Section, phases: Array<Phase>, audiences: Array<string>, hub: { slug: string, title: string } }> } };

export type ListedProgrammeFragment = { id: string, slug: string, title: string, academicYear: string, section: Section, phases: Array<Phase>, audiences: Array<string>, hub: { slug: string, title: string } };

export type ProgrammeMenuQueryVariables = Exact<{
  by?: Array<ProgrammeDimension> | ProgrammeDimension;
  filter?: ProgrammeFilter | null | undefined;
}>;


export type ProgrammeMenuQuery = { programmeGroups: Array<{ count: number, keys: Array<{ value: string, label: string }> }> };

export type ProgrammePageQueryVariables = Exact<{
  slug?: string;
  hub?: string | null | undefined;
  year?: string | null | undefined;
}>;


export type ProgrammePageQuery = { programme: { id: string, slug: string, title: string, aliases: Array<string>, codes: Array<string>, academicYear: string, sectionPath: Array<string>, phases: Array<Phase>, keyStages: Array<KeyStage>, yearGroups: Array<YearGroup>, audiences: Array<string>, summary: string, aims: Array<string>, mode: DeliveryMode | null, reach: Reach | null, url: string | null, strands: Array<string>, openQuestions: Array<string>, hub: { slug: string, title: string, website: string | null, email: string | null, offers: Array<{ academicYear: string, complete: boolean | null }> }, series: { title: string, programmes: { nodes: Array<{ __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }> } }, pathways: Array<{ id: string, slug: string, title: string, order: number, codes: Array<string>, duration: { strength: Strength, years: { min: number | null, max: number | null, approximate: boolean } | null, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null } | null, components: Array<{ kind: ComponentKind, title: string | null, per: string | null, purpose: string | null, count: { min: number | null, max: number | null, approximate: boolean } | null, duration: { strength: Strength, years: { min: number | null, max: number | null, approximate: boolean } | null, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null } | null }>, modules: Array<{ id: string, slug: string, title: string, order: number, kind: ModuleKind, topic: string | null, optional: boolean | null, duration: { strength: Strength, years: { min: number | null, max: number | null, approximate: boolean } | null, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null } | null }>, moduleChoice: { min: number, max: number | null, chosenBy: string, note: string | null } | null, links: Array<{ id: string, kind: LinkKind, timing: Timing | null, resolution: LinkResolution, strength: Strength, obligation: Obligation | null, note: string | null, group: { id: string, rule: GroupRule, atLeast: number | null } | null, from:
          | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
          | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
          | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
          | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
        , to:
          | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
          | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
          | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
          | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
        , derivedFrom: { id: string, kind: LinkKind, timing: Timing | null, obligation: Obligation | null, group: { rule: GroupRule } | null } | null, evidence: Array<{ field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }> }>, modules: Array<{ id: string, slug: string, title: string, order: number, kind: ModuleKind, topic: string | null, optional: boolean | null, duration: { strength: Strength, years: { min: number | null, max: number | null, approximate: boolean } | null, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null } | null }>, moduleChoice: { min: number, max: number | null, chosenBy: string, note: string | null } | null, components: Array<{ kind: ComponentKind, title: string | null, per: string | null, purpose: string | null, count: { min: number | null, max: number | null, approximate: boolean } | null, duration: { strength: Strength, years: { min: number | null, max: number | null, approximate: boolean } | null, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null } | null }>, stages: Array<{ id: string, title: string, order: number, description: string | null, links: Array<{ id: string, kind: LinkKind, timing: Timing | null, resolution: LinkResolution, strength: Strength, obligation: Obligation | null, note: string | null, group: { id: string, rule: GroupRule, atLeast: number | null } | null, from:
          | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
          | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
          | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
          | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
        , to:
          | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
          | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
          | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
          | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
          | { __typename: 'Series', slug: string, id: string, title: string }
          | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
        , derivedFrom: { id: string, kind: LinkKind, timing: Timing | null, obligation: Obligation | null, group: { rule: GroupRule } | null } | null, evidence: Array<{ field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }> }>, duration: { strength: Strength, years: { min: number | null, max: number | null, approximate: boolean } | null, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null } | null, participation: { unit: ParticipationUnit | null, commitments: Array<string>, participants: Array<{ role: string, per: string | null, obligation: Obligation | null, note: string | null, count: { min: number | null, max: number | null, approximate: boolean } | null }>, schoolsPerGroup: { min: number | null, max: number | null, approximate: boolean } | null, roles: Array<{ name: string, does: string }>, frequency: Array<{ per: string, purpose: string | null, minutes: { min: number | null, max: number | null, approximate: boolean } | null, times: { min: number | null, max: number | null, approximate: boolean } | null }>, release: Array<{ participationYear: number | null, purpose: string | null, days: { min: number | null, max: number | null, approximate: boolean } }> }, eligibilityRule: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null } | null, recruitment: { status: RecruitmentStatus | null, applyUrl: string | null, priorities: Array<string>, note: string | null, opens: { text: string, earliest: string, latest: string } | null, closes: { text: string, earliest: string, latest: string } | null } | null, places: { per: string | null, count: { min: number | null, max: number | null, approximate: boolean } } | null, deliveries: Array<{ title: string | null, codes: Array<string>, area: string | null, venue: string | null, mode: DeliveryMode | null, lead: string | null, note: string | null, starts: { text: string, earliest: string, latest: string } | null, sessions: Array<{ startsAt: string | null, endsAt: string | null, venue: string | null, mode: DeliveryMode | null, note: string | null, date: { text: string, earliest: string, latest: string } | null }>, recruitment: { status: RecruitmentStatus | null, applyUrl: string | null, priorities: Array<string>, note: string | null, opens: { text: string, earliest: string, latest: string } | null, closes: { text: string, earliest: string, latest: string } | null } | null }>, funding: { free: boolean | null, inKind: Array<string>, note: string | null, grants: Array<{ amount: number, currency: string, per: string | null, purpose: string | null, condition: string | null, participationYear: number | null }>, charges: Array<{ amount: number, currency: string, per: string | null, purpose: string | null, condition: string | null, participationYear: number | null }> } | null, awards: Array<{ title: string, by: string | null, optional: boolean | null, paid: boolean | null, condition: string | null }>, partners: Array<{ name: string, kind: string }>, contacts: Array<{ name: string | null, role: string | null, email: string | null, url: string | null }>, documents: Array<{ title: string, url: string }>, previousSteps: Array<{ id: string, kind: LinkKind, timing: Timing | null, resolution: LinkResolution, strength: Strength, obligation: Obligation | null, note: string | null, group: { id: string, rule: GroupRule, atLeast: number | null } | null, from:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
        | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
        | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
      , to:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
        | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
        | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
      , derivedFrom: { id: string, kind: LinkKind, timing: Timing | null, obligation: Obligation | null, group: { rule: GroupRule } | null } | null, evidence: Array<{ field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }>, nextSteps: Array<{ id: string, kind: LinkKind, timing: Timing | null, resolution: LinkResolution, strength: Strength, obligation: Obligation | null, note: string | null, group: { id: string, rule: GroupRule, atLeast: number | null } | null, from:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
        | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
        | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
      , to:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
        | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
        | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
      , derivedFrom: { id: string, kind: LinkKind, timing: Timing | null, obligation: Obligation | null, group: { rule: GroupRule } | null } | null, evidence: Array<{ field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }>, links: Array<{ id: string, kind: LinkKind, timing: Timing | null, resolution: LinkResolution, strength: Strength, obligation: Obligation | null, note: string | null, group: { id: string, rule: GroupRule, atLeast: number | null } | null, from:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
        | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
        | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
      , to:
        | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
        | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
        | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
        | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
      , derivedFrom: { id: string, kind: LinkKind, timing: Timing | null, obligation: Obligation | null, group: { rule: GroupRule } | null } | null, evidence: Array<{ field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> }>, evidence: Array<{ field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> } | null };

export type ProgrammePageRangeFragment = { min: number | null, max: number | null, approximate: boolean };

export type ProgrammePageDateFragment = { text: string, earliest: string, latest: string };

export type ProgrammePageRuleFragment = { id: string, atLeast: number | null, unless: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null };

export type ProgrammePageRuleInsideFragment = { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null } | null, not: { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null };

export type ProgrammePageRuleTestsFragment = { id: string, atLeast: number | null, all: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, any: Array<{ id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null }>, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null };

export type ProgrammePageRuleEndFragment = { id: string, atLeast: number | null, unless: { id: string } | null, not: { id: string } | null, test: { text: string, strength: Strength, openQuestion: string | null } | null };

export type ProgrammePageTestFragment = { text: string, strength: Strength, openQuestion: string | null };

export type ProgrammePageRecruitmentFragment = { status: RecruitmentStatus | null, applyUrl: string | null, priorities: Array<string>, note: string | null, opens: { text: string, earliest: string, latest: string } | null, closes: { text: string, earliest: string, latest: string } | null };

export type ProgrammePageMoneyFragment = { amount: number, currency: string, per: string | null, purpose: string | null, condition: string | null, participationYear: number | null };

export type ProgrammePageComponentFragment = { kind: ComponentKind, title: string | null, per: string | null, purpose: string | null, count: { min: number | null, max: number | null, approximate: boolean } | null, duration: { strength: Strength, years: { min: number | null, max: number | null, approximate: boolean } | null, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null } | null };

export type ProgrammePageModuleFragment = { id: string, slug: string, title: string, order: number, kind: ModuleKind, topic: string | null, optional: boolean | null, duration: { strength: Strength, years: { min: number | null, max: number | null, approximate: boolean } | null, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null } | null };

export type ProgrammePageModuleChoiceFragment = { min: number, max: number | null, chosenBy: string, note: string | null };

export type ProgrammePageDurationFragment = { strength: Strength, years: { min: number | null, max: number | null, approximate: boolean } | null, days: { min: number | null, max: number | null, approximate: boolean } | null, hours: { min: number | null, max: number | null, approximate: boolean } | null };

export type ProgrammePageLinkFragment = { id: string, kind: LinkKind, timing: Timing | null, resolution: LinkResolution, strength: Strength, obligation: Obligation | null, note: string | null, group: { id: string, rule: GroupRule, atLeast: number | null } | null, from:
    | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
    | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
    | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
    | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
    | { __typename: 'Series', slug: string, id: string, title: string }
    | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
  , to:
    | { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string }
    | { __typename: 'Hub', slug: string, website: string | null, id: string, title: string }
    | { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
    | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } }
    | { __typename: 'Series', slug: string, id: string, title: string }
    | { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } }
  , derivedFrom: { id: string, kind: LinkKind, timing: Timing | null, obligation: Obligation | null, group: { rule: GroupRule } | null } | null, evidence: Array<{ field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } }> };

type ProgrammePageEnd_ExternalThing_Fragment = { __typename: 'ExternalThing', kind: string, url: string | null, id: string, title: string };

type ProgrammePageEnd_Hub_Fragment = { __typename: 'Hub', slug: string, website: string | null, id: string, title: string };

type ProgrammePageEnd_Pathway_Fragment = { __typename: 'Pathway', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } };

type ProgrammePageEnd_Programme_Fragment = { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string, hub: { slug: string } };

type ProgrammePageEnd_Series_Fragment = { __typename: 'Series', slug: string, id: string, title: string };

type ProgrammePageEnd_Stage_Fragment = { __typename: 'Stage', slug: string, id: string, title: string, programme: { id: string, slug: string, title: string, academicYear: string, hub: { slug: string } } };

export type ProgrammePageEndFragment =
  | ProgrammePageEnd_ExternalThing_Fragment
  | ProgrammePageEnd_Hub_Fragment
  | ProgrammePageEnd_Pathway_Fragment
  | ProgrammePageEnd_Programme_Fragment
  | ProgrammePageEnd_Series_Fragment
  | ProgrammePageEnd_Stage_Fragment
;

export type ProgrammePageEvidenceFragment = { field: string | null, section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string, url: string | null } };

export type ProgrammeSuggestionsQueryVariables = Exact<{
  slug?: string;
  hub?: string | null | undefined;
  year?: string | null | undefined;
}>;


export type ProgrammeSuggestionsQuery = { selection: { items: Array<{ programme: { slug: string, title: string, academicYear: string, hub: { slug: string, title: string } } }>, missing: Array<{ reason: MissingReason, suggestions: Array<{ slug: string, title: string, academicYear: string, hub: { slug: string, title: string } }> }> } | null };

export type SuggestedProgrammeFragment = { slug: string, title: string, academicYear: string, hub: { slug: string, title: string } };

export type RelationshipsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RelationshipsQuery = { links: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: LinkKind, symmetric: boolean, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, from:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', slug: string, id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { slug: string } }
        | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { slug: string } }
      , to:
        | { __typename: 'ExternalThing', id: string, title: string }
        | { __typename: 'Hub', slug: string, id: string, title: string }
        | { __typename: 'Pathway', id: string, title: string, programme: { slug: string } }
        | { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string }
        | { __typename: 'Series', slug: string, id: string, title: string }
        | { __typename: 'Stage', id: string, title: string, programme: { slug: string } }
      , group: { id: string, rule: GroupRule, atLeast: number | null } | null, evidence: Array<{ section: string, item: string | null, sentence: number | null, strength: Strength, paraphrase: string, source: { title: string } }> }> } };

type RelationshipsEnd_ExternalThing_Fragment = { __typename: 'ExternalThing', id: string, title: string };

type RelationshipsEnd_Hub_Fragment = { __typename: 'Hub', slug: string, id: string, title: string };

type RelationshipsEnd_Pathway_Fragment = { __typename: 'Pathway', id: string, title: string, programme: { slug: string } };

type RelationshipsEnd_Programme_Fragment = { __typename: 'Programme', slug: string, academicYear: string, id: string, title: string };

type RelationshipsEnd_Series_Fragment = { __typename: 'Series', slug: string, id: string, title: string };

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
        , evidence: Array<{ section: string, item: string | null, sentence: number | null }> }> }> } | null };

export type SearchQueryVariables = Exact<{
  text?: string;
  filter?: ProgrammeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, suggestions: Array<string>, edges: Array<{ score: number, node: { slug: string, title: string }, highlights: Array<{ field: SearchField, html: string }> }>, facets: Array<{ dimension: ProgrammeDimension, buckets: Array<{ key: string, label: string, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhatCanIJoinQueryVariables = Exact<{
  profile?: Profile;
  verdicts?: Array<Verdict> | Verdict | null | undefined;
  hub?: string | null | undefined;
  year?: string | null | undefined;
}>;


export type WhatCanIJoinQuery = { eligibilities: { questions: Array<string>, items: Array<{ verdict: Verdict, summary: string, joinedBy: ParticipationUnit | null, questions: Array<string>, askHub: string | null, programme: { slug: string, title: string, academicYear: string }, reasons: Array<{ verdict: Verdict, text: string, wouldChange: string | null }> }> } | null };

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
        | { __typename: 'Programme', title: string, slug: string, academicYear: string, nextSteps: Array<{ kind: LinkKind, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, to:
              | { __typename: 'ExternalThing', title: string }
              | { __typename: 'Hub', title: string }
              | { __typename: 'Pathway', title: string }
              | { __typename: 'Programme', title: string, slug: string, academicYear: string, nextSteps: Array<{ kind: LinkKind, timing: Timing | null, strength: Strength, obligation: Obligation | null, note: string | null, to:
                    | { __typename: 'ExternalThing', title: string }
                    | { __typename: 'Hub', title: string }
                    | { __typename: 'Pathway', title: string }
                    | { __typename: 'Programme', title: string, slug: string, academicYear: string }
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

type WhatComesNextEnd_Programme_Fragment = { __typename: 'Programme', title: string, slug: string, academicYear: string };

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

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DeskRangeFragmentDoc = new TypedDocumentString(`
    fragment DeskRange on IntRange {
  min
  max
  approximate
}
    `, {"fragmentName":"DeskRange"}) as unknown as TypedDocumentString<DeskRangeFragment, unknown>;
export const DeskDurationFragmentDoc = new TypedDocumentString(`
    fragment DeskDuration on Duration {
  strength
  days {
    ...DeskRange
  }
  hours {
    ...DeskRange
  }
  years {
    ...DeskRange
  }
}
    fragment DeskRange on IntRange {
  min
  max
  approximate
}`, {"fragmentName":"DeskDuration"}) as unknown as TypedDocumentString<DeskDurationFragment, unknown>;
export const DeskModuleFragmentDoc = new TypedDocumentString(`
    fragment DeskModule on Module {
  id
  slug
  title
  kind
  codes
  optional
  part
  topic
  duration {
    ...DeskDuration
  }
}
    fragment DeskRange on IntRange {
  min
  max
  approximate
}
fragment DeskDuration on Duration {
  strength
  days {
    ...DeskRange
  }
  hours {
    ...DeskRange
  }
  years {
    ...DeskRange
  }
}`, {"fragmentName":"DeskModule"}) as unknown as TypedDocumentString<DeskModuleFragment, unknown>;
export const DeskModuleChoiceFragmentDoc = new TypedDocumentString(`
    fragment DeskModuleChoice on ModuleChoice {
  chosenBy
  min
  max
  note
}
    `, {"fragmentName":"DeskModuleChoice"}) as unknown as TypedDocumentString<DeskModuleChoiceFragment, unknown>;
export const DeskComponentFragmentDoc = new TypedDocumentString(`
    fragment DeskComponent on Component {
  kind
  title
  per
  purpose
  count {
    ...DeskRange
  }
  duration {
    ...DeskDuration
  }
}
    fragment DeskRange on IntRange {
  min
  max
  approximate
}
fragment DeskDuration on Duration {
  strength
  days {
    ...DeskRange
  }
  hours {
    ...DeskRange
  }
  years {
    ...DeskRange
  }
}`, {"fragmentName":"DeskComponent"}) as unknown as TypedDocumentString<DeskComponentFragment, unknown>;
export const DeskEvidenceFragmentDoc = new TypedDocumentString(`
    fragment DeskEvidence on Evidence {
  field
  item
  paraphrase
  section
  sentence
  strength
  source {
    id
    title
  }
}
    `, {"fragmentName":"DeskEvidence"}) as unknown as TypedDocumentString<DeskEvidenceFragment, unknown>;
export const DeskEndFragmentDoc = new TypedDocumentString(`
    fragment DeskEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    series {
      id
      title
    }
  }
}
    `, {"fragmentName":"DeskEnd"}) as unknown as TypedDocumentString<DeskEndFragment, unknown>;
export const DeskTestFragmentDoc = new TypedDocumentString(`
    fragment DeskTest on EligibilityRule {
  id
  atLeast
  test {
    text
    openQuestion
  }
}
    `, {"fragmentName":"DeskTest"}) as unknown as TypedDocumentString<DeskTestFragment, unknown>;
export const DeskRuleEndFragmentDoc = new TypedDocumentString(`
    fragment DeskRuleEnd on EligibilityRule {
  ...DeskTest
  all {
    ...DeskTest
  }
  any {
    ...DeskTest
  }
}
    fragment DeskTest on EligibilityRule {
  id
  atLeast
  test {
    text
    openQuestion
  }
}`, {"fragmentName":"DeskRuleEnd"}) as unknown as TypedDocumentString<DeskRuleEndFragment, unknown>;
export const DeskRuleInsideFragmentDoc = new TypedDocumentString(`
    fragment DeskRuleInside on EligibilityRule {
  ...DeskTest
  all {
    ...DeskRuleEnd
  }
  any {
    ...DeskRuleEnd
  }
  unless {
    ...DeskTest
  }
  not {
    ...DeskTest
  }
}
    fragment DeskRuleEnd on EligibilityRule {
  ...DeskTest
  all {
    ...DeskTest
  }
  any {
    ...DeskTest
  }
}
fragment DeskTest on EligibilityRule {
  id
  atLeast
  test {
    text
    openQuestion
  }
}`, {"fragmentName":"DeskRuleInside"}) as unknown as TypedDocumentString<DeskRuleInsideFragment, unknown>;
export const DeskRuleFragmentDoc = new TypedDocumentString(`
    fragment DeskRule on EligibilityRule {
  line
  ...DeskTest
  all {
    ...DeskRuleInside
  }
  any {
    ...DeskRuleInside
  }
  unless {
    ...DeskRuleInside
  }
  not {
    ...DeskRuleInside
  }
}
    fragment DeskRuleInside on EligibilityRule {
  ...DeskTest
  all {
    ...DeskRuleEnd
  }
  any {
    ...DeskRuleEnd
  }
  unless {
    ...DeskTest
  }
  not {
    ...DeskTest
  }
}
fragment DeskRuleEnd on EligibilityRule {
  ...DeskTest
  all {
    ...DeskTest
  }
  any {
    ...DeskTest
  }
}
fragment DeskTest on EligibilityRule {
  id
  atLeast
  test {
    text
    openQuestion
  }
}`, {"fragmentName":"DeskRule"}) as unknown as TypedDocumentString<DeskRuleFragment, unknown>;
export const DeskRecruitmentFragmentDoc = new TypedDocumentString(`
    fragment DeskRecruitment on Recruitment {
  status
  statusAsOf
  applyUrl
  note
  priorities
  opens {
    value
  }
  closes {
    value
  }
}
    `, {"fragmentName":"DeskRecruitment"}) as unknown as TypedDocumentString<DeskRecruitmentFragment, unknown>;
export const DeskMoneyFragmentDoc = new TypedDocumentString(`
    fragment DeskMoney on Money {
  amount
  condition
  currency
  participationYear
  per
  purpose
}
    `, {"fragmentName":"DeskMoney"}) as unknown as TypedDocumentString<DeskMoneyFragment, unknown>;
export const DeskFormFragmentDoc = new TypedDocumentString(`
    fragment DeskForm on Programme {
  id
  revision
  status
  updatedAt
  hub {
    id
    slug
    title
  }
  academicYear
  series {
    id
    slug
    title
  }
  title
  slug
  section
  sectionPath
  strands
  summary
  teaser
  aims
  url
  codes
  aliases
  position
  publishAt
  withdrawAt
  carriedFrom
  missing
  sourceText
  audiences
  audienceRoles
  phases
  keyStages
  yearGroups
  reach
  mode
  openQuestions
  participation {
    unit
    commitments
    schoolsPerGroup {
      ...DeskRange
    }
    participants {
      role
      note
      obligation
      per
      count {
        ...DeskRange
      }
    }
    frequency {
      per
      purpose
      minutes {
        ...DeskRange
      }
      times {
        ...DeskRange
      }
    }
    release {
      days {
        ...DeskRange
      }
      participationYear
      purpose
    }
    roles {
      name
      does
      designatedIn: designatedInSeries {
        id
        title
      }
    }
  }
  modules {
    pathway {
      id
    }
    ...DeskModule
  }
  moduleChoice {
    ...DeskModuleChoice
  }
  pathways {
    id
    slug
    title
    codes
    duration {
      ...DeskDuration
    }
    components {
      ...DeskComponent
    }
    moduleChoice {
      ...DeskModuleChoice
    }
    modules {
      ...DeskModule
    }
  }
  stages {
    id
    slug
    title
    description
  }
  components {
    ...DeskComponent
  }
  awards {
    title
    by
    condition
    optional
    paid
  }
  links(direction: OUT) {
    id
    kind
    note
    obligation
    strength
    symmetric
    timing
    derivedFrom {
      id
    }
    group {
      id
      rule
      atLeast
    }
    evidence {
      ...DeskEvidence
    }
    from {
      ...DeskEnd
    }
    to {
      ...DeskEnd
    }
  }
  partners {
    kind
    name
    hub {
      id
      title
    }
  }
  eligibilityRule {
    ...DeskRule
  }
  fieldQuestions {
    field
    question
  }
  duration {
    ...DeskDuration
  }
  places {
    count {
      ...DeskRange
    }
    per
  }
  recruitment {
    ...DeskRecruitment
  }
  deliveries {
    title
    area
    codes
    lead
    mode
    note
    venue
    starts {
      value
    }
    recruitment {
      ...DeskRecruitment
    }
    sessions {
      date {
        value
      }
      startsAt
      endsAt
      mode
      note
      venue
      module {
        id
        title
      }
    }
  }
  documents {
    title
    url
  }
  contacts {
    name
    email
    role
    url
  }
  funding {
    free
    note
    inKind
    charges {
      ...DeskMoney
    }
    grants {
      ...DeskMoney
    }
  }
  evidence {
    ...DeskEvidence
  }
}
    fragment DeskEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    series {
      id
      title
    }
  }
}
fragment DeskEvidence on Evidence {
  field
  item
  paraphrase
  section
  sentence
  strength
  source {
    id
    title
  }
}
fragment DeskRange on IntRange {
  min
  max
  approximate
}
fragment DeskDuration on Duration {
  strength
  days {
    ...DeskRange
  }
  hours {
    ...DeskRange
  }
  years {
    ...DeskRange
  }
}
fragment DeskModule on Module {
  id
  slug
  title
  kind
  codes
  optional
  part
  topic
  duration {
    ...DeskDuration
  }
}
fragment DeskModuleChoice on ModuleChoice {
  chosenBy
  min
  max
  note
}
fragment DeskComponent on Component {
  kind
  title
  per
  purpose
  count {
    ...DeskRange
  }
  duration {
    ...DeskDuration
  }
}
fragment DeskRecruitment on Recruitment {
  status
  statusAsOf
  applyUrl
  note
  priorities
  opens {
    value
  }
  closes {
    value
  }
}
fragment DeskMoney on Money {
  amount
  condition
  currency
  participationYear
  per
  purpose
}
fragment DeskRule on EligibilityRule {
  line
  ...DeskTest
  all {
    ...DeskRuleInside
  }
  any {
    ...DeskRuleInside
  }
  unless {
    ...DeskRuleInside
  }
  not {
    ...DeskRuleInside
  }
}
fragment DeskRuleInside on EligibilityRule {
  ...DeskTest
  all {
    ...DeskRuleEnd
  }
  any {
    ...DeskRuleEnd
  }
  unless {
    ...DeskTest
  }
  not {
    ...DeskTest
  }
}
fragment DeskRuleEnd on EligibilityRule {
  ...DeskTest
  all {
    ...DeskTest
  }
  any {
    ...DeskTest
  }
}
fragment DeskTest on EligibilityRule {
  id
  atLeast
  test {
    text
    openQuestion
  }
}`, {"fragmentName":"DeskForm"}) as unknown as TypedDocumentString<DeskFormFragment, unknown>;
export const DeskRowFragmentDoc = new TypedDocumentString(`
    fragment DeskRow on Programme {
  id
  revision
  title
  codes
  section
  status
  openQuestions
  carriedFrom
  missing
  publishAt
  withdrawAt
  updatedAt
  recruitment {
    closes {
      text
    }
  }
}
    `, {"fragmentName":"DeskRow"}) as unknown as TypedDocumentString<DeskRowFragment, unknown>;
export const ReadTestFragmentDoc = new TypedDocumentString(`
    fragment ReadTest on EligibilityRule {
  id
  atLeast
  test {
    text
    openQuestion
  }
}
    `, {"fragmentName":"ReadTest"}) as unknown as TypedDocumentString<ReadTestFragment, unknown>;
export const ReadRuleEndFragmentDoc = new TypedDocumentString(`
    fragment ReadRuleEnd on EligibilityRule {
  ...ReadTest
  all {
    ...ReadTest
  }
  any {
    ...ReadTest
  }
}
    fragment ReadTest on EligibilityRule {
  id
  atLeast
  test {
    text
    openQuestion
  }
}`, {"fragmentName":"ReadRuleEnd"}) as unknown as TypedDocumentString<ReadRuleEndFragment, unknown>;
export const ReadRuleInsideFragmentDoc = new TypedDocumentString(`
    fragment ReadRuleInside on EligibilityRule {
  ...ReadTest
  all {
    ...ReadRuleEnd
  }
  any {
    ...ReadRuleEnd
  }
  unless {
    ...ReadTest
  }
  not {
    ...ReadTest
  }
}
    fragment ReadRuleEnd on EligibilityRule {
  ...ReadTest
  all {
    ...ReadTest
  }
  any {
    ...ReadTest
  }
}
fragment ReadTest on EligibilityRule {
  id
  atLeast
  test {
    text
    openQuestion
  }
}`, {"fragmentName":"ReadRuleInside"}) as unknown as TypedDocumentString<ReadRuleInsideFragment, unknown>;
export const ReadRuleFragmentDoc = new TypedDocumentString(`
    fragment ReadRule on EligibilityRule {
  line
  ...ReadTest
  all {
    ...ReadRuleInside
  }
  any {
    ...ReadRuleInside
  }
  unless {
    ...ReadRuleInside
  }
  not {
    ...ReadRuleInside
  }
}
    fragment ReadRuleInside on EligibilityRule {
  ...ReadTest
  all {
    ...ReadRuleEnd
  }
  any {
    ...ReadRuleEnd
  }
  unless {
    ...ReadTest
  }
  not {
    ...ReadTest
  }
}
fragment ReadRuleEnd on EligibilityRule {
  ...ReadTest
  all {
    ...ReadTest
  }
  any {
    ...ReadTest
  }
}
fragment ReadTest on EligibilityRule {
  id
  atLeast
  test {
    text
    openQuestion
  }
}`, {"fragmentName":"ReadRule"}) as unknown as TypedDocumentString<ReadRuleFragment, unknown>;
export const JoinPageProgrammeFragmentDoc = new TypedDocumentString(`
    fragment JoinPageProgramme on Programme {
  id
  slug
  title
  academicYear
  hub {
    slug
  }
}
    `, {"fragmentName":"JoinPageProgramme"}) as unknown as TypedDocumentString<JoinPageProgrammeFragment, unknown>;
export const JoinPageDateFragmentDoc = new TypedDocumentString(`
    fragment JoinPageDate on DateSpan {
  text
  earliest
  latest
}
    `, {"fragmentName":"JoinPageDate"}) as unknown as TypedDocumentString<JoinPageDateFragment, unknown>;
export const JoinPageTestFragmentDoc = new TypedDocumentString(`
    fragment JoinPageTest on EligibilityRule {
  test {
    kind
    programme {
      __typename
      id
      title
      ... on Programme {
        series {
          slug
        }
      }
      ... on Series {
        slug
      }
    }
  }
}
    `, {"fragmentName":"JoinPageTest"}) as unknown as TypedDocumentString<JoinPageTestFragment, unknown>;
export const JoinPageRuleEndFragmentDoc = new TypedDocumentString(`
    fragment JoinPageRuleEnd on EligibilityRule {
  ...JoinPageTest
  all {
    ...JoinPageTest
  }
  any {
    ...JoinPageTest
  }
}
    fragment JoinPageTest on EligibilityRule {
  test {
    kind
    programme {
      __typename
      id
      title
      ... on Programme {
        series {
          slug
        }
      }
      ... on Series {
        slug
      }
    }
  }
}`, {"fragmentName":"JoinPageRuleEnd"}) as unknown as TypedDocumentString<JoinPageRuleEndFragment, unknown>;
export const JoinPageRuleInsideFragmentDoc = new TypedDocumentString(`
    fragment JoinPageRuleInside on EligibilityRule {
  ...JoinPageTest
  all {
    ...JoinPageRuleEnd
  }
  any {
    ...JoinPageRuleEnd
  }
  unless {
    ...JoinPageTest
  }
  not {
    ...JoinPageTest
  }
}
    fragment JoinPageRuleEnd on EligibilityRule {
  ...JoinPageTest
  all {
    ...JoinPageTest
  }
  any {
    ...JoinPageTest
  }
}
fragment JoinPageTest on EligibilityRule {
  test {
    kind
    programme {
      __typename
      id
      title
      ... on Programme {
        series {
          slug
        }
      }
      ... on Series {
        slug
      }
    }
  }
}`, {"fragmentName":"JoinPageRuleInside"}) as unknown as TypedDocumentString<JoinPageRuleInsideFragment, unknown>;
export const JoinPageRuleFragmentDoc = new TypedDocumentString(`
    fragment JoinPageRule on EligibilityRule {
  ...JoinPageTest
  all {
    ...JoinPageRuleInside
  }
  any {
    ...JoinPageRuleInside
  }
  unless {
    ...JoinPageRuleInside
  }
  not {
    ...JoinPageRuleInside
  }
}
    fragment JoinPageRuleInside on EligibilityRule {
  ...JoinPageTest
  all {
    ...JoinPageRuleEnd
  }
  any {
    ...JoinPageRuleEnd
  }
  unless {
    ...JoinPageTest
  }
  not {
    ...JoinPageTest
  }
}
fragment JoinPageRuleEnd on EligibilityRule {
  ...JoinPageTest
  all {
    ...JoinPageTest
  }
  any {
    ...JoinPageTest
  }
}
fragment JoinPageTest on EligibilityRule {
  test {
    kind
    programme {
      __typename
      id
      title
      ... on Programme {
        series {
          slug
        }
      }
      ... on Series {
        slug
      }
    }
  }
}`, {"fragmentName":"JoinPageRule"}) as unknown as TypedDocumentString<JoinPageRuleFragment, unknown>;
export const MapCardEndFragmentDoc = new TypedDocumentString(`
    fragment MapCardEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    slug
  }
  ... on Pathway {
    programme {
      title
      slug
    }
  }
  ... on Stage {
    programme {
      title
      slug
    }
  }
  ... on ExternalThing {
    kind
    url
  }
}
    `, {"fragmentName":"MapCardEnd"}) as unknown as TypedDocumentString<MapCardEndFragment, unknown>;
export const MapCardLinkFragmentDoc = new TypedDocumentString(`
    fragment MapCardLink on Link {
  id
  kind
  symmetric
  timing
  strength
  obligation
  note
  group {
    rule
  }
  derivedFrom {
    id
    timing
    obligation
    note
    group {
      rule
    }
  }
  from {
    ...MapCardEnd
  }
  to {
    ...MapCardEnd
  }
  evidence {
    source {
      title
      url
    }
    section
    item
    sentence
    strength
    paraphrase
  }
}
    fragment MapCardEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    slug
  }
  ... on Pathway {
    programme {
      title
      slug
    }
  }
  ... on Stage {
    programme {
      title
      slug
    }
  }
  ... on ExternalThing {
    kind
    url
  }
}`, {"fragmentName":"MapCardLink"}) as unknown as TypedDocumentString<MapCardLinkFragment, unknown>;
export const MapLinksEndFragmentDoc = new TypedDocumentString(`
    fragment MapLinksEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    slug
    academicYear
  }
  ... on Pathway {
    programme {
      title
      slug
    }
  }
  ... on Stage {
    programme {
      title
      slug
    }
  }
  ... on ExternalThing {
    kind
    url
  }
}
    `, {"fragmentName":"MapLinksEnd"}) as unknown as TypedDocumentString<MapLinksEndFragment, unknown>;
export const MapRoutesEndFragmentDoc = new TypedDocumentString(`
    fragment MapRoutesEnd on LinkEnd {
  title
  ... on Programme {
    slug
  }
}
    `, {"fragmentName":"MapRoutesEnd"}) as unknown as TypedDocumentString<MapRoutesEndFragment, unknown>;
export const NewsletterWordingFragmentDoc = new TypedDocumentString(`
    fragment NewsletterWording on Programme {
  title
  teaser
  summary(maxLength: $maxLength)
  audiences
  url
  contacts {
    name
    role
    email
    url
  }
  recruitment {
    status
    closes {
      value
    }
    applyUrl
  }
}
    `, {"fragmentName":"NewsletterWording"}) as unknown as TypedDocumentString<NewsletterWordingFragment, unknown>;
export const NewsletterContactFragmentDoc = new TypedDocumentString(`
    fragment NewsletterContact on Hub {
  slug
  title
  website
  email
  socialHandle
  colour
}
    `, {"fragmentName":"NewsletterContact"}) as unknown as TypedDocumentString<NewsletterContactFragment, unknown>;
export const NewsletterDateFragmentDoc = new TypedDocumentString(`
    fragment NewsletterDate on DateSpan {
  value
  earliest
  latest
  text
}
    `, {"fragmentName":"NewsletterDate"}) as unknown as TypedDocumentString<NewsletterDateFragment, unknown>;
export const NewsletterRecruitmentFragmentDoc = new TypedDocumentString(`
    fragment NewsletterRecruitment on Recruitment {
  status
  opens {
    ...NewsletterDate
  }
  closes {
    ...NewsletterDate
  }
  applyUrl
}
    fragment NewsletterDate on DateSpan {
  value
  earliest
  latest
  text
}`, {"fragmentName":"NewsletterRecruitment"}) as unknown as TypedDocumentString<NewsletterRecruitmentFragment, unknown>;
export const MenuFacetFragmentDoc = new TypedDocumentString(`
    fragment MenuFacet on SearchFacet {
  buckets {
    key
    label
    count
  }
}
    `, {"fragmentName":"MenuFacet"}) as unknown as TypedDocumentString<MenuFacetFragment, unknown>;
export const FoundProgrammeFragmentDoc = new TypedDocumentString(`
    fragment FoundProgramme on Programme {
  id
  slug
  title
  academicYear
  section
  phases
  audiences
  hub {
    slug
    title
  }
}
    `, {"fragmentName":"FoundProgramme"}) as unknown as TypedDocumentString<FoundProgrammeFragment, unknown>;
export const ListedProgrammeFragmentDoc = new TypedDocumentString(`
    fragment ListedProgramme on Programme {
  id
  slug
  title
  academicYear
  section
  phases
  audiences
  hub {
    slug
    title
  }
}
    `, {"fragmentName":"ListedProgramme"}) as unknown as TypedDocumentString<ListedProgrammeFragment, unknown>;
export const ProgrammePageTestFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageTest on EligibilityTest {
  text
  strength
  openQuestion
}
    `, {"fragmentName":"ProgrammePageTest"}) as unknown as TypedDocumentString<ProgrammePageTestFragment, unknown>;
export const ProgrammePageRuleEndFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageRuleEnd on EligibilityRule {
  id
  atLeast
  unless {
    id
  }
  not {
    id
  }
  test {
    ...ProgrammePageTest
  }
}
    fragment ProgrammePageTest on EligibilityTest {
  text
  strength
  openQuestion
}`, {"fragmentName":"ProgrammePageRuleEnd"}) as unknown as TypedDocumentString<ProgrammePageRuleEndFragment, unknown>;
export const ProgrammePageRuleTestsFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageRuleTests on EligibilityRule {
  ...ProgrammePageRuleEnd
  all {
    ...ProgrammePageRuleEnd
  }
  any {
    ...ProgrammePageRuleEnd
  }
}
    fragment ProgrammePageRuleEnd on EligibilityRule {
  id
  atLeast
  unless {
    id
  }
  not {
    id
  }
  test {
    ...ProgrammePageTest
  }
}
fragment ProgrammePageTest on EligibilityTest {
  text
  strength
  openQuestion
}`, {"fragmentName":"ProgrammePageRuleTests"}) as unknown as TypedDocumentString<ProgrammePageRuleTestsFragment, unknown>;
export const ProgrammePageRuleFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageRule on EligibilityRule {
  id
  atLeast
  unless {
    ...ProgrammePageRuleTests
  }
  not {
    ...ProgrammePageRuleTests
  }
  test {
    ...ProgrammePageTest
  }
}
    fragment ProgrammePageRuleTests on EligibilityRule {
  ...ProgrammePageRuleEnd
  all {
    ...ProgrammePageRuleEnd
  }
  any {
    ...ProgrammePageRuleEnd
  }
}
fragment ProgrammePageRuleEnd on EligibilityRule {
  id
  atLeast
  unless {
    id
  }
  not {
    id
  }
  test {
    ...ProgrammePageTest
  }
}
fragment ProgrammePageTest on EligibilityTest {
  text
  strength
  openQuestion
}`, {"fragmentName":"ProgrammePageRule"}) as unknown as TypedDocumentString<ProgrammePageRuleFragment, unknown>;
export const ProgrammePageRuleInsideFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageRuleInside on EligibilityRule {
  ...ProgrammePageRule
  all {
    ...ProgrammePageRuleTests
  }
  any {
    ...ProgrammePageRuleTests
  }
}
    fragment ProgrammePageRule on EligibilityRule {
  id
  atLeast
  unless {
    ...ProgrammePageRuleTests
  }
  not {
    ...ProgrammePageRuleTests
  }
  test {
    ...ProgrammePageTest
  }
}
fragment ProgrammePageRuleTests on EligibilityRule {
  ...ProgrammePageRuleEnd
  all {
    ...ProgrammePageRuleEnd
  }
  any {
    ...ProgrammePageRuleEnd
  }
}
fragment ProgrammePageRuleEnd on EligibilityRule {
  id
  atLeast
  unless {
    id
  }
  not {
    id
  }
  test {
    ...ProgrammePageTest
  }
}
fragment ProgrammePageTest on EligibilityTest {
  text
  strength
  openQuestion
}`, {"fragmentName":"ProgrammePageRuleInside"}) as unknown as TypedDocumentString<ProgrammePageRuleInsideFragment, unknown>;
export const ProgrammePageDateFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageDate on DateSpan {
  text
  earliest
  latest
}
    `, {"fragmentName":"ProgrammePageDate"}) as unknown as TypedDocumentString<ProgrammePageDateFragment, unknown>;
export const ProgrammePageRecruitmentFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageRecruitment on Recruitment {
  status
  opens {
    ...ProgrammePageDate
  }
  closes {
    ...ProgrammePageDate
  }
  applyUrl
  priorities
  note
}
    fragment ProgrammePageDate on DateSpan {
  text
  earliest
  latest
}`, {"fragmentName":"ProgrammePageRecruitment"}) as unknown as TypedDocumentString<ProgrammePageRecruitmentFragment, unknown>;
export const ProgrammePageMoneyFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageMoney on Money {
  amount
  currency
  per
  purpose
  condition
  participationYear
}
    `, {"fragmentName":"ProgrammePageMoney"}) as unknown as TypedDocumentString<ProgrammePageMoneyFragment, unknown>;
export const ProgrammePageRangeFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageRange on IntRange {
  min
  max
  approximate
}
    `, {"fragmentName":"ProgrammePageRange"}) as unknown as TypedDocumentString<ProgrammePageRangeFragment, unknown>;
export const ProgrammePageDurationFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageDuration on Duration {
  years {
    ...ProgrammePageRange
  }
  days {
    ...ProgrammePageRange
  }
  hours {
    ...ProgrammePageRange
  }
  strength
}
    fragment ProgrammePageRange on IntRange {
  min
  max
  approximate
}`, {"fragmentName":"ProgrammePageDuration"}) as unknown as TypedDocumentString<ProgrammePageDurationFragment, unknown>;
export const ProgrammePageComponentFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageComponent on Component {
  kind
  title
  count {
    ...ProgrammePageRange
  }
  per
  duration {
    ...ProgrammePageDuration
  }
  purpose
}
    fragment ProgrammePageRange on IntRange {
  min
  max
  approximate
}
fragment ProgrammePageDuration on Duration {
  years {
    ...ProgrammePageRange
  }
  days {
    ...ProgrammePageRange
  }
  hours {
    ...ProgrammePageRange
  }
  strength
}`, {"fragmentName":"ProgrammePageComponent"}) as unknown as TypedDocumentString<ProgrammePageComponentFragment, unknown>;
export const ProgrammePageModuleFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageModule on Module {
  id
  slug
  title
  order
  kind
  topic
  optional
  duration {
    ...ProgrammePageDuration
  }
}
    fragment ProgrammePageRange on IntRange {
  min
  max
  approximate
}
fragment ProgrammePageDuration on Duration {
  years {
    ...ProgrammePageRange
  }
  days {
    ...ProgrammePageRange
  }
  hours {
    ...ProgrammePageRange
  }
  strength
}`, {"fragmentName":"ProgrammePageModule"}) as unknown as TypedDocumentString<ProgrammePageModuleFragment, unknown>;
export const ProgrammePageModuleChoiceFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageModuleChoice on ModuleChoice {
  min
  max
  chosenBy
  note
}
    `, {"fragmentName":"ProgrammePageModuleChoice"}) as unknown as TypedDocumentString<ProgrammePageModuleChoiceFragment, unknown>;
export const ProgrammePageEndFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    slug
    academicYear
    hub {
      slug
    }
  }
  ... on Pathway {
    slug
    programme {
      id
      slug
      title
      academicYear
      hub {
        slug
      }
    }
  }
  ... on Stage {
    slug
    programme {
      id
      slug
      title
      academicYear
      hub {
        slug
      }
    }
  }
  ... on Series {
    slug
  }
  ... on Hub {
    slug
    website
  }
  ... on ExternalThing {
    kind
    url
  }
}
    `, {"fragmentName":"ProgrammePageEnd"}) as unknown as TypedDocumentString<ProgrammePageEndFragment, unknown>;
export const ProgrammePageEvidenceFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageEvidence on Evidence {
  field
  section
  item
  sentence
  strength
  paraphrase
  source {
    title
    url
  }
}
    `, {"fragmentName":"ProgrammePageEvidence"}) as unknown as TypedDocumentString<ProgrammePageEvidenceFragment, unknown>;
export const ProgrammePageLinkFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePageLink on Link {
  id
  kind
  timing
  resolution
  strength
  obligation
  note
  group {
    id
    rule
    atLeast
  }
  from {
    ...ProgrammePageEnd
  }
  to {
    ...ProgrammePageEnd
  }
  derivedFrom {
    id
    kind
    timing
    obligation
    group {
      rule
    }
  }
  evidence {
    ...ProgrammePageEvidence
  }
}
    fragment ProgrammePageEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    slug
    academicYear
    hub {
      slug
    }
  }
  ... on Pathway {
    slug
    programme {
      id
      slug
      title
      academicYear
      hub {
        slug
      }
    }
  }
  ... on Stage {
    slug
    programme {
      id
      slug
      title
      academicYear
      hub {
        slug
      }
    }
  }
  ... on Series {
    slug
  }
  ... on Hub {
    slug
    website
  }
  ... on ExternalThing {
    kind
    url
  }
}
fragment ProgrammePageEvidence on Evidence {
  field
  section
  item
  sentence
  strength
  paraphrase
  source {
    title
    url
  }
}`, {"fragmentName":"ProgrammePageLink"}) as unknown as TypedDocumentString<ProgrammePageLinkFragment, unknown>;
export const SuggestedProgrammeFragmentDoc = new TypedDocumentString(`
    fragment SuggestedProgramme on Programme {
  slug
  title
  academicYear
  hub {
    slug
    title
  }
}
    `, {"fragmentName":"SuggestedProgramme"}) as unknown as TypedDocumentString<SuggestedProgrammeFragment, unknown>;
export const RelationshipsEndFragmentDoc = new TypedDocumentString(`
    fragment RelationshipsEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    slug
    academicYear
  }
  ... on Pathway {
    programme {
      slug
    }
  }
  ... on Stage {
    programme {
      slug
    }
  }
  ... on Series {
    slug
  }
  ... on Hub {
    slug
  }
}
    `, {"fragmentName":"RelationshipsEnd"}) as unknown as TypedDocumentString<RelationshipsEndFragment, unknown>;
export const WhatComesNextStepFragmentDoc = new TypedDocumentString(`
    fragment WhatComesNextStep on Link {
  kind
  timing
  strength
  obligation
  note
  derivedFrom {
    id
    kind
  }
  evidence {
    section
    item
    sentence
    strength
    paraphrase
  }
}
    `, {"fragmentName":"WhatComesNextStep"}) as unknown as TypedDocumentString<WhatComesNextStepFragment, unknown>;
export const WhatComesNextProgrammeFragmentDoc = new TypedDocumentString(`
    fragment WhatComesNextProgramme on Programme {
  slug
  title
  academicYear
}
    `, {"fragmentName":"WhatComesNextProgramme"}) as unknown as TypedDocumentString<WhatComesNextProgrammeFragment, unknown>;
export const WhatComesNextEndFragmentDoc = new TypedDocumentString(`
    fragment WhatComesNextEnd on LinkEnd {
  __typename
  title
  ...WhatComesNextProgramme
}
    fragment WhatComesNextProgramme on Programme {
  slug
  title
  academicYear
}`, {"fragmentName":"WhatComesNextEnd"}) as unknown as TypedDocumentString<WhatComesNextEndFragment, unknown>;
export const DeskApplyImportDocument = new TypedDocumentString(`
    mutation DeskApplyImport($files: [ImportFileInput!]!, $hub: String!, $year: AcademicYear, $series: [SeriesChoice!], $newSeries: Boolean!, $overwrite: Boolean!, $removeGone: Boolean!, $emptyClears: Boolean!, $confirm: Boolean!, $keys: [ID!]!, $ifRevision: Int!, $idempotencyKey: String!, $why: String) {
  applyImport(
    files: $files
    hub: $hub
    year: $year
    series: $series
    newSeries: $newSeries
    overwrite: $overwrite
    removeGone: $removeGone
    emptyClears: $emptyClears
    confirm: $confirm
    keys: $keys
    ifRevision: $ifRevision
    idempotencyKey: $idempotencyKey
    why: $why
  ) {
    __typename
    ... on EditOutcome {
      message
    }
    ... on Ok {
      revision
    }
    ... on ValidationFailed {
      problems {
        code
        message
      }
    }
  }
}
    `, {"hash":"sha256:8797e2f1a648b87280d66e5d562863340e062a32fd26cd6d789ed2d0b0b36811"}) as unknown as TypedDocumentString<DeskApplyImportMutation, DeskApplyImportMutationVariables>;
export const DeskCreateTokenDocument = new TypedDocumentString(`
    mutation DeskCreateToken($name: String!, $scope: TokenScope!, $hub: ID, $expiresAt: DateTime) {
  createToken(name: $name, scope: $scope, hub: $hub, expiresAt: $expiresAt) {
    __typename
    ... on EditOutcome {
      message
    }
    ... on TokenDone {
      secret
    }
    ... on ValidationFailed {
      problems {
        code
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:4251f7947bd1cf234378f76c2699e2baa65470c545018da0a0c5e5d4f9889b61"}) as unknown as TypedDocumentString<DeskCreateTokenMutation, DeskCreateTokenMutationVariables>;
export const DeskEditDocument = new TypedDocumentString(`
    mutation DeskEdit($edits: [Edit!]!, $dryRun: Boolean! = false, $idempotencyKey: String, $why: String) {
  batch(
    edits: $edits
    dryRun: $dryRun
    idempotencyKey: $idempotencyKey
    why: $why
  ) {
    __typename
    ... on EditOutcome {
      message
    }
    ... on Ok {
      revision
      warnings {
        code
        path
        message
      }
      nodes {
        __typename
        id
        ... on Programme {
          revision
        }
      }
    }
    ... on ValidationFailed {
      problems {
        code
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:1c6dbdf441887e7c46c7e9d18f9cd9df1ff4aa379685872198ace54971638e68"}) as unknown as TypedDocumentString<DeskEditMutation, DeskEditMutationVariables>;
export const DeskFindDocument = new TypedDocumentString(`
    query DeskFind($text: String!, $types: [ReferenceType!]!, $inProgrammes: Boolean!) {
  entries(text: $text, types: $types, first: 100) {
    nodes {
      __typename
      id
      ... on LinkEnd {
        title
      }
      ... on ExternalThing {
        kind
      }
      ... on Source {
        title
        publisher {
          id
          title
        }
      }
    }
  }
  search(text: $text, first: 20) @include(if: $inProgrammes) {
    nodes {
      id
      title
      series {
        id
        title
      }
    }
  }
}
    `, {"hash":"sha256:6254319900781cdfce8a60ce6f38e68c0ee102f24cb92964b59d7c94e0fd4b2a"}) as unknown as TypedDocumentString<DeskFindQuery, DeskFindQueryVariables>;
export const DeskHistoryDocument = new TypedDocumentString(`
    query DeskHistory($id: ID!, $after: String) {
  catalogue {
    revision
  }
  programme(id: $id) {
    id
    history(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        revision
        at
        by
        why
        kind
        fields {
          path
          before
          after
          text
        }
      }
    }
  }
}
    `, {"hash":"sha256:d726e13c7b7c5a9a6c3980a4020400cf5d4eccdadedf78d87e0c732d5cb1c762"}) as unknown as TypedDocumentString<DeskHistoryQuery, DeskHistoryQueryVariables>;
export const DeskHubsDocument = new TypedDocumentString(`
    query DeskHubs {
  catalogue {
    homeHub {
      slug
    }
  }
  hubs {
    nodes {
      id
      slug
      title
      revision
      academicYears
      defaultYear
      offers {
        academicYear
        complete
      }
    }
  }
  programmes(filter: {status: DRAFT}, first: 1) {
    totalCount
  }
}
    `, {"hash":"sha256:3960927b98c00f1e123fc6d2ace98d60a6f38826351c6d2b7c8c0ee0d07b316b"}) as unknown as TypedDocumentString<DeskHubsQuery, DeskHubsQueryVariables>;
export const DeskImportPlanDocument = new TypedDocumentString(`
    mutation DeskImportPlan($files: [ImportFileInput!]!, $hub: String!, $year: AcademicYear, $series: [SeriesChoice!], $newSeries: Boolean!, $overwrite: Boolean!, $removeGone: Boolean!, $emptyClears: Boolean!, $confirm: Boolean!) {
  importPlan(
    files: $files
    hub: $hub
    year: $year
    series: $series
    newSeries: $newSeries
    overwrite: $overwrite
    removeGone: $removeGone
    emptyClears: $emptyClears
    confirm: $confirm
  ) {
    __typename
    ... on EditOutcome {
      message
    }
    ... on ValidationFailed {
      problems {
        message
      }
    }
    ... on ImportPlan {
      revision
      unchanged
      items {
        key
        kind
        name
        title
        place
        needs
        fields {
          field
          before
          after
        }
      }
      problems {
        code
        place
        message
      }
      warnings {
        code
        place
        message
      }
      unsure {
        key
        name
        place
        message
        suggestions {
          slug
          title
        }
      }
      clashes {
        name
        place
        field
        exported
        now
        stated
        isWritten
      }
      notes {
        place
        message
      }
    }
  }
}
    `, {"hash":"sha256:00ba3bcb18d42a803aad8bd900deb8d1dbf55ea6346fe70775a0d173f0f67592"}) as unknown as TypedDocumentString<DeskImportPlanMutation, DeskImportPlanMutationVariables>;
export const DeskLastYearDocument = new TypedDocumentString(`
    query DeskLastYear($hub: String!, $series: String!, $from: AcademicYear!, $to: AcademicYear!) {
  compare(hub: $hub, series: $series, fromYear: $from, toYear: $to) {
    programmes {
      before {
        id
      }
      after {
        id
      }
    }
  }
}
    `, {"hash":"sha256:515b827a9bd252daafaeb5fa59933a6eecd0eabf36324b16ad6985f43b51a25d"}) as unknown as TypedDocumentString<DeskLastYearQuery, DeskLastYearQueryVariables>;
export const DeskLimitTokenDocument = new TypedDocumentString(`
    mutation DeskLimitToken($name: String!, $scope: TokenScope, $hub: ID, $expiresAt: DateTime) {
  limitToken(name: $name, scope: $scope, hub: $hub, expiresAt: $expiresAt) {
    __typename
    ... on EditOutcome {
      message
    }
    ... on ValidationFailed {
      problems {
        code
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:1498d91cbb2819a3ffc6cbe3de2794767d4199046fa5598665858e041fb1fbc2"}) as unknown as TypedDocumentString<DeskLimitTokenMutation, DeskLimitTokenMutationVariables>;
export const DeskMayWriteDocument = new TypedDocumentString(`
    mutation DeskMayWrite($hub: ID!, $revision: Int!) {
  updateHub(id: $hub, ifRevision: $revision, patch: {}, dryRun: true) {
    __typename
    ... on EditOutcome {
      message
    }
  }
}
    `, {"hash":"sha256:d933ced96f870f48b9b998532d7510a39e814ecbd90defc730c50a4dd8e66330"}) as unknown as TypedDocumentString<DeskMayWriteMutation, DeskMayWriteMutationVariables>;
export const DeskProgrammeDocument = new TypedDocumentString(`
    query DeskProgramme($id: ID!) {
  catalogue {
    revision
  }
  programme(id: $id) {
    ...DeskForm
  }
}
    fragment DeskForm on Programme {
  id
  revision
  status
  updatedAt
  hub {
    id
    slug
    title
  }
  academicYear
  series {
    id
    slug
    title
  }
  title
  slug
  section
  sectionPath
  strands
  summary
  teaser
  aims
  url
  codes
  aliases
  position
  publishAt
  withdrawAt
  carriedFrom
  missing
  sourceText
  audiences
  audienceRoles
  phases
  keyStages
  yearGroups
  reach
  mode
  openQuestions
  participation {
    unit
    commitments
    schoolsPerGroup {
      ...DeskRange
    }
    participants {
      role
      note
      obligation
      per
      count {
        ...DeskRange
      }
    }
    frequency {
      per
      purpose
      minutes {
        ...DeskRange
      }
      times {
        ...DeskRange
      }
    }
    release {
      days {
        ...DeskRange
      }
      participationYear
      purpose
    }
    roles {
      name
      does
      designatedIn: designatedInSeries {
        id
        title
      }
    }
  }
  modules {
    pathway {
      id
    }
    ...DeskModule
  }
  moduleChoice {
    ...DeskModuleChoice
  }
  pathways {
    id
    slug
    title
    codes
    duration {
      ...DeskDuration
    }
    components {
      ...DeskComponent
    }
    moduleChoice {
      ...DeskModuleChoice
    }
    modules {
      ...DeskModule
    }
  }
  stages {
    id
    slug
    title
    description
  }
  components {
    ...DeskComponent
  }
  awards {
    title
    by
    condition
    optional
    paid
  }
  links(direction: OUT) {
    id
    kind
    note
    obligation
    strength
    symmetric
    timing
    derivedFrom {
      id
    }
    group {
      id
      rule
      atLeast
    }
    evidence {
      ...DeskEvidence
    }
    from {
      ...DeskEnd
    }
    to {
      ...DeskEnd
    }
  }
  partners {
    kind
    name
    hub {
      id
      title
    }
  }
  eligibilityRule {
    ...DeskRule
  }
  fieldQuestions {
    field
    question
  }
  duration {
    ...DeskDuration
  }
  places {
    count {
      ...DeskRange
    }
    per
  }
  recruitment {
    ...DeskRecruitment
  }
  deliveries {
    title
    area
    codes
    lead
    mode
    note
    venue
    starts {
      value
    }
    recruitment {
      ...DeskRecruitment
    }
    sessions {
      date {
        value
      }
      startsAt
      endsAt
      mode
      note
      venue
      module {
        id
        title
      }
    }
  }
  documents {
    title
    url
  }
  contacts {
    name
    email
    role
    url
  }
  funding {
    free
    note
    inKind
    charges {
      ...DeskMoney
    }
    grants {
      ...DeskMoney
    }
  }
  evidence {
    ...DeskEvidence
  }
}
fragment DeskEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    series {
      id
      title
    }
  }
}
fragment DeskEvidence on Evidence {
  field
  item
  paraphrase
  section
  sentence
  strength
  source {
    id
    title
  }
}
fragment DeskRange on IntRange {
  min
  max
  approximate
}
fragment DeskDuration on Duration {
  strength
  days {
    ...DeskRange
  }
  hours {
    ...DeskRange
  }
  years {
    ...DeskRange
  }
}
fragment DeskModule on Module {
  id
  slug
  title
  kind
  codes
  optional
  part
  topic
  duration {
    ...DeskDuration
  }
}
fragment DeskModuleChoice on ModuleChoice {
  chosenBy
  min
  max
  note
}
fragment DeskComponent on Component {
  kind
  title
  per
  purpose
  count {
    ...DeskRange
  }
  duration {
    ...DeskDuration
  }
}
fragment DeskRecruitment on Recruitment {
  status
  statusAsOf
  applyUrl
  note
  priorities
  opens {
    value
  }
  closes {
    value
  }
}
fragment DeskMoney on Money {
  amount
  condition
  currency
  participationYear
  per
  purpose
}
fragment DeskRule on EligibilityRule {
  line
  ...DeskTest
  all {
    ...DeskRuleInside
  }
  any {
    ...DeskRuleInside
  }
  unless {
    ...DeskRuleInside
  }
  not {
    ...DeskRuleInside
  }
}
fragment DeskRuleInside on EligibilityRule {
  ...DeskTest
  all {
    ...DeskRuleEnd
  }
  any {
    ...DeskRuleEnd
  }
  unless {
    ...DeskTest
  }
  not {
    ...DeskTest
  }
}
fragment DeskRuleEnd on EligibilityRule {
  ...DeskTest
  all {
    ...DeskTest
  }
  any {
    ...DeskTest
  }
}
fragment DeskTest on EligibilityRule {
  id
  atLeast
  test {
    text
    openQuestion
  }
}`, {"hash":"sha256:0a94c40ea5a866a7ab453ca2e33a4805c62744f972298958559aa0b5b3c72cc3"}) as unknown as TypedDocumentString<DeskProgrammeQuery, DeskProgrammeQueryVariables>;
export const DeskProgrammesDocument = new TypedDocumentString(`
    query DeskProgrammes($filter: ProgrammeFilter!, $searching: Boolean!, $text: String! = "", $first: Int = 100, $after: String) {
  programmes(
    filter: $filter
    orderBy: [{field: POSITION, direction: ASC}, {field: TITLE, direction: ASC}]
    first: $first
    after: $after
  ) @skip(if: $searching) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...DeskRow
    }
  }
  search(text: $text, filter: $filter, first: $first, after: $after) @include(if: $searching) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...DeskRow
    }
  }
}
    fragment DeskRow on Programme {
  id
  revision
  title
  codes
  section
  status
  openQuestions
  carriedFrom
  missing
  publishAt
  withdrawAt
  updatedAt
  recruitment {
    closes {
      text
    }
  }
}`, {"hash":"sha256:c4eab1afe16b36bf32ef443de0576224f11ce77a88fd42941c18cb54a00ebd90"}) as unknown as TypedDocumentString<DeskProgrammesQuery, DeskProgrammesQueryVariables>;
export const DeskReadRuleDocument = new TypedDocumentString(`
    mutation DeskReadRule($id: ID!, $revision: Int!, $line: String!) {
  updateProgramme(
    id: $id
    ifRevision: $revision
    patch: {eligibilityRule: {line: $line}}
    dryRun: true
  ) {
    __typename
    ... on Ok {
      node {
        __typename
        id
        ... on Programme {
          eligibilityRule {
            ...ReadRule
          }
        }
      }
    }
  }
}
    fragment ReadRule on EligibilityRule {
  line
  ...ReadTest
  all {
    ...ReadRuleInside
  }
  any {
    ...ReadRuleInside
  }
  unless {
    ...ReadRuleInside
  }
  not {
    ...ReadRuleInside
  }
}
fragment ReadRuleInside on EligibilityRule {
  ...ReadTest
  all {
    ...ReadRuleEnd
  }
  any {
    ...ReadRuleEnd
  }
  unless {
    ...ReadTest
  }
  not {
    ...ReadTest
  }
}
fragment ReadRuleEnd on EligibilityRule {
  ...ReadTest
  all {
    ...ReadTest
  }
  any {
    ...ReadTest
  }
}
fragment ReadTest on EligibilityRule {
  id
  atLeast
  test {
    text
    openQuestion
  }
}`, {"hash":"sha256:b9f79d0af613be43841f3b838e2ae5ccf480534b85a7640434dfc889bc1eaeb3"}) as unknown as TypedDocumentString<DeskReadRuleMutation, DeskReadRuleMutationVariables>;
export const DeskRedactDocument = new TypedDocumentString(`
    mutation DeskRedact($text: String!, $why: String, $dryRun: Boolean!) {
  redact(text: $text, why: $why, dryRun: $dryRun) {
    __typename
    ... on EditOutcome {
      message
    }
    ... on RedactionDone {
      textsInCatalogue
      textsInHistory
      otherFiles
    }
    ... on ValidationFailed {
      problems {
        message
      }
    }
  }
}
    `, {"hash":"sha256:4269434a4045dd426a81a906f1315b10e7923c783d44d107a7e537edd3eedea9"}) as unknown as TypedDocumentString<DeskRedactMutation, DeskRedactMutationVariables>;
export const DeskRestoreDocument = new TypedDocumentString(`
    mutation DeskRestore($id: ID!, $revision: Int!, $ifRevision: Int!, $why: String) {
  restore(ids: [$id], revision: $revision, ifRevision: $ifRevision, why: $why) {
    __typename
    ... on EditOutcome {
      message
    }
    ... on ValidationFailed {
      problems {
        code
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:3a568e3d4aa90808f85d2839088efa413a73dc7e079b37918f76042a2510e585"}) as unknown as TypedDocumentString<DeskRestoreMutation, DeskRestoreMutationVariables>;
export const DeskRevokeTokenDocument = new TypedDocumentString(`
    mutation DeskRevokeToken($name: String!) {
  revokeToken(name: $name) {
    __typename
    ... on EditOutcome {
      message
    }
    ... on ValidationFailed {
      problems {
        code
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:481da50fd9343dd7bc67d4f8d1f3e5d48d2bd40e974495b0168d1f0db1d6300d"}) as unknown as TypedDocumentString<DeskRevokeTokenMutation, DeskRevokeTokenMutationVariables>;
export const DeskTokensDocument = new TypedDocumentString(`
    mutation DeskTokens {
  listTokens {
    __typename
    ... on EditOutcome {
      message
    }
    ... on TokenList {
      tokens {
        name
        scopes
        createdAt
        expiresAt
        revokedAt
        lastUsedOn
        hub {
          id
          title
        }
      }
    }
  }
}
    `, {"hash":"sha256:284c45f7b9f5daace1ad632869935d43eaac769fbc69d30da27964423bfd5065"}) as unknown as TypedDocumentString<DeskTokensMutation, DeskTokensMutationVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($since: Int! = 1, $first: Int = 100, $after: String) {
  catalogue {
    revision
  }
  changes(since: $since, first: $first, after: $after) {
    totalCount
    nodes {
      revision
      at
      by
      why
      kind
      type
      nodeId
      title
      slug
      fields {
        path
        before
        after
      }
      node {
        id
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `, {"hash":"sha256:b9c369f81b6223172d96d5bd253248bbbb70e5b8920d1cbb1d4f659f2ad9c00a"}) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const FirstQueryDocument = new TypedDocumentString(`
    query FirstQuery {
  programme(slug: "mastery-readiness") {
    title
    nextSteps {
      strength
      to {
        title
      }
    }
  }
}
    `, {"hash":"sha256:71067bcaf08184d29e159e7c833b1a676d60cc1688505e02497be49a9114c1d7"}) as unknown as TypedDocumentString<FirstQueryQuery, FirstQueryQueryVariables>;
export const HubChoicesDocument = new TypedDocumentString(`
    query HubChoices {
  catalogue {
    homeHub {
      slug
    }
  }
  hubs(first: 100) {
    nodes {
      slug
      formerSlugs
      title
      academicYears
      defaultYear
    }
  }
}
    `, {"hash":"sha256:b00fbb78a6354fd2567e629580fee8e5774f0bd836fe15885533df7e74056db2"}) as unknown as TypedDocumentString<HubChoicesQuery, HubChoicesQueryVariables>;
export const ImportBatchDocument = new TypedDocumentString(`
    mutation ImportBatch($edits: [Edit!]! = [], $why: String, $idempotencyKey: String) {
  batch(edits: $edits, why: $why, idempotencyKey: $idempotencyKey) {
    __typename
    ... on Ok {
      revision
    }
    ... on ValidationFailed {
      count
      problems {
        code
        path
        message
      }
    }
    ... on Conflict {
      nodeId
      message
    }
    ... on NotFound {
      message
    }
    ... on Forbidden {
      message
    }
  }
}
    `, {"hash":"sha256:98c3030e17c88ea74aaea5b158711d96178d5cd3c99ec7f56302fed4c806d66f"}) as unknown as TypedDocumentString<ImportBatchMutation, ImportBatchMutationVariables>;
export const JoinPageDocument = new TypedDocumentString(`
    query JoinPage($profile: Profile! = {unit: SCHOOL, schoolKind: "primary school"}, $hub: String, $year: AcademicYear, $goal: String! = "primary-tfm-embedding", $withGoal: Boolean! = false) {
  eligibilities(profile: $profile, hub: $hub, year: $year) {
    questions
    items {
      verdict
      summary
      tellUs
      questions
      askHub
      mustAlsoJoin {
        ...JoinPageProgramme
      }
      programme {
        ...JoinPageProgramme
        recruitment {
          status
          opens {
            ...JoinPageDate
          }
          closes {
            ...JoinPageDate
          }
        }
        nextSteps {
          strength
          to {
            __typename
            id
            title
            ...JoinPageProgramme
          }
        }
        eligibilityRule {
          ...JoinPageRule
        }
      }
    }
  }
  offers(hub: $hub) {
    academicYear
    complete
    hub {
      title
      email
      website
    }
  }
  plan(goal: $goal, profile: $profile, hub: $hub, startYear: $year) @include(if: $withGoal) {
    goal {
      ...JoinPageProgramme
    }
    whyNot
    assumptions
    obstacles {
      text
      series {
        title
      }
    }
    ways {
      verdict
      years {
        year
        joins {
          published
          alongside
          programme {
            ...JoinPageProgramme
          }
          conditions {
            text
          }
        }
      }
    }
  }
}
    fragment JoinPageProgramme on Programme {
  id
  slug
  title
  academicYear
  hub {
    slug
  }
}
fragment JoinPageDate on DateSpan {
  text
  earliest
  latest
}
fragment JoinPageRule on EligibilityRule {
  ...JoinPageTest
  all {
    ...JoinPageRuleInside
  }
  any {
    ...JoinPageRuleInside
  }
  unless {
    ...JoinPageRuleInside
  }
  not {
    ...JoinPageRuleInside
  }
}
fragment JoinPageRuleInside on EligibilityRule {
  ...JoinPageTest
  all {
    ...JoinPageRuleEnd
  }
  any {
    ...JoinPageRuleEnd
  }
  unless {
    ...JoinPageTest
  }
  not {
    ...JoinPageTest
  }
}
fragment JoinPageRuleEnd on EligibilityRule {
  ...JoinPageTest
  all {
    ...JoinPageTest
  }
  any {
    ...JoinPageTest
  }
}
fragment JoinPageTest on EligibilityRule {
  test {
    kind
    programme {
      __typename
      id
      title
      ... on Programme {
        series {
          slug
        }
      }
      ... on Series {
        slug
      }
    }
  }
}`, {"hash":"sha256:42c4e0e15ea8dd87cd4b1ea6d38c0c3ef8b8b4dccba44bff16a48f5b6be50e47"}) as unknown as TypedDocumentString<JoinPageQuery, JoinPageQueryVariables>;
export const LandingDocument = new TypedDocumentString(`
    query Landing {
  catalogue {
    revision
    updatedAt
    academicYears
    programmeCount
    linkCount
    homeHub {
      slug
      title
      defaultYear
      website
      email
      programmes(
        first: 100
        orderBy: [{field: ACADEMIC_YEAR, direction: DESC}, {field: POSITION}]
      ) {
        nodes {
          slug
          title
          section
          academicYear
        }
      }
    }
  }
}
    `, {"hash":"sha256:0319166ed7d00f5092fc2d53cdca2e2ea8f8885f53a998330274443cfb202a1f"}) as unknown as TypedDocumentString<LandingQuery, LandingQueryVariables>;
export const MapCardDocument = new TypedDocumentString(`
    query MapCard($slug: String! = "mastery-readiness", $hub: String, $year: AcademicYear) {
  programme(slug: $slug, hub: $hub, year: $year) {
    id
    slug
    title
    section
    sectionPath
    phases
    codes
    summary
    url
    openQuestions
    previousSteps {
      ...MapCardLink
    }
    nextSteps {
      ...MapCardLink
    }
    links {
      ...MapCardLink
    }
    pathways {
      links {
        ...MapCardLink
      }
    }
    stages {
      links {
        ...MapCardLink
      }
    }
  }
}
    fragment MapCardLink on Link {
  id
  kind
  symmetric
  timing
  strength
  obligation
  note
  group {
    rule
  }
  derivedFrom {
    id
    timing
    obligation
    note
    group {
      rule
    }
  }
  from {
    ...MapCardEnd
  }
  to {
    ...MapCardEnd
  }
  evidence {
    source {
      title
      url
    }
    section
    item
    sentence
    strength
    paraphrase
  }
}
fragment MapCardEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    slug
  }
  ... on Pathway {
    programme {
      title
      slug
    }
  }
  ... on Stage {
    programme {
      title
      slug
    }
  }
  ... on ExternalThing {
    kind
    url
  }
}`, {"hash":"sha256:484bdb98e89d20359200fb833635c732d88dca3818a4768b6d4b2c93763e3d86"}) as unknown as TypedDocumentString<MapCardQuery, MapCardQueryVariables>;
export const MapLinksDocument = new TypedDocumentString(`
    query MapLinks($hub: String! = "east-midlands-east", $year: AcademicYear! = "2021/22", $first: Int = 100, $after: String) {
  links(
    filter: {from: {hub: {eq: $hub}, academicYear: {eq: $year}}}
    first: $first
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      kind
      symmetric
      timing
      resolution
      strength
      obligation
      note
      group {
        rule
      }
      from {
        ...MapLinksEnd
      }
      to {
        ...MapLinksEnd
      }
      evidence {
        section
        item
        sentence
        paraphrase
      }
    }
  }
}
    fragment MapLinksEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    slug
    academicYear
  }
  ... on Pathway {
    programme {
      title
      slug
    }
  }
  ... on Stage {
    programme {
      title
      slug
    }
  }
  ... on ExternalThing {
    kind
    url
  }
}`, {"hash":"sha256:1c0bb5e4778a27040d4a0f030bd0f050546a71c1a86c958847d95b6ac551f47f"}) as unknown as TypedDocumentString<MapLinksQuery, MapLinksQueryVariables>;
export const MapProgrammesDocument = new TypedDocumentString(`
    query MapProgrammes($hub: String! = "east-midlands-east", $year: AcademicYear! = "2021/22", $first: Int = 100, $after: String) {
  programmes(
    filter: {hub: {eq: $hub}, academicYear: {eq: $year}}
    first: $first
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      slug
      formerSlugs
      title
      section
      phases
    }
  }
}
    `, {"hash":"sha256:89f60209e03501c9e28b3f984f5632b1850e1e1d29f21b7380a76325c7bb8071"}) as unknown as TypedDocumentString<MapProgrammesQuery, MapProgrammesQueryVariables>;
export const MapRoutesDocument = new TypedDocumentString(`
    query MapRoutes($from: String! = "mastery-readiness", $to: String! = "primary-tfm-sustaining", $minStrength: Strength = AMBIGUOUS, $hub: String, $year: AcademicYear) {
  routes(
    from: $from
    to: $to
    maxSteps: 12
    minStrength: $minStrength
    hub: $hub
    year: $year
  ) {
    truncated
    routes {
      length
      weakest
      steps {
        id
        strength
        derivedFrom {
          id
        }
        from {
          ...MapRoutesEnd
        }
        to {
          ...MapRoutesEnd
        }
      }
    }
  }
}
    fragment MapRoutesEnd on LinkEnd {
  title
  ... on Programme {
    slug
  }
}`, {"hash":"sha256:32f42d57ba0691c19c64fd87de2e676f1f438d6ebb1d90eccc5e5d0277c03b23"}) as unknown as TypedDocumentString<MapRoutesQuery, MapRoutesQueryVariables>;
export const NewsletterAtDocument = new TypedDocumentString(`
    query NewsletterAt($time: DateTime! = "2100-01-01T00:00:00Z") {
  asOf(time: $time) {
    catalogue {
      revision
    }
  }
}
    `, {"hash":"sha256:38a7902b7df472367785b9f78f7ffb086d7c0b19a465652e13cc2f91fde775a1"}) as unknown as TypedDocumentString<NewsletterAtQuery, NewsletterAtQueryVariables>;
export const NewsletterAudiencesDocument = new TypedDocumentString(`
    query NewsletterAudiences($hub: String! = "east-midlands-east", $year: AcademicYear! = "2021/22") {
  programmeGroups(
    by: [AUDIENCE]
    filter: {hub: {eq: $hub}, academicYear: {eq: $year}}
  ) {
    count
    keys {
      label
    }
  }
}
    `, {"hash":"sha256:b5132c8b96c232e414a89be1514671dd3a5eb4a9273b67f2cfe346ea75c23d9e"}) as unknown as TypedDocumentString<NewsletterAudiencesQuery, NewsletterAudiencesQueryVariables>;
export const NewsletterNewsDocument = new TypedDocumentString(`
    query NewsletterNews($since: Int! = 1, $hub: String, $after: String) {
  changes(
    since: $since
    hub: $hub
    types: [PROGRAMME]
    kinds: [CREATED, PUBLISHED, UPDATED]
    first: 100
    after: $after
  ) {
    nodes {
      kind
      fields {
        path
      }
      node {
        ... on Programme {
          id
          slug
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:f83e1cada4c0132ca77ae6181fcea91eefbe3bedaa2a1b10e95b8aae0700de10"}) as unknown as TypedDocumentString<NewsletterNewsQuery, NewsletterNewsQueryVariables>;
export const NewsletterProgrammesDocument = new TypedDocumentString(`
    query NewsletterProgrammes($filter: ProgrammeFilter, $first: Int = 50, $after: String) {
  programmes(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      slug
      title
      section
      phases
      audiences
    }
  }
}
    `, {"hash":"sha256:e7b41d5911bed7b69ad45cd252583af43102bb4731bb08e9871962d973618b62"}) as unknown as TypedDocumentString<NewsletterProgrammesQuery, NewsletterProgrammesQueryVariables>;
export const NewsletterSearchDocument = new TypedDocumentString(`
    query NewsletterSearch($text: String! = "mastery", $filter: ProgrammeFilter, $first: Int = 50, $after: String) {
  search(text: $text, filter: $filter, first: $first, after: $after) {
    totalCount
    suggestions
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      slug
      title
      section
      phases
      audiences
    }
  }
}
    `, {"hash":"sha256:4e9c8b2c5d91af3ea675aeec1d879d44344538f3d3e6870968eac37ee8a76837"}) as unknown as TypedDocumentString<NewsletterSearchQuery, NewsletterSearchQueryVariables>;
export const NewsletterSinceDocument = new TypedDocumentString(`
    query NewsletterSince($revision: Int! = 1, $refs: [String!]! = ["mastering-number"], $maxLength: Int = 280) {
  asOf(revision: $revision) {
    catalogue {
      updatedAt
    }
    selection(refs: $refs) {
      items {
        ref
        programme {
          ...NewsletterWording
        }
      }
    }
  }
  selection(refs: $refs) {
    items {
      ref
      programme {
        ...NewsletterWording
      }
    }
  }
}
    fragment NewsletterWording on Programme {
  title
  teaser
  summary(maxLength: $maxLength)
  audiences
  url
  contacts {
    name
    role
    email
    url
  }
  recruitment {
    status
    closes {
      value
    }
    applyUrl
  }
}`, {"hash":"sha256:b57c54149c803ca63488ed938b2a0d8b8ec878f11f49df98d156fc74f63d969d"}) as unknown as TypedDocumentString<NewsletterSinceQuery, NewsletterSinceQueryVariables>;
export const NewsletterDocument = new TypedDocumentString(`
    query Newsletter($refs: [String!]! = ["mastering-number", "Y5-8 Continuity Work Group", "core-maths-pedagogy", "SKTM Early Years", "school-development-lead"], $hub: String, $year: AcademicYear) {
  selection(refs: $refs, hub: $hub, year: $year) {
    items {
      ref
      programme {
        id
        slug
        title
        academicYear
        section
        audiences
        teaser
        summary
        url
        mode
        contacts {
          name
          role
          email
          url
        }
        recruitment {
          ...NewsletterRecruitment
        }
        deliveries {
          title
          codes
          area
          venue
          mode
          starts {
            ...NewsletterDate
          }
          sessions {
            date {
              ...NewsletterDate
            }
          }
          recruitment {
            ...NewsletterRecruitment
          }
        }
        places {
          count {
            min
            max
            approximate
          }
          per
        }
        funding {
          free
          charges {
            amount
            currency
            per
            purpose
            condition
            participationYear
          }
        }
        hub {
          ...NewsletterContact
        }
      }
      newer {
        id
        slug
        title
        academicYear
      }
    }
    missing {
      ref
      position
      reason
      title
      suggestions {
        id
        slug
        title
        academicYear
      }
    }
  }
  catalogue {
    revision
    updatedAt
    homeHub {
      ...NewsletterContact
    }
  }
}
    fragment NewsletterContact on Hub {
  slug
  title
  website
  email
  socialHandle
  colour
}
fragment NewsletterRecruitment on Recruitment {
  status
  opens {
    ...NewsletterDate
  }
  closes {
    ...NewsletterDate
  }
  applyUrl
}
fragment NewsletterDate on DateSpan {
  value
  earliest
  latest
  text
}`, {"hash":"sha256:e922ebc9b45c2b9138ffe0a2e1b6daed03482173e0db0f37c419373494ce5390"}) as unknown as TypedDocumentString<NewsletterQuery, NewsletterQueryVariables>;
export const OpenQuestionsDocument = new TypedDocumentString(`
    query OpenQuestions($hub: String, $year: AcademicYear, $first: Int = 50, $after: String) {
  programmes(
    filter: {hasOpenQuestions: true, hub: {eq: $hub}, academicYear: {eq: $year}}
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      slug
      title
      academicYear
      openQuestions
      evidence {
        field
        strength
        section
        item
        sentence
        paraphrase
      }
    }
  }
}
    `, {"hash":"sha256:3b185d652fb5d66119a8f10b55f59bd43fc4688e27db8fb9caae2a23317bb482"}) as unknown as TypedDocumentString<OpenQuestionsQuery, OpenQuestionsQueryVariables>;
export const PhaseMenuDocument = new TypedDocumentString(`
    query PhaseMenu($filter: ProgrammeFilter, $first: Int = 50, $after: String) {
  programmes(
    filter: $filter
    orderBy: [{field: TITLE}]
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      slug
      title
      academicYear
      phases
      section
      sectionPath
    }
  }
}
    `, {"hash":"sha256:e8ae4e98d433dfb4fc4fa5adfee624e364c777b6f9472b2915da919890bf4991"}) as unknown as TypedDocumentString<PhaseMenuQuery, PhaseMenuQueryVariables>;
export const ProgrammeListSearchDocument = new TypedDocumentString(`
    query ProgrammeListSearch($text: String! = "mastery", $filter: ProgrammeFilter, $first: Int = 30, $after: String, $hub: ProgrammeFilter, $year: ProgrammeFilter, $phase: ProgrammeFilter, $section: ProgrammeFilter, $unit: ProgrammeFilter) {
  search(text: $text, filter: $filter, first: $first, after: $after) {
    totalCount
    suggestions
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      highlights {
        field
        html
      }
      node {
        ...FoundProgramme
      }
    }
  }
  hub: search(text: $text, filter: $hub, first: 1) {
    facets(dimensions: [HUB]) {
      ...MenuFacet
    }
  }
  year: search(text: $text, filter: $year, first: 1) {
    facets(dimensions: [ACADEMIC_YEAR]) {
      ...MenuFacet
    }
  }
  phase: search(text: $text, filter: $phase, first: 1) {
    facets(dimensions: [PHASE]) {
      ...MenuFacet
    }
  }
  section: search(text: $text, filter: $section, first: 1) {
    facets(dimensions: [SECTION]) {
      ...MenuFacet
    }
  }
  unit: search(text: $text, filter: $unit, first: 1) {
    facets(dimensions: [UNIT]) {
      ...MenuFacet
    }
  }
}
    fragment MenuFacet on SearchFacet {
  buckets {
    key
    label
    count
  }
}
fragment FoundProgramme on Programme {
  id
  slug
  title
  academicYear
  section
  phases
  audiences
  hub {
    slug
    title
  }
}`, {"hash":"sha256:ce93e1ad851f4e8b72ff6087d435a85256f1d0b8d43fb87910387df071ccdd7e"}) as unknown as TypedDocumentString<ProgrammeListSearchQuery, ProgrammeListSearchQueryVariables>;
export const ProgrammeListDocument = new TypedDocumentString(`
    query ProgrammeList($filter: ProgrammeFilter, $first: Int = 30, $after: String) {
  programmes(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListedProgramme
    }
  }
}
    fragment ListedProgramme on Programme {
  id
  slug
  title
  academicYear
  section
  phases
  audiences
  hub {
    slug
    title
  }
}`, {"hash":"sha256:725f350cedd6af3f1e1125b8b28d8f7a1f81f2b26db5e2f086168466ccacfbe4"}) as unknown as TypedDocumentString<ProgrammeListQuery, ProgrammeListQueryVariables>;
export const ProgrammeMenuDocument = new TypedDocumentString(`
    query ProgrammeMenu($by: [ProgrammeDimension!]! = [PHASE], $filter: ProgrammeFilter) {
  programmeGroups(by: $by, filter: $filter) {
    count
    keys {
      value
      label
    }
  }
}
    `, {"hash":"sha256:4d5a3f42a622147b8ca4bc15b89cd3ea6bd331ed713a2d485a7f7b5aaaa26086"}) as unknown as TypedDocumentString<ProgrammeMenuQuery, ProgrammeMenuQueryVariables>;
export const ProgrammePageDocument = new TypedDocumentString(`
    query ProgrammePage($slug: String! = "sktm-early-years", $hub: String, $year: AcademicYear) {
  programme(slug: $slug, hub: $hub, year: $year) {
    id
    slug
    title
    aliases
    codes
    academicYear
    sectionPath
    phases
    keyStages
    yearGroups
    audiences
    summary
    aims
    mode
    reach
    url
    hub {
      slug
      title
      website
      email
      offers {
        academicYear
        complete
      }
    }
    series {
      title
      programmes(
        filter: {hub: {eq: $hub}}
        orderBy: [{field: ACADEMIC_YEAR, direction: DESC}]
        first: 20
      ) {
        nodes {
          ...ProgrammePageEnd
        }
      }
    }
    pathways {
      id
      slug
      title
      order
      codes
      duration {
        ...ProgrammePageDuration
      }
      components {
        ...ProgrammePageComponent
      }
      modules {
        ...ProgrammePageModule
      }
      moduleChoice {
        ...ProgrammePageModuleChoice
      }
      links {
        ...ProgrammePageLink
      }
    }
    modules {
      ...ProgrammePageModule
    }
    moduleChoice {
      ...ProgrammePageModuleChoice
    }
    components {
      ...ProgrammePageComponent
    }
    stages {
      id
      title
      order
      description
      links {
        ...ProgrammePageLink
      }
    }
    strands
    duration {
      ...ProgrammePageDuration
    }
    participation {
      unit
      participants {
        role
        count {
          ...ProgrammePageRange
        }
        per
        obligation
        note
      }
      schoolsPerGroup {
        ...ProgrammePageRange
      }
      roles {
        name
        does
      }
      commitments
      frequency {
        minutes {
          ...ProgrammePageRange
        }
        times {
          ...ProgrammePageRange
        }
        per
        purpose
      }
      release {
        days {
          ...ProgrammePageRange
        }
        participationYear
        purpose
      }
    }
    eligibilityRule {
      ...ProgrammePageRule
      all {
        ...ProgrammePageRuleInside
      }
      any {
        ...ProgrammePageRuleInside
      }
    }
    recruitment {
      ...ProgrammePageRecruitment
    }
    places {
      count {
        ...ProgrammePageRange
      }
      per
    }
    deliveries {
      title
      codes
      area
      venue
      mode
      lead
      note
      starts {
        ...ProgrammePageDate
      }
      sessions {
        date {
          ...ProgrammePageDate
        }
        startsAt
        endsAt
        venue
        mode
        note
      }
      recruitment {
        ...ProgrammePageRecruitment
      }
    }
    funding {
      free
      grants {
        ...ProgrammePageMoney
      }
      charges {
        ...ProgrammePageMoney
      }
      inKind
      note
    }
    awards {
      title
      by
      optional
      paid
      condition
    }
    partners {
      name
      kind
    }
    contacts {
      name
      role
      email
      url
    }
    documents {
      title
      url
    }
    previousSteps {
      ...ProgrammePageLink
    }
    nextSteps {
      ...ProgrammePageLink
    }
    links {
      ...ProgrammePageLink
    }
    evidence {
      ...ProgrammePageEvidence
    }
    openQuestions
  }
}
    fragment ProgrammePageRange on IntRange {
  min
  max
  approximate
}
fragment ProgrammePageDate on DateSpan {
  text
  earliest
  latest
}
fragment ProgrammePageRule on EligibilityRule {
  id
  atLeast
  unless {
    ...ProgrammePageRuleTests
  }
  not {
    ...ProgrammePageRuleTests
  }
  test {
    ...ProgrammePageTest
  }
}
fragment ProgrammePageRuleInside on EligibilityRule {
  ...ProgrammePageRule
  all {
    ...ProgrammePageRuleTests
  }
  any {
    ...ProgrammePageRuleTests
  }
}
fragment ProgrammePageRuleTests on EligibilityRule {
  ...ProgrammePageRuleEnd
  all {
    ...ProgrammePageRuleEnd
  }
  any {
    ...ProgrammePageRuleEnd
  }
}
fragment ProgrammePageRuleEnd on EligibilityRule {
  id
  atLeast
  unless {
    id
  }
  not {
    id
  }
  test {
    ...ProgrammePageTest
  }
}
fragment ProgrammePageTest on EligibilityTest {
  text
  strength
  openQuestion
}
fragment ProgrammePageRecruitment on Recruitment {
  status
  opens {
    ...ProgrammePageDate
  }
  closes {
    ...ProgrammePageDate
  }
  applyUrl
  priorities
  note
}
fragment ProgrammePageMoney on Money {
  amount
  currency
  per
  purpose
  condition
  participationYear
}
fragment ProgrammePageComponent on Component {
  kind
  title
  count {
    ...ProgrammePageRange
  }
  per
  duration {
    ...ProgrammePageDuration
  }
  purpose
}
fragment ProgrammePageModule on Module {
  id
  slug
  title
  order
  kind
  topic
  optional
  duration {
    ...ProgrammePageDuration
  }
}
fragment ProgrammePageModuleChoice on ModuleChoice {
  min
  max
  chosenBy
  note
}
fragment ProgrammePageDuration on Duration {
  years {
    ...ProgrammePageRange
  }
  days {
    ...ProgrammePageRange
  }
  hours {
    ...ProgrammePageRange
  }
  strength
}
fragment ProgrammePageLink on Link {
  id
  kind
  timing
  resolution
  strength
  obligation
  note
  group {
    id
    rule
    atLeast
  }
  from {
    ...ProgrammePageEnd
  }
  to {
    ...ProgrammePageEnd
  }
  derivedFrom {
    id
    kind
    timing
    obligation
    group {
      rule
    }
  }
  evidence {
    ...ProgrammePageEvidence
  }
}
fragment ProgrammePageEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    slug
    academicYear
    hub {
      slug
    }
  }
  ... on Pathway {
    slug
    programme {
      id
      slug
      title
      academicYear
      hub {
        slug
      }
    }
  }
  ... on Stage {
    slug
    programme {
      id
      slug
      title
      academicYear
      hub {
        slug
      }
    }
  }
  ... on Series {
    slug
  }
  ... on Hub {
    slug
    website
  }
  ... on ExternalThing {
    kind
    url
  }
}
fragment ProgrammePageEvidence on Evidence {
  field
  section
  item
  sentence
  strength
  paraphrase
  source {
    title
    url
  }
}`, {"hash":"sha256:80b1436feb58f3c2bc8180296a20c23317069f4f063b3bfc98ef2b22b2c9080a"}) as unknown as TypedDocumentString<ProgrammePageQuery, ProgrammePageQueryVariables>;
export const ProgrammeSuggestionsDocument = new TypedDocumentString(`
    query ProgrammeSuggestions($slug: String! = "mastering-numbers", $hub: String, $year: AcademicYear) {
  selection(refs: [$slug], hub: $hub, year: $year) {
    items {
      programme {
        ...SuggestedProgramme
      }
    }
    missing {
      reason
      suggestions {
        ...SuggestedProgramme
      }
    }
  }
}
    fragment SuggestedProgramme on Programme {
  slug
  title
  academicYear
  hub {
    slug
    title
  }
}`, {"hash":"sha256:9ba5a838cf16bf6bcc2eedfb0abce465926a31294dc256bd22d0dcbdcf41409c"}) as unknown as TypedDocumentString<ProgrammeSuggestionsQuery, ProgrammeSuggestionsQueryVariables>;
export const RelationshipsDocument = new TypedDocumentString(`
    query Relationships($first: Int = 100, $after: String) {
  links(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      kind
      symmetric
      timing
      strength
      obligation
      note
      from {
        ...RelationshipsEnd
      }
      to {
        ...RelationshipsEnd
      }
      group {
        id
        rule
        atLeast
      }
      evidence {
        source {
          title
        }
        section
        item
        sentence
        strength
        paraphrase
      }
    }
  }
}
    fragment RelationshipsEnd on LinkEnd {
  __typename
  id
  title
  ... on Programme {
    slug
    academicYear
  }
  ... on Pathway {
    programme {
      slug
    }
  }
  ... on Stage {
    programme {
      slug
    }
  }
  ... on Series {
    slug
  }
  ... on Hub {
    slug
  }
}`, {"hash":"sha256:6a2455e0760ccc3721975a5675acbda917bfaec49b96e694e177363b3cf93ede"}) as unknown as TypedDocumentString<RelationshipsQuery, RelationshipsQueryVariables>;
export const RoutesDocument = new TypedDocumentString(`
    query Routes($from: String! = "mastery-readiness", $to: String! = "primary-tfm-sustaining", $maxSteps: Int = 6, $minStrength: Strength = AMBIGUOUS) {
  routes(from: $from, to: $to, maxSteps: $maxSteps, minStrength: $minStrength) {
    truncated
    routes {
      length
      weakest
      steps {
        kind
        timing
        strength
        from {
          __typename
          ... on Programme {
            slug
          }
        }
        to {
          __typename
          ... on Programme {
            slug
          }
        }
        evidence {
          section
          item
          sentence
        }
      }
    }
  }
}
    `, {"hash":"sha256:05f4312354b87cee4b7785ff8773805ba52067a72acb87d04a875883bf9ae3cb"}) as unknown as TypedDocumentString<RoutesQuery, RoutesQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String! = "TfM embeding", $filter: ProgrammeFilter, $first: Int = 10, $after: String) {
  search(text: $text, filter: $filter, first: $first, after: $after) {
    totalCount
    suggestions
    edges {
      score
      node {
        slug
        title
      }
      highlights {
        field
        html
      }
    }
    facets(dimensions: [SECTION, PHASE, YEAR_GROUP]) {
      dimension
      buckets {
        key
        label
        count
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:67b6fd841cdb1506ee21a84b4756ec9876c1739b8c08ecce418e9e53fd71513b"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const WhatCanIJoinDocument = new TypedDocumentString(`
    query WhatCanIJoin($profile: Profile! = {unit: SCHOOL, schoolKind: "primary school"}, $verdicts: [Verdict!] = [ELIGIBLE, UNKNOWN], $hub: String, $year: AcademicYear) {
  eligibilities(profile: $profile, verdicts: $verdicts, hub: $hub, year: $year) {
    questions
    items {
      verdict
      summary
      joinedBy
      questions
      askHub
      programme {
        slug
        title
        academicYear
      }
      reasons {
        verdict
        text
        wouldChange
      }
    }
  }
}
    `, {"hash":"sha256:93ec76bfe742f751adffee043211123df36821bc63bcaa90270879d58ddc4135"}) as unknown as TypedDocumentString<WhatCanIJoinQuery, WhatCanIJoinQueryVariables>;
export const WhatComesNextDocument = new TypedDocumentString(`
    query WhatComesNext($slug: String! = "mastery-readiness", $hub: String, $year: AcademicYear, $minStrength: Strength = AMBIGUOUS) {
  programme(slug: $slug, hub: $hub, year: $year) {
    ...WhatComesNextProgramme
    nextSteps(minStrength: $minStrength) {
      ...WhatComesNextStep
      to {
        ...WhatComesNextEnd
        ... on Programme {
          nextSteps(minStrength: $minStrength) {
            ...WhatComesNextStep
            to {
              ...WhatComesNextEnd
              ... on Programme {
                nextSteps(minStrength: $minStrength) {
                  ...WhatComesNextStep
                  to {
                    ...WhatComesNextEnd
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    fragment WhatComesNextStep on Link {
  kind
  timing
  strength
  obligation
  note
  derivedFrom {
    id
    kind
  }
  evidence {
    section
    item
    sentence
    strength
    paraphrase
  }
}
fragment WhatComesNextEnd on LinkEnd {
  __typename
  title
  ...WhatComesNextProgramme
}
fragment WhatComesNextProgramme on Programme {
  slug
  title
  academicYear
}`, {"hash":"sha256:49f47e686a09d58b0ee26315173c3637536fe1b5a93836c9936cef5629cd2286"}) as unknown as TypedDocumentString<WhatComesNextQuery, WhatComesNextQueryVariables>;