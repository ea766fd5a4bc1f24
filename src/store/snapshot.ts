import type { CatalogueDocument } from '../domain/catalogue-document.js';
import type { EligibilityRule } from '../domain/eligibility-rule.js';
import { ExternalThing } from '../domain/external-thing.js';
import { Hub } from '../domain/hub.js';
import type { Link } from '../domain/link.js';
import type { LinkGroup } from '../domain/link-group.js';
import { Module } from '../domain/module.js';
import { Pathway } from '../domain/pathway.js';
import { Programme } from '../domain/programme.js';
import { Series } from '../domain/series.js';
import { Source } from '../domain/source.js';
import { Stage } from '../domain/stage.js';
import type { Graph } from '../progression/graph.js';
import type { TextIndex } from '../search/text-index.js';
import { Directory, type LinkEnd } from './directory.js';
import { Inventory } from './inventory.js';
import { type LinkEdge, linkGraph } from './link-graph.js';
import { NameIndex } from './name-index.js';
import { Ordering } from './ordering.js';
import { searchIndex } from './search-index.js';
import { type WiredLink, Wiring } from './wiring.js';

/** Whatever has an identity of its own. */
export type AnyNode = Hub | Source | Series | ExternalThing | Programme | Pathway | Module | Stage | Link;

/** Where a part of a programme stands: in which programme and pathway, and in which place among its like, from 1. */
export interface Place {
  readonly programme: Programme;
  readonly pathway: Pathway | undefined;
  readonly order: number;
}

/**
 * One revision of the catalogue, indexed for reading and never changed. Its document has been checked, so that every
 * reference in it resolves.
 */
export class Snapshot {
  readonly revision: number;
  readonly updatedAt: string;
  readonly homeHub: Hub;
  /** By title. */
  readonly hubs: readonly Hub[];
  /** As the sources list them. */
  readonly programmes: readonly Programme[];
  /** From the newest to the oldest. */
  readonly academicYears: readonly string[];
  /** Stored links and those that rules imply, each once, in the order of the programmes that state them. */
  readonly links: readonly WiredLink[];
  /** Computed inverses of requirements, in the same order. */
  readonly inverses: readonly WiredLink[];
  /** `links` and `inverses` without their ends. */
  readonly statedLinks: readonly Link[];
  readonly computedLinks: readonly Link[];
  readonly hubOrder: Ordering<Hub>;
  /** The order of programmes and of whatever they contain: newest year, hub by hub, in the source's own order. */
  readonly listing: Ordering<Programme>;
  readonly linkListing: Ordering<Link>;

  readonly #directory: Directory;
  readonly #nodes: ReadonlyMap<string, AnyNode>;
  readonly #hubs: ReadonlyMap<string, Hub>;
  readonly #series: ReadonlyMap<string, Series>;
  readonly #byHub: ReadonlyMap<string, readonly Programme[]>;
  readonly #bySeries: ReadonlyMap<string, readonly Programme[]>;
  readonly #byTopic: ReadonlyMap<string, readonly Programme[]>;
  readonly #bySlug: ReadonlyMap<string, readonly Programme[]>;
  readonly #places: ReadonlyMap<object, Place>;
  readonly #programmeOf: ReadonlyMap<object, Programme>;
  readonly #wiring: Wiring;
  #names: NameIndex | undefined;
  #search: TextIndex | undefined;
  #graph: Graph<LinkEdge> | undefined;

