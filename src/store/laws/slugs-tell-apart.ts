import { Hub } from '../../domain/hub.js';
import { Module } from '../../domain/module.js';
import { Pathway } from '../../domain/pathway.js';
import { Programme } from '../../domain/programme.js';
import { quote } from '../../domain/rules.js';
import { Series } from '../../domain/series.js';
import { Stage } from '../../domain/stage.js';
import type { Inventory, Placed } from '../inventory.js';
import { at, type Problem } from '../problem.js';
import type { Law } from './law.js';

/** Slugs tell hubs apart, series, the programmes of one hub and year, and the parts of one thing. */
export const slugsTellApart: Law = (inventory) => {
  const places = new Map<object, number>();
  const placeOf = (thing: object) => places.get(thing) ?? places.set(thing, places.size).size - 1;
  const inOwner = ({ owner }: Placed) => String(placeOf(owner));
  return [
    ...twice(inventory, Hub, () => ''),
    ...twice(inventory, Series, () => ''),
    ...twice(inventory, Programme, ({ thing }) => `${thing.hub} ${thing.academicYear}`),
    ...twice(inventory, Pathway, inOwner),
    ...twice(inventory, Module, inOwner),
    ...twice(inventory, Stage, inOwner),
  ];
};

function twice<T extends { readonly slug: string }>(
  inventory: Inventory,
  type: new () => T,
  scope: (placed: Placed<T>) => string,
): readonly Problem[] {
  const first = new Map<string, Placed>();
  return inventory.sound(type).flatMap((placed) => {
    const key = `${scope(placed)} ${placed.thing.slug}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, placed);
      return [];
    }
    const message = `The slug ${quote(placed.thing.slug)} is that of ${other.pointer} too. Give one of them another.`;
    return [{ code: 'SLUG_DUPLICATE' as const, pointer: at(placed.pointer, 'slug'), message }];
  });
}
