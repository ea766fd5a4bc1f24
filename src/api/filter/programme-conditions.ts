import { modulesOf } from '../../catalogue/document/programme-parts.js';
import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { LinkKind, Strength } from '../../domain/fields/vocabulary.js';
import type { Module } from '../../domain/parts/module.js';
import type { Pathway } from '../../domain/parts/pathway.js';
import { Programme } from '../../domain/programme.js';
import { codeSpelling } from '../../text/spelling.js';
import type {
  LinkFilter,
  LinksFilter,
  LinkTargetFilter,
  ModuleFilter,
  ModulesFilter,
  PathwayFilter,
  PathwaysFilter,
  ProgrammeFilter,
} from './programme-filter.js';
import {
  type Condition,
  choiceCondition,
  compileFilter,
  every,
  listCondition,
  not,
  type Operators,
  some,
  textCondition,
  yearCondition,
} from './value-conditions.js';

type Maybe<T> = T | null | undefined;

/** Which programmes a filter takes, in a snapshot. */
export function programmeCondition(filter: Maybe<ProgrammeFilter>, snapshot: Snapshot): Condition<Programme> {
  return compileFilter(filter, operatorsIn(snapshot));
}

function operatorsIn(snapshot: Snapshot): Operators<Programme, ProgrammeFilter> {
  const made = (filter: ProgrammeFilter) => programmeCondition(filter, snapshot);
  return {
    slug: (given) => onValue(textCondition(given), ({ slug }) => slug),
    title: (given) => onValue(textCondition(given), ({ title }) => title),
    codes: (given) => onValue(listCondition(given, codeSpelling), ({ codes }) => codes),
    hub: (given) => onValue(textCondition(given), (programme) => snapshot.hubOf(programme).slug),
    academicYear: (given) => onValue(yearCondition(given), ({ academicYear }) => academicYear),
    series: (given) => onValue(textCondition(given), (programme) => snapshot.seriesOf(programme).slug),
    section: (given) => onValue(choiceCondition(given), ({ section }) => section),
    phases: (given) => onValue(listCondition(given), ({ phases }) => phases),
    keyStages: (given) => onValue(listCondition(given), ({ keyStages }) => keyStages),
    yearGroups: (given) => onValue(listCondition(given), ({ yearGroups }) => yearGroups),
    audiences: (given) => onValue(listCondition(given), ({ audiences }) => audiences),
    crossPhase: (wanted) => (programme) => programme.phases.length > 1 === wanted,
    modules: (given) => onValue(modulesCondition(given), modulesOf),
    pathways: (given) => onValue(pathwaysCondition(given), (programme) => programme.pathways),
    links: (given) => linksCondition(given, snapshot),
    and: (filters) => every(filters.map(made)),
    or: (filters) => some(filters.map(made)),
    not: (filter) => not(made(filter)),
  };
}

function onValue<V>(holds: Condition<V>, value: (programme: Programme) => V): Condition<Programme> {
  return (programme) => holds(value(programme));
}

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

const modulesCondition = (given: ModulesFilter) => quantified(given, moduleCondition);

/** Which modules a filter takes. */
export function moduleCondition({ title, topic, kind }: ModuleFilter): Condition<Module> {
  const [titled, onTopic] = [textCondition(title), textCondition(topic)];
  return (module) => titled(module.title) && onTopic(module.topic) && (kind == null || module.kind === kind);
}

const pathwaysCondition = (given: PathwaysFilter) => quantified(given, pathwayCondition);

/** Which pathways a filter takes. */
export function pathwayCondition({ title, codes, modules: inside }: PathwayFilter): Condition<Pathway> {
  const [titled, coded] = [textCondition(title), listCondition(codes, codeSpelling)];
  const holding = inside ? modulesCondition(inside) : () => true;
  return (pathway) => titled(pathway.title) && coded(pathway.codes) && holding(pathway.modules);
}

function linksCondition(given: LinksFilter, snapshot: Snapshot): Condition<Programme> {
  const holds = quantified(given, (filter: LinkTargetFilter) => linkTargetCondition(filter, snapshot));
  const named = [given.some?.kind, given.none?.kind].includes(LinkKind.SHARES_MODULES);
  return (programme) =>
    holds([...snapshot.linkIndex.from(programme), ...(named ? sharesFrom(programme, snapshot) : [])]);
}

/** The overlaps of a programme as links that lead from it. */
const sharesFrom = (programme: Programme, snapshot: Snapshot): readonly WiredLink[] =>
  snapshot.shares
    .at(programme)
    .map((wired) => (wired.from === programme ? wired : { ...wired, from: wired.to, to: wired.from }));

function linkTargetCondition({ kind, minStrength, to }: LinkTargetFilter, snapshot: Snapshot): Condition<WiredLink> {
  const leadsTo = to == null ? undefined : programmeCondition(to, snapshot);
  return (wired) =>
    (kind == null || wired.link.kind === kind) &&
    isAtLeast(wired.link.strength, minStrength) &&
    (leadsTo === undefined || (wired.to instanceof Programme && leadsTo(wired.to)));
}

/** Which links a filter takes. `derived` decides what is looked at, not here. */
export function linkCondition(filter: Maybe<LinkFilter>, snapshot: Snapshot): Condition<WiredLink> {
  const { kinds, minStrength, obligations, from, to } = filter ?? {};
  const end = (given: Maybe<ProgrammeFilter>) => {
    if (given == null) return () => true;
    const holds = programmeCondition(given, snapshot);
    return (thing: LinkEnd) => {
      const programme = snapshot.programmeOf(thing);
      return programme !== undefined && holds(programme);
    };
  };
  const [starts, leads] = [end(from), end(to)];
  return (wired) =>
    (kinds == null || kinds.includes(wired.link.kind)) &&
    isAtLeast(wired.link.strength, minStrength) &&
    (obligations == null || (wired.link.obligation !== undefined && obligations.includes(wired.link.obligation))) &&
    ((starts(wired.from) && leads(wired.to)) || (isShare(wired) && starts(wired.to) && leads(wired.from)));
}

/** Which end an overlap starts at is no more than the order of the listing. */
const isShare = ({ link }: WiredLink) => link.kind === LinkKind.SHARES_MODULES;

const ranks = Object.keys(Strength);

export const isAtLeast = (strength: Strength, least: Strength | null | undefined) =>
  least == null || ranks.indexOf(strength) >= ranks.indexOf(least);
