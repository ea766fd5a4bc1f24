import type { Instantiable } from '../../domain/fields/fields.js';
import { Link } from '../../domain/parts/link.js';
import { Module } from '../../domain/parts/module.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import { nouns } from '../document/collections.js';
import type { Collection } from '../document/entry-change.js';
import type { PartList } from './edit.js';

/** The class of what stands in a list of a programme. */
export const classOfPart: Readonly<Record<PartList, Instantiable>> = {
  pathways: Pathway,
  modules: Module,
  stages: Stage,
  links: Link,
};

const nounsOfAll: Readonly<Record<Collection | PartList, string>> = {
  ...nouns,
  pathways: 'pathway',
  modules: 'module',
  stages: 'stage',
  links: 'link',
};

/** What one thing of a list is called. */
export const nounOf = (list: Collection | PartList): string => nounsOfAll[list];
