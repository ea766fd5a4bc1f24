import { Field, ObjectType } from 'type-graphql';
import type { ListChange, ProgrammeDifference, TextChange } from '../../../catalogue/compare/diff-programmes.js';
import type { LinkChange } from '../../../catalogue/compare/link-changes.js';
import type { PartChange } from '../../../catalogue/compare/part-changes.js';

import type { FieldChange } from '../../../catalogue/document/field-changes.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { FieldChangeType } from '../history/change.js';
import {
  LinkChangeType,
  ListChangeObjectType,
  PartChangeType,
  PlaceChange,
  TextChangeType,
} from './difference-types.js';

@ObjectType('ProgrammeDifference', {
  description:
    'How two states of a programme differ, or its programmes of two years, grouped by subject. A field is null or empty if nothing differs in it.',
  simpleResolvers: true,
})
export class ProgrammeDifferenceType implements ProgrammeDifference {
  @Field(() => TextChangeType, {
    nullable: true,
    description: 'The old and the new title; null if it was not renamed.',
  })
  readonly renamed!: TextChange | undefined;

  @Field(() => ListChangeObjectType, { nullable: true, description: 'Changes in its codes; null if there are none.' })
  readonly recoded!: ListChange | undefined;

  @Field(() => PlaceChange, {
    nullable: true,
    description:
      'The old and the new place in the list; null if it did not move. A new position alone counts only if the order of the remaining programmes changed.',
  })
  readonly moved!: PlaceChange | undefined;

  @ListSize({ assumedSize: 4 })
  @Field(() => [PartChangeType], {
    description: 'Pathways that were added, removed or changed. Their modules are in `modules`.',
  })
  readonly pathways!: readonly PartChange[];

  @ListSize({ assumedSize: 4 })
  @Field(() => [PartChangeType], {
    description:
      'Modules that were added, removed or changed, including those of pathways. Two modules count as the same if they have the same topic and part or, failing that, the same slug.',
  })
  readonly modules!: readonly PartChange[];

  @ListSize({ assumedSize: 4 })
  @Field(() => [PartChangeType], { description: 'Stages that were added, removed or changed.' })
  readonly stages!: readonly PartChange[];

  @Field(() => ListChangeObjectType, {
    nullable: true,
    description: 'Changes in whom the programme is for; null if there are none.',
  })
  readonly audiences!: ListChange | undefined;

  @Field(() => TextChangeType, {
    nullable: true,
    description: 'The old and the new eligibility rule in words; null if it did not change.',
  })
  readonly rule!: TextChange | undefined;

  @ListSize({ assumedSize: 4 })
  @Field(() => [LinkChangeType], {
    description: 'Links that were added, removed or changed. Changes in the eligibility rule are in `rule`.',
  })
  readonly links!: readonly LinkChange[];

  @ListSize({ assumedSize: 10 })
  @Field(() => [FieldChangeType], { description: 'All other fields that differ. Evidence is not compared.' })
  readonly fields!: readonly FieldChange[];
}
