import { shapeOf } from '../../../domain/fields/fields.js';
import { quote } from '../../../domain/fields/rules.js';
import { Hub } from '../../../domain/hub.js';
import { Module } from '../../../domain/parts/module.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Stage } from '../../../domain/parts/stage.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import type { Location } from '../../document/location.js';
import { at, type Problem } from '../../document/problem.js';
import { type CatalogueLaw, type EntryLaw, firstAlike, type HubYearLaw, repeatsIn } from './law.js';

/** An id names one thing in the whole catalogue. */
export const idsAreUnique: CatalogueLaw = {
  scope: 'catalogue',
  of: (type) => shapeOf(type).has('id'),
  problems(placed, lookup) {
    const { id } = placed.thing as { readonly id?: unknown };
    const other = typeof id === 'string' ? lookup.holderOfId(placed, id) : undefined;
    if (other === undefined) return [];
    const message = `The id ${quote(id)} is also the id of ${other}. Give one of them another id.`;
    return [{ code: 'ID_DUPLICATE', pointer: at(placed.pointer, 'id'), message }];
  },
};

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

function siblingsOf({ thing, owner }: Location<Pathway | Module | Stage>): readonly object[] {
  if (thing instanceof Module) return owner instanceof Programme || owner instanceof Pathway ? owner.modules : [];
  if (!(owner instanceof Programme)) return [];
  return thing instanceof Pathway ? owner.pathways : owner.stages;
}

function taken(placed: Location<{ readonly slug: string }>, other: string | undefined): readonly Problem[] {
  if (other === undefined) return [];
  const message = `The slug ${quote(placed.thing.slug)} is also the slug of ${other}. Give one of them another slug.`;
  return [{ code: 'SLUG_DUPLICATE', pointer: at(placed.pointer, 'slug'), message }];
}

/** A hub lists a series once a year, so that a link that names the series means one programme. */
export const seriesAreOfferedOnce: HubYearLaw = {
  scope: 'hub year',
  problems: ({ programmes }) =>
    repeatsIn(programmes, ({ thing }) => thing.series).map(([placed, { thing }]) => {
      const message = `"${thing.slug}" is already this hub's programme of the same series in ${thing.academicYear}. Give one of them another series.`;
      return { code: 'SERIES_TWICE', pointer: at(placed.pointer, 'series'), message };
    }),
};
