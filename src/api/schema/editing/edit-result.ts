import { createUnionType, Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { TokenScope } from '../../../access/token.js';
import type { TokenCode } from '../../../access/token-refused.js';
import type { RefusalProblem } from '../../../catalogue/change/edit-refused.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { Node } from '../../../domain/fields/node.js';
import { DateTime } from '../../../domain/fields/scalars.js';
import { vocabulary } from '../../../domain/fields/vocabulary.js';
import { Hub } from '../../../domain/hub.js';
import { mostEdits, mostProblems } from './edit-args.js';

/** Something wrong with an edit, or with a change of tokens. */
type Problem = RefusalProblem | (Omit<RefusalProblem, 'code'> & { readonly code: TokenCode });

@InterfaceType('EditOutcome', { description: 'A message that every result of a mutation has.' })
export abstract class EditOutcome {
  @Field(() => String, { description: 'What happened, and what to do next if nothing was changed. For people.' })
  readonly message!: string;
}

const ConflictCode = vocabulary('ConflictCode', 'What is wrong with the revision that an edit names.', {
  REVISION_LOST: 'The revision was lost when a backup of the catalogue was restored.',
});
type ConflictCode = keyof typeof ConflictCode;

export const TokenScopeName = { READ_DRAFTS: 'read:drafts', WRITE: 'write', ADMIN: 'admin' } as const;
registerEnumType(TokenScopeName, {
  name: 'TokenScope',
  description: 'What a token allows.',
  valuesConfig: {
    READ_DRAFTS: { description: 'Reads drafts and withdrawn programmes. As a scope of a token: "read:drafts".' },
    WRITE: { description: 'Changes the catalogue, and reads drafts and withdrawn programmes.' },
    ADMIN: { description: 'Does everything that tokens can do.' },
  },
});

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
  implements: EditOutcome,
  description: 'The change was made and is safely stored: a crash of the service cannot lose it.',
  simpleResolvers: true,
})
export class Ok extends EditOutcome {
  @Field(() => Int, {
    description: 'The revision that the change made; the current revision if nothing had to be changed.',
  })
  readonly revision!: number;

  @Field(() => DateTime, { description: 'When the change was made.' })
  readonly at!: string;

  @Field(() => Boolean, {
    description: 'True if an earlier request with the same `idempotencyKey` had already made this change.',
  })
  readonly repeated!: boolean;

  @Field(() => Node, {
    nullable: true,
    description:
      'The thing that was created or changed; null if it was deleted, or if the change consists of several edits.',
  })
  readonly node!: Node | undefined;

  @ListSize({ assumedSize: mostEdits })
  @Field(() => [Node], {
    description: `The entries that were created or changed, including those whose parts were changed, but not deleted ones. For a restore, the first ${mostEdits}.`,
  })
  readonly nodes!: readonly Node[];

  @ListSize({ assumedSize: 2 })
  @Field(() => [EditProblem], {
    description: `What looks wrong in those entries, and is no reason to refuse the change; at most ${mostProblems} are listed. \`path\` leads into the catalogue.`,
  })
  readonly warnings!: readonly Problem[];
}

@ObjectType({
  implements: EditOutcome,
  description: 'Nothing was changed, because the catalogue would break its rules. All problems are reported at once.',
  simpleResolvers: true,
})
export class ValidationFailed extends EditOutcome {
  @ListSize({ assumedSize: 20 })
  @Field(() => [EditProblem], { description: `The problems; at most ${mostProblems} are listed.` })
  readonly problems!: readonly Problem[];

  @Field(() => Int, { description: 'The number of problems.' })
  readonly count!: number;
}

@ObjectType({
  implements: EditOutcome,
  description:
    'Nothing was changed, because somebody else changed the entry after the revision that you gave as `ifRevision`.',
  simpleResolvers: true,
})
export class Conflict extends EditOutcome {
  @Field(() => ID, { description: 'The id of the entry.' })
  readonly nodeId!: string;

  @Field(() => Int, {
    description: 'The current revision: after looking at `node`, send it as `ifRevision` to try again.',
  })
  readonly revision!: number;

  @Field(() => Node, { nullable: true, description: 'The entry as it is now; null if it was deleted.' })
  readonly node!: Node | undefined;

  @Field(() => ConflictCode, {
    nullable: true,
    description: 'What is wrong with the revision that you gave; null if the entry was only changed after it.',
  })
  readonly code!: ConflictCode | undefined;
}

@ObjectType({
  implements: EditOutcome,
  description: 'Nothing was changed, because an id does not exist.',
  simpleResolvers: true,
})
export class NotFound extends EditOutcome {
  @Field(() => ID, { description: 'The id that does not exist.' })
  readonly nodeId!: string;
}

@ObjectType({
  implements: EditOutcome,
  description: 'Nothing was changed, because the token does not allow it.',
  simpleResolvers: true,
})
export class Forbidden extends EditOutcome {
  @Field(() => TokenScopeName, {
    nullable: true,
    description: 'The scope that the token lacks; null if it lacks none.',
  })
  readonly scope!: TokenScope | undefined;

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
export const makeResult = <T extends object>(type: new () => T, values: T): T => Object.assign(new type(), values);

const resultTypes = { Ok, ValidationFailed, Conflict, NotFound, Forbidden };

/** The name of the type of a result, as the schema has it. */
export function resultName(result: EditResult): string {
  return Object.entries(resultTypes).find(([, type]) => result instanceof type)?.[0] ?? 'unknown';
}
