import { hash } from 'node:crypto';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { hasScope, type Token } from '../../../access/token.js';
import type { Edit, SeenRevision } from '../../../catalogue/change/edit.js';
import { EditRefused, type Refusal, type RefusalProblem } from '../../../catalogue/change/edit-refused.js';
import { findForbidden } from '../../../catalogue/change/find-forbidden.js';
import { type ResolvedEdits, resolveEdits } from '../../../catalogue/change/resolve-edits.js';
import { changedId, type EntryChange } from '../../../catalogue/document/entry-change.js';
import { CatalogueRefused } from '../../../catalogue/document/problem.js';
import { History } from '../../../catalogue/history/history.js';
import type { CatalogueState } from '../../../catalogue/revision/catalogue-state.js';
import { warningsAbout } from '../../../catalogue/revision/check-changes.js';
import { type Commit, CommitRefused } from '../../../catalogue/revision/commit.js';
import type { Outcome } from '../../../catalogue/store.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { cleanText } from '../../../domain/fields/clean-text.js';
import type { Node } from '../../../domain/fields/node.js';
import { text } from '../../../domain/fields/rules.js';
import { Hub } from '../../../domain/hub.js';
import type { Context } from '../../context/context.js';
import { readBelow } from '../../context/with-own-contexts.js';
import { refusal, refusalForNow } from '../../errors/refusal.js';
import { type CommitArgs, mostEdits, mostProblems } from './edit-args.js';
import {
  Conflict,
  type EditResult,
  Forbidden,
  makeResult,
  NotFound,
  Ok,
  resultName,
  ValidationFailed,
} from './edit-result.js';

type Path = GraphQLResolveInfo['path'];

/** A mutation that a client sent. */
export interface MutationRequest extends CommitArgs {
  readonly name: string;
  /** The arguments as they were sent, by which a retry is recognized. */
  readonly args: unknown;
  readonly edits: readonly Edit[];
}

/**
 * Makes the edits of a mutation, all or none, records it, and returns the result. A dry run stores nothing. Fields below
 * `path` in the answer are read from the state that the mutation made, or that refused it.
 */
export async function executeMutation(context: Context, request: MutationRequest, path: Path): Promise<EditResult> {
  const { name: mutation, edits, dryRun } = request;
  const { token, audit } = context;
  const common = { by: token?.name, mutation, edits: edits.length, ...(dryRun && { dryRun }) };
  const record = (result: string, revision?: number) => audit?.({ ...common, result, revision });
  try {
    const result = await makeEdits(context, request, path);
    record(resultName(result), result instanceof Ok && !dryRun ? result.revision : undefined);
    return result;
  } catch (error) {
    record(error instanceof GraphQLError ? String(error.extensions['code']) : 'INTERNAL_SERVER_ERROR');
    throw error;
  }
}

async function makeEdits(context: Context, request: MutationRequest, path: Path): Promise<EditResult> {
  const { store, token } = context;
  if (!store || !token || !hasScope(token, 'write')) return writeForbidden(token);
  const unfit = argumentProblems(request);
  if (unfit.length > 0) return validationFailed(unfit);
  const moveTo = (state: CatalogueState): Snapshot => {
    const snapshot = state.snapshotFor({ view: 'drafts', hub: token.hub });
    readBelow(path, { ...context, state, snapshot }, context);
    return snapshot;
  };
  const edits = request.edits.map((edit) => withOwner(edit, token));
  let made: ResolvedEdits | undefined;
  try {
    const outcome = await store.commit({
      by: token.name,
      why: request.why == null ? undefined : cleanText(request.why),
      key: keyOf(request),
      dryRun: request.dryRun ?? false,
      changes: (state) => {
        refuseLostRevision(request.edits, state, new History(store.ledger, state, { view: 'drafts' }));
        made = resolveEdits(state, edits, token.hub);
        const forbidden = findForbidden(token, made.changes, state);
        if (forbidden) throw new EditRefused(forbidden);
        return made.changes;
      },
    });
    return done(outcome, request, moveTo(outcome.state));
  } catch (error) {
    if (error instanceof EditRefused) return refusalResult(error.refusal, moveTo(store.state));
    if (error instanceof CatalogueRefused && made) return validationFailed(made.locate(error.problems));
    if (error instanceof CommitRefused) throw commitRefusal(error);
    throw error;
  }
}

