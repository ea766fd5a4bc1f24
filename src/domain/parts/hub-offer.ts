import { ObjectType } from 'type-graphql';
import { MaybeFlag, Year } from '../fields/fields.js';

@ObjectType({
  description: 'What one hub offers in one academic year, and whether all of it has been entered.',
  simpleResolvers: true,
})
export class Offer {
  @Year('The academic year that it is about, such as "2021/22".')
  readonly academicYear!: string;

  @MaybeFlag(
    'True if everything that the hub published for the year has been entered; null where nobody has said so. Unless it is true, a programme that is missing here may still be offered.',
  )
  readonly complete?: boolean | undefined;
}
