import { isDeepStrictEqual } from 'node:util';
import type { Section } from '../../domain/fields/vocabulary.js';
import type { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import { Programme } from '../../domain/programme.js';
import { formatRule } from '../../eligibility/format-rule.js';
import { type FieldChange, fieldChanges } from '../document/field-changes.js';
import { type ComparedProgramme, valuesOf, yearIndependentName } from './compared-programme.js';
import { type LinkChange, linkChanges } from './link-changes.js';
import { moduleChanges, type PartChange, pathwayChanges, stageChanges } from './part-changes.js';

/** The texts that were added to a list, and those that were removed. */
export interface ListChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Where a programme is listed. */
export interface ListPlace {
  readonly section: Section;
  readonly sectionPath: readonly string[];
  readonly position: number | null;
}

/** How two states of a programme, or the programmes of a series in two years, differ. What is absent is the same in both. */
export interface ProgrammeDifference {
  readonly renamed?: TextChange | undefined;
  readonly recoded?: ListChange | undefined;
  readonly moved?: { readonly before: ListPlace; readonly after: ListPlace } | undefined;
  readonly pathways: readonly PartChange[];
  readonly modules: readonly PartChange[];
  readonly stages: readonly PartChange[];
  readonly audiences?: ListChange | undefined;
  readonly rule?: TextChange | undefined;
  readonly links: readonly LinkChange[];
  /** All other fields that differ. */
  readonly fields: readonly FieldChange[];
}

// These are compared separately, differ between any two years, or only say where the facts come from.
const uncomparedProperties = new Set(
  `id title codes section sectionPath position pathways modules stages audiences eligibilityRule links linkGroups
   hub academicYear series evidence status publishAt withdrawAt sourceText carriedFrom updatedAt revision`.split(/\s+/),
);

/** `isMoved`: whether another position counts as a move; other programmes may have moved instead. */
export function diffProgrammes(
  before: ComparedProgramme,
  after: ComparedProgramme,
  isMoved: boolean,
): ProgrammeDifference {
  const [old, now] = [before.programme, after.programme];
  return {
    renamed: old.title === now.title ? undefined : { before: old.title, after: now.title },
    recoded: listChange(old.codes, now.codes),
    moved: moveBetween(listPlace(old), listPlace(now), isMoved),
    pathways: pathwayChanges(old, now),
    modules: moduleChanges(old, now),
    stages: stageChanges(old, now),
    audiences: listChange(old.audiences, now.audiences),
    rule: ruleChange(before, after),
    links: linkChanges(before, after),
    fields: fieldChanges(Programme, valuesOf(old, uncomparedProperties), valuesOf(now, uncomparedProperties)),
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

const listPlace = ({ section, sectionPath, position }: Programme): ListPlace => ({
  section,
  sectionPath,
  position: position ?? null,
});

function moveBetween(before: ListPlace, after: ListPlace, isMoved: boolean) {
  const { position: _, ...old } = before;
  const { position: __, ...now } = after;
  const isElsewhere = !isDeepStrictEqual(old, now) || (isMoved && before.position !== after.position);
  return isElsewhere ? { before, after } : undefined;
}

/** A text before and after; null if there was, or is, none. */
export interface TextChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** The rule before and after, in words; undefined if its conditions are the same. */
export function ruleChange(before: ComparedProgramme, after: ComparedProgramme): TextChange | undefined {
  if (ruleMeaning(before) === ruleMeaning(after)) return undefined;
  const [old, now] = [before, after].map(({ programme: { eligibilityRule: rule } }) =>
    rule ? formatRule(rule) : null,
  );
  return { before: old ?? null, after: now ?? null };
}

/** The conditions of a rule, without ids and evidence. */
function ruleMeaning(side: ComparedProgramme): string {
  const rule: EligibilityRule | undefined = side.programme.eligibilityRule;
  return JSON.stringify(rule ?? null, (key, value: unknown) => {
    if (key === 'id' || key === 'evidence') return undefined;
    return key === 'programme' && typeof value === 'string' ? yearIndependentName(value, side) : value;
  });
}
