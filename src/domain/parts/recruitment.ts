import { ObjectType } from 'type-graphql';
import { MaybeChoice, MaybeDay, MaybeMoment, MaybeText, MaybeUrl, Texts } from '../fields/fields.js';
import { RecruitmentStatus } from '../fields/vocabulary.js';

@ObjectType({ description: 'Whether, when and how to apply.', simpleResolvers: true })
export class Recruitment {
  @MaybeChoice(RecruitmentStatus, 'The state of recruitment when it was last checked; null where it is not known.')
  readonly status?: RecruitmentStatus | undefined;

  @MaybeMoment('When the state was last checked; null where it is not known.')
  readonly statusAsOf?: string | undefined;

  @MaybeDay('The first day for applications. It is used instead of `opensAt` if the time is not known.')
  readonly opensOn?: string | undefined;

  @MaybeMoment('The time at which applications open; null where it is not known.')
  readonly opensAt?: string | undefined;

  @MaybeDay('The last day for applications. It is used instead of `closesAt` if the time is not known.')
  readonly closesOn?: string | undefined;

  @MaybeMoment('The time at which applications close; null where it is not known.')
  readonly closesAt?: string | undefined;

  @MaybeUrl('The web address for applications; null where none is known.')
  readonly applyUrl?: string | undefined;

  @Texts('Who is accepted first, such as schools new to the programme.', { max: 500 })
  readonly priorities!: readonly string[];

  @MaybeText('Anything else that the source says about applying; null if nothing.', { max: 500 })
  readonly note?: string | undefined;
}
