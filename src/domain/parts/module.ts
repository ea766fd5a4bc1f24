import { ObjectType } from 'type-graphql';
import { Choice, Id, MaybeFlag, MaybeOne, MaybeText, MaybeWhole, Slug, Text, Texts } from '../fields/fields.js';
import { Node } from '../fields/node.js';
import { ModuleKind } from '../fields/vocabulary.js';
import { Duration } from './duration.js';

@ObjectType({
  description: 'A unit of content inside a programme or a pathway.',
  implements: Node,
  simpleResolvers: true,
})
export class Module {
  @Id()
  readonly id!: string;

  @Slug()
  readonly slug!: string;

  @Text('Its title, exactly as published.')
  readonly title!: string;

  @Choice(ModuleKind, 'What the source calls it.')
  readonly kind!: ModuleKind;

  @MaybeText(
    'The mathematics or teaching topic that it covers, in lower case, so that modules of different programmes can be compared; null where it has none of its own.',
  )
  readonly topic?: string | undefined;

  @MaybeWhole('Which part of its topic it is, where the topic is split.', { min: 1 })
  readonly part?: number | undefined;

  @MaybeFlag('Whether it can be left out; null where the source does not say.')
  readonly optional?: boolean | undefined;

  @MaybeOne(() => Duration, 'How long it takes.')
  readonly duration?: Duration | undefined;

  @Texts('NCP codes of this module, as published.', { max: 40 })
  readonly codes!: readonly string[];
}
