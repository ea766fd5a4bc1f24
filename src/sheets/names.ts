import type { CatalogueDocument } from '../domain/catalogue-document.js';
import type { ReferenceTargetKind } from '../domain/fields/fields.js';
import { isPlaceholder } from '../text/placeholder.js';
import { nameSpelling } from '../text/spelling.js';

/** A thing that a cell can name. */
export interface Nameable {
  readonly kind: ReferenceTargetKind;
  readonly id: string;
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  /** The id of the programme that it is a part of. */
  readonly within?: string | undefined;
}

/** Where a name is looked up: among things of some kinds. Parts of other programmes are only found by their ids. */
export interface NameScope {
  readonly kinds: readonly ReferenceTargetKind[];
  readonly within?: string | undefined;
}

/** Kinds of matches, from the surest to the least sure. */
const matchers: readonly ((thing: Nameable, name: string) => boolean)[] = [
  ({ id }, name) => id === name,
  ({ slug }, name) => slug === name,
  ({ title }, name) => title === name,
  ({ slug, title, aliases = [] }, name) =>
    [slug, title, ...aliases].some((one) => one !== undefined && nameSpelling(one) === nameSpelling(name)),
];

/** Finds things by their names, and names for ids: a slug or title if it names only that thing, and otherwise the id. */
export class CellNames {
  readonly #byId = new Map<string, Nameable>();
  // The keys contain the programme, because thousands of programmes have a module called "Number".
  readonly #bySpelling = new Map<string, Nameable[]>();

  constructor(things: Iterable<Nameable>) {
    for (const thing of things) {
      if (this.#byId.has(thing.id)) continue;
      this.#byId.set(thing.id, thing);
      for (const spelling of spellingsOf(thing)) {
        const key = keyOf(spelling, thing.within);
        const known = this.#bySpelling.get(key);
        if (known) known.push(thing);
        else this.#bySpelling.set(key, [thing]);
      }
    }
  }

  /** The things that a name can mean, by the surest kind of match. */
  find(name: string, scope: NameScope): readonly Nameable[] {
    const byId = this.#byId.get(name);
    const spelling = nameSpelling(name);
    const owners = scope.within === undefined ? [undefined] : [scope.within, undefined];
    const spelt = owners.flatMap((within) => this.#bySpelling.get(keyOf(spelling, within)) ?? []);
    const candidates = [...(byId ? [byId] : []), ...spelt].filter((thing) =>
      isInScope(thing, scope, thing.id === name),
    );
    for (const way of matchers) {
      const found = candidates.filter((thing) => way(thing, name));
      if (found.length > 0) return [...new Set(found)];
    }
    return [];
  }

  /** The name for an id by which `find` returns the same thing. A name like "TBC" would be read as no value. */
  nameOf(id: string, scope: NameScope): string {
    const thing = this.#byId.get(id);
    const names = thing ? [thing.slug, thing.title] : [];
    const isSure = (name: string | undefined): name is string => {
      const found = name === undefined || isPlaceholder(name) ? [] : this.find(name, scope);
      return found.length === 1 && found[0] === thing;
    };
    return names.find(isSure) ?? id;
  }

  /** Everything in a scope, for suggestions. */
  *inScope(scope: NameScope): Generator<Nameable> {
    for (const thing of this.#byId.values()) if (isInScope(thing, scope, false)) yield thing;
  }
}

const keyOf = (spelling: string, within: string | undefined) => `${within ?? ''} ${spelling}`;

function isInScope({ kind, within }: Nameable, scope: NameScope, byId: boolean): boolean {
  return scope.kinds.includes(kind) && (byId || within === undefined || within === scope.within);
}

function spellingsOf({ slug, title, aliases = [] }: Nameable): ReadonlySet<string> {
  const names = [slug, title, ...aliases].filter((name) => name !== undefined && name !== '') as readonly string[];
  return new Set(names.map(nameSpelling));
}

/** Everything in a document that a reference can name. */
export function* nameables(document: CatalogueDocument): Generator<Nameable> {
  for (const { id, slug, title } of document.hubs) yield { kind: 'hub', id, slug, title };
  for (const { id, title } of document.sources) yield { kind: 'source', id, title };
  for (const { id, slug, title, aliases } of document.series) yield { kind: 'series', id, slug, title, aliases };
  for (const { id, title } of document.externalThings) yield { kind: 'external thing', id, title };
  for (const { id: within, pathways, modules, stages, linkGroups } of document.programmes) {
    const inPathways = pathways.flatMap((pathway) => pathway.modules);
    for (const { id, slug, title } of pathways) yield { kind: 'pathway', id, slug, title, within };
    for (const { id, slug, title } of stages) yield { kind: 'stage', id, slug, title, within };
    for (const { id, slug, title } of [...modules, ...inPathways]) yield { kind: 'module', id, slug, title, within };
    for (const { id } of linkGroups) yield { kind: 'link group', id, within };
  }
}
