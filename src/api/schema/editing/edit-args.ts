import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { Instantiable } from '../../../domain/fields/fields.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { vocabulary } from '../../../domain/fields/vocabulary.js';

/** The most edits of one batch. */
export const mostEdits = 200;

/** The most problems that one answer lists. */
export const mostProblems = 500;

/** The cost of checking and writing any commit, in comparisons: about 10 ms. */
export const workOfCommit = 500_000;

/** An argument of a mutation, and a field of the same edit in a batch. */
export interface Argument {
  readonly type: () => object | [object];
  readonly description: string;
  readonly nullable?: true;
  readonly defaultValue?: string | boolean;
}

/** The input types of edits whose names say by themselves nothing about what they edit. */
const inputNames: ReadonlyMap<string, string> = new Map([
  ['delete', 'DeleteNode'],
  ['publish', 'PublishProgramme'],
  ['reorder', 'ReorderParts'],
  ['withdraw', 'WithdrawProgramme'],
]);

/** A class that is both the arguments of a mutation and an input type: an edit has the same form alone and in a batch. */
export function argumentsOf(
  name: string,
  description: string,
  fields: Readonly<Record<string, Argument>>,
): Instantiable {
  const type = class {};
  for (const [key, { type: of, ...options }] of Object.entries(fields)) Field(of, options)(type.prototype, key);
  ArgsType()(type);
  InputType(inputNames.get(name) ?? `${name[0]?.toUpperCase()}${name.slice(1)}`, { description })(type);
  return type;
}

const ifRevision: Argument = {
  type: () => Int,
  description:
    'The `revision` of the entry that you last read; for a part of a programme, the revision of the programme; 0 for an entry created in the same batch. If the entry has changed since, nothing is changed and the answer is `Conflict`.',
};

const idArgument = (description: string): Argument => ({ type: () => ID, description });

/** The arguments that name something and the revision at which the client last read it. */
export const idAndRevision = (description: string) => ({ id: idArgument(description), ifRevision });
export const temporaryName: Argument = {
  type: () => String,
  nullable: true,
  description: 'A temporary name, such as "@new". Later edits of the same batch can use it wherever they need an id.',
};
export const idsArgument = (description: string): Argument => ({ type: () => [ID], description });
export const hubArgument = idArgument('The id or slug of the hub.');
export const yearArgument = (description: string): Argument => ({ type: () => AcademicYear, description });

export const confirmDescription =
  'True: publishes or schedules the programme although nobody has confirmed what was copied from an earlier year (`carriedFrom`), or although its summary is a placeholder. It confirms the programme: `carriedFrom` becomes null. Without it, such an edit is refused (`NOT_READY`). What is `missing` cannot be confirmed away.';
export const confirmArgument: Argument = {
  type: () => Boolean,
  nullable: true,
  defaultValue: false,
  description: confirmDescription,
};

export const LinksOnDelete = vocabulary(
  'LinksOnDelete',
  'What to do with links that lead to something that is deleted.',
  {
    REFUSE: 'Nothing is deleted, and each link is reported as a problem.',
    REMOVE: 'The links are deleted too. Any other reference to it is still reported as a problem.',
  },
);
export const linksArgument: Argument = {
  type: () => LinksOnDelete,
  defaultValue: LinksOnDelete.REFUSE,
  description: 'What to do with the links that lead to it.',
};

export const PartListName = { PATHWAYS: 'pathways', MODULES: 'modules', STAGES: 'stages' } as const;
registerEnumType(PartListName, {
  name: 'PartList',
  description: 'The kinds of parts whose order can be changed.',
  valuesConfig: {
    PATHWAYS: { description: 'The pathways of a programme.' },
    MODULES: { description: 'The modules of a programme or pathway.' },
    STAGES: { description: 'The stages of a programme.' },
  },
});

@InputType({ description: 'A programme in its new place in an order.' })
export class OrderedProgramme {
  @Field(() => ID, { description: 'The id of the programme.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The `revision` of the programme that you last read.' })
  readonly ifRevision!: number;
}

@ArgsType()
export class CommitArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'The reason for the change, for the history; at most 500 characters. Anyone can read it once the changed entry is public.',
  })
  readonly why?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Makes a retry safe: any name for this request, at most 100 characters. A second request with the same key gets the answer of the first, and nothing is done twice.',
  })
  readonly idempotencyKey?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'True: only validates. The answer is that of the same mutation without it (in `Ok`, the revision and the entries as they would be), but nothing is stored: no change, no idempotency key, no line in the history. New things have other ids when the mutation is sent again.',
  })
  readonly dryRun?: boolean | null;
}
