import { ObjectType } from 'type-graphql';
import { Choice, MaybeText, Whole } from '../fields/fields.js';
import { ComponentKind } from '../fields/vocabulary.js';

@ObjectType({
  description:
    'A part of the structure that the source counts, such as three pedagogy sessions or one transition task.',
  simpleResolvers: true,
})
export class Component {
  @Choice(ComponentKind, 'The kind of part.')
  readonly kind!: ComponentKind;

  @Whole('The number of parts of this kind.', { min: 1 })
  readonly count!: number;

  @MaybeText('Its purpose; null where the source does not say.')
  readonly purpose?: string | undefined;

  @MaybeText('The period or unit for which the number is given, such as "term"; null if it is the total.', { max: 60 })
  readonly per?: string | undefined;
}
