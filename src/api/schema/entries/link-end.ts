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
    'An end of a link. A link that names a series means the programme of that series in the same hub and year; if the catalogue has no such programme, the end is the series.',
  types: () => [Programme, Pathway, Stage, Series, Hub, ExternalThing] as const,
});
