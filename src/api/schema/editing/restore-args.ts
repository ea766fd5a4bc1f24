import { ArgsType, Field, ID, Int } from 'type-graphql';
import { mostEdits } from './edit-limits.js';

@ArgsType()
export class RestoreArgs {
  @Field(() => Int, {
    description: 'The revision to restore, a number that `catalogue { revision }` returned at that time.',
  })
  readonly revision!: number;

  @Field(() => [ID], {
    nullable: true,
    description: `The ids of the hubs, sources, series, external things and programmes to restore, at most ${mostEdits}. If left out, all entries are restored.`,
  })
  readonly ids?: readonly string[] | null;

  @Field(() => Int, {
    description:
      'The `catalogue { revision }` that you last read, or the `revision` of the entry if there is only one. If something that would be restored has changed since, nothing is changed and the answer is `Conflict`.',
  })
  readonly ifRevision!: number;
}
