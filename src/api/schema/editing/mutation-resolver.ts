import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Edit } from '../../../catalogue/change/edit.js';
import type { Values } from '../../../catalogue/document/entry-change.js';
import { Cost } from '../../../domain/fields/cost-directives.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { CommitArgs, mostEdits, workOfCommit } from './edit-args.js';
import { type EditKind, editKinds } from './edit-kinds.js';
import { EditResult } from './edit-result.js';
import { executeMutation, type MutationRequest } from './execute-mutation.js';

/** One edit of a batch, as a @oneOf input: exactly one field is given. */
@InputType('Edit', { description: 'One edit of a batch. Give exactly one of these fields.' })
class BatchEdit {}
for (const { name, args, description } of editKinds) {
  Field(() => args, { nullable: true, description })(BatchEdit.prototype, name);
}

@Resolver()
export class MutationResolver {
  @Cost(workOfCommit)
  @Mutation(() => EditResult, {
    nullable: true,
    description: `Makes several edits as one change: either all are made, or none. Each edit sees the results of those before it. At most ${mostEdits} edits.`,
  })
  batch(
    @Cost(4)
    @Arg('edits', () => [BatchEdit], { description: 'The edits, in the order in which they are to be made.' })
    edits: readonly Readonly<Record<string, Values>>[],
    @Args(() => CommitArgs) args: CommitArgs,
    @Ctx() context: Context,
    @Info() { path }: GraphQLResolveInfo,
  ): Promise<EditResult> {
    if (edits.length > mostEdits) {
      throw refusal(
        'TOO_MANY_EDITS',
        `The batch has ${edits.length} edits; at most ${mostEdits} are allowed. Send several batches.`,
      );
    }
    return executeMutation(context, { ...args, name: 'batch', args: edits, edits: edits.flatMap(editsIn) }, path);
  }
}

function editsIn(given: Readonly<Record<string, Values>>, index: number): readonly Edit[] {
  return editKinds.flatMap(({ name, toEdit }) => {
    const args = given[name];
    return args ? [{ ...toEdit(args), path: `/edits/${index}/${name}` }] : [];
  });
}

for (const kind of editKinds) addMutation(kind);

/** Adds a mutation for a kind of edit to the resolver. */
function addMutation({ name, description, args: type, toEdit }: EditKind): void {
  const { prototype } = MutationResolver;
  const method = (args: Values, commit: CommitArgs, context: Context, { path }: GraphQLResolveInfo) => {
    const request: MutationRequest = { ...commit, name, args, edits: [{ ...toEdit(args), path: '' }] };
    return executeMutation(context, request, path);
  };
  Object.defineProperty(prototype, name, { value: method, configurable: true });
  Mutation(() => EditResult, { nullable: true, description })(prototype, name, { value: method });
  Cost(workOfCommit)(prototype, name);
  Args(() => type)(prototype, name, 0);
  Args(() => CommitArgs)(prototype, name, 1);
  Ctx()(prototype, name, 2);
  Info()(prototype, name, 3);
}
