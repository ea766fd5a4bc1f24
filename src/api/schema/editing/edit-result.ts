import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { EditProblem as Problem } from '../../../catalogue/change/edit-refused.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { Node } from '../../../domain/fields/node.js';
import { DateTime } from '../../../domain/fields/scalars.js';
import { Hub } from '../../../domain/hub.js';
import { mostEdits, mostProblems } from './edit-limits.js';

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

@ObjectType({ description: 'One thing that is wrong with the request.', simpleResolvers: true })
export class EditProblem {
  @Field(() => String, { description: 'The error code, which never changes; docs/errors.md lists all codes.' })
  readonly code!: string;

  @Field(() => String, {
    description:
      'Where the problem is, as a JSON Pointer: into the arguments of the mutation (`/patch/title`, `/edits/2/createSeries/input/slug`), or into the catalogue if no argument contains it (`/programmes/prg-1/links/0/to`).',
  })
  readonly path!: string;

  @Field(() => String, { description: 'What is wrong, and how to correct it.' })
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
  description:
    'Nothing was changed, because somebody else changed the entry after the revision that you gave as `ifRevision`.',
  simpleResolvers: true,
})
export class Conflict {
  @Field(() => ID, { description: 'The id of the entry.' })
  readonly nodeId!: string;

  @Field(() => Int, {
    description: 'The current revision: after looking at `node`, send it as `ifRevision` to try again.',
  })
  readonly revision!: number;

  @Field(() => Node, { nullable: true, description: 'The entry as it is now; null if it was deleted.' })
  readonly node!: Node | undefined;

  @Field(() => String, { description: 'What happened, and what to do next.' })
  readonly message!: string;
}

@ObjectType({ description: 'Nothing was changed: something was named that is not there.', simpleResolvers: true })
export class NotFound {
  @Field(() => ID, { description: 'The id that names nothing.' })
  readonly nodeId!: string;

  @Field(() => String, { description: 'What is not there, and what to do.' })
  readonly message!: string;
}

@ObjectType({ description: 'Nothing was changed, because the token does not allow it.', simpleResolvers: true })
export class Forbidden {
  @Field(() => String, { description: 'Which permission is missing, and what to do next.' })
  readonly message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The scope that the token lacks, such as "write"; null if it lacks none.',
  })
  readonly scope!: string | undefined;

  @Field(() => Hub, {
    nullable: true,
    description: 'The hub that the token may not edit; null if the hub is not the reason.',
  })
  readonly hub!: Hub | undefined;
}

export const EditResult = createUnionType({
  name: 'EditResult',
  description: 'The result of a mutation: it was done (`Ok`), or nothing was changed and the type says why.',
  types: () => [Ok, ValidationFailed, Conflict, NotFound, Forbidden] as const,
});
export type EditResult = Ok | ValidationFailed | Conflict | NotFound | Forbidden;

/** An instance of a result type, by which the union tells it apart. */
export const result = <T extends object>(type: new () => T, values: T): T => Object.assign(new type(), values);
