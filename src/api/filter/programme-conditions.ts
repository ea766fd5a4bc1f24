import { isPublished, modulesOf } from '../../catalogue/document/programme-parts.js';
import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { View } from '../../catalogue/revision/view.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { cleanTexts } from '../../domain/fields/clean-text.js';
import { missingIn } from '../../domain/fields/stand-ins.js';
import { LinkKind, PublicationStatus, type RecruitmentStatus, Strength } from '../../domain/fields/vocabulary.js';
import type { Module } from '../../domain/parts/module.js';
import type { Pathway } from '../../domain/parts/pathway.js';
import { Programme } from '../../domain/programme.js';
import { refusal } from '../errors/refusal.js';
import { withCurrentSlugs } from './current-slugs.js';
import type {
  LinkFilter,
  LinksFilter,
  LinkTargetFilter,
  ModuleFilter,
  ModulesFilter,
  PathwayFilter,
  PathwaysFilter,
  ProgrammeFilter,
  StringFilter,
} from './programme-filter.js';
import {
  type Budget,
  type Condition,
  choiceCondition,
  codesCondition,
  compileFilter,
  datesCondition,
  every,
  listCondition,
  not,
  some,
  textCondition,
  yearCondition,
} from './value-conditions.js';

type Maybe<T> = T | null | undefined;

/** The properties of the request context that conditions read. */
export interface FilterContext {
  readonly snapshot: Snapshot;
  readonly budget?: Budget;
  readonly view?: View | undefined;
}

/** How many comparisons a condition on one value takes; texts and lists count more. */
const comparisonsOfCondition = 10;

/** Finding the links of a programme takes about as long as so many comparisons, and finding the programme of a link. */
const comparisonsOfLinks = 600;
const comparisonsOfEnd = 60;

/** Which programmes a filter takes. Each condition on each programme is counted in the budget. */
export function programmeCondition(filter: Maybe<ProgrammeFilter>, context: FilterContext): Condition<Programme> {
  const holds = compileConditions(filter && withCurrentSlugs(filter, context.snapshot), context);
  const { budget } = context;
  if (!budget || filter == null) return holds;
  const comparisons = comparisonsOfCondition * countConditions(filter);
  return (programme) => {
    budget.compare(comparisons);
    return holds(programme);
  };
}

/** How many conditions on fields of programmes a filter has. */
export function countConditions({ and, or, not: negated, ...conditions }: ProgrammeFilter): number {
  const inside = [...(and ?? []), ...(or ?? []), ...(negated ? [negated] : [])];
  return inside.reduce((sum, filter) => sum + countConditions(filter), Object.keys(conditions).length);
}

function compileConditions(filter: Maybe<ProgrammeFilter>, context: FilterContext): Condition<Programme> {
  const { snapshot, budget } = context;
  const compile = (one: ProgrammeFilter) => compileConditions(one, context);
  return compileFilter<Programme, ProgrammeFilter>(filter, {
    slug: (given) => slugCondition(given, context),
    title: (given) => onValue(textCondition(given, budget), ({ title }) => title),
    codes: (given) => onValue(codesCondition(given, budget), ({ codes }) => codes),
    hub: (given) => onValue(textCondition(given, budget), (programme) => snapshot.hubOf(programme).slug),
    academicYear: (given) => onValue(yearCondition(given), ({ academicYear }) => academicYear),
    series: (given) => onValue(textCondition(given, budget), (programme) => snapshot.seriesOf(programme).slug),
    section: (given) => onValue(choiceCondition(given), ({ section }) => section),
    phases: (given) => onValue(listCondition(given, budget), ({ phases }) => phases),
    keyStages: (given) => onValue(listCondition(given, budget), ({ keyStages }) => keyStages),
    yearGroups: (given) => onValue(listCondition(given, budget), ({ yearGroups }) => yearGroups),
    audiences: (given) => onValue(listCondition(given, budget), ({ audiences }) => audiences),
    crossPhase: (wanted) => (programme) => programme.phases.length > 1 === wanted,
    mode: (wanted) => (programme) => programme.mode === wanted,
    unit: (wanted) => (programme) => programme.participation?.unit === wanted,
    reach: (wanted) => (programme) => programme.reach === wanted,
    free: (wanted) => (programme) => programme.funding?.free === wanted,
    family: (given) => onValue(textCondition(given, budget), (programme) => snapshot.seriesOf(programme).family),
    recruitment: (wanted) => (programme) => recruitmentStatuses(programme).includes(wanted),
    closes: (given) => onValue(datesCondition(given, budget), closingDatesOf),
    starts: (given) =>
      onValue(datesCondition(given, budget), ({ deliveries }) => known(deliveries.map(({ starts }) => starts))),
    status: (wanted) => statusCondition(wanted, context),
    carriedForward: (wanted) => carriedForwardCondition(wanted, context),
    incomplete: (wanted) => incompleteCondition(wanted, context),
    hasOpenQuestions: (wanted) => (programme) => programme.openQuestions.length > 0 === wanted,
    modules: (given) => modulesOfProgramme(modulesCondition(given, budget), budget),
    pathways: (given) => onValue(pathwaysCondition(given, budget), (programme) => programme.pathways),
    links: (given) => linksCondition(given, context),
    and: (filters) => every(filters.map(compile)),
    or: (filters) => some(filters.map(compile)),
    not: (one) => not(compile(one)),
  });
}

