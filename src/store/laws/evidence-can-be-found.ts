import { closest } from 'fastest-levenshtein';
import { Evidence } from '../../domain/evidence.js';
import { type Instantiable, shapeOf } from '../../domain/fields.js';
import { quote } from '../../domain/rules.js';
import { Source, type SourceSection } from '../../domain/source.js';
import type { Directory } from '../directory.js';
import type { Inventory, Placed } from '../inventory.js';
import { at, type Problem } from '../problem.js';
import type { Law } from './law.js';

/** Evidence names an entry of its source's outline, a sentence that the entry has, and a field that its owner has. */
export const evidenceCanBeFound: Law = (inventory, directory) =>
  inventory.sound(Evidence).flatMap((placed) => [...place(placed, inventory, directory), ...field(placed)]);

function place(placed: Placed<Evidence>, inventory: Inventory, directory: Directory): readonly Problem[] {
  const { thing } = placed;
  const source = directory.find(thing.source)?.thing;
  if (!(source instanceof Source)) return [];
  if (![source, ...source.outline].every((part) => part && inventory.isSound(part))) return [];
  const entry = source.outline.find((known) => known?.heading === thing.section && known.item === thing.item);
  if (!entry) return [noSection(thing, placed.pointer, source.outline)];
  if (thing.sentence === undefined || thing.sentence <= entry.sentences) return [];
  const message = `Sentence ${thing.sentence} of ${quote(thing.item ?? thing.section)}, which has ${entry.sentences}. Correct the number.`;
  return [{ code: 'EVIDENCE_NO_SENTENCE', pointer: at(placed.pointer, 'sentence'), message }];
}

function noSection({ section, item }: Evidence, pointer: string, outline: readonly SourceSection[]): Problem {
  const name = (entry: { heading: string; item?: string | undefined }) =>
    entry.item === undefined ? entry.heading : `${entry.heading} / ${entry.item}`;
  const written = name({ heading: section, item });
  const names = outline.flatMap((entry) => (entry ? [name(entry)] : []));
  const near = names.length > 0 ? ` Did you mean ${quote(closest(written, names))}?` : ' Add it there.';
  const message = `${quote(written)} is no entry of the source's outline.${near}`;
  return { code: 'EVIDENCE_NO_SECTION', pointer: at(pointer, item === undefined ? 'section' : 'item'), message };
}

function field(placed: Placed<Evidence>): readonly Problem[] {
  const { thing, owner } = placed;
  if (thing.field === undefined) return [];
  let shapes = shapeOf(owner.constructor as Instantiable);
  for (const step of thing.field.split('.')) {
    const shape = shapes.get(step);
    if (!shape) {
      const near =
        [...shapes.keys()].length > 0 ? ` Did you mean "${closest(step, [...shapes.keys()])}"?` : ' Name a field.';
      const message = `${quote(thing.field)} is no field of what it supports.${near}`;
      return [{ code: 'EVIDENCE_NO_FIELD', pointer: at(placed.pointer, 'field'), message }];
    }
    shapes = shape.of ? shapeOf(shape.of()) : new Map();
  }
  return [];
}
