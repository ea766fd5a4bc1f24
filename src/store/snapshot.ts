import type { CatalogueDocument } from '../domain/catalogue-document.js';
import type { EligibilityRule } from '../domain/eligibility-rule.js';
import { ExternalThing } from '../domain/external-thing.js';
import { Hub } from '../domain/hub.js';
import type { Link } from '../domain/link.js';
import { Module } from '../domain/module.js';
import { Pathway } from '../domain/pathway.js';
import { Programme } from '../domain/programme.js';
import { Series } from '../domain/series.js';
import { Source } from '../domain/source.js';
import { Stage } from '../domain/stage.js';
import { Directory, type LinkEnd } from './directory.js';
import { Inventory } from './inventory.js';
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
  readonly hubs: readonly Hub[];
  /** In the order of the document. */
  readonly programmes: readonly Programme[];
  /** From the newest to the oldest. */
  readonly academicYears: readonly string[];
  /** Stored links and those that rules imply, in the order of the document, each once. */
  readonly links: readonly WiredLink[];
  /** Computed inverses of requirements. */
  readonly inverses: readonly WiredLink[];

  readonly #directory: Directory;
  readonly #nodes: ReadonlyMap<string, AnyNode>;
  readonly #hubs: ReadonlyMap<string, Hub>;
  readonly #series: ReadonlyMap<string, Series>;
  readonly #byHub: ReadonlyMap<string, readonly Programme[]>;
  readonly #bySeries: ReadonlyMap<string, readonly Programme[]>;
  readonly #bySlug: ReadonlyMap<string, readonly Programme[]>;
  readonly #places: ReadonlyMap<object, Place>;
  readonly #programmeOf: ReadonlyMap<object, Programme>;
  readonly #wiring: Wiring;

  /** `revision` is that of the document unless a hand edit left it behind what was served before. */
  constructor(document: CatalogueDocument, revision: number = document.revision) {
    const inventory = new Inventory(document);
    this.#directory = new Directory(inventory);
    this.#wiring = new Wiring(document.programmes, this.#directory);
    this.revision = revision;
    this.updatedAt = document.updatedAt;
    this.homeHub = this.#directory.get(Hub, document.homeHub);
    this.hubs = document.hubs;
    this.programmes = document.programmes;
    this.links = this.#wiring.links;
    this.inverses = this.#wiring.inverses;
    this.academicYears = yearsOf(document.programmes);
    this.#hubs = new Map(document.hubs.map((hub) => [hub.slug, hub]));
    this.#series = new Map(document.series.map((series) => [series.slug, series]));
    this.#byHub = grouped(document.programmes, ({ hub }) => hub);
    this.#bySeries = grouped(document.programmes, ({ series }) => series);
    this.#bySlug = grouped(document.programmes, ({ hub, slug }) => `${hub} ${slug}`);
    this.#nodes = nodesOf(inventory, this.#wiring);
    this.#places = placesOf(document.programmes);
    this.#programmeOf = programmesOf(inventory);
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
    if (year !== undefined) return offers.find(({ academicYear }) => academicYear === year);
    return offers.reduce<Programme | undefined>((newest, offer) => (newest && newest.academicYear >= offer.academicYear ? newest : offer), undefined);
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
  group(id: string): { readonly links: readonly Link[]; readonly rule: EligibilityRule | undefined } {
    return this.#wiring.group(id);
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
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
