import { closest } from 'fastest-levenshtein';
import { type Instantiable, type ReferenceTargetKind, type Shape, shapeOf } from '../../../domain/fields/fields.js';
import { type Fault, quote } from '../../../domain/fields/rules.js';
import { Evidence } from '../../../domain/parts/evidence.js';
import { Link } from '../../../domain/parts/link.js';
import type { SourceSection } from '../../../domain/source.js';
import { englishList } from '../../../text/english-list.js';
import { describeEntry } from '../../document/collections.js';
import { isPublished } from '../../document/programme-parts.js';
import { ofEachClass } from '../../document/walk.js';
import type { CatalogueLookup } from './catalogue-lookup.js';
import { defineCatalogueLaw, defineEntryLaw, report } from './law.js';

/** Every reference names a thing in the catalogue, of a kind that is allowed there. */
export const referencesResolve = defineCatalogueLaw(
  (type) => referencesOf(type).length > 0,
  (located, lookup) =>
    referencesOf(located.thing.constructor as Instantiable).flatMap(([key, shape]) =>
      report(located, referenceFault(located.thing, [key, shape], lookup), key),
    ),
);

/** The properties of a class that are references. */
const referencesOf = ofEachClass((type): readonly (readonly [string, Shape])[] =>
  [...shapeOf(type)].filter(([, { refersTo }]) => refersTo),
);

function referenceFault(
  thing: object,
  [key, { refersTo = [], rule }]: readonly [string, Shape],
  lookup: CatalogueLookup,
): Fault | undefined {
  const id = textOf(thing, key);
  if (id === undefined || lookup.isOneOf(id, refersTo) || rule?.(id)) return undefined;
  const near = lookup.nearest(id, refersTo);
  const remedy = near ? `Did you mean "${near.id}" (${near.name})?` : 'Correct the id, or add the missing entry.';
  const known = lookup.pointerTo(id);
  if (known !== undefined) {
    const message = `${quote(id)} is the id of ${known}, but only these types are allowed here: ${englishList(refersTo)}. ${remedy}`;
    return { code: 'REFERENCE_KIND', message };
  }
  const code = thing instanceof Link && key !== 'group' ? 'LINK_UNKNOWN_TARGET' : 'REFERENCE_UNKNOWN';
  return { code, message: `${quote(id)} is not the id of any ${englishList(refersTo)} in this catalogue. ${remedy}` };
}

/** The text of a property; undefined for any other value. */
function textOf(thing: object, key: string): string | undefined {
  const value: unknown = Reflect.get(thing, key);
  return typeof value === 'string' ? value : undefined;
}

/** A published programme does not refer to a part of a programme that the public can't see. */
export const publishedRefersToPublished = defineCatalogueLaw(
  (type) => partReferencesOf(type).length > 0,
  (located, lookup) => {
    const { thing, programme } = located;
    if (!programme || !isPublished(programme)) return [];
    return partReferencesOf(thing.constructor as Instantiable).flatMap((key) => {
      const id = textOf(thing, key);
      const owner = id === undefined ? undefined : lookup.programmeOf(id);
      if (!owner || owner === programme || isPublished(owner)) return [];
      const message = `"${id}" is a part of ${describeEntry('programmes', owner)}, which is not published. Publish that programme too, or refer to its series.`;
      return report(located, { code: 'PUBLISHED_NEEDS_UNPUBLISHED', message }, key);
    });
  },
);

/** The properties of a class that may name a part of a programme. */
const partReferencesOf = ofEachClass((type): readonly string[] => {
  const parts: readonly ReferenceTargetKind[] = ['pathway', 'stage', 'module'];
  return referencesOf(type).flatMap(([key, { refersTo = [] }]) =>
    refersTo.some((kind) => parts.includes(kind)) ? [key] : [],
  );
});

/** Evidence names an entry of its source's outline, and a sentence that the entry has. */
export const evidenceIsInTheOutline = defineCatalogueLaw([Evidence], (located, lookup) => {
  const { source, section, item, sentence } = located.thing;
  const outline = lookup.outlineOf(source);
  if (!outline) return [];
  const entry = outline.find((known) => known.heading === section && known.item === item);
  if (!entry) {
    const fault = { code: 'EVIDENCE_NO_SECTION', message: unknownSection(located.thing, outline) } as const;
    return report(located, fault, item === undefined ? 'section' : 'item');
  }
  if (sentence === undefined || sentence <= entry.sentences) return [];
  const message = `The evidence names sentence ${sentence} of ${quote(item ?? section)}, which has only ${entry.sentences}. Correct the number.`;
  return report(located, { code: 'EVIDENCE_NO_SENTENCE', message }, 'sentence');
});

function unknownSection({ section, item }: Evidence, outline: readonly SourceSection[]): string {
  const nameOf = (entry: { heading: string; item?: string | undefined }) =>
    entry.item === undefined ? entry.heading : `${entry.heading} / ${entry.item}`;
  const written = nameOf({ heading: section, item });
  const names = outline.map(nameOf);
  const near = names.length > 0 ? ` Did you mean ${quote(closest(written, names))}?` : ' Add it there.';
  return `${quote(written)} is not in the outline of the source.${near}`;
}

/** Evidence supports a field that its owner has. */
export const evidenceSupportsAField = defineEntryLaw([Evidence], (located) => {
  const { thing, owner } = located;
  let shapes = shapeOf(owner.constructor as Instantiable);
  for (const step of thing.field?.split('.') ?? []) {
    const shape = shapes.get(step);
    if (!shape) {
      const near = shapes.size > 0 ? ` Did you mean "${closest(step, [...shapes.keys()])}"?` : ' Name a field.';
      const message = `${quote(thing.field)} is not a field of the entry that it supports.${near}`;
      return report(located, { code: 'EVIDENCE_NO_FIELD', message }, 'field');
    }
    shapes = shape.nestedClass ? shapeOf(shape.nestedClass()) : new Map();
  }
  return [];
});
