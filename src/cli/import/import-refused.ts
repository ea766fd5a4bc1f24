import { GraphQLError } from 'graphql';
import { CatalogueRefused, type Problem, toldOf } from '../../catalogue/document/problem.js';
import { NoAnswer } from '../io/ask-service.js';

/** Why something was not written: a permanent code, what it is about as a person calls it, and what to do. */
export interface WriteProblem {
  readonly code: string;
  readonly name?: string | undefined;
  readonly message: string;
}

/** A plan was not written, for all of these reasons. */
export class ImportRefused extends Error {
  readonly problems: readonly WriteProblem[];

  constructor(problems: readonly WriteProblem[]) {
    super(problems.map(toldWriteProblem).join('\n'));
    this.name = 'ImportRefused';
    this.problems = problems;
  }
}

const toldWriteProblem = ({ code, name, message }: WriteProblem) => `${code}${name ? ` ${name}` : ''}: ${message}`;

/** Why an import came to nothing, for machines. Throws what nobody planned. */
export function problemsOf(error: unknown): readonly (WriteProblem | Problem)[] {
  if (error instanceof CatalogueRefused || error instanceof ImportRefused) return error.problems;
  if (error instanceof NoAnswer) return [{ code: 'SERVICE_SILENT', message: error.message }];
  if (error instanceof GraphQLError) return [{ code: String(error.extensions['code']), message: error.message }];
  throw error;
}

/** The same for a person, line by line. `catalogue` is what they call the catalogue. */
export function whyNot(error: unknown, catalogue: string): readonly string[] {
  if (error instanceof CatalogueRefused) return toldOf(catalogue, error.problems);
  return problemsOf(error).map(toldWriteProblem);
}
