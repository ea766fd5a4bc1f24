import { shapeOf } from '../../../domain/fields/fields.js';
import { quote } from '../../../domain/fields/rules.js';
import { Hub } from '../../../domain/hub.js';
import { Offer } from '../../../domain/parts/hub-offer.js';
import { Module } from '../../../domain/parts/module.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Stage } from '../../../domain/parts/stage.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import type { Location } from '../../document/location.js';
import type { Problem } from '../../document/problem.js';
import { defineCatalogueLaw, defineEntryLaw, defineHubYearLaw, firstAlike, repeatsIn, report } from './law.js';

/** An id names one thing in the whole catalogue. */
export const idsAreUnique = defineCatalogueLaw(
  (type) => shapeOf(type).has('id'),
  (located, lookup) => {
    const { id } = located.thing as { readonly id?: unknown };
    const other = typeof id === 'string' ? lookup.holderOfId(located, id) : undefined;
    if (other === undefined) return [];
    const message = `The id ${quote(id)} is also the id of ${other}. Give one of them another id.`;
    return report(located, { code: 'ID_DUPLICATE', message }, 'id');
  },
);

/** No two hubs, and no two series, have the same slug. */
export const hubAndSeriesSlugsAreUnique = defineCatalogueLaw<Hub | Series>([Hub, Series], (located, lookup) =>
  slugTaken(located, lookup.holderOfSlug(located)),
);

/** No two programmes of one hub and year have the same slug. */
export const programmeSlugsAreUnique = defineHubYearLaw(({ programmes }) =>
  repeatsIn(programmes, ({ thing }) => thing.slug).flatMap(([located, other]) => slugTaken(located, other.pointer)),
);

/** No two pathways, modules or stages in one list have the same slug. */
export const partSlugsAreUnique = defineEntryLaw<Pathway | Module | Stage>(
  [Pathway, Module, Stage],
  (located, soundness) => {
    const { slug } = located.thing;
    const isAlike = (part: object & { readonly slug: string }) => part.slug === slug && soundness.isSound(part);
    return slugTaken(located, firstAlike(located, siblingsOf(located), isAlike));
  },
);

function siblingsOf({ thing, owner }: Location<Pathway | Module | Stage>): readonly object[] {
  if (thing instanceof Module) return owner instanceof Programme || owner instanceof Pathway ? owner.modules : [];
  if (!(owner instanceof Programme)) return [];
  return thing instanceof Pathway ? owner.pathways : owner.stages;
}

function slugTaken(located: Location<{ readonly slug: string }>, other: string | undefined): readonly Problem[] {
  if (other === undefined) return [];
  const message = `The slug ${quote(located.thing.slug)} is also the slug of ${other}. Give one of them another slug.`;
  return report(located, { code: 'SLUG_DUPLICATE', message }, 'slug');
}

/** A hub says once what it offers in a year. */
export const offersAreUnique = defineEntryLaw([Offer], (located, soundness) => {
  const { thing, owner } = located;
  const other = firstAlike<Offer>(located, owner instanceof Hub ? owner.offers : [], (offer) => {
    return offer.academicYear === thing.academicYear && soundness.isSound(offer);
  });
  if (other === undefined) return [];
  const message = `${other} is the offer of ${thing.academicYear} too. Keep one of them.`;
  return report(located, { code: 'OFFER_TWICE', message }, 'academicYear');
});
