import type { Values } from '../../catalogue/document/entry-change.js';

/** What a person calls something that is stated. */
export function nameIn(value: Values): string {
  const name = ['title', 'slug', 'id', 'name', 'heading', 'paraphrase', 'kind']
    .map((key) => value[key])
    .find((one) => typeof one === 'string');
  return typeof name === 'string' ? name : 'without a name';
}
