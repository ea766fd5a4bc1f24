import { withoutStandIns } from '../../domain/fields/stand-ins.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import type { Programme } from '../../domain/programme.js';
import type { Values } from '../document/entry-change.js';
import { withoutEmptyLists } from '../document/plain.js';
import type { Snapshot } from '../view/snapshot.js';

/** A programme in one of two states that are compared. */
export interface ComparedProgramme {
  readonly programme: Programme;
  readonly snapshot: Snapshot;
}

/**
 * A name of the referenced thing that is the same in every year: for a part of a programme the series and the slug of the
 * part, for anything else the id.
 */
export function yearIndependentName(reference: string, { snapshot }: ComparedProgramme): string {
  const thing = snapshot.node(reference);
  const isPart = thing instanceof Pathway || thing instanceof Stage;
  return isPart ? `${snapshot.programmeOf(thing)?.series} ${thing.slug}` : reference;
}

/** The title of the thing that a reference names. */
export function titleOf(reference: string, { programme, snapshot }: ComparedProgramme): string {
  const end = snapshot.endOf(reference, programme) ?? snapshot.node(reference);
  return end && 'title' in end ? end.title : reference;
}

/** An object as JSON, without stand-ins, empty lists and without some of its properties. */
export function valuesOf(thing: object, without: ReadonlySet<string>): Values {
  const kept = Object.entries(withoutStandIns(thing)).filter(([key]) => !without.has(key));
  return JSON.parse(JSON.stringify(Object.fromEntries(kept), withoutEmptyLists)) as Values;
}
