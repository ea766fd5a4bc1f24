import { Field, ObjectType } from 'type-graphql';
import { daySpanOf, formatPartialDate, isPartialDate, precisionOf } from './partial-date.js';
import { DateTime, LocalDate, scalarPage, textScalar } from './scalars.js';

export const PartialDate = textScalar('PartialDate', {
  description:
    'A date as precisely as it is known: a time ("2022-03-14T16:00:00Z"), a day ("2022-03-14"), a month ("2022-03"), a year ("2022") or a term ("2021/22 autumn", "2021/22 spring", "2021/22 summer"). The autumn term is from 1 September to 31 December, the spring term from 1 January to 30 April, and the summer term from 1 April to 31 July.',
  specifiedBy: `${scalarPage}#partialdate`,
  remedy:
    'Write a date as precisely as it is known, like "2022-03-14T16:00:00Z", "2022-03-14", "2022-03", "2022" or "2021/22 autumn".',
  accepts: isPartialDate,
});

@ObjectType({
  description: 'A date as far as it is known: a time, a day, a month, a year or a term.',
  simpleResolvers: true,
})
export class DateSpan {
  @Field(() => PartialDate, { description: 'The date as it is stored.' })
  readonly value: string;

  /** Undefined for a date that is not known. */
  static of(value: string | undefined): DateSpan | undefined {
    return value === undefined ? undefined : new DateSpan(value);
  }

  constructor(value: string) {
    this.value = value;
  }

  @Field(() => LocalDate, { description: 'The earliest day that it may be. That of a time is the day in England.' })
  get earliest(): string {
    return daySpanOf(this.value).earliest;
  }

  @Field(() => LocalDate, { description: 'The latest day that it may be. The date has passed when this day has.' })
  get latest(): string {
    return daySpanOf(this.value).latest;
  }

  @Field(() => DateTime, { nullable: true, description: 'The exact time; null where the source gives none.' })
  get at(): string | undefined {
    return precisionOf(this.value) === 'moment' ? this.value : undefined;
  }

  @Field(() => String, {
    description:
      'The date in words, such as "14 March 2022, 4 pm", "March 2022" or "spring term 2021/22". Times are those of England.',
  })
  get text(): string {
    return formatPartialDate(this.value);
  }
}
