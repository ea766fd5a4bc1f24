import { ObjectType } from 'type-graphql';
import { MaybeRef, Text } from '../fields/fields.js';

@ObjectType({ description: 'An organisation that runs a programme together with the hub.', simpleResolvers: true })
export class Partner {
  @Text('Its name, as the source gives it.')
  readonly name!: string;

  @Text('What kind of organisation it is, in a word or two, such as "hub", "university" or "ITT provider".', {
    max: 60,
  })
  readonly kind!: string;

  @MaybeRef('hub')
  readonly hub?: string | undefined;
}
