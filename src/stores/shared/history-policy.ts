/** How much of the history is kept. Forgetting old commits loses only the states before them. */
export interface HistoryPolicy {
  readonly mostCommits: number;
  readonly mostBytes: number;
  /** In days; absent if the age doesn't matter. */
  readonly mostDays?: number | undefined;
}

export const defaultHistory: HistoryPolicy = { mostCommits: 20_000, mostBytes: 64 * 1024 * 1024 };

interface CommitAt {
  readonly revision: number;
  readonly updatedAt: string;
  readonly at: number;
}

/** A quarter of the commits is forgotten at once, so that the journal is rewritten rarely. */
const slack = 0.75;
const day = 24 * 60 * 60 * 1000;

/**
 * The oldest commit to keep; undefined if all may stay. `end` is the length of the journal in bytes, and `folded` the
 * revision of the document: a commit that the document lacks is never forgotten.
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
