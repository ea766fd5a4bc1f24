import { ExternalThing } from '../domain/external-thing.js';
import type { Instantiable } from '../domain/fields.js';
import { Hub } from '../domain/hub.js';
import { Programme } from '../domain/programme.js';
import { Series } from '../domain/series.js';
import { Source } from '../domain/source.js';
import type { Collection } from '../store/entry-change.js';

const classes: Readonly<Record<Collection, Instantiable>> = {
  hubs: Hub,
  sources: Source,
  series: Series,
  externalThings: ExternalThing,
  programmes: Programme,
};

export const classOf = (list: Collection): Instantiable => classes[list];
