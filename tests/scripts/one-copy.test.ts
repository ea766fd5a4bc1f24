import { spawnSync } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { aFolder } from '../support/a-folder.js';
import { root } from '../support/run-cli.js';

const build = `
import { build } from 'vite';
import { oneCopy } from '${root}scripts/one-copy.mjs';
await build({
  configFile: false, logLevel: 'silent', plugins: [oneCopy()],
  ssr: { noExternal: true, resolve: { mainFields: ['module', 'main'] } },
  build: { ssr: true, rolldownOptions: { input: 'service.js' } },
});
`;

/** What a build of one module as the service is built says, and its exit code. */
async function built(source: string) {
  const folder = await aFolder();
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'service.js'), source);
  await writeFile(join(folder, 'build.mjs'), build);
  const { status, stderr } = spawnSync(process.execPath, ['build.mjs'], { cwd: folder, encoding: 'utf8' });
  return { status, stderr };
}

describe('The build of the service', () => {
  test('succeeds with one copy of graphql-js', async () => {
    expect(await built(`import { isAbstractType } from 'graphql'; console.log(isAbstractType);`)).toEqual({
      status: 0,
      stderr: '',
    });
  });

  test("fails if the project's code imports a file of graphql-js", async () => {
    const { status, stderr } = await built(`import 'graphql/execution/collectFields.js';`);
    expect(status).toBe(1);
    expect(stderr).toContain('imports "graphql/execution/collectFields.js". Import from "graphql" alone');
  });

  test('fails if a package is bundled both as ES modules and as CommonJS', async () => {
    const { status, stderr } = await built(
      `import { parse } from 'graphql'; import all from './node_modules/graphql/index.js'; console.log(parse, all);`,
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/Two copies of graphql: .* as \.m?js, .* as \.m?js/);
  });
});
