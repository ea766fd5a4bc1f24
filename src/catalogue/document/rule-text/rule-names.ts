import { closest } from 'fastest-levenshtein';
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

  constructor(targets: Iterable<RuleTarget>) {
    for (const target of targets) {
      if (this.#byId.has(target.id)) continue;
      this.#byId.set(target.id, target);
      const { id, slug, title, aliases } = target;
      const others = Array.isArray(aliases) ? (aliases as readonly unknown[]) : []; // A file may leave them open.
      const names = [id, slug, title, ...others].filter((name) => typeof name === 'string');
      for (const spelling of new Set(names.map(nameSpelling))) {
        const known = this.#bySpelling.get(spelling);
        if (known) known.push(target);
        else this.#bySpelling.set(spelling, [target]);
      }
    }
  }

  /** These names and those of other targets. */
  with(targets: readonly RuleTarget[]): RuleNames {
    return targets.length === 0 ? this : new RuleNames([...targets, ...this.#byId.values()]);
  }

  /** What a name can mean, by the surest way of matching. */
  find(name: string): readonly RuleTarget[] {
    const candidates = this.#bySpelling.get(nameSpelling(name)) ?? [];
    for (const isMeant of ways) {
      const found = candidates.filter((target) => isMeant(target, name));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The title, or else the slug or id, by which `find` finds this alone. */
  readonly nameOf = (id: string): string => {
    const target = this.#byId.get(id);
    const isSure = (name: string | undefined): name is string => {
      const found = name === undefined ? [] : this.find(name);
      return found.length === 1 && found[0] === target;
    };
    return [target?.title, target?.slug].find(isSure) ?? id;
  };

  /** The name that is most like one that means nothing. */
  nearest(name: string): string | undefined {
    const titles = [...this.#byId.values()].flatMap(({ title, slug }) => title ?? slug ?? []);
    if (titles.length === 0 || name.length > 200) return undefined;
    const near = closest(nameSpelling(name), titles.map(nameSpelling));
    return titles.find((title) => nameSpelling(title) === near);
  }
}
