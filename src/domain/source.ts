import { ObjectType } from 'type-graphql';
import {
  Id,
  Many,
  MaybeDay,
  MaybeHiddenRevision,
  MaybeText,
  MaybeUrl,
  MaybeYear,
  Ref,
  Text,
  Whole,
} from './fields/fields.js';
import { Node } from './fields/node.js';

@ObjectType({
  description:
    'One entry in the outline of a source: a heading, or an item under a heading, with the number of its sentences.',
  simpleResolvers: true,
})
export class SourceSection {
  @Text('The heading, in the words of the source.')
  readonly heading!: string;

  @MaybeText('The title of the item under the heading, in the words of the source; null for the heading itself.')
  readonly item?: string | undefined;

  @Whole(
    'The number of sentences, without the title. A list belongs to the sentence that introduces it; where no sentence does, each of its points counts as one.',
  )
  readonly sentences!: number;
}

@ObjectType({
  description: 'A document that a hub published and from which facts in the catalogue are taken.',
  implements: Node,
  simpleResolvers: true,
})
export class Source {
  @Id()
  readonly id!: string;

  @Text('The title, exactly as published.')
  readonly title!: string;

  @Ref('hub')
  readonly publisher!: string;

  @MaybeYear('The academic year that the document describes.')
  readonly academicYear?: string | undefined;

  @MaybeDay('The day on which the document was published or last updated; null where it is not known.')
  readonly publishedOn?: string | undefined;

  @MaybeDay('The day on which we read the document; null where it is not known.')
  readonly readOn?: string | undefined;

  @MaybeUrl('The web address of the document; null where it is not known.')
  readonly url?: string | undefined;

  @Many(
    () => SourceSection,
    'Its headings and items in reading order, so that evidence can refer to a sentence by its number.',
    {
      assumedSize: 30,
      maxItems: 2000,
    },
  )
  readonly outline!: readonly SourceSection[];

  @MaybeHiddenRevision()
  readonly revision?: number | undefined;
}