const commitRefusal = ({ code, message, retryAfter }: CommitRefused): GraphQLError =>
  retryAfter === undefined ? refusal(code, message) : refusalForNow(code, message, retryAfter);

/** Throws a refusal if a client read an entry at a revision that was lost when a backup was restored. */
function refuseLostRevision(edits: readonly Edit[], state: CatalogueState, history: History): void {
  for (const { id, ifRevision } of edits.flatMap((edit) => readRevisions(edit, state))) {
    if (!history.isLost(ifRevision)) continue;
    const revision = state.entry(id)?.instance.revision ?? 0;
    throw new EditRefused({ kind: 'CONFLICT', id, revision, lost: ifRevision });
  }
}

/** The revisions at which a client read the entries that an edit changes. */
function readRevisions(edit: Edit, state: CatalogueState): readonly SeenRevision[] {
  if (edit.op === 'reorderProgrammes') return edit.order;
  if (!('ifRevision' in edit)) return [];
  const { ifRevision } = edit;
  if (edit.op === 'import') return [{ ifRevision, id: state.document.homeHub }];
  return [{ ifRevision, id: edit.op === 'restore' ? (edit.ids?.[0] ?? state.document.homeHub) : edit.id }];
}

/** A new series belongs to the hub of the token that creates it, unless the edit names another hub. */
function withOwner(edit: Edit, { hub }: Token): Edit {
  if (edit.op !== 'create' || edit.in !== 'series' || edit.values['owner'] != null) return edit;
  return { ...edit, values: { ...edit.values, owner: hub } };
}

function done({ state, commit, repeated }: Outcome, { edits, name, dryRun }: MutationRequest, snapshot: Snapshot): Ok {
  const { revision, updatedAt } = commit ?? state.mark;
  const node = changedNode(edits, commit, snapshot);
  const all = changedNodes(commit, snapshot);
  // A restored catalogue, or an import, can have more entries than an answer can hold.
  const nodes = name === 'restore' || name === 'applyImport' ? all.slice(0, mostEdits) : all;
  const warnings = warningsOf(commit, state);
  const message =
    dryRun && commit && !repeated
      ? `This was a dry run: nothing was stored. The change would be revision ${revision}.`
      : doneMessage(revision, commit, repeated);
  return makeResult(Ok, { revision, at: updatedAt, repeated, node, nodes, warnings, message });
}

function doneMessage(revision: number, commit: Commit | undefined, repeated: boolean): string {
  if (!commit) return `Nothing had to be changed. The catalogue is at revision ${revision}.`;
  return `The change ${repeated ? 'had been made before' : 'is made'}. It is revision ${revision}.`;
}

/** The warnings about the entries that a commit created or changed, as they are now. */
function warningsOf(commit: Commit | undefined, state: CatalogueState): readonly RefusalProblem[] {
  const ids = new Set((commit?.changes ?? []).flatMap((change) => changedId(change) ?? []));
  const entries = [...ids].flatMap((id) => state.entry(id)?.instance ?? []);
  const warnings = warningsAbout(entries).slice(0, mostProblems);
  return warnings.map(({ code, pointer, message }) => ({ code, path: pointer, message }));
}

function refusalResult(why: Refusal, snapshot: Snapshot): EditResult {
  switch (why.kind) {
    case 'INVALID':
      return validationFailed(why.problems);
    case 'NOT_FOUND':
      return makeResult(NotFound, { nodeId: why.id, message: why.message });
    case 'CONFLICT': {
      const { id, revision, lost } = why;
      const reason =
        lost === undefined
          ? 'The entry was changed by somebody else'
          : `Revision ${lost} was lost when a backup of the catalogue was restored. The entry`;
      const message = `${reason} ${lost === undefined ? 'and is' : 'is'} now at revision ${revision}. Read it again, and send ${revision} as ifRevision.`;
      const code = lost === undefined ? undefined : 'REVISION_LOST';
      return makeResult(Conflict, { nodeId: id, revision, node: snapshot.node(id), code, message });
    }
    case 'FORBIDDEN': {
      const hub = why.hub === undefined ? undefined : snapshot.node(why.hub);
      return makeResult(Forbidden, {
        message: why.message,
        scope: why.scope,
        hub: hub instanceof Hub ? hub : undefined,
      });
    }
  }
}

