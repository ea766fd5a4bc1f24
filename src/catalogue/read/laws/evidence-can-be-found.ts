import { closest } from 'fastest-levenshtein';
import { type Instantiable, shapeOf } from '../../../domain/fields/fields.js';
import { quote } from '../../../domain/fields/rules.js';
import { Evidence } from '../../../domain/parts/evidence.js';
import type { SourceSection } from '../../../domain/source.js';
import { at, type Problem } from '../../document/problem.js';
import type { CatalogueLaw, EntryLaw } from './law.js';

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
    const message = `Sentence ${thing.sentence} of ${quote(thing.item ?? thing.section)}, which has ${entry.sentences}. Correct the number.`;
    return [{ code: 'EVIDENCE_NO_SENTENCE', pointer: at(placed.pointer, 'sentence'), message }];
  },
};

function noSection({ section, item }: Evidence, pointer: string, outline: readonly SourceSection[]): Problem {
  const name = (entry: { heading: string; item?: string | undefined }) =>
    entry.item === undefined ? entry.heading : `${entry.heading} / ${entry.item}`;
  const written = name({ heading: section, item });
  const names = outline.map(name);
  const near = names.length > 0 ? ` Did you mean ${quote(closest(written, names))}?` : ' Add it there.';
  const message = `${quote(written)} is no entry of the source's outline.${near}`;
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
        const message = `${quote(thing.field)} is no field of what it supports.${near}`;
        return [{ code: 'EVIDENCE_NO_FIELD', pointer: at(placed.pointer, 'field'), message }];
      }
      shapes = shape.of ? shapeOf(shape.of()) : new Map();
    }
    return [];
  },
};
