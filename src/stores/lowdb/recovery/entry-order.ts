import type { Collection } from '../../../catalogue/document/entry-change.js';
import { CatalogueDocument } from '../../../domain/catalogue-document.js';
import { shapeOf } from '../../../domain/fields/fields.js';
import type { Order } from '../journal/redone.js';

const propertiesOf = (list: Collection): readonly string[] => {
  const entry = shapeOf(CatalogueDocument).get(list)?.of?.();
  return entry ? [...shapeOf(entry).keys()] : [];
};

/** Properties are written in the order in which their classes declare them. */
export const entryOrder: Order = {
  hubs: propertiesOf('hubs'),
  sources: propertiesOf('sources'),
  series: propertiesOf('series'),
  externalThings: propertiesOf('externalThings'),
  programmes: propertiesOf('programmes'),
};
