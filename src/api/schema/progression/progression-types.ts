import { Field, Int, ObjectType } from 'type-graphql';
import type { LinkEnd as End } from '../../../catalogue/document/reference-resolver.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { TitledNode } from '../../../domain/fields/node.js';
import { Strength, vocabulary } from '../../../domain/fields/vocabulary.js';
import { Link } from '../../../domain/parts/link.js';
import { Programme } from '../../../domain/programme.js';

export const ProgressionDirection = vocabulary('ProgressionDirection', 'The direction of progression to follow.', {
  FORWARD: 'Towards what comes later.',
  BACKWARD: 'Towards what comes earlier.',
  BOTH: 'Both directions at every step, so that things with a common neighbour are found too.',
});
export type ProgressionDirection = keyof typeof ProgressionDirection;

@ObjectType({
  description: 'A thing that can be reached; each thing is listed once, however many paths lead to it.',
  simpleResolvers: true,
})
class ProgressionNode {
  @Field(() => TitledNode, { description: 'The thing that can be reached.' })
  readonly node!: End;

  @Field(() => Int, { description: 'The number of steps on the shortest path; 0 for a starting point.' })
  readonly depth!: number;
}

@ObjectType({ description: 'A link that was followed; each link is listed once.', simpleResolvers: true })
class ProgressionEdge {
  @Field(() => Link, {
    description: 'The link. It points to what comes later, in whichever direction it was followed.',
  })
  readonly link!: Link;

  @Field(() => Int, {
    description: 'The number of the step, counted from 1: the depth of the thing where the step starts, plus one.',
  })
  readonly depth!: number;
}

@ObjectType({
  description: 'Everything that can be reached: a flat list of things, and of the links between them.',
  simpleResolvers: true,
})
export class ProgressionGraph {
  @ListSize({ assumedSize: 15 })
  @Field(() => [ProgressionNode], { description: 'The things, nearest first.' })
  readonly nodes!: readonly ProgressionNode[];

  @ListSize({ assumedSize: 20 })
  @Field(() => [ProgressionEdge], { description: 'The links, nearest first.' })
  readonly edges!: readonly ProgressionEdge[];

  @Field(() => Boolean, { description: 'True if the answer was cut at its limit of 1,000 things or 2,000 links.' })
  readonly truncated!: boolean;
}

@ObjectType({ description: 'One path from one thing to another. It visits nothing twice.', simpleResolvers: true })
class Route {
  @Field(() => Int, { description: 'The number of steps.' })
  readonly length!: number;

  @ListSize({ assumedSize: 5 })
  @Field(() => [Link], { description: 'The links, in order.' })
  readonly steps!: readonly Link[];

  @Field(() => Strength, { description: 'The certainty of the weakest link, and so of the whole path.' })
  readonly weakest!: Strength;
}

@ObjectType({ description: 'All paths from one thing to another.', simpleResolvers: true })
export class RouteList {
  @ListSize({ assumedSize: 10 })
  @Field(() => [Route], { description: 'The paths, shortest first.' })
  readonly routes!: readonly Route[];

  @Field(() => Boolean, {
    description: 'True if there are more paths. The answer stops at 100 paths, or at its limit of work.',
  })
  readonly truncated!: boolean;
}

@ObjectType({ description: 'The number of links to and from something.', simpleResolvers: true })
export class Degrees {
  @Field(() => Int, { description: 'The number of links that lead to it.' })
  readonly in!: number;

  @Field(() => Int, { description: 'The number of links that start from it.' })
  readonly out!: number;
}

@ObjectType({
  description: 'The topics that the modules of two programmes have in common, such as four of six topics.',
  simpleResolvers: true,
})
export class TopicOverlap {
  @Field(() => Programme, { description: 'The other programme.' })
  readonly programme!: Programme;

  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: 'The topics that both programmes have.' })
  readonly shared!: readonly string[];

  @Field(() => Int, { description: 'The number of topics that both programmes have.' })
  readonly sharedCount!: number;

  @Field(() => Int, { description: 'The number of topics of this programme.' })
  readonly ownCount!: number;

  @Field(() => Int, { description: 'The number of topics of the other programme.' })
  readonly otherCount!: number;
}

@ObjectType({ description: 'Things whose links form a cycle.', simpleResolvers: true })
class ProgressionCycle {
  @ListSize({ assumedSize: 3 })
  @Field(() => [TitledNode], { description: 'All things that are on a cycle with one another.' })
  readonly nodes!: readonly End[];

  @ListSize({ assumedSize: 3 })
  @Field(() => [Link], { description: 'The links of one shortest cycle, in order.' })
  readonly shortest!: readonly Link[];
}

@ObjectType({ description: 'One thing and the number of its links.', simpleResolvers: true })
class NodeDegrees {
  @Field(() => TitledNode, { description: 'The thing whose links are counted.' })
  readonly node!: End;

  @Field(() => Degrees, { description: 'The number of links to and from it.' })
  readonly degrees!: Degrees;
}

@ObjectType({ description: 'Things that are connected by links, followed in either direction.', simpleResolvers: true })
class ProgressionComponent {
  @Field(() => Int, { description: 'The number of things.' })
  readonly size!: number;

  @ListSize({ assumedSize: 2 })
  @Field(() => [TitledNode], { description: 'The connected things.' })
  readonly nodes!: readonly End[];
}

@ObjectType({
  description: "The structure of the progression links of one hub's year, or of several hubs and years.",
  simpleResolvers: true,
})
export class ProgressionShape {
  @ListSize({ assumedSize: 8 })
  @Field(() => [TitledNode], {
    description: 'Things at which progression starts: links start from them, and none leads to them.',
  })
  readonly entryPoints!: readonly End[];

  @ListSize({ assumedSize: 8 })
  @Field(() => [TitledNode], {
    description: 'Things at which progression ends: links lead to them, and none starts from them.',
  })
  readonly endPoints!: readonly End[];

  @ListSize({ assumedSize: 20 })
  @Field(() => [ProgressionComponent], {
    description:
      'Groups of connected things, largest first. A programme without links is a group of its own. A series or an external thing is in one group of each hub that links to it.',
  })
  readonly components!: readonly ProgressionComponent[];

  @ListSize({ assumedSize: 1 })
  @Field(() => [ProgressionCycle], { description: 'The cycles among the links.' })
  readonly cycles!: readonly ProgressionCycle[];

  @ListSize({ assumedSize: 5 })
  @Field(() => [Link], { description: 'The links of the longest path, in order.' })
  readonly longestPath!: readonly Link[];

  @Field(() => Boolean, {
    description:
      'True if no path is longer. False if the links of a hub contain a cycle, because the search then leaves out its links.',
  })
  readonly longestPathExact!: boolean;

  @ListSize({ assumedSize: 30 })
  @Field(() => [NodeDegrees], { description: 'Every thing once, with the number of its links, most links first.' })
  readonly degrees!: readonly NodeDegrees[];
}
