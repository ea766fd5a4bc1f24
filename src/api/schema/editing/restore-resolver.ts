import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { may } from '../../../access/token.js';
import type { Edit } from '../../../catalogue/change/edit.js';
import { Cost } from '../../../domain/fields/cost-directives.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { editionAt, workOfPastState } from '../history/edition-at.js';
import { historyOf } from '../history/history-of.js';
import { carriedOut } from './carried-out.js';
import { CommitArgs } from './edit-args.js';
import { mostEdits, workOfCommit } from './edit-limits.js';
import { EditResult } from './edit-result.js';
import { RestoreArgs } from './restore-args.js';

@Resolver()
export class RestoreResolver {
  @Cost(workOfCommit + workOfPastState)
  @Mutation(() => EditResult, {
    description:
      'Restores entries to their state at an earlier revision, as a new change; the history is kept. Deleted entries that they refer to are restored too. Without `ids`, the whole catalogue is restored, and entries created since that revision are deleted.',
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
