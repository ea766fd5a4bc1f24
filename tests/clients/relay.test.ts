import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { compileRelay, relayApp } from './relay-app.js';

const paginated = `
import { graphql } from 'relay-runtime';
export const list = graphql\`
  fragment list_hub on Hub
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "listPaginationQuery") {
    programmes(first: $count, after: $cursor, orderBy: [{ field: TITLE }]) @connection(key: "list_programmes") {
      edges { node { id title nextSteps { to { __typename ... on Programme { title } } } } }
    }
  }
\`;
export const page = graphql\`
  query listQuery($slug: String!) {
    hub(slug: $slug) { ...list_hub }
  }
\`;
`;

let folder: string;
beforeEach(async () => {
  folder = await relayApp({ language: 'typescript', eagerEsModules: true });
});
afterEach(() => rm(folder, { recursive: true }));

describe("Relay's compiler", () => {
  it('accepts the schema, with a paginated fragment that refetches through node(id)', async () => {
    await writeFile(join(folder, 'src', 'list.ts'), paginated);
    const { status, said } = compileRelay(folder);
    expect(`${status} ${said}`).toMatch(/^0 /);
    const made = await readFile(join(folder, 'src', '__generated__', 'listPaginationQuery.graphql.ts'), 'utf8');
    expect(made).toContain('pageInfo');
    expect(made).toContain('endCursor');
    expect(made).toMatch(/node\(id: \$id\)/);
  });

  it('refuses a field that the schema does not have', async () => {
    await writeFile(join(folder, 'src', 'list.ts'), paginated.replaceAll('title', 'titel'));
    expect(compileRelay(folder).status).not.toBe(0);
  });
});
