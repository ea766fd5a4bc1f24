import { createUnionType } from 'type-graphql';
import { ExternalThing } from '../../../domain/external-thing.js';
import { Hub } from '../../../domain/hub.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Stage } from '../../../domain/parts/stage.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';

export const LinkEnd = createUnionType({
  name: 'LinkEnd',
  description:
    'What a link joins. A programme is the one of the same hub and year that carries the series the link names; where the catalogue has none, the end is the series.',
  types: () => [Programme, Pathway, Stage, Series, Hub, ExternalThing] as const,
});
