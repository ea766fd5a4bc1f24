import type { Module } from '../../domain/module.js';
import type { Pathway } from '../../domain/pathway.js';
import { Programme } from '../../domain/programme.js';
import { LinkKind } from '../../domain/vocabulary.js';
import type { LinkEnd } from '../../store/directory.js';
import { modulesOf } from '../../store/modules-of.js';
import type { Snapshot } from '../../store/snapshot.js';
import type { WiredLink } from '../../store/wiring.js';
import { codeSpelling } from '../../text/code-spelling.js';
import { isAtLeast } from '../link-args.js';
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
import { type Condition, choice, every, list, text, year } from './value-conditions.js';

type Maybe<T> = T | null | undefined;

/** Which programmes a filter takes, in a snapshot. */
export function programmes(filter: Maybe<ProgrammeFilter>, snapshot: Snapshot): Condition<Programme> {
  if (!filter) return () => true;
  return every([...own(filter, snapshot), ...parts(filter, snapshot), ...logic(filter, snapshot)]);
}

function asked<F, T>(filter: Maybe<F>, condition: (filter: F) => Condition<T>): readonly Condition<T>[] {
  return filter == null ? [] : [condition(filter)];
}

function logic({ and, or, not }: ProgrammeFilter, snapshot: Snapshot): readonly Condition<Programme>[] {
  const made = (filter: ProgrammeFilter) => programmes(filter, snapshot);
  return [
    ...asked(and, (filters) => every(filters.map(made))),
    ...asked(or, (filters) => {
      const alternatives = filters.map(made);
      return (programme: Programme) => alternatives.some((holds) => holds(programme));
    }),
    ...asked(not, (filter) => {
      const holds = made(filter);
      return (programme: Programme) => !holds(programme);
    }),
  ];
}

function own(filter: ProgrammeFilter, snapshot: Snapshot): readonly Condition<Programme>[] {
  const on = <F, V>(part: Maybe<F>, make: (part: F) => Condition<V>, value: (programme: Programme) => V) =>
    asked(part, (given: F) => {
      const holds = make(given);
      return (programme: Programme) => holds(value(programme));
    });
  return [
    ...on(filter.slug, text, ({ slug }) => slug),
    ...on(filter.title, text, ({ title }) => title),
    ...on(
      filter.codes,
      (codes) => list(codes, codeSpelling),
      ({ codes }) => codes,
    ),
    ...on(filter.hub, text, (programme) => snapshot.hubOf(programme).slug),
    ...on(filter.academicYear, year, ({ academicYear }) => academicYear),
    ...on(filter.series, text, (programme) => snapshot.seriesOf(programme).slug),
    ...on(filter.section, choice, ({ section }) => section),
    ...on(filter.phases, list, ({ phases }) => phases),
    ...on(filter.keyStages, list, ({ keyStages }) => keyStages),
    ...on(filter.yearGroups, list, ({ yearGroups }) => yearGroups),
    ...on(filter.audiences, list, ({ audiences }) => audiences),
    ...asked(
      filter.crossPhase,
      (wanted) =>
        ({ phases }: Programme) =>
          phases.length > 1 === wanted,
    ),
  ];
}

function parts(filter: ProgrammeFilter, snapshot: Snapshot): readonly Condition<Programme>[] {
  return [
    ...asked(filter.modules, (given) => {
      const holds = modules(given);
      return (programme: Programme) => holds(modulesOf(programme));
    }),
    ...asked(filter.pathways, (given) => {
      const holds = pathways(given);
      return (programme: Programme) => holds(programme.pathways);
    }),
    ...asked(filter.links, (given) => links(given, snapshot)),
  ];
}

interface Quantified<F> {
  readonly some?: Maybe<F>;
  readonly every?: Maybe<F>;
  readonly none?: Maybe<F>;
}

function quantified<F, T>(given: Quantified<F>, make: (filter: F) => Condition<T>): Condition<readonly T[]> {
  return every<readonly T[]>([
    ...asked(given.some, (filter) => someOf(make(filter))),
    ...asked(given.every, (filter) => {
      const holds = make(filter);
      return (items: readonly T[]) => items.every(holds);
    }),
    ...asked(given.none, (filter) => {
      const any = someOf(make(filter));
      return (items: readonly T[]) => !any(items);
    }),
  ]);
}

const someOf =
  <T>(holds: Condition<T>): Condition<readonly T[]> =>
  (items) =>
    items.some(holds);

const modules = (given: ModulesFilter) => quantified(given, moduleCondition);

/** Which modules a filter takes. */
export function moduleCondition({ title, topic, kind }: ModuleFilter): Condition<Module> {
  const [titled, onTopic] = [text(title), text(topic)];
  return (module) => titled(module.title) && onTopic(module.topic) && (kind == null || module.kind === kind);
}

const pathways = (given: PathwaysFilter) => quantified(given, pathwayCondition);

/** Which pathways a filter takes. */
export function pathwayCondition({ title, codes, modules: inside }: PathwayFilter): Condition<Pathway> {
  const [titled, coded] = [text(title), list(codes, codeSpelling)];
  const holding = inside ? modules(inside) : () => true;
  return (pathway) => titled(pathway.title) && coded(pathway.codes) && holding(pathway.modules);
}

function links(given: LinksFilter, snapshot: Snapshot): Condition<Programme> {
  const holds = quantified(given, (filter: LinkTargetFilter) => target(filter, snapshot));
  const named = [given.some?.kind, given.none?.kind].includes(LinkKind.SHARES_MODULES);
  return (programme) => holds([...snapshot.linksFrom(programme), ...(named ? sharesFrom(programme, snapshot) : [])]);
}

/** The overlaps of a programme as links that lead from it. */
const sharesFrom = (programme: Programme, snapshot: Snapshot): readonly WiredLink[] =>
  snapshot.shares
    .at(programme)
    .map((wired) => (wired.from === programme ? wired : { ...wired, from: wired.to, to: wired.from }));

function target({ kind, minStrength, to }: LinkTargetFilter, snapshot: Snapshot): Condition<WiredLink> {
  const leadsTo = to == null ? undefined : programmes(to, snapshot);
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
    const holds = programmes(given, snapshot);
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
