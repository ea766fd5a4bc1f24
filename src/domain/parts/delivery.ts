import { ObjectType } from 'type-graphql';
import {
  Many,
  MaybeChoice,
  MaybeMoment,
  MaybeOne,
  MaybePartialDate,
  MaybeRef,
  MaybeText,
  Texts,
} from '../fields/fields.js';
import { DeliveryMode } from '../fields/vocabulary.js';
import { Recruitment } from './offer.js';

@ObjectType({ description: 'One meeting of a delivery (a running group).', simpleResolvers: true })
export class Session {
  @MaybePartialDate('The date of the meeting; null where it is not known.')
  readonly date?: string | undefined;

  @MaybeMoment('The time at which the meeting starts; null where it is not known.')
  readonly startsAt?: string | undefined;

  @MaybeMoment('The time at which the meeting ends; null where it is not known.')
  readonly endsAt?: string | undefined;

  @MaybeText('Where the meeting takes place, if it has a place of its own; null where the source does not say.')
  readonly venue?: string | undefined;

  @MaybeRef('module')
  readonly module?: string | undefined;

  @MaybeChoice(DeliveryMode, 'Whether it takes place in person or online; null where the source does not say.')
  readonly mode?: DeliveryMode | undefined;

  @MaybeText('Anything else that the source says about the meeting; null if nothing.', { max: 500 })
  readonly note?: string | undefined;
}

@ObjectType({
  description: 'A running group (cohort) of a programme: schools or teachers with dates, a place and a lead.',
  simpleResolvers: true,
})
export class Delivery {
  @MaybeText('The name of the group; null where the source gives none.')
  readonly title?: string | undefined;

  @Texts('The NCP codes of the group, as published, such as "NCP21-07".', { max: 40 })
  readonly codes!: readonly string[];

  @MaybeText('The area that the group serves, such as "Derby"; null where the source does not say.')
  readonly area?: string | undefined;

  @MaybeText('Where the group meets; null where the source does not say.')
  readonly venue?: string | undefined;

  @MaybeChoice(DeliveryMode, 'Whether it takes place in person or online; null where the source does not say.')
  readonly mode?: DeliveryMode | undefined;

  @MaybeText('The name of the person or organisation that leads the group; null where the source does not say.')
  readonly lead?: string | undefined;

  @MaybePartialDate('When the group starts; null where the source does not say.')
  readonly starts?: string | undefined;

  @Many(() => Session, 'The meetings of the group, in order.', { assumedSize: 4, maxItems: 200 })
  readonly sessions!: readonly Session[];

  @MaybeOne(() => Recruitment, 'Whether, when and how to apply; null where the source does not say.')
  readonly recruitment?: Recruitment | undefined;

  @MaybeText('Anything else that the source says about the group, such as "early in the term"; null if nothing.', {
    max: 500,
  })
  readonly note?: string | undefined;
}
