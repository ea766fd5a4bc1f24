import { CatalogueDocument } from '../domain/catalogue-document.js';
import { type Instantiable, shapeOf } from '../domain/fields.js';
import type { Programme } from '../domain/programme.js';

export const isPublished = ({ status }: Programme) => status === undefined || status === 'PUBLISHED';

/**
 * The document as the public sees it. Left out are the programmes that are not published, and the series, sources and
 * external things that nothing but those refers to.
 */
export function published(document: CatalogueDocument): CatalogueDocument {
  const { hubs, sources, series, externalThings, programmes } = document;
  const shown = programmes.filter(isPublished);
  const revision = document.publishedRevision ?? document.revision;
  const updatedAt = document.publishedAt ?? document.updatedAt;
  if (shown.length === programmes.length) return withValues(document, { revision, updatedAt });
  const known = references([...hubs, ...shown]);
  const hidden = references(programmes.filter((programme) => !isPublished(programme)));
  const isShown = ({ id }: { readonly id: string }) => known.has(id) || !hidden.has(id);
  return withValues(document, {
    revision,
    updatedAt,
    sources: sources.filter(isShown),
    series: series.filter(isShown),
    externalThings: externalThings.filter(isShown),
    programmes: shown,
  });
}

/** A document with other values. */
export const withValues = (document: CatalogueDocument, values: Partial<CatalogueDocument>): CatalogueDocument =>
  Object.freeze(Object.assign(new CatalogueDocument(), document, values));

/** Every id that things refer to. */
export function references(things: readonly object[], found: Set<string> = new Set()): ReadonlySet<string> {
  for (const thing of things) {
    for (const [key, shape] of shapeOf(thing.constructor as Instantiable)) {
      const value: unknown = Reflect.get(thing, key);
      if (shape.refersTo && typeof value === 'string') found.add(value);
      if (shape.of)
        references(
          [value].flat().filter((part) => part instanceof Object),
          found,
        );
    }
  }
  return found;
}
