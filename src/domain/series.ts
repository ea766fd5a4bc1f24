import { ObjectType } from 'type-graphql';
import { Id, MaybeStoredWhole, MaybeText, Slug, Text, Texts } from './fields/fields.js';
import { Node } from './fields/node.js';

@ObjectType({
  description:
    'The lasting idea behind programmes of different years and hubs: Mastering Number in 2021/22 and in 2023/24 are one series, whatever their titles and codes.',
  implements: Node,
  simpleResolvers: true,
})
export class Series {
  @Id()
  readonly id!: string;

  @Slug()
  readonly slug!: string;

  @Text('A name that holds over the years. The title of one year is in its programme.')
  readonly title!: string;

  @Texts('Other names that it goes by.')
  readonly aliases!: readonly string[];

  @MaybeText('The family that it belongs to, such as "Teaching for Mastery".')
  readonly family?: string | undefined;

  /** The revision of the whole catalogue at which this entry last changed; absent for what never was. */
  @MaybeStoredWhole(1, 2_000_000_000)
  readonly revision?: number | undefined;
}
