import { ObjectType } from 'type-graphql';
import { MaybeRef, Text } from '../fields/fields.js';

@ObjectType({ description: 'Somebody whom the hub runs a programme with.', simpleResolvers: true })
export class Partner {
  @Text('Its name, as the source gives it.')
  readonly name!: string;

  @Text('What it is, in a word or two: "hub", "university", "ITT provider".', { max: 60 })
  readonly kind!: string;

  @MaybeRef('hub')
  readonly hub?: string | undefined;
}
