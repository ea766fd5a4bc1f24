import { ObjectType } from 'type-graphql';
import { Flag, MaybeText, Text } from '../fields/fields.js';

@ObjectType({ description: 'An accreditation or award that participants can gain.', simpleResolvers: true })
export class Award {
  @Text('Its name, as the source gives it.')
  readonly title!: string;

  @MaybeText('The organisation that gives the award; null where the source does not say.')
  readonly by?: string | undefined;

  @Flag('True if the award is an optional extra, which the participant may choose.')
  readonly optional!: boolean;

  @Flag('True if the participant pays for the award.')
  readonly paid!: boolean;

  @MaybeText('What a participant must do to gain the award; null where the source does not say.', { max: 500 })
  readonly condition?: string | undefined;
}
