import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { hasScope } from '../../../access/token.js';
import type { Edit } from '../../../catalogue/change/edit.js';
import type { EntryChange } from '../../../catalogue/document/entry-change.js';
import { CatalogueState } from '../../../catalogue/revision/catalogue-state.js';
import { Cost } from '../../../domain/fields/cost-directives.js';
import type { Context } from '../../context/context.js';
import type { PlannedImport } from '../../context/import-planner.js';
import { CommitArgs, workOfCommit } from '../editing/edit-args.js';
import { EditResult, type ImportRefusal, makeResult, ValidationFailed } from '../editing/edit-result.js';
import { executeMutation, validationFailed, writeForbidden } from '../editing/execute-mutation.js';
import {
  ApplyImportArgs,
  ImportArgs,
  ImportPlanResult,
  ImportPlanType,
  mostFileBytes,
  tooManyFiles,
} from './import-types.js';

/** Reading and comparing files takes as long as several commits. */
const workOfImport = 10 * workOfCommit;

@Resolver()
export class ImportResolver {
  @Cost(workOfImport)
  @Mutation(() => ImportPlanResult, {
    nullable: true,
    description:
      'What an import of files would change, as the command `import` says it. Nothing is stored; it is a mutation, because files are too large for a query. Needs a token with the scope WRITE.',
  })
  async importPlan(@Args(() => ImportArgs) args: ImportArgs, @Ctx() context: Context): Promise<ImportPlanResult> {
    if (!mayImport(context)) return writeForbidden(context.token);
    const plan = await planOf(args, context);
    if (plan instanceof ValidationFailed) return plan;
    const { revision } = (context.state as CatalogueState).mark;
    const message = `The plan has ${plan.items.length} changes. Nothing was stored.`;
    return makeResult(ImportPlanType, { ...plan, revision, message });
  }

  @Cost(workOfImport)
  @Mutation(() => EditResult, {
    nullable: true,
    description:
      'Makes the chosen changes of a plan as one change: either all are made, or none. Send the same files and options as to `importPlan`, and the keys of the changes to make.',
  })
  async applyImport(
    @Args(() => ApplyImportArgs) args: ApplyImportArgs,
    @Args(() => CommitArgs) commit: CommitArgs,
    @Ctx() context: Context,
    @Info() { path }: GraphQLResolveInfo,
  ): Promise<EditResult> {
    const changes = mayImport(context) ? await chosenChanges(args, context) : [];
    if (changes instanceof ValidationFailed) return changes;
    const { ifRevision, files } = args;
    const edit: Edit = { op: 'import', changes, ifRevision, owner: context.token?.hub, path: '' };
    const why = commit.why ?? `Imported ${files.map(({ name }) => name).join(', ')}`.slice(0, 500);
    return executeMutation(context, { ...commit, why, name: 'applyImport', args, edits: [edit] }, path);
  }
}

const mayImport = ({ imports, state, store, token }: Context): boolean =>
  imports !== undefined && state !== undefined && store !== undefined && hasScope(token, 'write');

/** The plan, or what is wrong with the files as they were sent. */
async function planOf(args: ImportArgs, { imports, state, store, token }: Context) {
  const problem = tooManyFiles(args.files.length);
  if (problem !== undefined) return failed([{ code: 'FILES_TOO_MANY', path: '/files', message: problem }]);
  const files = args.files.map((file, index) => decoded(file, index));
  const faulty = files.flatMap((file) => ('code' in file ? [file] : []));
  if (faulty.length > 0) return failed(faulty);
  const good = files.flatMap((file) => ('bytes' in file ? [file] : []));
  const size = good.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > mostFileBytes) {
    const message = `The files have ${size} bytes together; at most ${mostFileBytes} are allowed. Send fewer at once, or use the command "import".`;
    return failed([{ code: 'FILES_TOO_LARGE', path: '/files', message }]);
  }
  if (!imports || !state || !store) throw new Error('Nobody can plan an import here.');
  // A token for one hub sees no drafts of others, so its plan doesn't either.
  const hub = token?.hub;
  const seen = hub === undefined ? state : CatalogueState.of(state.documentFor({ view: 'drafts', hub }));
  return imports({ files: good, options: optionsOf(args), state: seen, store });
}

const optionsOf = ({ hub, year, series, ...flags }: ImportArgs) => ({
  ...{ hub: hub ?? undefined, year: year ?? undefined },
  series: new Map((series ?? []).map((choice) => [choice.name, choice.series])),
  ...{ newSeries: flags.newSeries ?? false, removeGone: flags.removeGone ?? false },
  ...{ overwrite: flags.overwrite ?? false, emptyClears: flags.emptyClears ?? false, confirm: flags.confirm ?? false },
});

interface DecodedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function decoded({ name, text, base64 }: ImportArgs['files'][number], index: number): DecodedFile | ImportRefusal {
  const path = `/files/${index}`;
  if ((text == null) === (base64 == null))
    return {
      code: 'FILE_CONTENT_INVALID',
      path,
      message: 'Give exactly one of text and base64 for each file.',
    };
  if (text != null) return { name, bytes: Buffer.from(text) };
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (bytes.toString('base64').replace(/=+$/, '') === base64?.replace(/\s/g, '').replace(/=+$/, ''))
    return { name, bytes };
  const message = 'The content is not base64. Encode the bytes of the file as base64.';
  return { code: 'FILE_CONTENT_INVALID', path: `${path}/base64`, message };
}

/** The changes of the chosen keys. Without any, the commit finds that the catalogue has changed since the plan. */
async function chosenChanges(args: ApplyImportArgs, context: Context) {
  if (args.ifRevision !== context.state?.mark.revision) return [];
  const plan = await planOf(args, context);
  if (plan instanceof ValidationFailed) return plan;
  if (plan.problems.length > 0)
    return failed(
      plan.problems.map(({ code, place, message }) => ({
        ...{ code: code as ImportRefusal['code'], path: '/files', message: place ? `${place}: ${message}` : message },
      })),
    );
  const problems = keyProblems(args.keys, plan, context);
  if (problems.length > 0) return failed(problems);
  return plan.items.flatMap(({ key, change }): readonly EntryChange[] =>
    change && args.keys.includes(key) ? [change] : [],
  );
}

function keyProblems(keys: readonly string[], { items }: PlannedImport, { state }: Context): readonly ImportRefusal[] {
  const known = new Map(items.map((item) => [item.key, item]));
  return keys.flatMap((key, index): readonly ImportRefusal[] => {
    const path = `/keys/${index}`;
    const item = known.get(key);
    if (!item)
      return [{ code: 'KEY_UNKNOWN', path, message: 'No change of the plan has this key. Ask for the plan again.' }];
    const needed = item.needs.filter((one) => !keys.includes(one));
    const names = needed.map((one) => known.get(one)?.name ?? one).join(', ');
    const isDraftAgain = item.change?.op === 'update' && item.change.set['status'] === 'DRAFT';
    const message = `A published programme cannot become a draft again: ${item.name}. Leave its status as it is.`;
    return [
      ...(needed.length > 0
        ? [{ code: 'KEY_NEEDED', path, message: `${item.name} refers to ${names}. Choose that too.` } as const]
        : []),
      ...(isDraftAgain && state?.entry(item.key) ? [{ code: 'DRAFT_AGAIN', path, message } as const] : []),
    ];
  });
}

const failed = (problems: readonly ImportRefusal[]): ValidationFailed => validationFailed(problems);
