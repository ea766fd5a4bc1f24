import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { diffProgrammes, type ProgrammeDifference } from '../../../catalogue/compare/diff-programmes.js';
import { collections } from '../../../catalogue/document/entry-change.js';
import type { FieldChange } from '../../../catalogue/document/field-changes.js';
import { diffStates, type EntryDifference as Found } from '../../../catalogue/history/diff-states.js';
import type { CatalogueState } from '../../../catalogue/revision/catalogue-state.js';
import { ChangeKind } from '../../../catalogue/revision/commit.js';
import { Ordering } from '../../../catalogue/view/ordering.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { Programme } from '../../../domain/programme.js';
import type { Context } from '../../context/context.js';
import { connectionOf, ForwardPageArgs, ForwardPageSize } from '../../paging/connection.js';
import { mapPage, Page } from '../../paging/page.js';
import { EntryType, entryTypeOf, FieldChangeType } from '../history/change.js';
import { catalogueStateAt, historyOf } from '../history/past-revision.js';
import { lookUp } from '../root-field.js';
import { ProgrammeDifferenceType } from './programme-difference-type.js';

/** The two states that are compared. */
interface States {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

@ObjectType({ description: 'How one entry differs between two revisions.', simpleResolvers: true })
class Difference {
  readonly #found: Found;
  readonly #states: States;

  constructor(found: Found, states: States) {
    this.#found = found;
    this.#states = states;
  }

  @Field(() => ChangeKind, { description: 'Whether the entry was created, deleted or changed.' })
  get kind(): ChangeKind {
    return this.#found.kind;
  }

  @Field(() => EntryType, { description: 'The type of the entry.' })
  get type(): EntryType {
    return entryTypeOf[this.#found.in];
  }

  @Field(() => ID, { description: 'The id of the entry. It is given even if the entry has been deleted.' })
  get nodeId(): string {
    return this.#found.id;
  }

  @Field(() => String, { description: 'Its title in the second revision, or in the first if it exists only there.' })
  get title(): string {
    return (this.#found.after ?? this.#found.before)?.title ?? '';
  }

  @ListSize({ assumedSize: 20 })
  @Cost(5_000)
  @Field(() => [FieldChangeType], {
    description:
      'The fields that differ, at most 50. For an entry that exists in only one of the revisions, all its fields.',
  })
  get fields(): readonly FieldChange[] {
    return this.#found.fields();
  }

  @Cost(5_000)
  @Field(() => ProgrammeDifferenceType, {
    nullable: true,
    description:
      'The same differences grouped by subject, for a programme that exists in both revisions; null for anything else.',
  })
  get programme(): ProgrammeDifference | null {
    const { before, after } = this.#found;
    if (!(before instanceof Programme && after instanceof Programme)) return null;
    const sides = [
      { programme: before, snapshot: this.#states.before },
      { programme: after, snapshot: this.#states.after },
    ] as const;
    return diffProgrammes(...sides, true);
  }
}

const DifferenceConnection = connectionOf(Difference);

@ArgsType()
class DiffArgs extends ForwardPageArgs {
  @Field(() => Int, { description: 'The first revision, a number that `catalogue { revision }` returned.' })
  readonly from!: number;

  @Field(() => Int, { nullable: true, description: 'The second revision. The default is the current one.' })
  readonly to?: number | null;

  @Field(() => [EntryType], { nullable: true, description: 'Only entries of these types. The default is all types.' })
  readonly types?: readonly EntryType[] | null;
}

@Resolver()
export class DiffResolver {
  @ForwardPageSize()
  @Cost(4_000_000)
  @Query(
    () => DifferenceConnection,
    lookUp(
      'The differences between two revisions, one item per entry, sorted by type and id. Either revision may be the later one.',
    ),
  )
  diff(@Args(() => DiffArgs) args: DiffArgs, @Ctx() context: Context) {
    return diffRevisions(args, context);
  }
}

const byTypeAndId = new Ordering<Found>('differences', [{ of: (found) => collections.indexOf(found.in) }]);

/** A page of the entries that differ between two revisions. */
function diffRevisions({ from, to, types, ...page }: DiffArgs, context: Context) {
  const history = historyOf(context);
  const [first, second] = [from, to ?? history.newest].map((revision) =>
    catalogueStateAt({ revision }, context, history),
  );
  const found = first && second ? diffStates(history, { from: first, to: second }) : [];
  const holds = types == null ? undefined : (one: Found) => types.includes(entryTypeOf[one.in]);
  const snapshotOf = (state: CatalogueState | undefined): Snapshot => state?.snapshotFor(history) ?? context.snapshot;
  const states = { before: snapshotOf(first), after: snapshotOf(second) };
  return mapPage(new Page(found, page, byTypeAndId, holds), (one) => new Difference(one, states));
}
