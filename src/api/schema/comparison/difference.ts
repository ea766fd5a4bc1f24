import { Field, ID, ObjectType } from 'type-graphql';
import { diffProgrammes } from '../../../catalogue/compare/diff-programmes.js';
import type { FieldChange } from '../../../catalogue/document/field-changes.js';
import type { EntryDifference as Found } from '../../../catalogue/history/diff-states.js';

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

@ObjectType({ description: 'In what one entry differs between two revisions.', simpleResolvers: true })
export class Difference {
  readonly #found: Found;
  readonly #states: States;

  constructor(found: Found, states: States) {
    this.#found = found;
    this.#states = states;
  }

  @Field(() => ChangeKind, { description: 'What became of it.' })
  get kind(): ChangeKind {
    return this.#found.kind;
  }

  @Field(() => EntryType, { description: 'What the entry is.' })
  get type(): EntryType {
    return typeIn[this.#found.in];
  }

  @Field(() => ID, { description: 'The id of the entry, which is kept even where the entry is not.' })
  get nodeId(): string {
    return this.#found.id;
  }

  @Field(() => String, { description: 'Its title in the second state; in the first, where it is in that alone.' })
  get title(): string {
    return (this.#found.after ?? this.#found.before)?.title ?? '';
  }

  @ListSize({ assumedSize: 20 })
  @Cost(5_000)
  @Field(() => [FieldChangeType], {
    description: 'What differs, field by field, in at most 50 places; of what is in one state alone, all that it has.',
  })
  get fields(): readonly FieldChange[] {
    return this.#found.fields;
  }

  @Cost(5_000)
  @Field(() => ProgrammeDifferenceType, {
    nullable: true,
    description: 'The same by what changed, for a programme that is in both states; null for anything else.',
  })
  get programme(): ProgrammeDifferenceType | null {
    const { before, after } = this.#found;
    if (!(before instanceof Programme && after instanceof Programme)) return null;
    const sides = [
      { programme: before, snapshot: this.#states.before },
      { programme: after, snapshot: this.#states.after },
    ] as const;
    return new ProgrammeDifferenceType(diffProgrammes(...sides, true));
  }
}

export const DifferenceConnection = connectionOf(Difference);
