import { ObjectType } from 'type-graphql';
import { Id, Many, MaybeOne, Slug, Text, Texts } from '../fields/fields.js';
import { Node, TitledNode } from '../fields/node.js';
import { Duration } from './duration.js';
import { Component, Module, ModuleChoice } from './module.js';

@ObjectType({ description: 'A named route inside a programme.', implements: [Node, TitledNode], simpleResolvers: true })
export class Pathway {
  @Id()
  readonly id!: string;

  @Slug()
  readonly slug!: string;

  @Text('The title, exactly as published.')
  readonly title!: string;

  @Texts('The NCP codes of this pathway, as published.', { max: 40 })
  readonly codes!: readonly string[];

  @MaybeOne(() => Duration, 'How long it takes; null where the source does not say.')
  readonly duration?: Duration | undefined;

  @Many(() => Component, 'The parts of its structure that the source counts, such as three pedagogy sessions.', {
    assumedSize: 3,
  })
  readonly components!: readonly Component[];

  @Many(() => Module, 'Its modules, in the order of the source.', { assumedSize: 6, maxItems: 200 })
  readonly modules!: readonly Module[];

  @MaybeOne(() => ModuleChoice, 'How many of its modules a participant takes, and who chooses them.')
  readonly moduleChoice?: ModuleChoice | undefined;
}
