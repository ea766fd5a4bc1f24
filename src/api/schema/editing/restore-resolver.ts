import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { may } from '../../../access/token.js';
import type { Edit } from '../../../catalogue/change/edit.js';
import { Cost } from '../../../domain/fields/cost-directives.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { editionAt, historyOf, workOfPastState } from '../history/past-revision.js';
import { CommitArgs, mostEdits, workOfCommit } from './edit-args.js';
import { EditResult } from './edit-result.js';
import { carriedOut } from './execute-mutation.js';

@ArgsType()
class RestoreArgs {
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

@Resolver()
export class RestoreResolver {
  @Cost(workOfCommit + workOfPastState)
  @Mutation(() => EditResult, {
    description:
      'Has entries be what they were at a revision, by a change of its own: nothing of the history goes away. What they refer to and is gone comes back with them. Without ids everything is as it was, and what is new since then goes away.',
  })
  restore(
    @Args(() => RestoreArgs) args: RestoreArgs,
    @Args(() => CommitArgs) commit: CommitArgs,
    @Ctx() context: Context,
    @Info() { path }: GraphQLResolveInfo,
  ): Promise<EditResult> {
    return carriedOut(context, { ...commit, name: 'restore', args, edits: editsFor(args, context) }, path);
  }
}

/** Nothing where they may not be made anyway: then nobody is told what is remembered. */
function editsFor({ revision, ids, ifRevision }: RestoreArgs, context: Context): readonly Edit[] {
  if (ids && ids.length > mostEdits) {
    throw refusal('TOO_MANY_IDS', `${ids.length} ids were given; the most at once is ${mostEdits}. Restore in parts.`);
  }
  const past = may(context.token, 'write') ? editionAt({ revision }, context, historyOf(context)) : undefined;
  return past ? [{ op: 'restore', past, ifRevision, path: '', ...(ids && { ids }) }] : [];
}
