import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Ordering } from '../../../catalogue/view/ordering.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost, ScanCost } from '../../../domain/fields/cost-directives.js';
import { vocabulary } from '../../../domain/fields/vocabulary.js';
import type { FormerCode } from '../../../domain/series.js';
import { fold } from '../../../text/spelling.js';
import type { Context } from '../../context/context.js';
import { ForwardPageArgs, ForwardPageSize, NodeConnection } from '../../paging/connection.js';
import { Page } from '../../paging/page.js';

const ReferenceType = vocabulary('ReferenceType', 'The types of entry that a programme can refer to.', {
  HUB: 'A publisher of programmes.',
  SOURCE: 'A document that a hub published.',
  SERIES: 'A series: the same programme over several years and hubs.',
  EXTERNAL_THING: 'Something outside the catalogue, such as a framework.',
});
type ReferenceType = keyof typeof ReferenceType;

/** What an entry can be found by. */
interface NamedEntry {
  readonly id: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly formerCodes?: readonly FormerCode[];
}

@ArgsType()
class EntriesArgs extends ForwardPageArgs {
  @Cost(40)
  @Field(() => String, {
    defaultValue: '',
    description:
      'Words, or parts of words, which are all in its title, other names or former codes, such as "mastering num". An empty text finds everything.',
  })
  readonly text!: string;

  @Field(() => [ReferenceType], {
    nullable: true,
    description: 'Only entries of these types. The default is all of them.',
  })
  readonly types?: readonly ReferenceType[] | null;
}

const byTitle = new Ordering<NamedEntry>('entries', [{ of: ({ title }) => title }]);

@Resolver()
export class EntriesResolver {
  @ForwardPageSize()
  @ScanCost(1)
  @Query(() => NodeConnection, {
    description:
      'The hubs, sources, series and external things that a programme can refer to, by title, page by page. Programmes are found by `search`.',
  })
  entries(@Args(() => EntriesArgs) args: EntriesArgs, @Ctx() { snapshot }: Context) {
    const words = fold(args.text).split(/\s+/);
    const found = entriesOf(snapshot, args.types).filter((entry) => hasWords(entry, words));
    return new Page(found.toSorted(byTitle.compare), args, byTitle);
  }
}

function entriesOf({ entries, hubs }: Snapshot, types?: readonly ReferenceType[] | null): readonly NamedEntry[] {
  const lists: Readonly<Record<ReferenceType, Iterable<NamedEntry>>> = {
    HUB: hubs,
    SOURCE: entries.sources.values(),
    SERIES: entries.series.values(),
    EXTERNAL_THING: entries.externalThings.values(),
  };
  const wanted = new Set(types ?? (Object.keys(lists) as ReferenceType[]));
  return [...wanted].flatMap((type) => [...lists[type]]);
}

function hasWords({ title, aliases = [], formerCodes = [] }: NamedEntry, words: readonly string[]): boolean {
  const former = formerCodes.flatMap((one) => [one.code, one.title ?? '']);
  const names = fold([title, ...aliases, ...former].join('\n'));
  return words.every((word) => names.includes(word));
}
