import { ObjectType } from 'type-graphql';
import { Choice, Text } from '../fields/fields.js';
import { QuestionField } from '../fields/vocabulary.js';

@ObjectType({ description: 'An open question, and the field that it is about.', simpleResolvers: true })
export class FieldQuestion {
  @Choice(QuestionField, 'The field that the question is about, and so what it makes uncertain.')
  readonly field!: QuestionField;

  @Text('The question, in the same words as in `openQuestions`.', { max: 500 })
  readonly question!: string;
}
