import { ObjectType } from 'type-graphql';
import { Choice, Flag, Id, Many, MaybeChoice, MaybeRef, MaybeText, MaybeWhole, Ref } from '../fields/fields.js';
import { Node } from '../fields/node.js';
import { GroupRule, LinkKind, Obligation, Strength, Timing } from '../fields/vocabulary.js';
import { Evidence } from './evidence.js';

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

@ObjectType({
  description:
    'A relation from a programme, pathway or stage to a programme, pathway, stage, series, hub or external thing, with how sure we are, how binding it is, and the evidence.',
  implements: Node,
  simpleResolvers: true,
})
export class Link {
  @Id()
  readonly id!: string;

  @Choice(LinkKind, 'What kind of relation it is.')
  readonly kind!: LinkKind;

  /** A pathway or stage of the programme that states the link; absent where the link starts at the programme itself. */
  @MaybeRef('pathway', 'stage')
  readonly from?: string | undefined;

  /** A programme is named by its series. */
  @Ref('series', 'pathway', 'stage', 'hub', 'external thing')
  readonly to!: string;

  @MaybeChoice(Timing, 'When `to` is, or had to be, taken, seen from `from`; null where the source does not say.')
  readonly timing?: Timing | undefined;

  @Flag('Whether it holds in both directions.')
  readonly symmetric!: boolean;

  @MaybeChoice(Obligation, 'How binding it is; null where the source does not say, or nothing binds.')
  readonly obligation?: Obligation | undefined;

  @MaybeRef('link group')
  readonly group?: string | undefined;

  @Choice(Strength, 'How sure the source makes us.')
  readonly strength!: Strength;

  @Many(() => Evidence, 'Where it comes from.', { maxItems: 500 })
  readonly evidence!: readonly Evidence[];

  @MaybeText('What else is worth knowing about it.', { max: 500 })
  readonly note?: string | undefined;
}
