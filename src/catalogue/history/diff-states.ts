import { isDeepStrictEqual } from 'node:util';
import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import { Programme } from '../../domain/programme.js';
import { collectionOf } from '../document/collections.js';
import { type Collection, collections, type EntryInstance } from '../document/entry-change.js';
import { type FieldChange, fieldChanges, isStamp, textChange } from '../document/field-changes.js';
import { toPlainEntry } from '../document/plain.js';
import type { CatalogueState } from '../revision/catalogue-state.js';
import type { ChangeKind } from '../revision/commit.js';
import { isVisible, type View, visibleProperties } from '../revision/view.js';
import type { History } from './history.js';

/** Two states within a history; either may be the later one. */
export interface StatePair {
  readonly from: CatalogueState;
  readonly to: CatalogueState;
}

/** Every entry that differs between two states of a view, in the order of the lists, and then of their ids. */
export function diffStates(history: History, { from, to }: StatePair): readonly EntryDifference[] {
  const [start, end] = [from, to].map(({ mark }) => history.viewMarkOf(mark).revision).sort((a, b) => a - b);
  const touched = history.after(start ?? 0).filter(({ revision }) => revision <= (end ?? 0));
  const home = from.document.homeHub === to.document.homeHub ? undefined : to.document.homeHub;
  const ids = new Set([...touched.map(({ id }) => id), ...(home === undefined ? [] : [home])]);
  return [...ids].flatMap((id) => diffEntry(id, home, history, { from, to }) ?? []).sort(byPlace);
}

const byPlace = (a: EntryDifference, b: EntryDifference) =>
  collections.indexOf(a.in) - collections.indexOf(b.in) || (a.id < b.id ? -1 : 1);

function diffEntry(
  id: string,
  home: string | undefined,
  history: History,
  between: StatePair,
): EntryDifference | undefined {
  const view = history.viewOf(id);
  const pairIn = (of: 'everything' | 'published') => entryIn(between, of, id);
  const pair = pairIn(view === 'drafts' ? 'everything' : 'published');
  const entry = pair.after ?? pair.before;
  if (!entry || (id !== home && !entryDiffers(pair, view))) return undefined;
  const homes = id === home ? [textChange('homeHub', between.from.document.homeHub, id)] : [];
  const fields = () => [...differingFields(pair, view), ...homes];
  return { ...pair, id, in: collectionOf(entry), kind: kindOf(pair, view, pairIn), fields };
}

const entryIn = ({ from, to }: StatePair, view: 'everything' | 'published', id: string) =>
  ({ before: from[view].node(id), after: to[view].node(id) }) as EntryPair;

/**
 * An entry that exists in both states, and is public in one of them only, was published or withdrawn. The view of drafts
 * says so of programmes only, since other entries are public because something public refers to them.
 */
function kindOf(pair: EntryPair, view: View, pairIn: (of: 'everything' | 'published') => EntryPair): ChangeKind {
  const [kept, shown] = [pairIn('everything'), pairIn('published')];
  const isKept = kept.before !== undefined && kept.after !== undefined;
  const isTold = view === 'published' || kept.after instanceof Programme;
  if (isKept && isTold && !shown.before !== !shown.after) return shown.after ? 'PUBLISHED' : 'WITHDRAWN';
  if (pair.before && pair.after) return 'UPDATED';
  return pair.after ? 'CREATED' : 'DELETED';
}

/** One entry in two states of a view; undefined where the view does not have it. */
export interface EntryPair {
  readonly before: EntryInstance | undefined;
  readonly after: EntryInstance | undefined;
}

/** How one entry differs between two states of a view. */
export interface EntryDifference extends EntryPair {
  readonly id: string;
  readonly in: Collection;
  readonly kind: ChangeKind;
  /** Field by field; all fields of an entry that is in view in one state only. */
  fields(): readonly FieldChange[];
}

function differingFields({ before, after }: EntryPair, view: View): readonly FieldChange[] {
  const [old = {}, now = {}] = [before, after].map((entry) => entry && visibleProperties(view, toPlainEntry(entry)));
  return fieldChanges((after ?? before)?.constructor as Instantiable, old, now);
}

/** Whether two states of an entry differ in a property that the view shows. */
export function entryDiffers({ before, after }: EntryPair, view: View): boolean {
  if (before === after) return false;
  if (!before || !after) return true;
  const properties = [...shapeOf(after.constructor as Instantiable).keys()];
  return properties.some(
    (key) =>
      !isStamp(key) && isVisible(view, key) && !isDeepStrictEqual(Reflect.get(before, key), Reflect.get(after, key)),
  );
}
