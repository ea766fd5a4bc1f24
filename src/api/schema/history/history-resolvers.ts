import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { EntryInstance } from '../../../catalogue/document/entry-change.js';
import type { ChangeRecord } from '../../../catalogue/history/change-records.js';
import type { History } from '../../../catalogue/history/history.js';
import { ChangeKind } from '../../../catalogue/revision/commit.js';
import { Ordering } from '../../../catalogue/view/ordering.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { ExternalThing } from '../../../domain/external-thing.js';
import { Cost } from '../../../domain/fields/cost-directives.js';
import { Node } from '../../../domain/fields/node.js';
import { Phase, Section } from '../../../domain/fields/vocabulary.js';
import { Hub } from '../../../domain/hub.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Source } from '../../../domain/source.js';
import type { Context } from '../../context/context.js';
import { scopeOf } from '../../context/scope.js';
import { ForwardPageArgs, ForwardPageSize } from '../../paging/connection.js';
import { mapPage, Page, parseCursor } from '../../paging/page.js';
import { lookUp } from '../root-field.js';
import { Change, ChangeConnection, EntryType, entryTypeOf } from './change.js';
import { historyGoneError, historyOf, refuseLost, revisionUnknownError } from './past-revision.js';

@ArgsType()
class ChangesArgs extends ForwardPageArgs {
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

@Resolver()
class ChangesResolver {
  @ForwardPageSize()
  @Cost(500_000)
  @Query(
    () => ChangeConnection,
    lookUp(
      'The changes after a revision, oldest first, page by page. Deletions are included, with `node` null. A cursor stays valid when new changes are made.',
    ),
  )
  changes(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() context: Context) {
    return changesSince(args, historyOf(context), context.snapshot);
  }
}

@Resolver(() => Change)
class ChangeResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The entry as it is now; null if it was deleted or is no longer public.',
  })
  node(@Root() { nodeId }: Change, @Ctx() { snapshot }: Context) {
    return snapshot.node(nodeId);
  }

  @FieldResolver(() => Hub, {
    nullable: true,
    description: 'The hub of the programme; null if the entry is not a programme, or if the hub has been deleted.',
  })
  hub(@Root() { described }: Change, @Ctx() { snapshot }: Context) {
    const hub = described.hub === undefined ? undefined : snapshot.node(described.hub);
    return hub instanceof Hub ? hub : undefined;
  }
}

/** The resolvers of the revision and the history of entries of one class. */
function entryHistoryResolver(
  type: typeof Hub | typeof Source | typeof Series | typeof ExternalThing | typeof Programme,
) {
  @Resolver(() => type)
  class EntryHistoryResolver {
    @FieldResolver(() => Int, {
      nullable: true,
      description:
        'The revision at which this entry last changed. Send it as `ifRevision` when you edit the entry. 0 if it has never changed; null for a client that may not read drafts.',
    })
    revision(@Root() { revision }: EntryInstance, @Ctx() { view }: Context) {
      return view === 'drafts' ? (revision ?? 0) : null;
    }

    @ForwardPageSize()
    @FieldResolver(() => ChangeConnection, {
      description: 'The recorded changes of this entry, newest first, page by page.',
    })
    history(@Root() { id }: Node, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context) {
      const history = historyOf(context);
      return changePage({ recorded: history.of(id).toReversed(), first: 'newest' }, args, history);
    }
  }
  return EntryHistoryResolver;
}

export const historyResolvers = [
  ChangesResolver,
  ChangeResolver,
  ...[Hub, Source, Series, ExternalThing, Programme].map(entryHistoryResolver),
] as const;

/** A page of the changes after a revision. Throws a refusal if some of them are no longer available. */
function changesSince(args: ChangesArgs, history: History, snapshot: Snapshot) {
  refuseLost(args.since, history);
  const from = Math.max(args.since, revisionIn(args.after) - 1);
  if (from < history.oldest) throw historyGoneError(`The list of changes after revision ${args.since}`, history);
  if (args.since > history.newest) throw revisionUnknownError(args.since, history);
  const recorded = history.after(Math.max(args.since, history.oldest));
  return changePage({ recorded, first: 'oldest' }, args, history, changeCondition(args, history, snapshot));
}

/** The revision of the change at a cursor. */
function revisionIn(cursor: string | null | undefined): number {
  const [, revision] = cursor == null ? [] : parseCursor(cursor);
  return typeof revision === 'number' ? revision : Number.NEGATIVE_INFINITY;
}

type Condition = (recorded: ChangeRecord) => boolean;

function changeCondition(args: ChangesArgs, history: History, snapshot: Snapshot): Condition | undefined {
  const conditions = [...conditionsOnChange(args), ...conditionsOnEntry(args, history, snapshot)];
  return conditions.length === 0 ? undefined : (recorded) => conditions.every((holds) => holds(recorded));
}

function conditionsOnChange({ kinds, types }: ChangesArgs): readonly Condition[] {
  return [
    ...(kinds == null ? [] : [({ kind }: ChangeRecord) => kinds.includes(kind)]),
    ...(types == null ? [] : [(recorded: ChangeRecord) => types.includes(entryTypeOf[recorded.in])]),
  ];
}

function conditionsOnEntry(
  { hub, section, phase }: ChangesArgs,
  history: History,
  snapshot: Snapshot,
): readonly Condition[] {
  const id = hub == null ? undefined : scopeOf({ hub }, snapshot).hub.id;
  const was = (recorded: ChangeRecord) => history.describe(recorded);
  return [
    ...(id === undefined
      ? []
      : [(recorded: ChangeRecord) => [recorded.id, was(recorded).hub, was(recorded).publisher].includes(id)]),
    ...(section == null ? [] : [(recorded: ChangeRecord) => was(recorded).section === section]),
    ...(phase == null ? [] : [(recorded: ChangeRecord) => was(recorded).phases?.includes(phase) ?? false]),
  ];
}

const orderKeys = (descending: boolean) => [
  { of: ({ revision }: ChangeRecord) => revision, descending },
  { of: ({ place }: ChangeRecord) => place, descending },
];

// The views have different revision numbers, so a cursor of one view is not valid in another.
const orders = {
  published: { oldest: new Ordering('changes', orderKeys(false)), newest: new Ordering('history', orderKeys(true)) },
  drafts: {
    oldest: new Ordering('all changes', orderKeys(false)),
    newest: new Ordering('whole history', orderKeys(true)),
  },
};

interface ChangeList {
  readonly recorded: readonly ChangeRecord[];
  /** Which change comes first. */
  readonly first: 'oldest' | 'newest';
}

/** The page that arguments ask for. New changes do not move the items of earlier pages. */
function changePage(
  { recorded, first }: ChangeList,
  args: ForwardPageArgs,
  history: History,
  holds?: (recorded: ChangeRecord) => boolean,
) {
  refuseLost(revisionIn(args.after), history);
  const page = new Page(recorded, args, orders[history.view][first], holds);
  return mapPage(page, (one) => new Change(one, history));
}
