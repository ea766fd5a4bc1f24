import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything with an identity of its own, fetched by `node(id)`. */
@InterfaceType('Node', {
  description: 'Anything with an identity of its own. `node(id)` fetches it again.',
  autoRegisterImplementations: true,
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Its lasting identity: stored, never made from a title, and kept when it is renamed.',
  })
  readonly id!: string;
}