export function writeForbidden(token: Token | undefined): Forbidden {
  const message = token
    ? `The token of "${token.name}" does not have the scope "write". Ask the administrator for a token that has it.`
    : 'Changing the catalogue needs a token. Send "Authorization: Bearer TOKEN" with a token that has the scope "write".';
  return makeResult(Forbidden, { message, scope: 'write', hub: undefined });
}

export function validationFailed(problems: ValidationFailed['problems']): ValidationFailed {
  const count = problems.length;
  const what = count === 1 ? 'one problem' : `${count} problems`;
  const message = `Nothing was changed, because of ${what}. Correct what \`problems\` lists, and send the mutation again.`;
  return makeResult(ValidationFailed, { problems: problems.slice(0, mostProblems), count, message });
}

function argumentProblems({ why, idempotencyKey }: CommitArgs): readonly RefusalProblem[] {
  const faults = [
    { path: '/why', fault: why == null ? undefined : text(500)(cleanText(why)) },
    { path: '/idempotencyKey', fault: idempotencyKey == null ? undefined : text(100)(idempotencyKey) },
  ];
  return faults.flatMap(({ path, fault }) => (fault ? [{ path, ...fault }] : []));
}

/** The idempotency key: the name that the client chose, and a digest of what it asked. */
function keyOf({ idempotencyKey, name, args, why }: MutationRequest) {
  if (idempotencyKey == null) return undefined;
  return { name: idempotencyKey, digest: hash('sha256', stableJson([name, args, why ?? null])) };
}

/** The entries that a commit created or changed, as they are now. */
function changedNodes(commit: Commit | undefined, snapshot: Snapshot): readonly Node[] {
  const ids = new Set((commit?.changes ?? []).flatMap((change) => changedId(change) ?? []));
  return [...ids].flatMap((id) => snapshot.node(id) ?? []);
}

/** The thing that the only edit of a commit created or changed; undefined for a deletion or for several edits. */
function changedNode(edits: readonly Edit[], commit: Commit | undefined, snapshot: Snapshot): Node | undefined {
  const [edit, ...others] = edits;
  if (!edit || others.length > 0) return undefined;
  if (edit.op === 'restore') return edit.ids?.length === 1 ? snapshot.node(edit.ids[0] ?? '') : undefined;
  const isNew = edit.op === 'create' || edit.op === 'createPart';
  const id = isNew ? newId(edit, commit) : 'id' in edit ? edit.id : undefined;
  return id === undefined ? undefined : snapshot.node(id);
}

type Creation = Extract<Edit, { readonly op: 'create' | 'createPart' }>;

/** The id of what an edit created. It is found in the changes, because a repeated commit has nothing else. */
function newId(edit: Creation, commit: Commit | undefined): string | undefined {
  const changes = commit?.changes ?? [];
  if (edit.op === 'createPart') return changes.flatMap(newIdsIn)[0];
  // A new programme may start a series, which is another new entry.
  return changes.flatMap((change) => (change.op === 'create' && change.in === edit.in ? [change.entry.id] : []))[0];
}

function newIdsIn(change: EntryChange): readonly string[] {
  if (change.op !== 'update') return [];
  const before = new Set(idsIn(change.was));
  return idsIn(change.set).filter((id) => !before.has(id));
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.hasOwn(value, 'id') ? [String(Reflect.get(value, 'id'))] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

/** JSON with sorted keys, so that equal values have equal texts. */
const stableJson = (value: unknown): string => JSON.stringify(value, sortKeys);

const sortKeys = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
