import { ObjectType } from 'type-graphql';
import { Flag, MaybeText, Text } from '../fields/fields.js';

@ObjectType({ description: 'An accreditation or award that taking part can lead to.', simpleResolvers: true })
export class Award {
  @Text('Its name, as the source gives it.')
  readonly title!: string;

  @MaybeText('Who gives it.')
  readonly by?: string | undefined;

  @Flag('Whether it is an extra that a participant may choose.')
  readonly optional!: boolean;

  @Flag('Whether the participant pays for it.')
  readonly paid!: boolean;

  @MaybeText('What it takes to get it.', { max: 500 })
  readonly condition?: string | undefined;
}
