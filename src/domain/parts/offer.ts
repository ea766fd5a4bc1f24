import { ObjectType } from 'type-graphql';
import {
  Flag,
  Many,
  MaybeChoice,
  MaybeDay,
  MaybeFlag,
  MaybeMoment,
  MaybeRef,
  MaybeText,
  MaybeUrl,
  MaybeWhole,
  Text,
  Texts,
  Whole,
} from '../fields/fields.js';
import { text } from '../fields/rules.js';
import { RecruitmentStatus } from '../fields/vocabulary.js';

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

@ObjectType({ description: 'Somebody whom the hub runs a programme with.', simpleResolvers: true })
export class Partner {
  @Text('Its name, as the source gives it.')
  readonly name!: string;

  @Text('What it is, in a word or two: "hub", "university", "ITT provider".', { max: 60 })
  readonly kind!: string;

  @MaybeRef('hub')
  readonly hub?: string | undefined;
}

@ObjectType({ description: 'Whether, when and how one can sign up.', simpleResolvers: true })
export class Recruitment {
  @MaybeChoice(RecruitmentStatus, 'The state of recruitment when it was last looked at.')
  readonly status?: RecruitmentStatus | undefined;

  @MaybeMoment('When that was.')
  readonly statusAsOf?: string | undefined;

  @MaybeDay('The day on which applications open; given alone where no time is known.')
  readonly opensOn?: string | undefined;

  @MaybeMoment('When applications open.')
  readonly opensAt?: string | undefined;

  @MaybeDay('The last day of applications; given alone where no time is known.')
  readonly closesOn?: string | undefined;

  @MaybeMoment('When applications close.')
  readonly closesAt?: string | undefined;

  @MaybeUrl('Where to apply.')
  readonly applyUrl?: string | undefined;

  @Texts('Who is taken first.', { max: 500 })
  readonly priorities!: readonly string[];

  @MaybeText('What else the source says of signing up.', { max: 500 })
  readonly note?: string | undefined;
}

@ObjectType({ description: 'A sum of money, what it is for and what it is counted by.', simpleResolvers: true })
export class Money {
  @Whole('The amount, in whole units of the currency.')
  readonly amount!: number;

  @Text('The currency, as ISO 4217 writes it: "GBP".', { rule: text(3) })
  readonly currency!: string;

  @Text('What it is counted by: "school", "participant", "day".', { max: 60 })
  readonly per!: string;

  @MaybeText('Its purpose; null where the source does not say.')
  readonly purpose?: string | undefined;

  @MaybeWhole('The year of taking part to which it belongs, from 1; null where it is for the whole.', { min: 1 })
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
