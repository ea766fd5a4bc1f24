/** The most edits of one batch. */
export const mostEdits = 100;

/** The most problems that one answer tells. */
export const mostProblems = 500;
