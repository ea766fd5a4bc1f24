import { closest } from 'fastest-levenshtein';
import { append } from '../../../base/group-by.js';
import { nameSpelling } from '../../../text/spelling.js';

/** Something that a test can be about, with the names by which a line may call it. */
export interface RuleTarget {
  readonly id: string;
  readonly title?: string | undefined;
  readonly slug?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
}

const ways: readonly ((target: RuleTarget, name: string) => boolean)[] = [
  ({ id }, name) => id === name,
  ({ slug }, name) => slug === name,
  ({ title }, name) => title === name,
  () => true, // By any name, in any spelling.
];

/** Finds series, pathways, stages and external things by their names, and names for them. */
export class RuleNames {
  readonly #byId = new Map<string, RuleTarget>();
  readonly #bySpelling = new Map<string, RuleTarget[]>();
  readonly #others: RuleNames | undefined;

  /** `others` are the names of further targets. A target with the same id as one of them replaces it. */
  constructor(targets: Iterable<RuleTarget>, others?: RuleNames) {
    this.#others = others;
    for (const target of targets) {
      if (this.#byId.has(target.id)) continue;
      this.#byId.set(target.id, target);
      const { id, slug, title, aliases } = target;
      const further = Array.isArray(aliases) ? (aliases as readonly unknown[]) : []; // A file may leave them open.
      const names = [id, slug, title, ...further].filter((name) => typeof name === 'string');
      for (const spelling of new Set(names.map(nameSpelling))) append(this.#bySpelling, spelling, target);
    }
  }

  /** These names and those of other targets. */
  with(targets: readonly RuleTarget[]): RuleNames {
    return targets.length === 0 ? this : new RuleNames(targets, this);
  }

  target(id: string): RuleTarget | undefined {
    return this.#byId.get(id) ?? this.#others?.target(id);
  }

  /** What a name can mean, by the surest way of matching. */
  find(name: string): readonly RuleTarget[] {
    const candidates = this.#spelt(nameSpelling(name));
    for (const isMeant of ways) {
      const found = candidates.filter((target) => isMeant(target, name));
      if (found.length > 0) return found;
    }
    return [];
  }

  #spelt(spelling: string): readonly RuleTarget[] {
    const others = this.#others ? this.#others.#spelt(spelling) : [];
    return [...(this.#bySpelling.get(spelling) ?? []), ...others.filter(({ id }) => !this.#byId.has(id))];
  }

  *#targets(): Generator<RuleTarget> {
    yield* this.#byId.values();
    if (!this.#others) return;
    for (const target of this.#others.#targets()) if (!this.#byId.has(target.id)) yield target;
  }

  /** The title, or else the slug or id, by which `find` finds this alone. */
  readonly nameOf = (id: string): string => {
    const target = this.target(id);
    const isSure = (name: string | undefined): name is string => {
      const found = name === undefined ? [] : this.find(name);
      return found.length === 1 && found[0] === target;
    };
    return [target?.title, target?.slug].find(isSure) ?? id;
  };

  /** The name that is most like one that means nothing. */
  nearest(name: string): string | undefined {
    const titles = [...this.#targets()].flatMap(({ title, slug }) => title ?? slug ?? []);
    if (titles.length === 0 || name.length > 200) return undefined;
    const near = closest(nameSpelling(name), titles.map(nameSpelling));
    return titles.find((title) => nameSpelling(title) === near);
  }
}
