import { ObjectType } from 'type-graphql';
import { Choice, Id, MaybeFlag, MaybeOne, MaybeText, MaybeWhole, Slug, Text, Texts } from '../fields/fields.js';
import { Node } from '../fields/node.js';
import { ModuleKind } from '../fields/vocabulary.js';
import { Duration } from './duration.js';

@ObjectType({
  description: 'A unit of content inside a programme or pathway.',
  implements: Node,
  simpleResolvers: true,
})
export class Module {
  @Id()
  readonly id!: string;

  @Slug()
  readonly slug!: string;

  @Text('The title, exactly as published.')
  readonly title!: string;

  @Choice(ModuleKind, 'What the source calls this unit.')
  readonly kind!: ModuleKind;

  @MaybeText(
    'The mathematics or teaching topic, in lower case, so that modules of different programmes can be compared; null if the module has no topic of its own.',
  )
  readonly topic?: string | undefined;

  @MaybeWhole(
    'The number of the part of the topic that it covers, if the topic is split over several modules; otherwise null.',
    { min: 1 },
  )
  readonly part?: number | undefined;

  @MaybeFlag('True if participants may leave it out; null where the source does not say.')
  readonly optional?: boolean | undefined;

  @MaybeOne(() => Duration, 'How long it takes; null where the source does not say.')
  readonly duration?: Duration | undefined;

  @Texts('The NCP codes of this module, as published.', { max: 40 })
  readonly codes!: readonly string[];
}
