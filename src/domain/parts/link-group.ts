import { ObjectType } from 'type-graphql';
import { Choice, Id, MaybeWhole } from '../fields/fields.js';
import { GroupRule } from '../fields/vocabulary.js';

@ObjectType({
  description: 'Links that belong together: alternatives to each other, or all at once.',
  simpleResolvers: true,
})
export class LinkGroup {
  @Id()
  readonly id!: string;

  @Choice(GroupRule, 'How its links belong together.')
  readonly rule!: GroupRule;

  @MaybeWhole('How many of its members are enough, where the rule is `AT_LEAST`.', { min: 1 })
  readonly atLeast?: number | undefined;
}
