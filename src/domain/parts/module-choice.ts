import { ObjectType } from 'type-graphql';
import { MaybeText, MaybeWhole, Text, Whole } from '../fields/fields.js';

@ObjectType({
  description: 'How many of the modules a participant takes, and who chooses them.',
  simpleResolvers: true,
})
export class ModuleChoice {
  @Whole('The smallest number of modules taken.')
  readonly min!: number;

  @MaybeWhole('The largest number of modules taken; null if there is no maximum.')
  readonly max?: number | undefined;

  @Text('Who chooses: "hub", "participant", or "all taken" if there is no choice.', { max: 60 })
  readonly chosenBy!: string;

  @MaybeText('Anything else that the source says about the choice; null if nothing.', { max: 500 })
  readonly note?: string | undefined;
}
