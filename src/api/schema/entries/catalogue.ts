import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { Node } from '../../../domain/fields/node.js';
import { catalogueId, pastRootId } from '../../../domain/fields/past-id.js';
import { AcademicYear, DateTime } from '../../../domain/fields/scalars.js';
import { Hub } from '../../../domain/hub.js';

@ObjectType({
  description: 'Totals and metadata of the whole catalogue.',
  implements: Node,
  simpleResolvers: true,
})
export class Catalogue {
  @Field(() => ID, { description: 'Always "cat"; in a past state with its revision, such as "cat@12".' })
  readonly id: string = catalogueId;

  @Field(() => Int, { description: 'The revision number: it grows with every change that clients can see.' })
  readonly revision: number;

  @Field(() => DateTime, { description: 'When the catalogue was last changed.' })
  readonly updatedAt: string;

  @Field(() => Hub, { description: 'The hub that is used where a lookup names no hub.' })
  readonly homeHub: Hub;

  @ListSize({ assumedSize: 5 })
  @Field(() => [AcademicYear], { description: 'The academic years that have programmes, newest first.' })
  readonly academicYears: readonly string[];

  @Field(() => Int, { description: 'The number of programmes.' })
  readonly programmeCount: number;

  @Field(() => Int, {
    description:
      'The number of links that are stored or implied by an eligibility rule. Computed links are not counted.',
  })
  readonly linkCount: number;

  constructor({ revision, updatedAt, homeHub, academicYears, programmeCount, links }: Snapshot) {
    this.revision = revision;
    this.updatedAt = updatedAt;
    this.homeHub = homeHub;
    this.academicYears = academicYears;
    this.programmeCount = programmeCount;
    this.linkCount = links.length;
  }
}

/** The root of a past state. `withPastFields` adds the fields that it shares with `Query`. */
@ObjectType({
  description:
    'The catalogue as it was at a revision. It has all fields of `Query` except `asOf`, `changes`, `cost` and `labels`. The ids of everything in it end with the revision, such as "prg-f2fyqf@12", so that a client cache keeps past and present apart. Arguments take slugs, plain ids and ids of the same revision.',
  implements: Node,
  simpleResolvers: true,
})
export class Past {
  @Field(() => ID, { description: 'The id of this state: "past@12" for revision 12.' })
  readonly id: string = pastRootId;
}
