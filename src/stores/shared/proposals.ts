import { TurnSharing } from '../../base/turn-sharing.js';
import type { CommitRefused } from '../../catalogue/revision/commit.js';
import type { Outcome, Proposal } from '../../catalogue/store.js';
import type { CommitBatch, ProposalResult } from './commit-batch.js';

/** The most proposals that share one write. */
export const mostAtOnce = 100;

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
  const turns = new TurnSharing();
  for (const { proposal } of group) {
    const result = await pending.add(proposal, turns);
    results.push({ ...result, restsOnCommits: pending.commits.length > 0 });
    await turns.pause();
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
