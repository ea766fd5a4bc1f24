import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LinkEnd as End } from '../../../catalogue/document/directory.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { Strength } from '../../../domain/fields/vocabulary.js';
import { Link } from '../../../domain/parts/link.js';
import { Programme } from '../../../domain/programme.js';
import { LinkEnd } from '../entries/link-end.js';

export const ProgressionDirection = { FORWARD: 'FORWARD', BACKWARD: 'BACKWARD', BOTH: 'BOTH' } as const;
export type ProgressionDirection = keyof typeof ProgressionDirection;
registerEnumType(ProgressionDirection, {
  name: 'ProgressionDirection',
  description: 'Which way to look, as a teacher moves.',
  valuesConfig: {
    FORWARD: { description: 'Towards what comes later.' },
    BACKWARD: { description: 'Towards what comes earlier.' },
    BOTH: { description: 'Both ways from each thing, so that what shares a neighbour is found too.' },
  },
});

@ObjectType({ description: 'A thing that was reached, once, however many ways lead to it.', simpleResolvers: true })
export class ProgressionNode {
  @Field(() => LinkEnd, { description: 'The thing that was reached.' })
  readonly node!: End;

  @Field(() => Int, { description: 'How many steps away it is by the shortest way; 0 for a start.' })
  readonly depth!: number;
}

@ObjectType({ description: 'A link that was walked along, once.', simpleResolvers: true })
export class ProgressionEdge {
  @Field(() => Link, { description: 'The link. It points to what comes later, whichever way it was walked.' })
  readonly link!: Link;

  @Field(() => Int, { description: 'Which step it is: one more than the depth of the thing that it was walked from.' })
  readonly depth!: number;
}

@ObjectType({
  description: 'What can be reached, as a flat list of things and of links between them.',
  simpleResolvers: true,
})
export class ProgressionGraph {
  @ListSize({ assumedSize: 15 })
  @Field(() => [ProgressionNode], { description: 'The things, nearest first.' })
  readonly nodes!: readonly ProgressionNode[];

  @ListSize({ assumedSize: 20 })
  @Field(() => [ProgressionEdge], { description: 'The links, nearest first.' })
  readonly edges!: readonly ProgressionEdge[];

  @Field(() => Boolean, { description: 'Whether there was more than one answer gives: 1,000 things or 2,000 links.' })
  readonly truncated!: boolean;
}

@ObjectType({ description: 'One way from one thing to another, visiting nothing twice.', simpleResolvers: true })
export class Route {
  @Field(() => Int, { description: 'How many steps it has.' })
  readonly length!: number;

  @ListSize({ assumedSize: 5 })
  @Field(() => [Link], { description: 'Its links, in the order of walking.' })
  readonly steps!: readonly Link[];

  @Field(() => Strength, { description: 'The strength of its weakest link: how sure we are of the whole way.' })
  readonly weakest!: Strength;
}

@ObjectType({ description: 'All ways from one thing to another.', simpleResolvers: true })
export class RouteList {
  @ListSize({ assumedSize: 10 })
  @Field(() => [Route], { description: 'The ways, shortest first.' })
  readonly routes!: readonly Route[];

  @Field(() => Boolean, {
    description: 'Whether there were more than one answer gives: 100 ways, or more looking than is sensible.',
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
  description: 'What two programmes have in common in their modules: "four of these six topics".',
  simpleResolvers: true,
})
export class TopicOverlap {
  @Field(() => Programme, { description: 'The other programme.' })
  readonly programme!: Programme;

  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: 'The topics that both have.' })
  readonly shared!: readonly string[];

  @Field(() => Int, { description: 'How many topics both have.' })
  readonly sharedCount!: number;

  @Field(() => Int, { description: 'How many topics this programme has.' })
  readonly ownCount!: number;

  @Field(() => Int, { description: 'How many topics the other programme has.' })
  readonly otherCount!: number;
}

@ObjectType({ description: 'Things that lead round in a circle.', simpleResolvers: true })
export class ProgressionCycle {
  @ListSize({ assumedSize: 3 })
  @Field(() => [LinkEnd], { description: 'All things that lie on a circle with one another.' })
  readonly nodes!: readonly End[];

  @ListSize({ assumedSize: 3 })
  @Field(() => [Link], { description: 'The links of one shortest circle among them, in the order of walking.' })
  readonly shortest!: readonly Link[];
}

@ObjectType({ description: 'One thing with the number of its links.', simpleResolvers: true })
export class NodeDegrees {
  @Field(() => LinkEnd, { description: 'The thing whose links are counted.' })
  readonly node!: End;

  @Field(() => Degrees, { description: 'How many links lead to and from it.' })
  readonly degrees!: Degrees;
}

@ObjectType({ description: 'Things that links, walked either way, join.', simpleResolvers: true })
export class ProgressionComponent {
  @Field(() => Int, { description: 'How many things it has.' })
  readonly size!: number;

  @ListSize({ assumedSize: 2 })
  @Field(() => [LinkEnd], { description: 'The things that are joined.' })
  readonly nodes!: readonly End[];
}

@ObjectType({ description: "The shape of the links of one hub's year.", simpleResolvers: true })
export class ProgressionShape {
  @ListSize({ assumedSize: 8 })
  @Field(() => [LinkEnd], { description: 'Where something starts: links lead on from here, and none leads here.' })
  readonly entryPoints!: readonly End[];

  @ListSize({ assumedSize: 8 })
  @Field(() => [LinkEnd], { description: 'Where something ends: links lead here, and none leads on.' })
  readonly endPoints!: readonly End[];

  @ListSize({ assumedSize: 20 })
  @Field(() => [ProgressionComponent], {
    description: 'What hangs together, the largest first; programmes without any link stand alone.',
  })
  readonly components!: readonly ProgressionComponent[];

  @ListSize({ assumedSize: 1 })
  @Field(() => [ProgressionCycle], { description: 'Where links lead round in a circle.' })
  readonly cycles!: readonly ProgressionCycle[];

  @ListSize({ assumedSize: 5 })
  @Field(() => [Link], { description: 'The links of the longest way, in the order of walking.' })
  readonly longestPath!: readonly Link[];

  @Field(() => Boolean, {
    description: 'Whether no way is longer; false where links lead round in a circle, which no longest way takes.',
  })
  readonly longestPathExact!: boolean;

  @ListSize({ assumedSize: 30 })
  @Field(() => [NodeDegrees], { description: 'Every thing with the number of its links, the most linked first.' })
  readonly degrees!: readonly NodeDegrees[];
}
