import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FieldChange } from '../../../catalogue/document/field-changes.js';
import type { ChangeRecord } from '../../../catalogue/history/change-records.js';
import type { EntryDescription, History } from '../../../catalogue/history/history.js';
import { ChangeKind } from '../../../catalogue/revision/commit.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear, DateTime } from '../../../domain/fields/scalars.js';
import { Section, vocabulary } from '../../../domain/fields/vocabulary.js';
import { connectionOf } from '../../paging/connection.js';

export const EntryType = vocabulary(
  'EntryType',
  'The types of entry in the catalogue. A part of a programme, such as a module, is not an entry of its own: it changes with the programme.',
  {
    HUB: 'A publisher of programmes.',
    SOURCE: 'A document that a hub published.',
    SERIES: 'A series: the same programme over several years and hubs.',
    EXTERNAL_THING: 'Something outside the catalogue, such as a framework.',
    PROGRAMME: 'What one hub offers in one academic year, with all its parts.',
  },
);
export type EntryType = keyof typeof EntryType;

/** The type of the entries in each list. */
export const entryTypeOf = {
  hubs: 'HUB',
  sources: 'SOURCE',
  series: 'SERIES',
  externalThings: 'EXTERNAL_THING',
  programmes: 'PROGRAMME',
} as const;

@ObjectType('FieldChange', { description: 'How the value of one field changed.', simpleResolvers: true })
export class FieldChangeType implements FieldChange {
  @Field(() => String, {
    description:
      'The path of the field, with the names of this schema: `title`, `duration.years.min`; `modules[mod-1].title` for an item with an id, `components[0].count` for an item without, if all items stand at their places in both states; otherwise `components`, the list as a whole. A change in the order of items with ids is reported at `modules[].id`.',
  })
  readonly path!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The old value: a text as it was, anything else as JSON; null if there was no value.',
  })
  readonly before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The new value: a text as it is, anything else as JSON; null if there is no value now.',
  })
  readonly after!: string | null;

  @Field(() => String, {
    description: 'The change as a sentence: "Components: Workshop added.", "Summary changed from … to …".',
  })
  readonly text!: string;
}

@ObjectType({
  description:
    'What happened to one entry of the catalogue at one revision. A client that may not read drafts is shown only what was public, and nothing from before the entry was published.',
  simpleResolvers: true,
})
export class Change {
  readonly recorded: ChangeRecord;
  readonly #history: History;

  constructor(recorded: ChangeRecord, history: History) {
    this.recorded = recorded;
    this.#history = history;
  }

  @Field(() => Int, { description: 'The number of the revision that the change made.' })
  get revision(): number {
    return this.recorded.revision;
  }

  @Field(() => DateTime, { description: 'When the change was made.' })
  get at(): string {
    return this.recorded.commit.updatedAt;
  }

  @Field(() => String, {
    description:
      'Who made the change: the name of their token, or a process, such as "edited outside" for a change made to the files by hand.',
  })
  get by(): string {
    return this.recorded.commit.by;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The reason for the change, as its author wrote it; null if none was given, or if it mentions something that is not public.',
  })
  get why(): string | null {
    return this.#history.why(this.recorded) ?? null;
  }

  @Field(() => ID, { description: 'The id of the entry. It is given even if the entry has been deleted.' })
  get nodeId(): string {
    return this.recorded.id;
  }

  @Field(() => EntryType, { description: 'The type of the entry.' })
  get type(): EntryType {
    return entryTypeOf[this.recorded.in];
  }

  @Field(() => ChangeKind, { description: 'What kind of change it was.' })
  get kind(): ChangeKind {
    return this.recorded.kind;
  }

  @ListSize({ assumedSize: 20 })
  @Cost(5_000)
  @Field(() => [FieldChangeType], {
    description:
      'The fields that differ, at most 50. For an entry that became visible, all its fields; for one that is no longer visible, all the fields that it had.',
  })
  get fields(): readonly FieldChange[] {
    return this.#history.fields(this.recorded);
  }

  @Field(() => String, {
    description: 'The title of the entry at that revision; for a deleted or withdrawn entry, its last title.',
  })
  get title(): string {
    return this.described.title ?? '';
  }

  @Field(() => String, {
    nullable: true,
    description: 'The slug of the entry at that revision; null for a source and an external thing, which have no slug.',
  })
  get slug(): string | null {
    return this.described.slug ?? null;
  }

  @Field(() => AcademicYear, {
    nullable: true,
    description: 'The academic year of the entry; null for an entry without a year, such as a hub.',
  })
  get academicYear(): string | null {
    return this.described.academicYear ?? null;
  }

  @Field(() => Section, {
    nullable: true,
    description:
      'The section in which the programme was listed at that revision; null if the entry is not a programme.',
  })
  get section(): string | null {
    return this.described.section ?? null;
  }

  get described(): EntryDescription {
    return this.#history.describe(this.recorded);
  }
}

export const ChangeConnection = connectionOf(Change);
