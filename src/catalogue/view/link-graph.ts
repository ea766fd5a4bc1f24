import { linkKinds } from '../../domain/fields/link-kinds.js';
import { type Edge, type Graph, graph } from '../../progression/graph.js';
import type { Directory } from '../document/directory.js';
import type { WiredLink, Wiring } from './wiring.js';

/** A link as a step: as a teacher moves, from what comes earlier to what comes later. */
export interface LinkEdge extends Edge {
  readonly wired: WiredLink;
}

/**
 * The graphs of links by the ids of their ends: of those that are stored or state a step, and of the inverses computed
 * from requirements, in whose place they are; so that every edge leads on. A symmetric link leads both ways.
 */
export interface StepGraphs {
  readonly stored: Graph<LinkEdge>;
  readonly inverses: Graph<LinkEdge>;
}

export function stepGraphs({ links, inverses }: Pick<Wiring, 'links' | 'inverses'>): StepGraphs {
  const stored = links.filter(({ link }) => linkKinds[link.kind].inverse === undefined);
  return { stored: graph(stored.flatMap(edges)), inverses: graph(inverses.flatMap(edges)) };
}

function edges(wired: WiredLink): readonly LinkEdge[] {
  const { link, from, to } = wired;
  const edge = { id: link.id, from: from.id, to: to.id, wired };
  return link.symmetric ? [edge, { id: `${link.id}~back`, from: to.id, to: from.id, wired }] : [edge];
}

/** What has links to walk along: a hub's year. */
interface StepSource {
  steps(directory: Directory): StepGraphs;
}

/** The graph of all links, read from those of the hub-years where a node is asked for. */
export class LinkGraph implements Graph<LinkEdge> {
  readonly #directory: Directory;
  readonly #yearsAt: (node: string) => readonly StepSource[];
  readonly nodes: ReadonlySet<string>;

  constructor(hubYears: readonly StepSource[], directory: Directory, yearsAt: (node: string) => readonly StepSource[]) {
    this.#directory = directory;
    this.#yearsAt = yearsAt;
    this.nodes = new LazyNodeSet(
      (node) => this.#of(yearsAt(node)).some(({ nodes }) => nodes.has(node)),
      () => this.#of(hubYears).flatMap(({ nodes }) => [...nodes]),
    );
  }

  out(node: string): readonly LinkEdge[] {
    return this.#of(this.#yearsAt(node)).flatMap((steps) => steps.out(node));
  }

  in(node: string): readonly LinkEdge[] {
    return this.#of(this.#yearsAt(node)).flatMap((steps) => steps.in(node));
  }

  #of(hubYears: readonly StepSource[]): readonly Graph<LinkEdge>[] {
    const all = hubYears.map((year) => year.steps(this.#directory));
    return [...all.map(({ stored }) => stored), ...all.map(({ inverses }) => inverses)];
  }
}

/** A set that tells whether it has a member without being made; made when it is counted or walked. */
export class LazyNodeSet implements ReadonlySet<string> {
  readonly #has: (node: string) => boolean;
  readonly #find: () => Iterable<string>;
  #made: ReadonlySet<string> | undefined;

  constructor(has: (node: string) => boolean, find: () => Iterable<string>) {
    this.#has = has;
    this.#find = find;
  }

  has(node: string): boolean {
    return this.#has(node);
  }

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.#all[Symbol.iterator]();
  }

  entries(): SetIterator<[string, string]> {
    return this.#all.entries();
  }

  keys(): SetIterator<string> {
    return this.#all.keys();
  }

  values(): SetIterator<string> {
    return this.#all.values();
  }

  forEach(callback: (value: string, key: string, set: ReadonlySet<string>) => void, thisArgument?: unknown): void {
    for (const node of this.#all) callback.call(thisArgument, node, node, this);
  }

  get #all(): ReadonlySet<string> {
    this.#made ??= new Set(this.#find());
    return this.#made;
  }
}
