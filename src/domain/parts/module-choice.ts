import { ObjectType } from 'type-graphql';
import { MaybeText, MaybeWhole, Text, Whole } from '../fields/fields.js';

@ObjectType({ description: 'How many of the modules are taken, and who chooses.', simpleResolvers: true })
export class ModuleChoice {
  @Whole('The fewest that are taken.')
  readonly min!: number;

  @MaybeWhole('The most that are taken; null where there is no bound.')
  readonly max?: number | undefined;

  @Text('Who chooses: "hub", "participant", or "all taken" where there is no choice.', { max: 60 })
  readonly chosenBy!: string;

  @MaybeText('What else the source says of the choice.', { max: 500 })
  readonly note?: string | undefined;
}
