import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ListChange, ListPlace, TextChange } from '../../../catalogue/compare/diff-programmes.js';
import type { LinkChange } from '../../../catalogue/compare/link-changes.js';
import { ComparisonKind, type PartChange, type PartState } from '../../../catalogue/compare/part-changes.js';
import type { FieldChange } from '../../../catalogue/document/field-changes.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { LinkKind, Obligation, Section, Strength, Timing } from '../../../domain/fields/vocabulary.js';
import { FieldChangeType } from '../history/change.js';

@ObjectType('TextChange', { description: 'The old and the new value of a text.', simpleResolvers: true })
export class TextChangeType implements TextChange {
  @Field(() => String, { nullable: true, description: 'The old text; null if there was none.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'The new text; null if there is none.' })
  readonly after!: string | null;
}

@ObjectType('ListChange', { description: 'How two lists of texts differ.', simpleResolvers: true })
export class ListChangeObjectType implements ListChange {
  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: 'Texts that are only in the later list.' })
  readonly added!: readonly string[];

  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: 'Texts that are only in the earlier list.' })
  readonly removed!: readonly string[];
}

@ObjectType('ListPlace', { description: 'The place where a source lists a programme.', simpleResolvers: true })
class ListPlaceType implements ListPlace {
  @Field(() => Section, { description: 'The section in which the programme is listed.' })
  readonly section!: Section;

  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: "The source's own headings above the programme, outermost first." })
  readonly sectionPath!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: "The position in the source's list, counted from 1; null where it is not known.",
  })
  readonly position!: number | null;
}

@ObjectType({ description: "The old and the new place of a programme in the source's list.", simpleResolvers: true })
export class PlaceChange {
  @Field(() => ListPlaceType, { description: 'Its place before.' })
  readonly before!: ListPlace;

  @Field(() => ListPlaceType, { description: 'Its place now.' })
  readonly after!: ListPlace;
}

@ObjectType({ description: 'A pathway, module or stage in a comparison.', simpleResolvers: true })
class ComparedPart implements PartState {
  @Field(() => ID, { description: 'The id of the pathway, module or stage.' })
  readonly nodeId!: string;

  @Field(() => String, { description: 'The slug: the name used in web addresses.' })
  readonly slug!: string;

  @Field(() => String, { description: 'The title, as published.' })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The topic of a module; null if it has no topic, or is not a module.',
  })
  readonly topic!: string | undefined;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the part of the topic that a module covers; null if it covers the whole topic.',
  })
  readonly part!: number | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'The slug of the pathway that contains the module; null if it belongs to the programme directly.',
  })
  readonly pathway!: string | undefined;
}

@ObjectType('PartChange', {
  description: 'How one pathway, module or stage of a programme changed.',
  simpleResolvers: true,
})
export class PartChangeType implements PartChange {
  @Field(() => ComparisonKind, { description: 'Whether it was added, removed or changed.' })
  readonly kind!: ComparisonKind;

  @Field(() => ComparedPart, {
    nullable: true,
    description: 'The part as it was in the earlier state; null if it was added.',
  })
  readonly before!: ComparedPart | undefined;

  @Field(() => ComparedPart, {
    nullable: true,
    description: 'The part as it is in the later state; null if it was removed.',
  })
  readonly after!: ComparedPart | undefined;

  @Field(() => Boolean, { description: 'True if the title changed.' })
  readonly renamed!: boolean;

  @ListSize({ assumedSize: 3 })
  @Field(() => [FieldChangeType], { description: 'The other fields that differ, for a part in both states.' })
  readonly fields!: readonly FieldChange[];
}

@ObjectType('LinkChange', {
  description:
    'How one stored link of a programme changed. Links with the same kind and the same ends count as the same link.',
  simpleResolvers: true,
})
export class LinkChangeType implements LinkChange {
  @Field(() => ComparisonKind, { description: 'Whether it was added, removed or changed.' })
  readonly kind!: ComparisonKind;

  @Field(() => ID, { description: 'The id of the link; if it is in both states, the id in the later one.' })
  readonly linkId!: string;

  @Field(() => LinkKind, { description: 'The kind of relation.' })
  readonly linkKind!: LinkKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The title of the pathway or stage at which the link starts; null if it starts at the programme itself.',
  })
  readonly from!: string | undefined;

  @Field(() => String, { description: 'The title of the thing to which the link leads.' })
  readonly to!: string;

  @Field(() => Timing, {
    nullable: true,
    description: 'When the other end is taken; null where the source does not say.',
  })
  readonly timing!: Timing | undefined;

  @Field(() => Obligation, {
    nullable: true,
    description: 'How binding the link is; null where the source does not say.',
  })
  readonly obligation!: Obligation | undefined;

  @Field(() => Strength, { description: 'How certain this is, judged by the source.' })
  readonly strength!: Strength;

  @ListSize({ assumedSize: 3 })
  @Field(() => [FieldChangeType], { description: 'The fields that differ, for a link in both states.' })
  readonly fields!: readonly FieldChange[];
}
