import { ObjectType } from 'type-graphql';
import { MaybeChoice, MaybeDay, MaybeMoment, MaybeText, MaybeUrl, Texts } from '../fields/fields.js';
import { RecruitmentStatus } from '../fields/vocabulary.js';

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
