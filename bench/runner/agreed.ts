import type { GeneratedCatalogue } from '../data/generated-catalogue.js';
import { answerTo } from './asked-over-http.js';
import { bare } from './contenders.js';
import { fragments } from './fragments.js';
import type { Question } from './questions.js';
import { askedOf, pathOf } from './requests.js';
import type { Server } from './servers.js';

const looked = [0, 1, 2, 7];
const times = 4;

/** Nothing where a server answers queries with fragments as the reference does; otherwise why it is left out. */
export async function disagreementOnFragments(theirs: Server, reference: Server): Promise<string | undefined> {
  const { name, asks } = theirs.contender;
  if (name === bare.name || asks) return undefined; // It has a schema of its own, or none.
  for (let time = 1; time <= times; time++) {
    for (const asked of fragments) {
      const given = canonical(JSON.parse(await answerTo(theirs.port, '/graphql', asked)));
      const expected = canonical(JSON.parse(await answerTo(reference.port, '/graphql', asked)));
      if (given === expected) continue;
      return `${name} gives another answer to ${JSON.stringify(asked)}, time ${time}: ${difference(given, expected)}`;
    }
  }
  return undefined;
}

/** Nothing where a server answers a question as the reference does; otherwise why it is left out. */
export async function disagreement(
  theirs: Server,
  reference: Server,
  question: Question,
  catalogue: GeneratedCatalogue,
): Promise<string | undefined> {
  const { name } = theirs.contender;
  for (const n of name === bare.name ? [0] : looked) {
    const asked = askedOf(theirs.contender, question, n, catalogue);
    if (!asked) return `${name} cannot express ${question.name}.`;
    const given = canonical(await dataOf(theirs, question, n, catalogue));
    const expected = canonical(await dataOf(reference, question, n, catalogue));
    if (given !== expected) return `${name} gives another answer to ${question.name}: ${difference(given, expected)}`;
  }
  return undefined;
}

async function dataOf({ contender, port }: Server, question: Question, n: number, catalogue: GeneratedCatalogue) {
  const asked = askedOf(contender, question, n, catalogue);
  if (!asked) throw new Error(`${contender.name} cannot express ${question.name}.`);
  const { data } = JSON.parse(await answerTo(port, pathOf(contender, question), asked)) as { readonly data: unknown };
  return contender.shaped ? contender.shaped(data) : data;
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
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 60);
  return `"${around(given)}" where graphql-js has "${around(expected)}".`;
}
