import { bare } from './contenders.js';
import type { Catalogue, Question } from './questions.js';
import { askedOf } from './requests.js';
import type { Started } from './started.js';

const looked = [0, 1, 2, 7];

/** The answers of a contender to some requests of a question, in the form of ours; undefined where it cannot be asked. */
async function answers({ contender, port }: Started, question: Question, catalogue: Catalogue) {
  const path = contender.path?.(question) ?? '/graphql';
  const all: string[] = [];
  for (const n of contender === bare ? [0] : looked) {
    const asked = askedOf(contender, question, n, catalogue);
    if (!asked) return undefined;
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    const { data, errors } = (await response.json()) as { readonly data: unknown; readonly errors?: unknown };
    if (errors) throw new Error(`${contender.name} fails at ${question.name}: ${JSON.stringify(errors).slice(0, 400)}`);
    all.push(canonical(contender.shaped?.(data) ?? data));
  }
  return all;
}

/** Nothing where a contender answers as ours does; otherwise why it is left out. */
export async function disagreement(
  theirs: Started,
  ours: Started,
  question: Question,
  catalogue: Catalogue,
): Promise<string | undefined> {
  const [expected, given] = [await answers(ours, question, catalogue), await answers(theirs, question, catalogue)];
  if (!given) return `${theirs.contender.name} has no words for ${question.name}.`;
  const different = given.findIndex((answer, index) => answer !== expected?.[index]);
  if (different < 0) return undefined;
  return `${theirs.contender.name} gives another answer to ${question.name}: ${difference(given[different] ?? '', expected?.[different] ?? '')}`;
}

/** JSON with the keys of its objects in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function difference(given: string, expected: string): string {
  const at = [...given].findIndex((letter, index) => letter !== expected[index]);
  return `${given.slice(Math.max(0, at - 40), at + 60)} for ${expected.slice(Math.max(0, at - 40), at + 60)}`;
}
