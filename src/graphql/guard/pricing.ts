import type { DirectiveNode } from 'graphql';
import type { Bounds } from './bounds.js';
import { conditions } from './conditions.js';
import type { Asked, Part, Seen } from './plan.js';
import { anObject, isNothing, larger, nothing, type Price, plus, times } from './price.js';
import type { RequestValues } from './request-values.js';
import type { Use } from './size-rules.js';
import { workOfCondition, workOfOrdering, workOfValue, workPerItem, workRules } from './work-rules.js';

/** A price that grows with a number which is known further up: the size of a page. */
export interface Scaled {
  readonly fixed: Price;
  readonly perItem: Price;
}

const free: Scaled = Object.freeze({ fixed: nothing, perItem: nothing });

/** What the parts of a plan take at worst, with the variables of one request, in one snapshot. */
export class Pricing {
  readonly #bounds: Bounds;
  readonly #values: RequestValues;
  readonly #priced = new Map<Seen, Scaled>();
  readonly #counted = new Map<object, number>();

  constructor(bounds: Bounds, values: RequestValues) {
    this.#bounds = bounds;
    this.#values = values;
  }

  /** What an operation takes. */
  total(root: Seen): Price {
    return this.bound(this.of(root));
  }

  /** What a selection set takes of one object. Each is priced once, however often it is used. */
  of(seen: Seen): Scaled {
    const known = this.#priced.get(seen);
    if (known) return known;
    let sum = free;
    for (const asked of seen.asked) sum = added(sum, this.field(asked));
    for (const part of seen.parts) sum = added(sum, this.part(part));
    this.#priced.set(seen, sum);
    return sum;
  }

  part({ directives, seen }: Part): Scaled {
    return this.#isLeftOut(directives) ? free : this.of(seen);
  }

  /** What a field takes of one object. */
  field(asked: Asked): Scaled {
    const { node, rules, key } = asked;
    if (this.#isLeftOut(node.directives)) return free;
    const itself = { objects: 0, characters: key.length + 4, work: this.#work(asked) };
    const work = workPerItem[rules.coordinate];
    const scaled = work === undefined ? nothing : { objects: 0, characters: 0, work };
    if (rules.leaf) {
      const characters = rules.leaf(this.#bounds);
      return { fixed: plus(itself, { objects: 0, characters, work: 0 }), perItem: scaled };
    }
    const { fixed, perItem } = this.one(asked);
    if (rules.isItems) return { fixed: itself, perItem: this.bound({ fixed, perItem }) };
    const count = this.count(asked);
    const size = this.size(asked);
    if (size === undefined) return { fixed: plus(itself, times(count, fixed)), perItem: times(count, perItem) };
    return { fixed: plus(itself, times(count, this.bound({ fixed, perItem }, size))), perItem: scaled };
  }

  /** What one of the objects that a field gives takes: of whatever type, so the most by each measure. */
  one({ inside }: Asked): Scaled {
    let most = free;
    for (const seen of inside) {
      const { fixed, perItem } = this.of(seen);
      most = { fixed: larger(most.fixed, fixed), perItem: larger(most.perItem, perItem) };
    }
    return { fixed: plus(anObject, most.fixed), perItem: most.perItem };
  }

  /** How many objects a field gives at most, unless its page says. */
  count(asked: Asked): number {
    const { fixed, size, isList, coordinate } = asked.rules;
    if (fixed !== undefined) return fixed;
    if (size) return size.count(this.#use(asked));
    return isList ? this.#bounds.most(coordinate) : 1;
  }

  /** How many items each object that a field gives has in its item fields; undefined where that is known further up. */
  size(asked: Asked): number | undefined {
    return asked.rules.size?.size(this.#use(asked));
  }

  /** A price whose size is known; where nobody knows it, any list may be as long as the catalogue. */
  bound({ fixed, perItem }: Scaled, size?: number): Price {
    return isNothing(perItem) ? fixed : plus(fixed, times(size ?? this.#bounds.everything, perItem));
  }

  #use({ node, rules }: Asked): Use {
    const argument = (name: string) =>
      this.#values.argument(node.arguments, name) ?? rules.field.args.find((one) => one.name === name)?.defaultValue;
    return { bounds: this.#bounds, argument };
  }

  #work(asked: Asked): number {
    const { rules, node } = asked;
    const { coordinate, filters, bulky, isPaged } = rules;
    let work = workRules[coordinate]?.(this.#use(asked)) ?? 0;
    let perItem = isPaged ? 1 : 0;
    for (const name of bulky) {
      const value = this.#values.argument(node.arguments, name);
      if (value == null) continue;
      const count = conditions(value, this.#bounds, this.#counted);
      const isFilter = filters.includes(name);
      work += count * (isFilter ? workOfCondition : workOfValue);
      if (isFilter) perItem += name === 'orderBy' ? keysOf(value) * workOfOrdering : count;
    }
    if (perItem === 0 || coordinate in workPerItem) return work;
    return work + perItem * (isPaged ? this.#bounds.most(coordinate) : this.#bounds.programmes);
  }

  /** Known conditions alone leave something out: what is not known could be asked for. */
  #isLeftOut(directives: readonly DirectiveNode[] | undefined): boolean {
    if (!directives || directives.length === 0) return false;
    return directives.some(({ name, arguments: given }) => {
      if (name.value === 'skip') return this.#values.argument(given, 'if') === true;
      return name.value === 'include' && this.#values.argument(given, 'if') === false;
    });
  }
}

/** An order may be one key, or a list of them. */
const keysOf = (order: unknown) => (Array.isArray(order) ? order.length : 1);

const added = (a: Scaled, b: Scaled): Scaled => ({
  fixed: plus(a.fixed, b.fixed),
  perItem: plus(a.perItem, b.perItem),
});
