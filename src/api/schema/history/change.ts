import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FieldChange } from '../../../catalogue/document/field-changes.js';
import type { ChangeRecord } from '../../../catalogue/history/change-records.js';
import type { EntryDescription, History } from '../../../catalogue/history/history.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear, DateTime } from '../../../domain/fields/scalars.js';
import { Section } from '../../../domain/fields/vocabulary.js';
import { connectionOf } from '../../paging/connection-of.js';
import { ChangeKind, EntryType, typeIn } from './change-kinds.js';

@ObjectType('FieldChange', { description: 'How one field differs from before.', simpleResolvers: true })
export class FieldChangeType implements FieldChange {
  @Field(() => String, {
    description:
      'Where it is, in names of this schema: `title`, `duration.years.min`; `modules[mod-1].title` for what has an id, `components[0].count` for what has none. The order of things with ids is at `modules[].id`.',
  })
  readonly path!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was: text as it stood, anything else as JSON; null where there was nothing.',
  })
  readonly before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is from then on: text as it stands, anything else as JSON; null where there is nothing.',
  })
  readonly after!: string | null;
}

@ObjectType({
  description:
    'What happened to one entry of the catalogue at one revision. Whoever may not read drafts is told what the public saw, and of nothing before an entry was published.',
  simpleResolvers: true,
})
export class Change {
  readonly recorded: ChangeRecord;
  readonly #history: History;

  constructor(recorded: ChangeRecord, history: History) {
    this.recorded = recorded;
    this.#history = history;
  }

  @Field(() => Int, { description: 'The revision of the catalogue that it led to.' })
  get revision(): number {
    return this.recorded.revision;
  }

  @Field(() => DateTime, { description: 'The moment of the change.' })
  get at(): string {
    return this.recorded.commit.updatedAt;
  }

  @Field(() => String, { description: 'Who changed it, by the name of a token; or what, such as "edited outside".' })
  get by(): string {
    return this.recorded.commit.by;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of whoever changed it; null where they gave none, or it says more than is public.',
  })
  get why(): string | null {
    return this.#history.why(this.recorded) ?? null;
  }

  @Field(() => ID, { description: 'The id of the entry, which is kept even where the entry is not.' })
  get nodeId(): string {
    return this.recorded.id;
  }

  @Field(() => EntryType, { description: 'What the entry is.' })
  get type(): EntryType {
    return typeIn[this.recorded.in];
  }

  @Field(() => ChangeKind, { description: 'What happened to it.' })
  get kind(): ChangeKind {
    return this.recorded.kind;
  }

  @ListSize({ assumedSize: 20 })
  @Cost(5_000)
  @Field(() => [FieldChangeType], {
    description:
      'What differs, field by field, in at most 50 places: of what came into view all that it has, of what went out of it all that it had.',
  })
  get fields(): readonly FieldChange[] {
    return this.#history.fields(this.recorded);
  }

  @Field(() => String, {
    description: 'The title that the entry then had; of what went out of view, the last that it had.',
  })
  get title(): string {
    return this.described.title ?? '';
  }

  @Field(() => String, {
    nullable: true,
    description: 'The slug that the entry then had; null for a source and an external thing, which have none.',
  })
  get slug(): string | null {
    return this.described.slug ?? null;
  }

  @Field(() => AcademicYear, {
    nullable: true,
    description: 'The academic year that the entry is of; null for what is of no year.',
  })
  get academicYear(): string | null {
    return this.described.academicYear ?? null;
  }

  @Field(() => Section, {
    nullable: true,
    description: 'Where the programme was then listed; null for what is no programme.',
  })
  get section(): string | null {
    return this.described.section ?? null;
  }

  get described(): EntryDescription {
    return this.#history.describe(this.recorded);
  }
}

export const ChangeConnection = connectionOf(Change);
