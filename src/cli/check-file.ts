import { CatalogueRefused, formatProblem, type Problem } from '../catalogue/document/problem.js';
import { readDocument } from '../stores/lowdb/document-adapter.js';

/** Checks a document and prints what was found. Returns the exit code: 0 for a good one, 1 for problems. */
export async function checkFile(file: string, asJson: boolean, print: (line: string) => void): Promise<0 | 1> {
  const { problems, summary } = await found(file);
  if (asJson) print(JSON.stringify({ file, problems }, null, 2));
  else for (const line of [...problems.map(formatProblem), summary]) print(line);
  return problems.length === 0 ? 0 : 1;
}

async function found(file: string): Promise<{ readonly problems: readonly Problem[]; readonly summary: string }> {
  try {
    const { programmes, hubs, revision } = await readDocument(file);
    return {
      problems: [],
      summary: `${file} is good: ${counted(programmes, 'programme')} of ${counted(hubs, 'hub')}, revision ${revision}.`,
    };
  } catch (error) {
    if (!(error instanceof CatalogueRefused)) throw error;
    const { problems } = error;
    return { problems, summary: `${file} has ${counted(problems, 'problem')}.` };
  }
}

const counted = ({ length }: readonly unknown[], noun: string) => `${length} ${noun}${length === 1 ? '' : 's'}`;
