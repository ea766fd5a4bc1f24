/** How much of the history is kept. The newest commits stay; what goes is only how things were before them. */
export interface HistoryPolicy {
  readonly mostCommits: number;
  readonly mostBytes: number;
  /** In days; absent where age does not matter. */
  readonly mostDays?: number | undefined;
}

export const defaultHistory: HistoryPolicy = { mostCommits: 20_000, mostBytes: 64 * 1024 * 1024 };

interface CommitAt {
  readonly revision: number;
  readonly updatedAt: string;
  readonly at: number;
}

/** Old commits go by the quarter, so that the journal is seldom written anew. */
const slack = 0.75;
const day = 24 * 60 * 60 * 1000;

/**
 * The oldest commit to keep; nothing where all may stay. `end` is the length of the journal in bytes, and `folded` the
 * revision that the document holds: what it lacks is never forgotten.
 */
export function firstCommitToKeep(
  commits: readonly CommitAt[],
  policy: HistoryPolicy,
  { end, folded, now }: { readonly end: number; readonly folded: number; readonly now: Date },
): CommitAt | undefined {
  const oldest = policy.mostDays === undefined ? -Infinity : now.getTime() - policy.mostDays * day;
  const isTooMuch = commits.length > policy.mostCommits || end > policy.mostBytes;
  const share = isTooMuch ? slack : 1;
  const index = commits.findIndex(
    ({ at, updatedAt, revision }, place) =>
      revision >= folded ||
      (commits.length - place <= policy.mostCommits * share &&
        end - at <= policy.mostBytes * share &&
        Date.parse(updatedAt) >= oldest),
  );
  return index > 0 ? commits[index] : undefined;
}
