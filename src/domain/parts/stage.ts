import { ObjectType } from 'type-graphql';
import { Id, MaybeText, Slug, Text } from '../fields/fields.js';
import { Node, TitledNode } from '../fields/node.js';

@ObjectType({ description: 'A year or step of a programme.', implements: [Node, TitledNode], simpleResolvers: true })
export class Stage {
  @Id()
  readonly id!: string;

  @Slug()
  readonly slug!: string;

  @Text('The name of the stage.')
  readonly title!: string;

  @MaybeText('What happens in this stage, in our own words; null where the source does not say.', { max: 1000 })
  readonly description?: string | undefined;
}
