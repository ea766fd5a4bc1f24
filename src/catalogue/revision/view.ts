/** Which of the two views of an edition is read. */
export type View = 'published' | 'drafts';
