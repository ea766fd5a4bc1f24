import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import type { Plugin } from 'vite';
import { describeInputs } from './describe-inputs.js';

/** Imports `schema.graphql?input-types`: what the form shows, so that a new field of the schema is in the form too. */
export const inputTypesPlugin: Plugin = {
  name: 'input-types',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('?input-types')) return undefined;
    const schema = buildSchema(await readFile(id.replace(/\?.*$/, ''), 'utf8'), { assumeValidSDL: true });
    return `export default ${JSON.stringify(describeInputs(schema, 'ProgrammeInput'))};`;
  },
};
