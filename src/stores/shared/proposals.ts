import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CommitRefused } from '../../catalogue/revision/commit.js';
import type { Outcome, Proposal } from '../../catalogue/store.js';
import type { CommitBatch, ProposalResult } from './commit-batch.js';

/** The most proposals that share one write. */
export const mostAtOnce = 100;
/** For how long proposals may block the event loop, in milliseconds. */
const longestAtOnce = 8;

export interface WaitingProposal {
  readonly proposal: Proposal;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/** The results of proposals, and the commits that have to be stored before they are answered. */
export interface PreparedBatch {
  readonly pending: CommitBatch;
  readonly results: readonly (ProposalResult & { readonly restsOnCommits: boolean })[];
}

/** Executes waiting proposals, one on top of the other. */
export async function executeProposals(
  group: readonly WaitingProposal[],
  pending: CommitBatch,
): Promise<PreparedBatch> {
  const results: PreparedBatch['results'][number][] = [];
  let start = performance.now();
  for (const { proposal } of group) {
    const result = pending.add(proposal);
    results.push({ ...result, restsOnCommits: pending.commits.length > 0 });
    if (performance.now() - start < longestAtOnce) continue;
    await nextTurn();
    start = performance.now();
  }
  return { pending, results };
}

/** Answers each proposal. After a failure, those that depend on a commit that is not stored are rejected. */
export function answerProposals(
  group: readonly WaitingProposal[],
  { results }: PreparedBatch,
  failure?: CommitRefused,
): void {
  for (const [index, { resolve, reject }] of group.entries()) {
    const result = results[index];
    if (!result || (failure && result.restsOnCommits)) reject(failure);
    else if ('error' in result) reject(result.error);
    else resolve(result.outcome);
  }
}
