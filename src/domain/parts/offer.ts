import { ObjectType } from 'type-graphql';
import {
  Many,
  MaybeChoice,
  MaybeFlag,
  MaybeMoment,
  MaybePartialDate,
  MaybeRef,
  MaybeText,
  MaybeUrl,
  MaybeWhole,
  One,
  Text,
  Texts,
  WebAddress,
  Whole,
} from '../fields/fields.js';
import { email, text } from '../fields/rules.js';
import { RecruitmentStatus } from '../fields/vocabulary.js';
import { IntRange } from './duration.js';

@ObjectType({ description: 'An accreditation or award that participants can gain.', simpleResolvers: true })
export class Award {
  @Text('Its name, as the source gives it.')
  readonly title!: string;

  @MaybeText('The organisation that gives the award; null where the source does not say.')
  readonly by?: string | undefined;

  @MaybeFlag(
    'True if the award is an optional extra, which the participant may choose; null where the source does not say.',
  )
  readonly optional?: boolean | undefined;

  @MaybeFlag('True if the participant pays for the award; null where the source does not say.')
  readonly paid?: boolean | undefined;

  @MaybeText('What a participant must do to gain the award; null where the source does not say.', { max: 500 })
  readonly condition?: string | undefined;
}

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

@ObjectType({ description: 'Whether, when and how to apply.', simpleResolvers: true })
export class Recruitment {
  @MaybeChoice(RecruitmentStatus, 'The state of recruitment when it was last checked; null where it is not known.')
  readonly status?: RecruitmentStatus | undefined;

  @MaybeMoment('When the state was last checked; null where it is not known.')
  readonly statusAsOf?: string | undefined;

  @MaybePartialDate('When applications open; null where it is not known.')
  readonly opens?: string | undefined;

  @MaybePartialDate('When applications close; null where it is not known.')
  readonly closes?: string | undefined;

  @MaybeUrl('The web address for applications; null where none is known.')
  readonly applyUrl?: string | undefined;

  @Texts('Who is accepted first, such as schools new to the programme.', { max: 500 })
  readonly priorities!: readonly string[];

  @MaybeText('Anything else that the source says about applying; null if nothing.', { max: 500 })
  readonly note?: string | undefined;
}

@ObjectType({ description: 'A sum of money, its purpose, and the unit that it is paid for.', simpleResolvers: true })
export class Money {
  @Whole('The amount, in whole units of the currency.', { unit: 'unit of the currency' })
  readonly amount!: number;

  @Text('The currency code of ISO 4217, such as "GBP".', { rule: text(3) })
  readonly currency!: string;

  @MaybeText(
    'The unit that the sum is paid for, such as "school", "participant" or "day"; null where the source does not say.',
    { max: 60 },
  )
  readonly per?: string | undefined;

  @MaybeText('Its purpose; null where the source does not say.')
  readonly purpose?: string | undefined;

  @MaybeText(
    'The case in which alone it is paid, such as "late absence"; null if it is always paid, or where the source does not say.',
  )
  readonly condition?: string | undefined;

  @MaybeWhole(
    'The year of participation for which the sum is paid, counted from 1; null if it is for the whole programme.',
    { min: 1 },
  )
  readonly participationYear?: number | undefined;
}

@ObjectType({ description: 'What a programme costs, and what participants are paid.', simpleResolvers: true })
export class Funding {
  @MaybeFlag(
    'True if the programme is free to participants, false if they pay for it, also where the source gives no sum; null where it does not say.',
  )
  readonly free?: boolean | undefined;

  @Many(
    () => Money,
    'What participants are paid, each with its sum. A payment of which the source gives no sum is told in `note`.',
  )
  readonly grants!: readonly Money[];

  @Many(
    () => Money,
    'What participants pay, each with its sum. If the source gives no sum, `free` is false, and `note` says what it tells.',
  )
  readonly charges!: readonly Money[];

  @Texts('What participants get other than money, such as resources.', { max: 500 })
  readonly inKind!: readonly string[];

  @MaybeText(
    'Anything else that the source says about money, such as a payment or a charge without its sum; null if nothing.',
    { max: 1000 },
  )
  readonly note?: string | undefined;
}

@ObjectType({ description: 'How many places a programme has.', simpleResolvers: true })
export class Places {
  @One(() => IntRange, 'The number of places.', { unit: 'place' })
  readonly count!: IntRange;

  @MaybeText('The unit that the number is given for, such as "school" or "group"; null if it is the total.', {
    max: 60,
  })
  readonly per?: string | undefined;
}

@ObjectType({
  description: 'A person or office to ask about a programme. At least one of the fields is known.',
  simpleResolvers: true,
})
export class Contact {
  @MaybeText('The name of the person or office; null where the source gives none.')
  readonly name?: string | undefined;

  @MaybeText(
    'What the person does in the programme or hub, such as "Work Group Lead"; null where the source does not say.',
  )
  readonly role?: string | undefined;

  @MaybeText('The e-mail address; null where the source gives none.', { rule: email })
  readonly email?: string | undefined;

  @MaybeUrl('The web address of a page or form for questions; null where the source gives none.')
  readonly url?: string | undefined;
}

@ObjectType({
  description: 'A document about a programme that readers can open, such as an application form or a flyer.',
  simpleResolvers: true,
})
export class Document {
  @Text('Its title, exactly as published.')
  readonly title!: string;

  @WebAddress('Its web address.')
  readonly url!: string;
}
