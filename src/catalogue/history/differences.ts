import { Programme } from '../../domain/programme.js';
import { listOf } from '../document/collections.js';
import { collections } from '../document/entry-change.js';
import type { ShownKind } from '../revision/commit.js';
import type { Edition } from '../revision/edition.js';
import type { View } from '../revision/view.js';
import { Difference, differs, type Pair } from './difference.js';
import type { History } from './history.js';

/** Two editions of the past that a history tells of; either may be the later. */
export interface Between {
  readonly from: Edition;
  readonly to: Edition;
}

/** Every entry that differs between two states of a view, in the order of the lists, and then of their ids. */
export function differences(history: History, { from, to }: Between): readonly Difference[] {
  const [start, end] = [from, to].map(({ mark }) => history.markOf(mark).revision).sort((a, b) => a - b);
  const touched = history.after(start ?? 0).filter(({ revision }) => revision <= (end ?? 0));
  const home = from.document.homeHub === to.document.homeHub ? undefined : to.document.homeHub;
  const ids = new Set([...touched.map(({ id }) => id), ...(home === undefined ? [] : [home])]);
  return [...ids].flatMap((id) => difference(id, home, history, { from, to }) ?? []).sort(byPlace);
}

const byPlace = (a: Difference, b: Difference) =>
  collections.indexOf(a.in) - collections.indexOf(b.in) || (a.id < b.id ? -1 : 1);

function difference(id: string, home: string | undefined, { view }: History, between: Between): Difference | undefined {
  const pairIn = (of: 'everything' | 'published') => entryIn(between, of, id);
  const pair = pairIn(view === 'drafts' ? 'everything' : 'published');
  const entry = pair.after ?? pair.before;
  if (!entry || (id !== home && !differs(pair, view))) return undefined;
  const was = id === home ? between.from.document.homeHub : undefined;
  return new Difference({ ...pair, in: listOf(entry), kind: kindOf(pair, view, pairIn), view, home: was });
}

const entryIn = ({ from, to }: Between, view: 'everything' | 'published', id: string) =>
  ({ before: from[view].node(id), after: to[view].node(id) }) as Pair;

/**
 * What is kept and comes into public view, or goes out of it, is published or withdrawn. To those who may read drafts only
 * a programme is: the rest comes into view by what refers to it.
 */
function kindOf(pair: Pair, view: View, pairIn: (of: 'everything' | 'published') => Pair): ShownKind {
  const [kept, shown] = [pairIn('everything'), pairIn('published')];
  const isKept = kept.before !== undefined && kept.after !== undefined;
  const isTold = view === 'published' || kept.after instanceof Programme;
  if (isKept && isTold && !shown.before !== !shown.after) return shown.after ? 'PUBLISHED' : 'WITHDRAWN';
  if (pair.before && pair.after) return 'UPDATED';
  return pair.after ? 'CREATED' : 'DELETED';
}
