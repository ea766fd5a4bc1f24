import { ObjectType } from 'type-graphql';
import { Choice, Id, MaybeFlag, MaybeOne, MaybeText, MaybeWhole, Slug, Text, Texts, Whole } from '../fields/fields.js';
import { Node } from '../fields/node.js';
import { ComponentKind, ModuleKind } from '../fields/vocabulary.js';
import { Duration, IntRange } from './duration.js';

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

@ObjectType({
  description: 'How many of the modules a participant takes, and who chooses them.',
  simpleResolvers: true,
})
export class ModuleChoice {
  @Whole('The smallest number of modules taken.', { unit: 'module' })
  readonly min!: number;

  @MaybeWhole('The largest number of modules taken; null if there is no maximum.', { unit: 'module' })
  readonly max?: number | undefined;

  @Text('Who chooses: "hub", "participant", or "all taken" if there is no choice.', { max: 60 })
  readonly chosenBy!: string;

  @MaybeText('Anything else that the source says about the choice; null if nothing.', { max: 500 })
  readonly note?: string | undefined;
}

@ObjectType({
  description:
    'A part of the structure that the source counts, such as three pedagogy sessions or one transition task.',
  simpleResolvers: true,
})
export class Component {
  @Choice(ComponentKind, 'The kind of part.')
  readonly kind!: ComponentKind;

  @MaybeText('What the source calls it, such as "Launch event"; null if it has no name of its own.')
  readonly title?: string | undefined;

  @MaybeOne(() => IntRange, 'The number of parts of this kind; null where the source does not say.', { unit: 'part' })
  readonly count?: IntRange | undefined;

  @MaybeText('The period or unit for which the number is given, such as "term"; null if it is the total.', { max: 60 })
  readonly per?: string | undefined;

  @MaybeOne(() => Duration, 'How long each of them takes, such as one day; null where the source does not say.')
  readonly duration?: Duration | undefined;

  @MaybeText('Its purpose; null where the source does not say.')
  readonly purpose?: string | undefined;
}
