import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { EditProblem as Problem } from '../../../catalogue/change/edit-refused.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { Node } from '../../../domain/fields/node.js';
import { DateTime } from '../../../domain/fields/scalars.js';
import { Hub } from '../../../domain/hub.js';
import { mostEdits, mostProblems } from './edit-args.js';

@ObjectType({ description: 'It is done, and outlives a crash of the service.', simpleResolvers: true })
export class Ok {
  @Field(() => Int, { description: 'The revision of the catalogue that it led to; the newest where nothing changed.' })
  readonly revision!: number;

  @Field(() => DateTime, { description: 'When it was done.' })
  readonly at!: string;

  @Field(() => Boolean, { description: 'Whether it was done before, by a request with the same `idempotencyKey`.' })
  readonly repeated!: boolean;

  @Field(() => Node, {
    nullable: true,
    description: 'What was made or changed; null for what was deleted, and for several edits at once.',
  })
  readonly node!: Node | undefined;

  @ListSize({ assumedSize: mostEdits })
  @Field(() => [Node], {
    description: `The entries that were made or changed, with what is in them, without those deleted; of what was restored the first ${mostEdits}.`,
  })
  readonly nodes!: readonly Node[];
}

@ObjectType({ description: 'Something that is wrong with what was asked.', simpleResolvers: true })
export class EditProblem {
  @Field(() => String, { description: 'Its permanent code, as docs/errors.md lists them.' })
  readonly code!: string;

  @Field(() => String, {
    description:
      'Where it is, as a JSON Pointer: into the arguments (`/patch/title`, `/edits/2/createSeries/input/slug`), or into the catalogue where nothing in them says it (`/programmes/prg-1/links/0/to`).',
  })
  readonly path!: string;

  @Field(() => String, { description: 'What is wrong, and what to do.' })
  readonly message!: string;
}

@ObjectType({
  description: 'Nothing was changed: the catalogue would not be good. All problems are told at once.',
  simpleResolvers: true,
})
export class ValidationFailed {
  @ListSize({ assumedSize: 20 })
  @Field(() => [EditProblem], { description: `What is wrong, at most ${mostProblems} problems.` })
  readonly problems!: readonly Problem[];

  @Field(() => Int, { description: 'How many problems there are.' })
  readonly count!: number;
}

@ObjectType({
  description: 'Nothing was changed: somebody changed the entry after the revision that you expected.',
  simpleResolvers: true,
})
export class Conflict {
  @Field(() => ID, { description: 'The id of the entry.' })
  readonly nodeId!: string;

  @Field(() => Int, { description: 'The revision to hand back as `ifRevision`, when you have looked at `node`.' })
  readonly revision!: number;

  @Field(() => Node, { nullable: true, description: 'The entry as it is now.' })
  readonly node!: Node | undefined;

  @Field(() => String, { description: 'What happened, and what to do.' })
  readonly message!: string;
}

@ObjectType({ description: 'Nothing was changed: something was named that is not there.', simpleResolvers: true })
export class NotFound {
  @Field(() => ID, { description: 'The id that names nothing.' })
  readonly nodeId!: string;

  @Field(() => String, { description: 'What is not there, and what to do.' })
  readonly message!: string;
}

@ObjectType({ description: 'Nothing was changed: the bearer may not do that.', simpleResolvers: true })
export class Forbidden {
  @Field(() => String, { description: 'What is missing, and what to do.' })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: 'The scope that the token lacks; null where it lacks none.' })
  readonly scope!: string | undefined;

  @Field(() => Hub, { nullable: true, description: 'The hub that the token is not for; null where that is not why.' })
  readonly hub!: Hub | undefined;
}

export const EditResult = createUnionType({
  name: 'EditResult',
  description: 'What came of a mutation: it is done, or nothing was changed.',
  types: () => [Ok, ValidationFailed, Conflict, NotFound, Forbidden] as const,
});
export type EditResult = Ok | ValidationFailed | Conflict | NotFound | Forbidden;

/** An instance of a result type, by which the union tells it apart. */
export const result = <T extends object>(type: new () => T, values: T): T => Object.assign(new type(), values);
