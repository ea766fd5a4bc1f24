/** Is told of each step of a long work, and of how much of it is done. */
export type Progress = (step: string, done: number, total: number) => void;
