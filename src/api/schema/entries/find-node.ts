import type { AnyNode } from '../../../catalogue/view/snapshot.js';
import { catalogueId, pastRootId } from '../../../domain/fields/past-id.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { Catalogue, Past } from './catalogue.js';

const mostIds = 100;

/** What a plain id means in the present or in the past state that is asked; undefined for an unknown id. */
export function findNode(id: string, { snapshot, pastRevision }: Context): AnyNode | Catalogue | Past | undefined {
  if (id === catalogueId) return new Catalogue(snapshot);
  if (id === pastRootId) return pastRevision === undefined ? undefined : new Past();
  return snapshot.node(id);
}

export function checkNumberOfIds(ids: readonly string[]): void {
  if (ids.length <= mostIds) return;
  throw refusal(
    'TOO_MANY_IDS',
    `The request has ${ids.length} ids; at most ${mostIds} are allowed. Send several requests.`,
  );
}
