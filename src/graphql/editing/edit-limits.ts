/** The most edits of one batch. */
export const mostEdits = 200;

/** The most problems that one answer tells. */
export const mostProblems = 500;
