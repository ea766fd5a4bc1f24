/** The most edits of one batch. */
export const mostEdits = 200;

/** The most problems that one answer tells. */
export const mostProblems = 500;

/** The cost of checking and writing a commit, whatever it changes, in comparisons: about 10 ms. */
export const workOfCommit = 500_000;
