import type { Collection, Values } from '../document/entry-change.js';
import type { Edition } from '../revision/edition.js';

/** The lists of parts that are edited one by one. What else a programme holds is edited as a whole. */
export type PartList = 'pathways' | 'modules' | 'stages' | 'links';

/** An edit of something that may have changed since: the revision of its entry that whoever edits it has seen. */
interface OfSeen {
  readonly id: string;
  readonly ifRevision: number;
}

/** What somebody wants done. Values are JSON as the catalogue stores it; null stands for absent. */
export type EditAsked =
  | { readonly op: 'create'; readonly in: Collection; readonly values: Values; readonly as?: string | null | undefined }
  /** `id` is that of the programme or pathway that gets the part. */
  | (OfSeen & {
      readonly op: 'createPart';
      readonly list: PartList;
      readonly values: Values;
      readonly as?: string | null | undefined;
    })
  | (OfSeen & { readonly op: 'update'; readonly in: Collection; readonly set: Values })
  | (OfSeen & { readonly op: 'updatePart'; readonly list: PartList; readonly set: Values })
  | (OfSeen & { readonly op: 'delete'; readonly removingLinks: boolean })
  /** `id` is that of the programme or pathway whose parts get another order. */
  | (OfSeen & { readonly op: 'reorder'; readonly list: PartList; readonly ids: readonly string[] })
  | { readonly op: 'reorderProgrammes'; readonly hub: string; readonly year: string; readonly order: readonly OfSeen[] }
  | (OfSeen & { readonly op: 'publish' | 'withdraw' })
  /** All entries that there are and were, where no ids are given. `ifRevision` is of the whole catalogue. */
  | { readonly op: 'restore'; readonly ids?: readonly string[]; readonly past: Edition; readonly ifRevision: number }
  | { readonly op: 'copyYear'; readonly hub: string; readonly from: string; readonly to: string };

/** An edit, and where in the request it was asked for, as a JSON pointer, so that problems can be told there. */
export type Edit = EditAsked & { readonly path: string };
