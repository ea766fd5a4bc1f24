import { ObjectType } from 'type-graphql';
import { Choice, MaybeText, Whole } from '../fields/fields.js';
import { ComponentKind } from '../fields/vocabulary.js';

@ObjectType({
  description: 'A structural part that the source counts: three pedagogy sessions, one transition task.',
  simpleResolvers: true,
})
export class Component {
  @Choice(ComponentKind, 'What kind of part it is.')
  readonly kind!: ComponentKind;

  @Whole('How many of them there are.', { min: 1 })
  readonly count!: number;

  @MaybeText('What it is for.')
  readonly purpose?: string | undefined;

  @MaybeText('What they are counted by, such as "term"; null where they are counted in all.', { max: 60 })
  readonly per?: string | undefined;
}
