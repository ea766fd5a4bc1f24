import { ObjectType } from 'type-graphql';
import {
  Many,
  MaybeChoice,
  MaybeDay,
  MaybeMoment,
  MaybeOne,
  MaybeRef,
  MaybeText,
  Text,
  Texts,
} from '../fields/fields.js';
import { DeliveryMode } from '../fields/vocabulary.js';
import { Recruitment } from './offer.js';

@ObjectType({ description: 'One meeting of a delivery.', simpleResolvers: true })
export class Session {
  @MaybeDay('The day on which it is held; given alone where no time is known.')
  readonly date?: string | undefined;

  @MaybeMoment('When it starts.')
  readonly startsAt?: string | undefined;

  @MaybeMoment('When it ends.')
  readonly endsAt?: string | undefined;

  @MaybeRef('module')
  readonly module?: string | undefined;

  @MaybeChoice(DeliveryMode, 'Whether it is in person or online.')
  readonly mode?: DeliveryMode | undefined;

  @MaybeText('What else the source says of it.', { max: 500 })
  readonly note?: string | undefined;
}

@ObjectType({
  description: 'A running group of schools or teachers, with its dates, place and lead: a cohort of a programme.',
  simpleResolvers: true,
})
export class Delivery {
  @Text('What it is called.')
  readonly title!: string;

  @Texts('Its NCP codes, as published.', { max: 40 })
  readonly codes!: readonly string[];

  @MaybeText('The area that it serves.')
  readonly area?: string | undefined;

  @MaybeText('Where it meets.')
  readonly venue?: string | undefined;

  @MaybeChoice(DeliveryMode, 'Whether it is in person or online.')
  readonly mode?: DeliveryMode | undefined;

  @MaybeText('Who leads it.')
  readonly lead?: string | undefined;

  @MaybeText('The term in which it starts, as the source words it.')
  readonly startTerm?: string | undefined;

  @MaybeDay('The day on which it starts.')
  readonly startsOn?: string | undefined;

  @Many(() => Session, 'Its meetings, in order.', { assumedSize: 4, maxItems: 200 })
  readonly sessions!: readonly Session[];

  @MaybeOne(() => Recruitment, 'Whether, when and how one can sign up for it.')
  readonly recruitment?: Recruitment | undefined;
}
