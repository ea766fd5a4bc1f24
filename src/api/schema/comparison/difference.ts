import { Field, ID, ObjectType } from 'type-graphql';
import { programmeDifference } from '../../../catalogue/compare/programme-difference.js';
import type { FieldChange } from '../../../catalogue/document/field-changes.js';
import type { Difference as Found } from '../../../catalogue/history/difference.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { Programme } from '../../../domain/programme.js';
import { connectionOf } from '../../paging/connection-of.js';
import { FieldChangeType } from '../history/change.js';
import { ChangeKind, EntryType, typeIn } from '../history/change-kinds.js';
import { ProgrammeDifferenceType } from './programme-difference-type.js';

/** The two states that are compared. */
export interface States {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

@ObjectType({ description: 'How one entry differs between two revisions.', simpleResolvers: true })
export class Difference {
  readonly #found: Found;
  readonly #states: States;

  constructor(found: Found, states: States) {
    this.#found = found;
    this.#states = states;
  }

  @Field(() => ChangeKind, { description: 'Whether the entry was created, deleted or changed.' })
  get kind(): ChangeKind {
    return this.#found.kind;
  }

  @Field(() => EntryType, { description: 'The type of the entry.' })
  get type(): EntryType {
    return typeIn[this.#found.in];
  }

  @Field(() => ID, { description: 'The id of the entry. It is given even if the entry has been deleted.' })
  get nodeId(): string {
    return this.#found.id;
  }

  @Field(() => String, { description: 'Its title in the second revision, or in the first if it exists only there.' })
  get title(): string {
    return (this.#found.after ?? this.#found.before)?.title ?? '';
  }

  @ListSize({ assumedSize: 20 })
  @Cost(5_000)
  @Field(() => [FieldChangeType], {
    description:
      'The fields that differ, at most 50. For an entry that exists in only one of the revisions, all its fields.',
  })
  get fields(): readonly FieldChange[] {
    return this.#found.fields;
  }

  @Cost(5_000)
  @Field(() => ProgrammeDifferenceType, {
    nullable: true,
    description:
      'The same differences grouped by subject, for a programme that exists in both revisions; null for anything else.',
  })
  get programme(): ProgrammeDifferenceType | null {
    const { before, after } = this.#found;
    if (!(before instanceof Programme && after instanceof Programme)) return null;
    const sides = [
      { programme: before, snapshot: this.#states.before },
      { programme: after, snapshot: this.#states.after },
    ] as const;
    return new ProgrammeDifferenceType(programmeDifference(...sides, true));
  }
}

export const DifferenceConnection = connectionOf(Difference);
