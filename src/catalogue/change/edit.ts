import type { Instantiable } from '../../domain/fields/fields.js';
import { Link } from '../../domain/parts/link.js';
import { Module } from '../../domain/parts/module.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import { nouns } from '../document/collections.js';
import type { Collection, Values } from '../document/entry-change.js';
import type { CatalogueState } from '../revision/catalogue-state.js';

/** The lists of parts that are edited one by one. What else a programme holds is edited as a whole. */
export type PartList = 'pathways' | 'modules' | 'stages' | 'links';

/** An edit of something that may have changed since: the revision of its entry that whoever edits it has seen. */
interface SeenRevision {
  readonly id: string;
  readonly ifRevision: number;
}

/** What somebody wants done. Values are JSON as the catalogue stores it; null stands for absent. */
export type EditRequest =
  | { readonly op: 'create'; readonly in: Collection; readonly values: Values; readonly as?: string | null | undefined }
  /** `id` is that of the programme or pathway that gets the part. */
  | (SeenRevision & {
      readonly op: 'createPart';
      readonly list: PartList;
      readonly values: Values;
      readonly as?: string | null | undefined;
    })
  | (SeenRevision & { readonly op: 'update'; readonly in: Collection; readonly set: Values })
  | (SeenRevision & { readonly op: 'updatePart'; readonly list: PartList; readonly set: Values })
  | (SeenRevision & { readonly op: 'delete'; readonly removingLinks: boolean })
  /** `id` is that of the programme or pathway whose parts get another order. */
  | (SeenRevision & { readonly op: 'reorder'; readonly list: PartList; readonly ids: readonly string[] })
  | {
      readonly op: 'reorderProgrammes';
      readonly hub: string;
      readonly year: string;
      readonly order: readonly SeenRevision[];
    }
  | (SeenRevision & { readonly op: 'publish' | 'withdraw' })
  /** All entries that there are and were, where no ids are given. `ifRevision` is of the whole catalogue. */
  | {
      readonly op: 'restore';
      readonly ids?: readonly string[];
      readonly past: CatalogueState;
      readonly ifRevision: number;
    }
  | { readonly op: 'copyYear'; readonly hub: string; readonly from: string; readonly to: string };

/** An edit, and where in the request it was asked for, as a JSON pointer, so that problems can be told there. */
export type Edit = EditRequest & { readonly path: string };

/** The class of what stands in a list of a programme. */
export const partClasses: Readonly<Record<PartList, Instantiable>> = {
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
