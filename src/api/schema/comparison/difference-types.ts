import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ListChange, ListPlace, TextChange } from '../../../catalogue/compare/diff-programmes.js';
import type { LinkChange } from '../../../catalogue/compare/link-changes.js';
import type { PartChange, PartState } from '../../../catalogue/compare/part-changes.js';

import type { FieldChange } from '../../../catalogue/document/field-changes.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { LinkKind, Obligation, Section, Strength, Timing } from '../../../domain/fields/vocabulary.js';
import { FieldChangeType } from '../history/change.js';
import { ComparisonKind } from './comparison-kinds.js';

@ObjectType('TextChange', { description: 'A text before and after.', simpleResolvers: true })
export class TextChangeType implements TextChange {
  @Field(() => String, { nullable: true, description: 'What it was; null where there was none.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is now; null where there is none.' })
  readonly after!: string | null;
}

@ObjectType('ListChange', { description: 'In what two lists of texts differ.', simpleResolvers: true })
export class ListChangeType implements ListChange {
  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: 'What only the later list has.' })
  readonly added!: readonly string[];

  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: 'What only the earlier list had.' })
  readonly removed!: readonly string[];
}

@ObjectType('Listed', { description: 'Where a source lists a programme.', simpleResolvers: true })
class ListedType implements ListPlace {
  @Field(() => Section, { description: 'The section that it is listed in.' })
  readonly section!: Section;

  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: "The source's own headings above it, from the outermost." })
  readonly sectionPath!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Its place in the list, from 1; null where that is not known.' })
  readonly position!: number | null;
}

@ObjectType({ description: 'Where a programme was listed, and where it is now.', simpleResolvers: true })
export class Move {
  @Field(() => ListedType, { description: 'Where it was listed.' })
  readonly before!: ListPlace;

  @Field(() => ListedType, { description: 'Where it is listed now.' })
  readonly after!: ListPlace;
}

@ObjectType({ description: 'A pathway, module or stage as it is compared.', simpleResolvers: true })
class ComparedPart {
  @Field(() => ID, { description: 'The id of the pathway, module or stage.' })
  readonly nodeId: string;

  @Field(() => String, { description: 'Its name in web addresses.' })
  readonly slug: string;

  @Field(() => String, { description: 'Its title, as published.' })
  readonly title: string;

  @Field(() => String, { nullable: true, description: 'The topic of a module; null where it has none.' })
  readonly topic: string | undefined;

  @Field(() => Int, { nullable: true, description: 'Which part of its topic a module is; null where that is whole.' })
  readonly part: number | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'The slug of the pathway that a module is in; null for one of the programme itself.',
  })
  readonly pathway: string | undefined;

  constructor({ id, slug, title, topic, part, pathway }: PartState) {
    this.nodeId = id;
    this.slug = slug;
    this.title = title;
    this.topic = topic;
    this.part = part;
    this.pathway = pathway;
  }
}

@ObjectType('PartChange', {
  description: 'What became of a pathway, module or stage of a programme.',
  simpleResolvers: true,
})
export class PartChangeType {
  readonly #change: PartChange;

  constructor(change: PartChange) {
    this.#change = change;
  }

  @Field(() => ComparisonKind, { description: 'Whether it came, went or differs.' })
  get kind(): ComparisonKind {
    return this.#change.kind;
  }

  @Field(() => ComparedPart, { nullable: true, description: 'What it was; null where it is new.' })
  get before(): ComparedPart | null {
    return this.#change.before ? new ComparedPart(this.#change.before) : null;
  }

  @Field(() => ComparedPart, { nullable: true, description: 'What it is now; null where it is gone.' })
  get after(): ComparedPart | null {
    return this.#change.after ? new ComparedPart(this.#change.after) : null;
  }

  @Field(() => Boolean, { description: 'Whether its title differs.' })
  get renamed(): boolean {
    return this.#change.renamed;
  }

  @ListSize({ assumedSize: 3 })
  @Field(() => [FieldChangeType], { description: 'What else differs of what is in both states, field by field.' })
  get fields(): readonly FieldChange[] {
    return this.#change.fields;
  }
}

@ObjectType('LinkChange', {
  description:
    'What became of a stored link of a programme. Links are the same that are of one kind and join the same.',
  simpleResolvers: true,
})
export class LinkChangeType {
  readonly #change: LinkChange;

  constructor(change: LinkChange) {
    this.#change = change;
  }

  @Field(() => ComparisonKind, { description: 'Whether it came, went or differs.' })
  get kind(): ComparisonKind {
    return this.#change.kind;
  }

  @Field(() => ID, { description: 'The lasting identity of the link; of the later one, where it is in both states.' })
  get linkId(): string {
    return this.#change.link.id;
  }

  @Field(() => LinkKind, { description: 'What kind of relation it is.' })
  get linkKind(): LinkKind {
    return this.#change.link.kind;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The title of the pathway or stage that it starts at; null where it is the programme itself.',
  })
  get from(): string | null {
    return this.#change.from ?? null;
  }

  @Field(() => String, { description: 'The title of what it leads to.' })
  get to(): string {
    return this.#change.to;
  }

  @Field(() => Timing, { nullable: true, description: 'When the other end is taken; null where that is not said.' })
  get timing(): Timing | null {
    return this.#change.link.timing ?? null;
  }

  @Field(() => Obligation, { nullable: true, description: 'How binding it is; null where that is not said.' })
  get obligation(): Obligation | null {
    return this.#change.link.obligation ?? null;
  }

  @Field(() => Strength, { description: 'How sure the source makes us.' })
  get strength(): Strength {
    return this.#change.link.strength;
  }

  @ListSize({ assumedSize: 3 })
  @Field(() => [FieldChangeType], { description: 'What differs of a link that is in both states, field by field.' })
  get fields(): readonly FieldChange[] {
    return this.#change.fields;
  }
}
