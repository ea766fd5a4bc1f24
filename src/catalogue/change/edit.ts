import type { Instantiable } from '../../domain/fields/fields.js';
import { Link } from '../../domain/parts/link.js';
import { Module } from '../../domain/parts/module.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import { nouns } from '../document/collections.js';
import type { Collection, EntryChange, Values } from '../document/entry-change.js';
import type { CatalogueState } from '../revision/catalogue-state.js';

/** The lists of parts that are edited one by one. Other properties of a programme are edited as a whole. */
export type PartList = 'pathways' | 'modules' | 'stages' | 'links';

/** An edit of an existing thing, with the revision of its entry that the client read. */
export interface SeenRevision {
  readonly id: string;
  readonly ifRevision: number;
}

/** An edit that may publish or schedule a programme. */
interface Confirmation {
  /** Whether it may publish what nobody has confirmed yet. */
  readonly confirm?: boolean | null | undefined;
}

/** What a client asks for. Values are JSON as the catalogue stores it; null stands for absent. */
export type EditRequest =
  | (Confirmation & {
      readonly op: 'create';
      readonly in: Collection;
      readonly values: Values;
      readonly as?: string | null | undefined;
    })
  /** `id` is that of the programme or pathway that gets the part. */
  | (SeenRevision & {
      readonly op: 'createPart';
      readonly list: PartList;
      readonly values: Values;
      readonly as?: string | null | undefined;
    })
  | (SeenRevision & Confirmation & { readonly op: 'update'; readonly in: Collection; readonly set: Values })
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
  | (SeenRevision & Confirmation & { readonly op: 'publish' })
  | (SeenRevision & { readonly op: 'withdraw' })
  /** Without ids: all entries, present and past. `ifRevision` is a revision of the whole catalogue. */
  | (Confirmation & {
      readonly op: 'restore';
      readonly ids?: readonly string[];
      readonly past: CatalogueState;
      readonly ifRevision: number;
    })
  /** The changes of an import that was planned for this revision of the catalogue. A new series gets the owner. */
  | {
      readonly op: 'import';
      readonly changes: readonly EntryChange[];
      readonly ifRevision: number;
      readonly owner: string | undefined;
    }
  | { readonly op: 'copyYear'; readonly hub: string; readonly from: string; readonly to: string };

/** An edit, with the JSON pointer to it in the request, so that problems can be reported there. */
export type Edit = EditRequest & { readonly path: string };

/** The class of the items of each list. */
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

/** The noun for an item of a list. */
export const nounOf = (list: Collection | PartList): string => nounsOfAll[list];
