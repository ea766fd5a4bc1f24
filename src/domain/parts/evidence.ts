import { ObjectType } from 'type-graphql';
import { Choice, MaybeText, MaybeWhole, Ref, Text } from '../fields/fields.js';
import { Strength } from '../fields/vocabulary.js';

@ObjectType({
  description: 'The source of a statement: a sentence in a document, and what it says in our own words.',
  simpleResolvers: true,
})
export class Evidence {
  @Ref('source')
  readonly source!: string;

  @Text('The heading in the source under which the sentence stands.')
  readonly section!: string;

  @MaybeText('The item under that heading, by its published title; null for the text directly under the heading.')
  readonly item?: string | undefined;

  @MaybeWhole(
    'The number of the sentence in that item, counted from 1; a list belongs to the sentence that introduces it. Null for the title or heading itself.',
    { min: 1 },
  )
  readonly sentence?: number | undefined;

  @MaybeText(
    'The field that the sentence supports, such as "aims" or "participation.frequency"; null if it supports the whole entry.',
    {
      max: 100,
    },
  )
  readonly field?: string | undefined;

  @Choice(Strength, 'How certain the statement is, judged by this sentence.', { absent: () => Strength.STATED })
  readonly strength!: Strength;

  @Text('What the sentence says, in our own words.', { max: 500 })
  readonly paraphrase!: string;
}
