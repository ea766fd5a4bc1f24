import { ObjectType } from 'type-graphql';
import { Id, MaybeHiddenRevision, MaybeUrl, Text } from './fields/fields.js';
import { Node, TitledNode } from './fields/node.js';

@ObjectType({
  description:
    'Something outside the catalogue that programmes are linked to: a framework, an award, an umbrella programme or a national scheme.',
  implements: [Node, TitledNode],
  simpleResolvers: true,
})
export class ExternalThing {
  @Id()
  readonly id!: string;

  @Text('Its name, as the source gives it.')
  readonly title!: string;

  @Text('What kind of thing it is, in a word or two, such as "framework", "award" or "umbrella programme".', {
    max: 60,
  })
  readonly kind!: string;

  @MaybeUrl('A web page about it; null where none is known.')
  readonly url?: string | undefined;

  @MaybeHiddenRevision()
  readonly revision?: number | undefined;
}
