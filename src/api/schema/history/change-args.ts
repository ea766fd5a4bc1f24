import { ArgsType, Field, Int } from 'type-graphql';
import { Phase, Section } from '../../../domain/fields/vocabulary.js';
import { ChangeKind, EntryType } from './change-kinds.js';

@ArgsType()
export class ForwardArgs {
  @Field(() => Int, { nullable: true, description: 'How many items to return, from 1 to 100. The default is 20.' })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Return the changes after this cursor. The cursor stays valid when new changes are made.',
  })
  readonly after?: string | null;
}

@ArgsType()
export class ChangesArgs extends ForwardArgs {
  @Field(() => Int, {
    description: 'The revision after which changes are returned, a number that `catalogue { revision }` returned.',
  })
  readonly since!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The slug of a hub: only changes of its programmes, of its sources, and of the hub itself.',
  })
  readonly hub?: string | null;

  @Field(() => Section, { nullable: true, description: 'Only changes of programmes in this section.' })
  readonly section?: Section | null;

  @Field(() => Phase, { nullable: true, description: 'Only changes of programmes that serve this phase.' })
  readonly phase?: Phase | null;

  @Field(() => [ChangeKind], { nullable: true, description: 'Only changes of these kinds. The default is all kinds.' })
  readonly kinds?: readonly ChangeKind[] | null;

  @Field(() => [EntryType], {
    nullable: true,
    description: 'Only changes of entries of these types. The default is all types.',
  })
  readonly types?: readonly EntryType[] | null;
}