/** A slug that no programme of the hub and year has means the programme that had it before. */
function slugCondition(given: StringFilter, { snapshot, budget }: FilterContext): Condition<Programme> {
  const isNamed = (refs: readonly string[]): Condition<Programme> => {
    const named = new Set(cleanTexts(refs));
    return (programme) =>
      named.has(programme.slug) ||
      programme.formerSlugs.some(
        (former) => named.has(former) && snapshot.entries.hubYearOf(programme)?.named(former) === programme,
      );
  };
  const ofSlug = (filter: StringFilter) => onValue(textCondition(filter, budget), ({ slug }) => slug);
  return compileFilter<Programme, StringFilter>(given, {
    eq: (ref) => isNamed([ref]),
    ne: (ref) => not(isNamed([ref])),
    in: isNamed,
    notIn: (refs) => not(isNamed(refs)),
    contains: (contains) => ofSlug({ contains }),
    startsWith: (startsWith) => ofSlug({ startsWith }),
    isNull: (isNull) => ofSlug({ isNull }),
  });
}

function onValue<V>(holds: Condition<V>, value: (programme: Programme) => V): Condition<Programme> {
  return (programme) => holds(value(programme));
}

/** Throws a refusal for a client that does not see drafts. */
function statusCondition(wanted: PublicationStatus, context: FilterContext): Condition<Programme> {
  refuseWithoutDrafts('status', 'every programme is published', context);
  return ({ status = PublicationStatus.PUBLISHED }) => status === wanted;
}

/**
 * Throws a refusal for a client that does not see drafts. The answer depends on the programme alone, because it is cached
 * for all clients: so nobody learns it of a published programme, whose `carriedFrom` only its own hub sees.
 */
function carriedForwardCondition(wanted: boolean, context: FilterContext): Condition<Programme> {
  refuseWithoutDrafts('carriedForward', 'there is nothing to confirm', context);
  return (programme) => (!isPublished(programme) && programme.carriedFrom !== undefined) === wanted;
}

/** Throws a refusal for a client that does not see drafts. */
function incompleteCondition(wanted: boolean, context: FilterContext): Condition<Programme> {
  refuseWithoutDrafts('incomplete', 'nothing is missing', context);
  return (programme) => missingIn(programme).length > 0 === wanted;
}

function refuseWithoutDrafts(filter: string, reason: string, { view }: FilterContext): void {
  if (view === 'drafts') return;
  throw refusal(
    'SCOPE_MISSING',
    `The filter ${filter} needs a token with the scope "read:drafts". Without one, ${reason}: leave the filter out.`,
  );
}

/** The states of the recruitment of a programme and of its groups, each once. */
export const recruitmentStatuses = ({ recruitment, deliveries }: Programme): readonly RecruitmentStatus[] => [
  ...new Set([recruitment, ...deliveries.map((delivery) => delivery.recruitment)].flatMap((one) => one?.status ?? [])),
];

const closingDatesOf = ({ recruitment, deliveries }: Programme): readonly string[] =>
  known([recruitment, ...deliveries.map((delivery) => delivery.recruitment)].map((one) => one?.closes));

const known = (dates: readonly (string | undefined)[]) => dates.filter((date) => date !== undefined);

interface Quantified<F> {
  readonly some?: Maybe<F>;
  readonly every?: Maybe<F>;
  readonly none?: Maybe<F>;
}

function quantified<F, T>(given: Quantified<F>, make: (filter: F) => Condition<T>): Condition<readonly T[]> {
  return compileFilter<readonly T[], Quantified<F>>(given, {
    some: (filter) => someOf(make(filter)),
    every: (filter) => everyOf(make(filter)),
    none: (filter) => not(someOf(make(filter))),
  });
}

