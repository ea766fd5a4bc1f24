import { quote } from '../../../domain/fields/rules.js';
import { Hub } from '../../../domain/hub.js';
import { Module } from '../../../domain/parts/module.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Stage } from '../../../domain/parts/stage.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import type { Placed } from '../../document/inventory.js';
import { at, type Problem } from '../../document/problem.js';
import { firstAlike } from './first-alike.js';
import type { CatalogueLaw, EntryLaw, HubYearLaw } from './law.js';
import { repeatsIn } from './repeats-in.js';

/** Slugs tell hubs apart, and series. */
export const slugsTellHubsAndSeriesApart: CatalogueLaw<Hub | Series> = {
  scope: 'catalogue',
  of: [Hub, Series],
  problems: (placed, lookup) => taken(placed, lookup.holderOfSlug(placed)),
};

/** Slugs tell the programmes of one hub and year apart. */
export const slugsTellProgrammesApart: HubYearLaw = {
  scope: 'hub year',
  problems: ({ programmes }) =>
    repeatsIn(programmes, ({ thing }) => thing.slug).flatMap(([placed, other]) => taken(placed, other.pointer)),
};

/** Slugs tell the parts of one thing apart. */
export const slugsTellPartsApart: EntryLaw<Pathway | Module | Stage> = {
  scope: 'entry',
  of: [Pathway, Module, Stage],
  problems(placed, soundness) {
    const { slug } = placed.thing;
    const isAlike = (part: object & { readonly slug: string }) => part.slug === slug && soundness.isSound(part);
    return taken(placed, firstAlike(placed, siblingsOf(placed), isAlike));
  },
};

function siblingsOf({ thing, owner }: Placed<Pathway | Module | Stage>): readonly object[] {
  if (thing instanceof Module) return owner instanceof Programme || owner instanceof Pathway ? owner.modules : [];
  if (!(owner instanceof Programme)) return [];
  return thing instanceof Pathway ? owner.pathways : owner.stages;
}

function taken(placed: Placed<{ readonly slug: string }>, other: string | undefined): readonly Problem[] {
  if (other === undefined) return [];
  const message = `The slug ${quote(placed.thing.slug)} is that of ${other} too. Give one of them another.`;
  return [{ code: 'SLUG_DUPLICATE', pointer: at(placed.pointer, 'slug'), message }];
}
