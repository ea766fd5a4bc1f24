import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything with an identity of its own, fetched by `node(id)`. */
@InterfaceType('Node', {
  description: 'Anything with a permanent id. `node(id)` returns it.',
  autoRegisterImplementations: true,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'A permanent id. It is stored, not derived from the title, and stays the same if the thing is renamed. In a past state it ends with the revision, such as "prg-f2fyqf@12".',
  })
  readonly id!: string;
}

/** The interface of all things that links lead to: programmes, pathways, stages, series, hubs and external things. */
@InterfaceType('LinkEnd', {
  description:
    'An end of a link: a programme, pathway, stage, series, hub or external thing. A link that names a series means the programme of that series in the same hub and year; if the catalogue has no such programme, the end is the series. If the hub runs several groups of the series in that year, one stored link answers as one link for each group; the first has the stored id.',
  implements: Node,
  autoRegisterImplementations: true,
})
export abstract class TitledNode extends Node {
  @Field(() => String, { description: 'The title or name.' })
  readonly title!: string;
}
