/** Something that is wrong with the service while it goes on. Whoever asks may read it, so it names no thing of the catalogue. */
export interface HealthProblem {
  readonly code: string;
  readonly message: string;
}

/** The current problems of the service. Each part of the service reports its own problems, and withdraws them. */
export class Health {
  readonly #parts = new Map<string, readonly HealthProblem[]>();

  /** Replaces the problems that a part reported before; an empty list means that the part has no problem. */
  report(part: string, problems: readonly HealthProblem[]): void {
    this.#parts.set(part, problems);
  }

  /** Each problem once, and how often it occurs. */
  get problems(): readonly (HealthProblem & { readonly part: string; readonly count: number })[] {
    return [...this.#parts].flatMap(([part, problems]) =>
      [...new Map(problems.map((problem) => [problem.code, problem])).values()].map(({ code, message }) => ({
        part,
        code,
        message,
        count: problems.filter((problem) => problem.code === code).length,
      })),
    );
  }
}
