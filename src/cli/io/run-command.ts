import { GraphQLError } from 'graphql';
import { TokenRefused } from '../../access/token-refused.js';
import { TokenChangeUnknown, TokensUnreadable } from '../../access/token-store.js';
import { CatalogueRefused, formatProblems } from '../../catalogue/document/problem.js';
import { CommitRefused } from '../../catalogue/revision/commit.js';
import { ParameterRefused } from '../../domain/fields/query-parameters.js';
import { ExportRefused } from '../../exports/contents/export-refused.js';
import { NewsletterRefused } from '../../newsletter/newsletter-refused.js';
import { TransferRefused } from '../../stores/whole/whole-catalogue.js';
import { NoAnswer } from './ask-service.js';
import { DatabaseRefused } from './database-refused.js';
import { PathRefused } from './files.js';

/** An exit code: 0 for success, 1 if problems were found or the command failed, 2 for wrong usage. */
export type ExitCode = 0 | 1 | 2;

const wrongUse = [ExportRefused, NewsletterRefused, ParameterRefused, PathRefused, GraphQLError] as const;
const otherRefusals = [
  CommitRefused,
  NoAnswer,
  TokenRefused,
  TokensUnreadable,
  TokenChangeUnknown,
  DatabaseRefused,
  TransferRefused,
] as const;

/**
 * Runs a command on a catalogue, and returns its exit code. An error that a person can remedy is printed as sentences; any
 * other error is thrown.
 */
export async function runCommand(
  catalogue: string,
  tell: (line: string) => void,
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await run();
  } catch (error) {
    for (const line of explainError(error, catalogue)) tell(line);
    return wrongUse.some((type) => error instanceof type) ? 2 : 1;
  }
}

function explainError(error: unknown, catalogue: string): readonly string[] {
  if (error instanceof CatalogueRefused) return formatProblems(catalogue, error.problems);
  if ([...wrongUse, ...otherRefusals].some((type) => error instanceof type)) return [(error as Error).message];
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code === 'EPIPE') return ['The reader closed the output, so the rest was not written.'];
  return [`The output could not be written: ${message}`];
}
