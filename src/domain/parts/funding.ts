import { ObjectType } from 'type-graphql';
import { Many, MaybeFlag, MaybeText, MaybeWhole, Text, Texts, Whole } from '../fields/fields.js';
import { text } from '../fields/rules.js';

@ObjectType({ description: 'A sum of money, its purpose, and the unit that it is paid for.', simpleResolvers: true })
export class Money {
  @Whole('The amount, in whole units of the currency.')
  readonly amount!: number;

  @Text('The currency code of ISO 4217, such as "GBP".', { rule: text(3) })
  readonly currency!: string;

  @Text('The unit that the sum is paid for, such as "school", "participant" or "day".', { max: 60 })
  readonly per!: string;

  @MaybeText('Its purpose; null where the source does not say.')
  readonly purpose?: string | undefined;

  @MaybeWhole(
    'The year of participation for which the sum is paid, counted from 1; null if it is for the whole programme.',
    { min: 1 },
  )
  readonly participationYear?: number | undefined;
}

@ObjectType({ description: 'What a programme costs, and what participants are paid.', simpleResolvers: true })
export class Funding {
  @MaybeFlag('True if the programme is free to participants; null where the source does not say.')
  readonly free?: boolean | undefined;

  @Many(() => Money, 'What participants are paid.')
  readonly grants!: readonly Money[];

  @Many(() => Money, 'What participants pay.')
  readonly charges!: readonly Money[];

  @Texts('What participants get other than money, such as resources.', { max: 500 })
  readonly inKind!: readonly string[];

  @MaybeText('Anything else that the source says about money; null if nothing.', { max: 1000 })
  readonly note?: string | undefined;
}
