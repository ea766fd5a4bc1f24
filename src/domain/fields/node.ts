import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything with an identity of its own, fetched by `node(id)`. */
@InterfaceType('Node', {
  description: 'Anything with a permanent id. `node(id)` returns it.',
  autoRegisterImplementations: true,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'A permanent id. It is stored, not derived from the title, and stays the same if the thing is renamed.',
  })
  readonly id!: string;
}
