import { ObjectType } from 'type-graphql';
import { Many, MaybeFlag, MaybeText, MaybeWhole, Text, Texts, Whole } from '../fields/fields.js';
import { text } from '../fields/rules.js';

@ObjectType({ description: 'A sum of money, what it is for and what it is counted by.', simpleResolvers: true })
export class Money {
  @Whole('The amount, in whole units of the currency.')
  readonly amount!: number;

  @Text('The currency, as ISO 4217 writes it: "GBP".', { rule: text(3) })
  readonly currency!: string;

  @Text('What it is counted by: "school", "participant", "day".', { max: 60 })
  readonly per!: string;

  @MaybeText('What it is for.')
  readonly purpose?: string | undefined;

  @MaybeWhole('The year of taking part to which it belongs, from 1; null where it is for the whole.', { min: 1 })
  readonly participationYear?: number | undefined;
}

@ObjectType({ description: 'What a programme costs, and what is paid to those who take part.', simpleResolvers: true })
export class Funding {
  @MaybeFlag('Whether it is free to those who take part; null where the source does not say.')
  readonly free?: boolean | undefined;

  @Many(() => Money, 'What is paid to those who take part.')
  readonly grants!: readonly Money[];

  @Many(() => Money, 'What those who take part pay.')
  readonly charges!: readonly Money[];

  @Texts('What they get other than money.', { max: 500 })
  readonly inKind!: readonly string[];

  @MaybeText('What else the source says of money.', { max: 1000 })
  readonly note?: string | undefined;
}