function someOf<T>(holds: Condition<T>): Condition<readonly T[]> {
  return (items) => items.some(holds);
}

function everyOf<T>(holds: Condition<T>): Condition<readonly T[]> {
  return (items) => items.every(holds);
}

/** Collecting the modules of a programme takes as long as so many comparisons. */
const comparisonsOfModules = 60;

function modulesOfProgramme(holds: Condition<readonly Module[]>, budget: Budget): Condition<Programme> {
  return (programme) => {
    budget?.compare(comparisonsOfModules);
    return holds(modulesOf(programme));
  };
}

const modulesCondition = (given: ModulesFilter, budget: Budget) =>
  quantified(given, (filter: ModuleFilter) => moduleCondition(filter, budget));

/** Which modules a filter takes. */
export function moduleCondition({ title, topic, kind }: ModuleFilter, budget: Budget): Condition<Module> {
  const [titled, onTopic] = [textCondition(title, budget), textCondition(topic, budget)];
  return (module) => titled(module.title) && onTopic(module.topic) && (kind == null || module.kind === kind);
}

const pathwaysCondition = (given: PathwaysFilter, budget: Budget) =>
  quantified(given, (filter: PathwayFilter) => pathwayCondition(filter, budget));

/** Which pathways a filter takes. */
export function pathwayCondition({ title, codes, modules }: PathwayFilter, budget: Budget): Condition<Pathway> {
  const [titled, coded] = [textCondition(title, budget), codesCondition(codes, budget)];
  const holding = modules ? modulesCondition(modules, budget) : () => true;
  return (pathway) => titled(pathway.title) && coded(pathway.codes) && holding(pathway.modules);
}

function linksCondition(given: LinksFilter, context: FilterContext): Condition<Programme> {
  const { snapshot, budget } = context;
  const holds = quantified(given, (filter: LinkTargetFilter) => linkTargetCondition(filter, context));
  const named = [given.some?.kind, given.none?.kind].includes(LinkKind.SHARES_MODULES);
  return (programme) => {
    budget?.compare(comparisonsOfLinks);
    const links = snapshot.linkIndex.from(programme);
    return holds(named ? [...links, ...sharesFrom(programme, snapshot)] : links);
  };
}

/** The overlaps of a programme as links that lead from it. */
const sharesFrom = (programme: Programme, snapshot: Snapshot): readonly WiredLink[] =>
  snapshot.shares
    .at(programme)
    .map((wired) => (wired.from === programme ? wired : { ...wired, from: wired.to, to: wired.from }));

function linkTargetCondition(
  { kind, minStrength, to }: LinkTargetFilter,
  context: FilterContext,
): Condition<WiredLink> {
  const leadsTo = to == null ? undefined : programmeCondition(to, context);
  return (wired) =>
    (kind == null || wired.link.kind === kind) &&
    isAtLeast(wired.link.strength, minStrength) &&
    (leadsTo === undefined || (wired.to instanceof Programme && leadsTo(wired.to)));
}

/** Which links a filter takes. `derived` decides what is looked at, not here. */
export function linkCondition(filter: Maybe<LinkFilter>, context: FilterContext): Condition<WiredLink> {
  const { kinds, minStrength, obligations, from, to } = filter ?? {};
  const [starts, leads] = [endCondition(from, context), endCondition(to, context)];
  return (wired) =>
    (kinds == null || kinds.includes(wired.link.kind)) &&
    isAtLeast(wired.link.strength, minStrength) &&
    (obligations == null || (wired.link.obligation !== undefined && obligations.includes(wired.link.obligation))) &&
    ((starts(wired.from) && leads(wired.to)) || (isShare(wired) && starts(wired.to) && leads(wired.from)));
}

/** Whether the programme at an end of a link matches. A programme with several links is looked at once. */
function endCondition(filter: Maybe<ProgrammeFilter>, context: FilterContext): Condition<LinkEnd> {
  if (filter == null) return () => true;
  const holds = programmeCondition(filter, context);
  const results = new Map<Programme, boolean>();
  return (thing) => {
    context.budget?.compare(comparisonsOfEnd);
    const programme = context.snapshot.programmeOf(thing);
    if (!programme) return false;
    const result = results.get(programme) ?? holds(programme);
    results.set(programme, result);
    return result;
  };
}

/** Which end an overlap starts at is no more than the order of the listing. */
const isShare = ({ link }: WiredLink) => link.kind === LinkKind.SHARES_MODULES;

const ranks = Object.keys(Strength);

export const isAtLeast = (strength: Strength, least: Strength | null | undefined) =>
  least == null || ranks.indexOf(strength) >= ranks.indexOf(least);
