import { ObjectType } from 'type-graphql';
import { Choice, Id, MaybeFlag, MaybeOne, MaybeText, MaybeWhole, Slug, Text, Texts, Whole } from '../fields/fields.js';
import { Node } from '../fields/node.js';
import { ComponentKind, ModuleKind } from '../fields/vocabulary.js';
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

@ObjectType({ description: 'How many of the modules are taken, and who chooses.', simpleResolvers: true })
export class ModuleChoice {
  @Whole('The fewest that are taken.')
  readonly min!: number;

  @MaybeWhole('The most that are taken; null where there is no bound.')
  readonly max?: number | undefined;

  @Text('Who chooses: "hub", "participant", or "all taken" where there is no choice.', { max: 60 })
  readonly chosenBy!: string;

  @MaybeText('What else the source says of the choice.', { max: 500 })
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

  @Whole('The number of parts of this kind.', { min: 1 })
  readonly count!: number;

  @MaybeText('Its purpose; null where the source does not say.')
  readonly purpose?: string | undefined;

  @MaybeText('The period or unit for which the number is given, such as "term"; null if it is the total.', { max: 60 })
  readonly per?: string | undefined;
}
