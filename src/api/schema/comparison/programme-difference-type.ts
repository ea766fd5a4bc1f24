import { Field, ObjectType } from 'type-graphql';
import type { ListChange, ProgrammeDifference, TextChange } from '../../../catalogue/compare/diff-programmes.js';
import type { PartChange } from '../../../catalogue/compare/part-changes.js';

import type { FieldChange } from '../../../catalogue/document/field-changes.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { FieldChangeType } from '../history/change.js';
import { LinkChangeType, ListChangeType, Move, PartChangeType, TextChangeType } from './difference-types.js';

@ObjectType('ProgrammeDifference', {
  description:
    'In what two states of a programme differ, or its offers of two years: by what changed. Null and empty is what did not.',
  simpleResolvers: true,
})
export class ProgrammeDifferenceType {
  readonly #difference: ProgrammeDifference;

  constructor(difference: ProgrammeDifference) {
    this.#difference = difference;
  }

  @Field(() => TextChangeType, { nullable: true, description: 'Its titles, where they differ.' })
  get renamed(): TextChange | null {
    return this.#difference.renamed ?? null;
  }

  @Field(() => ListChangeType, { nullable: true, description: 'Its codes, where they differ.' })
  get recoded(): ListChange | null {
    return this.#difference.recoded ?? null;
  }

  @Field(() => Move, {
    nullable: true,
    description:
      'Where it is listed, if elsewhere. Another position alone counts only where it stands elsewhere among what was kept.',
  })
  get moved(): Move | null {
    return this.#difference.moved ?? null;
  }

  @ListSize({ assumedSize: 4 })
  @Field(() => [PartChangeType], { description: 'Pathways that came, went or differ. Their modules are told apart.' })
  get pathways(): readonly PartChangeType[] {
    return this.#difference.pathways.map(shown);
  }

  @ListSize({ assumedSize: 4 })
  @Field(() => [PartChangeType], {
    description:
      'Modules that came, went or differ, in pathways too. The same is what has the same topic and part, or else the same slug.',
  })
  get modules(): readonly PartChangeType[] {
    return this.#difference.modules.map(shown);
  }

  @ListSize({ assumedSize: 4 })
  @Field(() => [PartChangeType], { description: 'Stages that came, went or differ.' })
  get stages(): readonly PartChangeType[] {
    return this.#difference.stages.map(shown);
  }

  @Field(() => ListChangeType, { nullable: true, description: 'Whom it is for, where that differs.' })
  get audiences(): ListChange | null {
    return this.#difference.audiences ?? null;
  }

  @Field(() => TextChangeType, { nullable: true, description: 'Who may join, in words, where that differs.' })
  get rule(): TextChange | null {
    return this.#difference.rule ?? null;
  }

  @ListSize({ assumedSize: 4 })
  @Field(() => [LinkChangeType], {
    description: 'Links that came, went or differ. What the rule asks for is in `rule`.',
  })
  get links(): readonly LinkChangeType[] {
    return this.#difference.links.map((change) => new LinkChangeType(change));
  }

  @ListSize({ assumedSize: 10 })
  @Field(() => [FieldChangeType], { description: 'Whatever else differs, field by field; evidence is not compared.' })
  get fields(): readonly FieldChange[] {
    return this.#difference.fields;
  }
}

const shown = (change: PartChange) => new PartChangeType(change);
