import { type EditAnswer, RefusedError } from '../client.js';
import { labelFor } from './input-types.js';

/** A problem of the form: at the field with this path, such as "deliveries[0].venue"; "" for the whole programme. */
export interface FormProblem {
  readonly path: string;
  readonly message: string;
}

/** "/edits/0/updateProgramme/patch/deliveries/0/venue" → "deliveries[0].venue". */
export function pathOf(pointer: string): string {
  const [, , , , ...keys] = pointer.split('/').slice(1);
  if (!pointer.startsWith('/edits/')) return '';
  return keys.map((key, at) => (/^\d+$/.test(key) ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
}

export const problemsOf = (answer: EditAnswer): readonly FormProblem[] =>
  answer.__typename === 'ValidationFailed'
    ? answer.problems.map(({ path, code, message }) => ({
        path: pathOf(path),
        message: code === 'VALUE_MISSING' ? 'Fill this in.' : message,
      }))
    : [];

/** "Deliveries, number 1, venue: Fill this in." */
export function describeProblem({ path, message }: FormProblem): string {
  const words = path.split(/[.[\]]+/).filter((key) => key !== '');
  const name = words.map((key) => (/^\d+$/.test(key) ? `number ${Number(key) + 1}` : labelFor(key).toLowerCase()));
  const all = name.join(', ');
  return all === '' ? message : `${all.charAt(0).toUpperCase()}${all.slice(1)}: ${message}`;
}

// How graphql-js refuses a value of a variable that has another type.
const wrongType = /at "edits\[0\]\.\w+\.(?:patch|input)\.?(?<path>[^"]*)"; (?<message>.*)$/;
const missingField = /^Field "(?<name>\w+)" of required type .* was not provided\.$/;

/** The problems of values that don't have the type of their field; undefined for any other error. */
export function typeProblems(error: unknown): readonly FormProblem[] | undefined {
  if (!(error instanceof RefusedError) || error.code !== 'BAD_USER_INPUT') return undefined;
  const found = error.messages.flatMap((text) => {
    const { path = '', message = '' } = wrongType.exec(text)?.groups ?? {};
    const { name } = missingField.exec(message)?.groups ?? {};
    if (name !== undefined) return [{ path: path === '' ? name : `${path}.${name}`, message: 'Fill this in.' }];
    return message === '' ? [] : [{ path, message: message.replace(/ Got .*$/, '') }];
  });
  return found.length > 0 ? found : undefined;
}

/** Whether a problem is at a path, or inside it. */
export const isAt = (path: string, problem: Pick<FormProblem, 'path'>): boolean =>
  problem.path === path || problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}[`);
