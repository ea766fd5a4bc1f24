import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { hasScope } from '../../../access/token.js';
import type { Edit } from '../../../catalogue/change/edit.js';
import { Cost } from '../../../domain/fields/cost-directives.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { catalogueStateAt, historyOf, workOfPastState } from '../history/past-revision.js';
import { CommitArgs, confirmDescription, mostEdits, workOfCommit } from './edit-args.js';
import { EditResult } from './edit-result.js';
import { executeMutation } from './execute-mutation.js';

@ArgsType()
class RestoreArgs {
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

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: confirmDescription })
  readonly confirm?: boolean | null;
}

@Resolver()
export class RestoreResolver {
  @Cost(workOfCommit + workOfPastState)
  @Mutation(() => EditResult, {
    nullable: true,
    description:
      'Restores entries to their state at an earlier revision, as a new change; the history is kept. Deleted entries that they refer to are restored too. Without `ids`, the whole catalogue is restored, and entries created since that revision are deleted.',
  })
  restore(
    @Args(() => RestoreArgs) args: RestoreArgs,
    @Args(() => CommitArgs) commit: CommitArgs,
    @Ctx() context: Context,
    @Info() { path }: GraphQLResolveInfo,
  ): Promise<EditResult> {
    return executeMutation(context, { ...commit, name: 'restore', args, edits: editsFor(args, context) }, path);
  }
}

/** The edits; none without permission, so that the answer does not reveal which revisions are available. */
function editsFor({ revision, ids, ifRevision, confirm }: RestoreArgs, context: Context): readonly Edit[] {
  if (ids && ids.length > mostEdits) {
    throw refusal(
      'TOO_MANY_IDS',
      `The request has ${ids.length} ids; at most ${mostEdits} are allowed. Send several requests.`,
    );
  }
  const past = hasScope(context.token, 'write')
    ? catalogueStateAt({ revision }, context, historyOf(context))
    : undefined;
  return past ? [{ op: 'restore', past, ifRevision, confirm, path: '', ...(ids && { ids }) }] : [];
}
