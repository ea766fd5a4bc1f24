import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { aFolder } from '../support/a-folder.js';
import { root } from '../support/run-cli.js';

const released = `type Query { programme(slug: String!): Programme programmes: [Programme!]! }
type Programme { title: String! closesOn: String phase: Phase }
enum Phase { PRIMARY SECONDARY }`;
const policy = '# Schema changelog\n\nA policy.\n\n';
const marker = '<!-- "npm run schema" writes everything below this line. -->';

/** A small project with the script, its schema as released, and an empty changelog. */
let folder: string;
/** The changelog that the script writes for it, which is the same in each test. */
let empty: string | undefined;
beforeEach(async () => {
  folder = await aFolder();
  for (const each of ['scripts', 'docs', 'schema/released']) await mkdir(join(folder, each), { recursive: true });
  await copyFile(join(root, 'scripts/schema-changelog.ts'), join(folder, 'scripts/schema-changelog.ts'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await write('package.json', JSON.stringify({ type: 'module', version: '0.1.0' }));
  await write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\nNothing.\n');
  await write('schema/released/0.1.0.graphql', released);
  await write('schema/schema.graphql', released);
  await write('docs/schema-changelog.md', empty ?? `${policy}${marker}\n`);
  if (!empty) run();
  empty ??= await changelog();
});

const write = (path: string, text: string) => writeFile(join(folder, path), text);
const changelog = () => readFile(join(folder, 'docs/schema-changelog.md'), 'utf8');

function run(...args: readonly string[]) {
  const tsx = ['--import', 'tsx', 'scripts/schema-changelog.ts', ...args];
  const { status, stderr } = spawnSync(process.execPath, tsx, { cwd: folder, encoding: 'utf8' });
  return { status, stderr };
}
const check = () => run('--check');

/** The lines of a part of the newest section. */
async function listed(heading: string): Promise<readonly string[]> {
  const [, section = ''] = (await changelog()).split(/^## /m);
  const [, part = ''] = section.split(`### ${heading}\n\n`);
  return (part.split('\n\n')[0] ?? '').trim().split('\n');
}

describe('The schema changelog', () => {
  test('of an unchanged schema is empty and up to date, and keeps the policy', async () => {
    expect(check()).toEqual({ status: 0, stderr: '' });
    expect((await changelog()).startsWith(`${policy}${marker}\n\n## Since 0.1.0\n`)).toBe(true);
    for (const heading of ['Breaks', 'Deprecations', 'Additions', 'Other changes'])
      expect(await listed(heading)).toEqual(['None.']);
  });

  test('is out of date after an addition, until it is written again', async () => {
    await write(
      'schema/schema.graphql',
      `${released.replace('closesOn', 'closes: Span closesOn')} type Span { at: String }`,
    );
    expect(check()).toEqual({
      status: 1,
      stderr: 'docs/schema-changelog.md is not up to date. Run "npm run schema" and commit it.\n',
    });
    run();
    expect(check()).toEqual({ status: 0, stderr: '' });
    // The fields of a new type are not listed.
    expect(await listed('Additions')).toEqual([
      '- Field `closes` was added to object type `Programme`.',
      '- Type `Span` was added.',
    ]);
  });

  test('lists what is deprecated, with the reason', async () => {
    const deprecated = released
      .replace('closesOn: String', 'closesOn: String @deprecated(reason: "Use closes.")')
      .replace('SECONDARY', 'SECONDARY @deprecated(reason: "Use PRIMARY.")');
    await write('schema/schema.graphql', deprecated);
    run();
    expect(await listed('Deprecations')).toEqual([
      '- `Programme.closesOn`: Use closes.',
      '- `Phase.SECONDARY`: Use PRIMARY.',
    ]);
    expect(await listed('Additions')).toEqual(['None.']);
  });

  test('is refused until CHANGELOG.md names every break', async () => {
    const broken = released
      .replace('closesOn: String', '')
      .replace('title: String!', 'title: String')
      .replace('SECONDARY', '')
      .replace('(slug: String!)', '');
    await write('schema/schema.graphql', broken);
    run();
    const paths = ['Phase.SECONDARY', 'Programme.closesOn', 'Programme.title', 'Query.programme.slug'];
    const sentence = (path: string) =>
      `CHANGELOG.md does not name the break of ${path}. Say under "Unreleased" what to write instead.\n`;
    expect(check()).toEqual({ status: 1, stderr: paths.map(sentence).join('') });
    const named = (count: number) => paths.slice(0, count).map((path) => `- Break: \`${path.split('.').at(-1)}\`.\n`);
    await write('CHANGELOG.md', `# Changelog\n\n## Unreleased\n\n${named(3).join('')}\n## 0.1.0\n\n- slug\n`);
    expect(check()).toEqual({ status: 1, stderr: sentence('Query.programme.slug') });
    await write('CHANGELOG.md', `# Changelog\n\n## Unreleased\n\n${named(4).join('')}\n## 0.1.0\n`);
    expect(check()).toEqual({ status: 0, stderr: '' });
    expect(await listed('Breaks')).toHaveLength(4);
  });

  test('is refused if the schema of the version in package.json is not kept', async () => {
    await write('package.json', JSON.stringify({ type: 'module', version: '0.10.0' }));
    expect(check().stderr).toContain('Copy schema/schema.graphql to schema/released/0.10.0.graphql for this release.');
  });

  test('has a section for each release, the newest first', async () => {
    for (const version of ['0.2.0', '0.10.0'])
      await write(`schema/released/${version}.graphql`, released.replace('title', `added${version.at(2)}: Int title`));
    await write('package.json', JSON.stringify({ type: 'module', version: '0.10.0' }));
    await write('schema/schema.graphql', released.replace('title', 'added1: Int title'));
    run();
    expect(check()).toEqual({ status: 0, stderr: '' });
    expect((await changelog()).match(/^## .*$/gm)).toEqual(['## Since 0.10.0', '## 0.10.0', '## 0.2.0']);
  });
});
