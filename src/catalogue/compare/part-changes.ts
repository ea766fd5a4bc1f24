import { type ItemPair, pairItems } from '../../base/pair-items.js';
import type { Instantiable } from '../../domain/fields/fields.js';
import { vocabulary } from '../../domain/fields/vocabulary.js';
import { Module } from '../../domain/parts/module.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import type { Programme } from '../../domain/programme.js';
import { type FieldChange, fieldChanges, textChange } from '../document/field-changes.js';
import { valuesOf } from './compared-programme.js';

/** The most differing fields that are listed for a part or a link. None has more properties. */
export const mostPartFields = 12;

export const ComparisonKind = vocabulary('ComparisonKind', 'How something differs between two states.', {
  ADDED: 'Present only in the later state.',
  REMOVED: 'Present only in the earlier state.',
  CHANGED: 'Present in both states, with differences.',
  SAME: 'Present in both states, without differences in what is compared.',
  NOT_ENTERED:
    'Present in only one of two years, where not everything of the other year has been entered: it may have been offered then too.',
});
export type ComparisonKind = keyof typeof ComparisonKind;

/** A pathway, module or stage as it is compared. The pathway of a module is one of its properties. */
export interface PartState {
  readonly nodeId: string;
  readonly slug: string;
  readonly title: string;
  readonly topic?: string | undefined;
  readonly part?: number | undefined;
  /** The slug of the pathway that a module is in. */
  readonly pathway?: string | undefined;
}

/** How a part of a programme changed. */
export interface PartChange extends ItemPair<PartState> {
  readonly kind: ComparisonKind;
  readonly renamed: boolean;
  /** The other fields that differ, if both states have the part. */
  readonly fields: readonly FieldChange[];
}

const toPartState = ({ id, ...part }: Stage | Pathway | Module): PartState => ({ ...part, nodeId: id });

const bySlug = ({ slug }: PartState) => slug;
const byId = ({ nodeId }: PartState) => nodeId;

export const stageChanges = (before: Programme, after: Programme): readonly PartChange[] =>
  changesOf(Stage, pairItems(before.stages.map(toPartState), after.stages.map(toPartState), [byId, bySlug]));

export const pathwayChanges = (before: Programme, after: Programme): readonly PartChange[] =>
  changesOf(Pathway, pairItems(before.pathways.map(toPartState), after.pathways.map(toPartState), [byId, bySlug]));

/** Modules are matched by their topic, preferably in the same pathway; otherwise by their slugs. */
export const moduleChanges = (before: Programme, after: Programme): readonly PartChange[] =>
  changesOf(Module, pairItems(modulesOf(before), modulesOf(after), [byId, byPlacedTopic, byTopic, bySlug]));

const byTopic = ({ topic, part }: PartState) => (topic === undefined ? undefined : `${part ?? ''} ${topic}`);
const byPlacedTopic = (one: PartState) => {
  const topic = byTopic(one);
  return topic === undefined ? undefined : `${one.pathway ?? ''} ${topic}`;
};

const modulesOf = ({ modules, pathways }: Programme): readonly PartState[] => [
  ...modules.map(toPartState),
  ...pathways.flatMap(({ slug, modules }) => modules.map((module) => ({ ...toPartState(module), pathway: slug }))),
];

const changesOf = (type: Instantiable, matches: readonly ItemPair<PartState>[]): readonly PartChange[] =>
  matches.map((match) => changeOf(type, match)).filter(({ kind }) => kind !== 'SAME');

// Titles are compared separately, and modules apart from the pathway that contains them.
const uncomparedProperties = new Set(['nodeId', 'title', 'modules']);

function changeOf(type: Instantiable, match: ItemPair<PartState>): PartChange {
  const { before, after } = match;
  if (!before || !after) return { ...match, kind: after ? 'ADDED' : 'REMOVED', renamed: false, fields: [] };
  const moved = before.pathway === after.pathway ? [] : [moveOf(before, after)];
  const fields = [
    ...fieldChanges(
      type,
      valuesOf(before, uncomparedProperties),
      valuesOf(after, uncomparedProperties),
      mostPartFields - 1,
    ),
    ...moved,
  ];
  const renamed = before.title !== after.title;
  return { ...match, kind: renamed || fields.length > 0 ? 'CHANGED' : 'SAME', renamed, fields };
}

const moveOf = (before: PartState, after: PartState): FieldChange =>
  textChange('pathway', before.pathway ?? null, after.pathway ?? null);
