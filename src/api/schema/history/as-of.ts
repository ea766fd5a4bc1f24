import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { Cost } from '../../../domain/fields/cost-directives.js';
import { DateTime } from '../../../domain/fields/scalars.js';
import type { Context } from '../../context/context.js';
import { readBelow } from '../../context/with-own-contexts.js';
import { refusal } from '../../errors/refusal.js';
import { Past } from '../entries/catalogue.js';
import { lookUp } from '../root-field.js';
import { catalogueStateAt, historyOf, type PastMoment, workOfPastState } from './past-revision.js';

@ArgsType()
class AsOfArgs implements PastMoment {
  @Field(() => Int, {
    nullable: true,
    description:
      'The revision, a number that `catalogue { revision }` returned at that time. Give either this or `time`.',
  })
  readonly revision?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The time; a future time means the catalogue as it is now. Give either this or `revision`.',
  })
  readonly time?: string | null;
}

@Resolver()
export class AsOfResolver {
  @Cost(workOfPastState)
  @Query(
    () => Past,
    lookUp(
      'The catalogue as it was at a revision or time. Programmes that were public then are shown, even if they have been withdrawn since.',
    ),
  )
  asOf(@Args(() => AsOfArgs) when: AsOfArgs, @Ctx() context: Context, @Info() { path }: GraphQLResolveInfo): Past {
    if ((when.revision == null) === (when.time == null))
      throw refusal('AS_OF_INVALID', 'asOf needs either a revision or a time. Give exactly one of them.');
    readBelow(path, pastContext(when, context), context);
    return new Past();
  }
}

/** The context of fields that are read from a past state. Throws a refusal if the state is not available. */
export function pastContext(when: PastMoment, context: Context): Context {
  const history = historyOf(context);
  const state = catalogueStateAt(when, context, history);
  const snapshot = state?.snapshotFor(history) ?? context.snapshot;
  return { ...context, ...(state && { state }), snapshot, pastRevision: snapshot.revision };
}
