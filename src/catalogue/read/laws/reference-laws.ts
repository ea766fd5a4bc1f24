import { closest } from 'fastest-levenshtein';
import { type Instantiable, type Referent, type Shape, shapeOf } from '../../../domain/fields/fields.js';
import { quote } from '../../../domain/fields/rules.js';
import { Evidence } from '../../../domain/parts/evidence.js';
import { Link } from '../../../domain/parts/link.js';
import type { SourceSection } from '../../../domain/source.js';
import { englishList } from '../../../text/english-list.js';
import { describeEntry } from '../../document/collections.js';
import type { Location } from '../../document/location.js';
import { at, type Problem } from '../../document/problem.js';
import { isPublished } from '../../document/programme-parts.js';
import { ofEachClass } from '../../document/walk.js';
import type { CatalogueLookup } from './catalogue-lookup.js';
import type { CatalogueLaw, EntryLaw } from './law.js';

/** Every reference names a thing in the catalogue, of a kind that belongs there. */
export const referencesResolve: CatalogueLaw = {
  scope: 'catalogue',
  of: (type) => referencesOf(type).length > 0,
  problems: (placed, lookup) =>
    referencesOf(placed.thing.constructor as Instantiable).flatMap(
      ([key, shape]) => check(placed, key, shape, lookup) ?? [],
    ),
};

/** The properties of a class that are references. */
const referencesOf = ofEachClass((type): readonly (readonly [string, Shape])[] =>
  [...shapeOf(type)].filter(([, { refersTo }]) => refersTo),
);

function check(placed: Location, key: string, shape: Shape, lookup: CatalogueLookup): Problem | undefined {
  const id = (placed.thing as Readonly<Record<string, unknown>>)[key];
  const kinds = shape.refersTo ?? [];
  if (typeof id !== 'string' || lookup.isOneOf(id, kinds) || shape.rule?.(id)) return undefined;
  const pointer = at(placed.pointer, key);
  const known = lookup.pointerTo(id);
  if (known !== undefined) {
    const message = `${quote(id)} is the id of ${known}, but only these types are allowed here: ${englishList(kinds)}. ${suggestion(id, kinds, lookup)}`;
    return { code: 'REFERENCE_KIND', pointer, message };
  }
  const code = placed.thing instanceof Link && key !== 'group' ? 'LINK_UNKNOWN_TARGET' : 'REFERENCE_UNKNOWN';
  const message = `${quote(id)} is not the id of any ${englishList(kinds)} in this catalogue. ${suggestion(id, kinds, lookup)}`;
  return { code, pointer, message };
}

function suggestion(written: string, kinds: readonly Referent[], lookup: CatalogueLookup): string {
  const near = lookup.nearest(written, kinds);
  return near ? `Did you mean "${near.id}" (${near.name})?` : 'Correct the id, or add the missing entry.';
}

/** What is published refers to no part of a programme that is not, for the public would be led nowhere. */
export const publishedStandsAlone: CatalogueLaw = {
  scope: 'catalogue',
  of: (type) => keysOf(type).length > 0,
  problems(placed, lookup) {
    if (!placed.programme || !isPublished(placed.programme)) return [];
    const keys = keysOf(placed.thing.constructor as Instantiable);
    return keys.flatMap((key) => leadingNowhere(placed, key, lookup));
  },
};

/** The properties of a class that may name a part of a programme. */
const keysOf = ofEachClass((type): readonly string[] => {
  const parts: readonly Referent[] = ['pathway', 'stage', 'module'];
  return [...shapeOf(type)].flatMap(([key, { refersTo = [] }]) =>
    refersTo.some((kind) => parts.includes(kind)) ? [key] : [],
  );
});

function leadingNowhere(placed: Location, key: string, lookup: CatalogueLookup): readonly Problem[] {
  const id = (placed.thing as Readonly<Record<string, unknown>>)[key];
  const owner = typeof id === 'string' ? lookup.programmeOf(id) : undefined;
  if (!owner || owner === placed.programme || isPublished(owner)) return [];
  const message = `"${id}" is a part of ${describeEntry('programmes', owner)}, which is not published. Publish that programme too, or refer to its series.`;
  return [{ code: 'PUBLISHED_NEEDS_UNPUBLISHED', pointer: at(placed.pointer, key), message }];
}

/** Evidence names an entry of its source's outline, and a sentence that the entry has. */
export const evidenceCanBeFound: CatalogueLaw<Evidence> = {
  scope: 'catalogue',
  of: [Evidence],
  problems(placed, lookup) {
    const { thing } = placed;
    const outline = lookup.outlineOf(thing.source);
    if (!outline) return [];
    const entry = outline.find((known) => known.heading === thing.section && known.item === thing.item);
    if (!entry) return [noSection(thing, placed.pointer, outline)];
    if (thing.sentence === undefined || thing.sentence <= entry.sentences) return [];
    const message = `The evidence names sentence ${thing.sentence} of ${quote(thing.item ?? thing.section)}, which has only ${entry.sentences}. Correct the number.`;
    return [{ code: 'EVIDENCE_NO_SENTENCE', pointer: at(placed.pointer, 'sentence'), message }];
  },
};

function noSection({ section, item }: Evidence, pointer: string, outline: readonly SourceSection[]): Problem {
  const name = (entry: { heading: string; item?: string | undefined }) =>
    entry.item === undefined ? entry.heading : `${entry.heading} / ${entry.item}`;
  const written = name({ heading: section, item });
  const names = outline.map(name);
  const near = names.length > 0 ? ` Did you mean ${quote(closest(written, names))}?` : ' Add it there.';
  const message = `${quote(written)} is not in the outline of the source.${near}`;
  return { code: 'EVIDENCE_NO_SECTION', pointer: at(pointer, item === undefined ? 'section' : 'item'), message };
}

/** Evidence supports a field that its owner has. */
export const evidenceSupportsAField: EntryLaw<Evidence> = {
  scope: 'entry',
  of: [Evidence],
  problems(placed) {
    const { thing, owner } = placed;
    if (thing.field === undefined) return [];
    let shapes = shapeOf(owner.constructor as Instantiable);
    for (const step of thing.field.split('.')) {
      const shape = shapes.get(step);
      if (!shape) {
        const near = shapes.size > 0 ? ` Did you mean "${closest(step, [...shapes.keys()])}"?` : ' Name a field.';
        const message = `${quote(thing.field)} is not a field of the entry that it supports.${near}`;
        return [{ code: 'EVIDENCE_NO_FIELD', pointer: at(placed.pointer, 'field'), message }];
      }
      shapes = shape.of ? shapeOf(shape.of()) : new Map();
    }
    return [];
  },
};
