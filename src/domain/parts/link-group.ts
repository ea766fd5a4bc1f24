import { ObjectType } from 'type-graphql';
import { Choice, Id, MaybeWhole } from '../fields/fields.js';
import { GroupRule } from '../fields/vocabulary.js';

@ObjectType({
  description: 'Links that belong together: alternatives to each other, or links that all apply.',
  simpleResolvers: true,
})
export class LinkGroup {
  @Id()
  readonly id!: string;

  @Choice(GroupRule, 'How many of its links apply.')
  readonly rule!: GroupRule;

  @MaybeWhole('How many links of the group are enough; null unless the rule is `AT_LEAST`.', { min: 1 })
  readonly atLeast?: number | undefined;
}
