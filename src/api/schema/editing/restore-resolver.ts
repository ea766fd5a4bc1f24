import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { hasScope } from '../../../access/token.js';
import type { Edit } from '../../../catalogue/change/edit.js';
import { Cost } from '../../../domain/fields/cost-directives.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { catalogueStateAt, workOfPastState } from '../history/catalogue-state-at.js';
import { historyOf } from '../history/history-of.js';
import { CommitArgs } from './edit-args.js';
import { mostEdits, workOfCommit } from './edit-limits.js';
import { EditResult } from './edit-result.js';
import { executeMutation } from './execute-mutation.js';
import { RestoreArgs } from './restore-args.js';

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
    return executeMutation(context, { ...commit, name: 'restore', args, edits: editsFor(args, context) }, path);
  }
}

/** Nothing where they may not be made anyway: then nobody is told what is remembered. */
function editsFor({ revision, ids, ifRevision }: RestoreArgs, context: Context): readonly Edit[] {
  if (ids && ids.length > mostEdits) {
    throw refusal('TOO_MANY_IDS', `${ids.length} ids were given; the most at once is ${mostEdits}. Restore in parts.`);
  }
  const past = hasScope(context.token, 'write')
    ? catalogueStateAt({ revision }, context, historyOf(context))
    : undefined;
  return past ? [{ op: 'restore', past, ifRevision, path: '', ...(ids && { ids }) }] : [];
}
