import { ArgsType, Field, ID, Int } from 'type-graphql';
import { mostEdits } from './edit-limits.js';

@ArgsType()
export class RestoreArgs {
  @Field(() => Int, { description: 'The revision to go back to, as `catalogue { revision }` gave it to you then.' })
  readonly revision!: number;

  @Field(() => [ID], {
    nullable: true,
    description: `The ids of the hubs, sources, series, external things and programmes to bring back, at most ${mostEdits}; all that there are and were, where it is left out.`,
  })
  readonly ids?: readonly string[] | null;

  @Field(() => Int, {
    description:
      'The `catalogue { revision }` that you have seen, or the `revision` of the only entry. Where anything that would be changed was changed after it, nothing is done and you are told.',
  })
  readonly ifRevision!: number;
}
