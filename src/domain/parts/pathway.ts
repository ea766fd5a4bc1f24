import { ObjectType } from 'type-graphql';
import { Id, Many, MaybeOne, Slug, Text, Texts } from '../fields/fields.js';
import { Node } from '../fields/node.js';
import { Duration } from './duration.js';
import { Component, Module, ModuleChoice } from './module.js';

@ObjectType({ description: 'A named route inside a programme.', implements: Node, simpleResolvers: true })
export class Pathway {
  @Id()
  readonly id!: string;

  @Slug()
  readonly slug!: string;

  @Text('Its title, exactly as published.')
  readonly title!: string;

  @Texts('NCP codes of this pathway, as published.', { max: 40 })
  readonly codes!: readonly string[];

  @MaybeOne(() => Duration, 'How long it takes.')
  readonly duration?: Duration | undefined;

  @Many(() => Component, 'The parts that it is made of, as the source counts them.', { assumedSize: 3 })
  readonly components!: readonly Component[];

  @Many(() => Module, 'Its modules, in the order of the source.', { assumedSize: 6, maxItems: 200 })
  readonly modules!: readonly Module[];

  @MaybeOne(() => ModuleChoice, 'How many of its modules are taken, and who chooses.')
  readonly moduleChoice?: ModuleChoice | undefined;
}
