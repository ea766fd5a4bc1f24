import { Args, ArgsType, Ctx, createUnionType, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { hasScope, type Token } from '../../../access/token.js';
import { CatalogueRefused } from '../../../catalogue/document/problem.js';
import { redactionFault } from '../../../catalogue/document/redaction.js';
import { CommitRefused } from '../../../catalogue/revision/commit.js';
import type { Redacted } from '../../../catalogue/store.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { quote } from '../../../domain/fields/rules.js';
import { formatCount } from '../../../text/format-count.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { workOfCommit } from './edit-args.js';
import { EditOutcome, Forbidden, makeResult, ValidationFailed } from './edit-result.js';

@ArgsType()
class RedactArgs {
  @Field(() => String, {
    description: 'The text, exactly as it is stored: a name, an address, a sentence. At least 3 characters.',
  })
  readonly text!: string;

  @Field(() => String, { defaultValue: '[removed]', description: 'What is stored in its place.' })
  readonly replacement!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The reason for the history, which must not contain the text. Anyone can read it.',
  })
  readonly why?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: only counts the places that would change. Nothing is stored.',
  })
  readonly dryRun?: boolean | null;
}

@ObjectType({
  implements: EditOutcome,
  description: 'A text was removed from the catalogue and its history, or would be.',
  simpleResolvers: true,
})
class RedactionDone extends EditOutcome {
  @Field(() => Int, { description: 'How many texts of the catalogue contained it.' })
  readonly textsInCatalogue!: number;

  @Field(() => Int, { description: 'How many texts of the history contained it.' })
  readonly textsInHistory!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that records it; null for a dry run, and if no text contained it.',
  })
  readonly revision!: number | undefined;

  @ListSize({ assumedSize: 1 })
  @Field(() => [String], {
    description: 'The names of files that the service had kept, which contained the text and are deleted, or would be.',
  })
  readonly deletedFiles!: readonly string[];

  @ListSize({ assumedSize: 1 })
  @Field(() => [String], {
    description:
      'The names of other files beside the catalogue that contain the text. An operator has to remove it there.',
  })
  readonly otherFiles!: readonly string[];
}

const RedactionResult = createUnionType({
  name: 'RedactionResult',
  description: 'The result of a redaction: it was done, or nothing was changed and the type says why.',
  types: () => [RedactionDone, ValidationFailed, Forbidden] as const,
});
type RedactionResult = RedactionDone | ValidationFailed | Forbidden;

@Resolver()
export class RedactResolver {
  @Cost(workOfCommit)
  @Mutation(() => RedactionResult, {
    nullable: true,
    description:
      "Removes a text from the catalogue, from its history and from every past state, and records that something was removed, but not what. It can't be undone. Only for a token with the scope ADMIN.",
  })
  async redact(@Args(() => RedactArgs) args: RedactArgs, @Ctx() context: Context): Promise<RedactionResult> {
    const result = await redacted(args, context);
    const dryRun = args.dryRun === true;
    const revision = result instanceof RedactionDone ? result.revision : undefined;
    const record = { by: context.token?.name, mutation: 'redact', edits: 0, result: result.constructor.name, revision };
    context.audit?.({ ...record, ...(dryRun && { dryRun }) });
    return result;
  }
}

async function redacted(args: RedactArgs, { store, token }: Context): Promise<RedactionResult> {
  if (!store || !token || !hasScope(token, 'admin')) return forbidden(token);
  const { text, replacement, dryRun } = args;
  const why = args.why ?? undefined;
  const fault = redactionFault({ text, replacement, why });
  if (fault) return failed([{ code: 'REDACTION_REFUSED', path: `/${fault.property}`, message: fault.message }]);
  // Somebody may remove their own name.
  const by = token.name.includes(text) ? 'redact' : token.name;
  try {
    return done(await store.redact({ text, replacement, why, by, dryRun: dryRun ?? false }), args);
  } catch (error) {
    if (error instanceof CommitRefused) throw refusal(error.code, error.message);
    if (!(error instanceof CatalogueRefused)) throw error;
    const remedy = 'Change it there first, through the API or the desk.';
    return failed(
      error.problems.map(({ code, pointer, message }) => ({
        code,
        path: '/text',
        message: `Without the text, ${pointer} would be wrong: ${message} ${remedy}`,
      })),
    );
  }
}

function done({ counts, commit, deleted, others }: Redacted, { dryRun }: RedactArgs): RedactionDone {
  return makeResult(RedactionDone, {
    textsInCatalogue: counts.document,
    textsInHistory: counts.history,
    revision: commit?.revision,
    deletedFiles: deleted.map(baseName),
    otherFiles: others.map(baseName),
    message: messageOf(counts.document + counts.history, dryRun === true),
  });
}

function messageOf(count: number, dryRun: boolean): string {
  if (count === 0) return 'No text of the catalogue or its history contains it. Give it exactly as it is stored.';
  const places = formatCount(count, 'text');
  return dryRun
    ? `It would be removed from ${places}. This was a dry run: nothing was stored.`
    : `It was removed from ${places}. Remove it from backups and from caches in front of the service too.`;
}

const baseName = (path: string): string => path.replace(/^.*[/\\]/, '');

const failed = (problems: ValidationFailed['problems']): ValidationFailed =>
  makeResult(ValidationFailed, { problems, count: problems.length, message: 'Nothing was removed.' });

function forbidden(token: Token | undefined): Forbidden {
  const message = token
    ? `The token of ${quote(token.name)} does not have the scope "admin". Ask an administrator.`
    : 'Removing texts is for administrators. Send "Authorization: Bearer TOKEN" with a token that has the scope "admin".';
  return makeResult(Forbidden, { message, scope: 'admin', hub: undefined });
}
