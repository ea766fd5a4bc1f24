import { ObjectType } from 'type-graphql';
import { Choice, MaybeText, MaybeWhole, Ref, Text } from '../fields/fields.js';
import { Strength } from '../fields/vocabulary.js';

@ObjectType({
  description: 'Where a claim comes from: a sentence of a source, and what it says in our own words.',
  simpleResolvers: true,
})
export class Evidence {
  @Ref('source')
  readonly source!: string;

  @Text("The source's heading that the sentence stands under.")
  readonly section!: string;

  @MaybeText('The entry under that heading, by its published title; null for the text of the heading itself.')
  readonly item?: string | undefined;

  @MaybeWhole(
    'The number of the sentence in that entry, from 1; a list belongs to the sentence that introduces it. Null for the title or heading.',
    { min: 1 },
  )
  readonly sentence?: number | undefined;

  @MaybeText('The field that it supports, such as "aims" or "participation.dailyMinutes". Null: the whole thing.', {
    max: 100,
  })
  readonly field?: string | undefined;

  @Choice(Strength, 'How sure the sentence makes us.')
  readonly strength!: Strength;

  @Text('What the sentence says, in our own words.', { max: 500 })
  readonly paraphrase!: string;
}
