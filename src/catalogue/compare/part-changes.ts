import type { Instantiable } from '../../domain/fields/fields.js';
import { Module } from '../../domain/parts/module.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import type { Programme } from '../../domain/programme.js';
import { type FieldChange, fieldChanges } from '../document/field-changes.js';
import { type Match, matched } from './matched.js';
import { valuesOf } from './values-of.js';

/** In how many places a part or a link differs at most, as it is told. None has more properties. */
export const mostPartFields = 12;

export type ComparisonKind = 'ADDED' | 'REMOVED' | 'CHANGED' | 'SAME';

/** A pathway, module or stage as it is compared: where it stands is one of its properties. */
export interface Part {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly topic?: string | undefined;
  readonly part?: number | undefined;
  /** The slug of the pathway that a module is in. */
  readonly pathway?: string | undefined;
}

/** What became of a part of a programme. */
export interface PartChange extends Match<Part> {
  readonly kind: ComparisonKind;
  readonly renamed: boolean;
  /** What else differs of what is in both. */
  readonly fields: readonly FieldChange[];
}

const bySlug = ({ slug }: Part) => slug;
const byId = ({ id }: Part) => id;

export const stageChanges = (before: Programme, after: Programme): readonly PartChange[] =>
  changesOf(Stage, matched<Part>(before.stages, after.stages, [byId, bySlug]));

export const pathwayChanges = (before: Programme, after: Programme): readonly PartChange[] =>
  changesOf(Pathway, matched<Part>(before.pathways, after.pathways, [byId, bySlug]));

/** Modules are the same by what they teach, in the same pathway or another; else by their slugs. */
export const moduleChanges = (before: Programme, after: Programme): readonly PartChange[] =>
  changesOf(Module, matched(modulesOf(before), modulesOf(after), [byId, byPlacedTopic, byTopic, bySlug]));

const byTopic = ({ topic, part }: Part) => (topic === undefined ? undefined : `${part ?? ''} ${topic}`);
const byPlacedTopic = (one: Part) => {
  const topic = byTopic(one);
  return topic === undefined ? undefined : `${one.pathway ?? ''} ${topic}`;
};

const modulesOf = ({ modules, pathways }: Programme): readonly Part[] => [
  ...modules,
  ...pathways.flatMap(({ slug, modules }) => modules.map((module) => ({ ...module, pathway: slug }))),
];

const changesOf = (type: Instantiable, matches: readonly Match<Part>[]): readonly PartChange[] =>
  matches.map((match) => changeOf(type, match)).filter(({ kind }) => kind !== 'SAME');

// Titles are compared by themselves, and modules apart from what contains them.
const apart = new Set(['id', 'title', 'modules']);

function changeOf(type: Instantiable, match: Match<Part>): PartChange {
  const { before, after } = match;
  if (!before || !after) return { ...match, kind: after ? 'ADDED' : 'REMOVED', renamed: false, fields: [] };
  const moved = before.pathway === after.pathway ? [] : [moveOf(before, after)];
  const fields = [...fieldChanges(type, valuesOf(before, apart), valuesOf(after, apart), mostPartFields - 1), ...moved];
  const renamed = before.title !== after.title;
  return { ...match, kind: renamed || fields.length > 0 ? 'CHANGED' : 'SAME', renamed, fields };
}

const moveOf = (before: Part, after: Part): FieldChange => ({
  path: 'pathway',
  before: before.pathway ?? null,
  after: after.pathway ?? null,
});
