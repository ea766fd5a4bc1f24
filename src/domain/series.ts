import { ObjectType } from 'type-graphql';
import { Id, MaybeHiddenRevision, MaybeRef, MaybeText, Slug, Text, Texts } from './fields/fields.js';
import { LinkEnd, Node } from './fields/node.js';

@ObjectType({
  description:
    'The same programme over several years and hubs: Mastering Number in 2021/22 and in 2023/24 is one series, whatever its titles and codes.',
  implements: [Node, LinkEnd],
  simpleResolvers: true,
})
export class Series {
  @Id()
  readonly id!: string;

  @Slug()
  readonly slug!: string;

  @Text('The name of the series, which stays the same over the years. The title used in one year is in the programme.')
  readonly title!: string;

  @Texts('Other names of the series.')
  readonly aliases!: readonly string[];

  @MaybeText('The family that the series belongs to, such as "Teaching for Mastery"; null if it belongs to none.')
  readonly family?: string | undefined;

  /** The hub that created it, whose editors may change it. Absent where that is not known. */
  @MaybeRef('hub')
  readonly owner?: string | undefined;

  @MaybeHiddenRevision()
  readonly revision?: number | undefined;
}