  /** `revision` is that of the document unless a hand edit left it behind what was served before. */
  constructor(document: CatalogueDocument, revision: number = document.revision) {
    const inventory = new Inventory(document);
    this.#directory = new Directory(inventory);
    this.hubOrder = new Ordering<Hub>('hubs', [{ of: ({ title }) => title }]);
    this.listing = new Ordering<Programme>(
      'listed',
      listedBy((programme) => programme, this.#directory),
    );
    this.linkListing = new Ordering<Link>(
      'links',
      listedBy((link) => this.wired(link).statedBy, this.#directory),
    );
    this.programmes = [...document.programmes].sort(this.listing.compare);
    this.#wiring = new Wiring(this.programmes, this.#directory);
    this.revision = revision;
    this.updatedAt = document.updatedAt;
    this.homeHub = this.#directory.get(Hub, document.homeHub);
    this.hubs = [...document.hubs].sort(this.hubOrder.compare);
    this.links = this.#sorted(this.#wiring.links);
    this.inverses = this.#sorted(this.#wiring.inverses);
    this.statedLinks = this.links.map(({ link }) => link);
    this.computedLinks = this.inverses.map(({ link }) => link);
    this.academicYears = yearsOf(this.programmes);
    this.#hubs = new Map(document.hubs.map((hub) => [hub.slug, hub]));
    this.#series = new Map(document.series.map((series) => [series.slug, series]));
    this.#byHub = grouped(this.programmes, ({ hub }) => [hub]);
    this.#bySeries = grouped(this.programmes, ({ series }) => [series]);
    this.#bySlug = grouped(this.programmes, ({ hub, slug }) => [`${hub} ${slug}`]);
    this.#byTopic = grouped(this.programmes, topicsOf);
    this.#nodes = nodesOf(inventory, this.#wiring);
    this.#places = placesOf(this.programmes);
    this.#programmeOf = programmesOf(inventory);
  }

  #sorted(links: readonly WiredLink[]): readonly WiredLink[] {
    return [...links].sort((a, b) => this.linkListing.compare(a.link, b.link));
  }

  node(id: string): AnyNode | undefined {
    return this.#nodes.get(id);
  }

  hub(slug: string): Hub | undefined {
    return this.#hubs.get(slug);
  }

  series(slug: string): Series | undefined {
    return this.#series.get(slug);
  }

  /** By slug; of the home hub unless a hub's slug is given, of the newest year with that slug unless a year is given. */
  programme(slug: string, hubSlug?: string, year?: string): Programme | undefined {
    const hub = hubSlug === undefined ? this.homeHub : this.#hubs.get(hubSlug);
    const offers = (hub && this.#bySlug.get(`${hub.id} ${slug}`)) ?? [];
    return year === undefined ? offers[0] : offers.find(({ academicYear }) => academicYear === year);
  }

  /** Finds programmes by any name in any spelling. Made when it is first asked for. */
  get names(): NameIndex {
    this.#names ??= new NameIndex(this.programmes, (programme) => this.seriesOf(programme));
    return this.#names;
  }

  /** Finds programmes by their text; the ordinals are indexes of `programmes`. Made when it is first asked for. */
  get search(): TextIndex {
    this.#search ??= searchIndex(
      this.programmes,
      (programme) => this.seriesOf(programme),
      (programme) => this.hubOf(programme).title,
    );
    return this.#search;
  }

  /** Everything linked, to walk along. Made when it is first asked for. */
  get graph(): Graph<LinkEdge> {
    this.#graph ??= linkGraph(this.links, this.inverses);
    return this.#graph;
  }

  hubOf(programme: Programme): Hub {
    return this.#directory.get(Hub, programme.hub);
  }

  seriesOf(programme: Programme): Series {
    return this.#directory.get(Series, programme.series);
  }

  programmesOfHub(hub: Hub): readonly Programme[] {
    return this.#byHub.get(hub.id) ?? [];
  }

  programmesOfSeries(series: Series): readonly Programme[] {
    return this.#bySeries.get(series.id) ?? [];
  }

  yearsOfHub(hub: Hub): readonly string[] {
    return yearsOf(this.programmesOfHub(hub));
  }

  /** The other programmes of the same hub and year that have a module on the same topic. */
  sharing(module: Module): readonly Programme[] {
    const { programme } = this.placeOf(module);
    return module.topic === undefined ? [] : this.#withTopics(programme, [topicKey(programme, module.topic)]);
  }

  /** The other programmes of the same hub and year that have a module on a topic of one of its own. */
  sharingWith(programme: Programme): readonly Programme[] {
    return this.#withTopics(programme, topicsOf(programme));
  }

  #withTopics(programme: Programme, topics: Iterable<string>): readonly Programme[] {
    const having = new Set([...topics].flatMap((topic) => this.#byTopic.get(topic) ?? []));
    having.delete(programme);
    return [...having];
  }

  source(id: string): Source {
    return this.#directory.get(Source, id);
  }

  hubById(id: string): Hub {
    return this.#directory.get(Hub, id);
  }

  module(id: string): Module {
    return this.#directory.get(Module, id);
  }

  /** Where a pathway, module or stage stands. */
  placeOf(part: Pathway | Module | Stage): Place {
    const place = this.#places.get(part);
    if (!place) throw new Error(`"${part.id}" is no part of a programme in this snapshot.`);
    return place;
  }

  /** What a reference inside `part` of a programme means: see `Directory.end`. */
  endOf(reference: string, part: object): LinkEnd | undefined {
    const programme = this.#programmeOf.get(part);
    return programme && this.#directory.end(reference, programme);
  }

  /** A link with its two ends, its group, and what it was derived from. */
  wired(link: Link): WiredLink {
    const wired = this.#wiring.of(link);
    if (!wired) throw new Error(`"${link.id}" is no link of this snapshot.`);
    return wired;
  }

  /** The stored and implied links at a thing, from either end, each once. */
  linksAt(end: LinkEnd): readonly WiredLink[] {
    return this.#wiring.at(end);
  }

  /** What leads from a programme: stored and implied links, symmetric ones from either end, and inverses of requirements. */
  linksFrom(programme: Programme): readonly WiredLink[] {
    return this.#wiring.from(programme);
  }

  /** The programme that a thing is, or is a part of; undefined for a hub, a series or an external thing. */
  programmeOf(thing: object): Programme | undefined {
    return thing instanceof Programme ? thing : this.#programmeOf.get(thing);
  }

  /** The stored and implied links that name a series, or start at a programme of it. */
  linksOfSeries(series: Series): readonly WiredLink[] {
    return this.#wiring.ofSeries(series);
  }

  /** Towards what comes later, as a teacher moves: stored progression, and inverses of what later programmes require. */
  nextSteps(programme: Programme): readonly WiredLink[] {
    return this.#wiring.stepsFrom(programme);
  }

  /** Towards what comes earlier. Each link still points forward: `to` is the programme. */
  previousSteps(programme: Programme): readonly WiredLink[] {
    return this.#wiring.stepsTo(programme);
  }

  /** The links of a group, and the rule that the group is read from, if it is. */
  group(id: string): {
    readonly links: readonly Link[];
    readonly rule: EligibilityRule | undefined;
    readonly within: LinkGroup | undefined;
  } {
    return this.#wiring.group(id);
  }
}

const listedBy = <T>(programmeOf: (item: T) => Programme, directory: Directory) => [
  { of: (item: T) => programmeOf(item).academicYear, descending: true },
  { of: (item: T) => directory.get(Hub, programmeOf(item).hub).title },
  { of: (item: T) => programmeOf(item).position },
];

function grouped<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

const topicKey = ({ hub, academicYear }: Programme, topic: string) => `${hub} ${academicYear} ${topic}`;

function topicsOf(programme: Programme): ReadonlySet<string> {
  const modules = [...programme.modules, ...programme.pathways.flatMap((pathway) => pathway.modules)];
  return new Set(modules.flatMap(({ topic }) => (topic === undefined ? [] : [topicKey(programme, topic)])));
}

const yearsOf = (programmes: readonly Programme[]) =>
  [...new Set(programmes.map(({ academicYear }) => academicYear))].sort().reverse();

function nodesOf(inventory: Inventory, wiring: Wiring): ReadonlyMap<string, AnyNode> {
  const classes = [Hub, Source, Series, ExternalThing, Programme, Pathway, Module, Stage] as const;
  const stored = classes.flatMap((type) => inventory.all<AnyNode>(type).map(({ thing }) => thing));
  const links = [...wiring.links, ...wiring.inverses].map(({ link }) => link);
  return new Map([...stored, ...links].map((node) => [node.id, node]));
}

function placesOf(programmes: readonly Programme[]): ReadonlyMap<object, Place> {
  const places = new Map<object, Place>();
  const set = (parts: readonly object[], programme: Programme, pathway?: Pathway) =>
    parts.forEach((part, index) => void places.set(part, { programme, pathway, order: index + 1 }));
  for (const programme of programmes) {
    set(programme.stages, programme);
    set(programme.modules, programme);
    set(programme.pathways, programme);
    for (const pathway of programme.pathways) set(pathway.modules, programme, pathway);
  }
  return places;
}

function programmesOf(inventory: Inventory): ReadonlyMap<object, Programme> {
  const containing = new Map<object, Programme>();
  for (const { thing, programme } of inventory.everything()) if (programme) containing.set(thing, programme);
  return containing;
}
