import { isDeepStrictEqual } from 'node:util';
import type { Section } from '../../domain/fields/vocabulary.js';
import { Programme } from '../../domain/programme.js';
import { type FieldChange, fieldChanges } from '../document/field-changes.js';
import { type LinkChange, linkChanges } from './link-changes.js';
import { moduleChanges, type PartChange, pathwayChanges, stageChanges } from './part-changes.js';
import { ruleChange, type TextChange } from './rule-change.js';
import type { Side } from './side.js';
import { valuesOf } from './values-of.js';

/** What was added to a list of texts, and what is gone from it. */
export interface ListChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Where a programme is listed. */
export interface Listed {
  readonly section: Section;
  readonly sectionPath: readonly string[];
  readonly position: number | null;
}

/** In what two states of a programme, or its offers of two years, differ. What is absent is the same in both. */
export interface ProgrammeDifference {
  readonly renamed?: TextChange | undefined;
  readonly recoded?: ListChange | undefined;
  readonly moved?: { readonly before: Listed; readonly after: Listed } | undefined;
  readonly pathways: readonly PartChange[];
  readonly modules: readonly PartChange[];
  readonly stages: readonly PartChange[];
  readonly audiences?: ListChange | undefined;
  readonly rule?: TextChange | undefined;
  readonly links: readonly LinkChange[];
  /** Whatever else differs. */
  readonly fields: readonly FieldChange[];
}

// What is told by itself; what makes it another offer of the same series; and where it comes from.
const apart = new Set(
  `id title codes section sectionPath position pathways modules stages audiences eligibilityRule links linkGroups
   hub academicYear series evidence status publishAt withdrawAt updatedAt revision`.split(/\s+/),
);

/** `isMoved`: whether another position means that it stands elsewhere; the others may have moved instead. */
export function programmeDifference(before: Side, after: Side, isMoved: boolean): ProgrammeDifference {
  const [old, now] = [before.programme, after.programme];
  return {
    renamed: old.title === now.title ? undefined : { before: old.title, after: now.title },
    recoded: listChange(old.codes, now.codes),
    moved: moveBetween(listed(old), listed(now), isMoved),
    pathways: pathwayChanges(old, now),
    modules: moduleChanges(old, now),
    stages: stageChanges(old, now),
    audiences: listChange(old.audiences, now.audiences),
    rule: ruleChange(before, after),
    links: linkChanges(before, after),
    fields: fieldChanges(Programme, valuesOf(old, apart), valuesOf(now, apart)),
  };
}

/** Whether two states do not differ at all. */
export const isSame = (difference: ProgrammeDifference): boolean =>
  Object.values(difference).every((part) => part === undefined || (Array.isArray(part) && part.length === 0));

function listChange(before: readonly string[], after: readonly string[]): ListChange | undefined {
  const added = after.filter((text) => !before.includes(text));
  const removed = before.filter((text) => !after.includes(text));
  return added.length + removed.length === 0 ? undefined : { added, removed };
}

const listed = ({ section, sectionPath, position }: Programme): Listed => ({
  section,
  sectionPath,
  position: position ?? null,
});

function moveBetween(before: Listed, after: Listed, isMoved: boolean) {
  const { position: _, ...old } = before;
  const { position: __, ...now } = after;
  const isElsewhere = !isDeepStrictEqual(old, now) || (isMoved && before.position !== after.position);
  return isElsewhere ? { before, after } : undefined;
}
