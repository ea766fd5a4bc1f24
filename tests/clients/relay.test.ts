import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aFolder } from '../support/a-folder.js';

const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
const schema = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));

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
  folder = await aFolder();
  await mkdir(join(folder, 'src'));
  await writeFile(join(folder, 'schema.graphql'), await readFile(schema));
  await writeFile(join(folder, 'package.json'), '{}');
  await writeFile(
    join(folder, 'relay.config.json'),
    JSON.stringify({ src: './src', schema: './schema.graphql', language: 'typescript', eagerEsModules: true }),
  );
});
afterEach(() => rm(folder, { recursive: true }));

function compile() {
  const { status, stdout, stderr } = spawnSync('node', [compiler, '--repersist'], { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe("Relay's compiler", () => {
  it('accepts the schema, with a paginated fragment that refetches through node(id)', async () => {
    await writeFile(join(folder, 'src', 'list.ts'), paginated);
    const { status, said } = compile();
    expect(`${status} ${said}`).toMatch(/^0 /);
    const made = await readFile(join(folder, 'src', '__generated__', 'listPaginationQuery.graphql.ts'), 'utf8');
    expect(made).toContain('pageInfo');
    expect(made).toContain('endCursor');
    expect(made).toMatch(/node\(id: \$id\)/);
  });

  it('refuses a field that the schema does not have', async () => {
    await writeFile(join(folder, 'src', 'list.ts'), paginated.replaceAll('title', 'titel'));
    expect(compile().status).not.toBe(0);
  });
});
