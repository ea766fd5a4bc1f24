import { ObjectType } from 'type-graphql';
import { Choice, Flag, Id, Many, MaybeChoice, MaybeRef, MaybeText, MaybeWhole, Ref } from '../fields/fields.js';
import { Node } from '../fields/node.js';
import { GroupRule, LinkKind, Obligation, Strength, Timing } from '../fields/vocabulary.js';
import { defaultStrength, defaultSymmetric } from './default-values.js';
import { Evidence } from './evidence.js';

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

@ObjectType({
  description:
    'A relation from a programme, pathway, stage or series to a programme, pathway, stage, series, hub or external thing, with its certainty (`strength`), how binding it is (`obligation`), and the evidence.',
  implements: Node,
  simpleResolvers: true,
})
export class Link {
  @Id()
  readonly id!: string;

  @Choice(LinkKind, 'What the first (`from`) has to do with the second (`to`).')
  readonly kind!: LinkKind;

  /** A pathway or stage of the programme that states the link; absent where it starts at the programme or series itself. */
  @MaybeRef('pathway', 'stage')
  readonly from?: string | undefined;

  /** A programme is named by its series. */
  @Ref('series', 'pathway', 'stage', 'hub', 'external thing')
  readonly to!: string;

  @MaybeChoice(
    Timing,
    'When `to` is, or must have been, taken, relative to `from`; null where the source does not say.',
  )
  readonly timing?: Timing | undefined;

  @Flag('True if the link holds in both directions.', { absent: defaultSymmetric })
  readonly symmetric!: boolean;

  @MaybeChoice(Obligation, 'How binding the link is; null where the source does not say, or if it is not binding.')
  readonly obligation?: Obligation | undefined;

  @MaybeRef('link group')
  readonly group?: string | undefined;

  @Choice(Strength, 'How certain this is, judged by the source.', { absent: defaultStrength })
  readonly strength!: Strength;

  @Many(() => Evidence, 'The sentences of the sources that state this.', { maxItems: 500 })
  readonly evidence!: readonly Evidence[];

  @MaybeText('Any other information about it; null if there is none.', { max: 500 })
  readonly note?: string | undefined;
}
