import { Field, ObjectType } from 'type-graphql';
import type { ListChange, ProgrammeDifference, TextChange } from '../../../catalogue/compare/diff-programmes.js';
import type { PartChange } from '../../../catalogue/compare/part-changes.js';

import type { FieldChange } from '../../../catalogue/document/field-changes.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { FieldChangeType } from '../history/change.js';
import { LinkChangeType, ListChangeType, Move, PartChangeType, TextChangeType } from './difference-types.js';

@ObjectType('ProgrammeDifference', {
  description:
    'How two states of a programme differ, or its programmes of two years, grouped by subject. A field is null or empty if nothing differs in it.',
  simpleResolvers: true,
})
export class ProgrammeDifferenceType {
  readonly #difference: ProgrammeDifference;

  constructor(difference: ProgrammeDifference) {
    this.#difference = difference;
  }

  @Field(() => TextChangeType, {
    nullable: true,
    description: 'The old and the new title; null if it was not renamed.',
  })
  get renamed(): TextChange | null {
    return this.#difference.renamed ?? null;
  }

  @Field(() => ListChangeType, { nullable: true, description: 'Changes in its codes; null if there are none.' })
  get recoded(): ListChange | null {
    return this.#difference.recoded ?? null;
  }

  @Field(() => Move, {
    nullable: true,
    description:
      'The old and the new place in the list; null if it did not move. A new position alone counts only if the order of the remaining programmes changed.',
  })
  get moved(): Move | null {
    return this.#difference.moved ?? null;
  }

  @ListSize({ assumedSize: 4 })
  @Field(() => [PartChangeType], {
    description: 'Pathways that were added, removed or changed. Their modules are in `modules`.',
  })
  get pathways(): readonly PartChangeType[] {
    return this.#difference.pathways.map(toPartChangeType);
  }

  @ListSize({ assumedSize: 4 })
  @Field(() => [PartChangeType], {
    description:
      'Modules that were added, removed or changed, including those of pathways. Modules with the same topic and part count as the same module, or else those with the same slug.',
  })
  get modules(): readonly PartChangeType[] {
    return this.#difference.modules.map(toPartChangeType);
  }

  @ListSize({ assumedSize: 4 })
  @Field(() => [PartChangeType], { description: 'Stages that were added, removed or changed.' })
  get stages(): readonly PartChangeType[] {
    return this.#difference.stages.map(toPartChangeType);
  }

  @Field(() => ListChangeType, {
    nullable: true,
    description: 'Changes in whom the programme is for; null if there are none.',
  })
  get audiences(): ListChange | null {
    return this.#difference.audiences ?? null;
  }

  @Field(() => TextChangeType, {
    nullable: true,
    description: 'The old and the new eligibility rule in words; null if it did not change.',
  })
  get rule(): TextChange | null {
    return this.#difference.rule ?? null;
  }

  @ListSize({ assumedSize: 4 })
  @Field(() => [LinkChangeType], {
    description: 'Links that were added, removed or changed. Changes in the eligibility rule are in `rule`.',
  })
  get links(): readonly LinkChangeType[] {
    return this.#difference.links.map((change) => new LinkChangeType(change));
  }

  @ListSize({ assumedSize: 10 })
  @Field(() => [FieldChangeType], { description: 'All other fields that differ. Evidence is not compared.' })
  get fields(): readonly FieldChange[] {
    return this.#difference.fields;
  }
}

const toPartChangeType = (change: PartChange) => new PartChangeType(change);
