import { ObjectType } from 'type-graphql';
import { Id, Many, MaybeStoredWhole, MaybeText, MaybeUrl, MaybeYear, Ref, Text, Whole } from './fields/fields.js';
import { Node } from './fields/node.js';

@ObjectType({
  description: 'One entry in the outline of a source: a heading, or an item under it, with how many sentences it has.',
  simpleResolvers: true,
})
export class SourceSection {
  @Text('The heading, as the source words it.')
  readonly heading!: string;

  @MaybeText('The title of the item under the heading, as the source words it; null for the heading itself.')
  readonly item?: string | undefined;

  @Whole('How many sentences it has, not counting the title. A list belongs to the sentence that introduces it.')
  readonly sentences!: number;
}

@ObjectType({
  description: 'A document that a hub published, from which facts in the catalogue are taken.',
  implements: Node,
  simpleResolvers: true,
})
export class Source {
  @Id()
  readonly id!: string;

  @Text('Its title, exactly as published.')
  readonly title!: string;

  @Ref('hub')
  readonly publisher!: string;

  @MaybeYear('The academic year that it is about.')
  readonly academicYear?: string | undefined;

  @MaybeUrl('Where it can be read; null where that is not known.')
  readonly url?: string | undefined;

  @Many(() => SourceSection, 'Its headings and items in reading order, so that a sentence can be named by number.', {
    assumedSize: 30,
    maxItems: 2000,
  })
  readonly outline!: readonly SourceSection[];

  /** The revision of the whole catalogue at which this entry last changed; absent for what never was. */
  @MaybeStoredWhole(1, 2_000_000_000)
  readonly revision?: number | undefined;
}
