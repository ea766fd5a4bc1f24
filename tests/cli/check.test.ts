import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { checkPlace } from '../../src/cli/check-command.js';
import { documentFormat } from '../../src/domain/document-format.js';
import { aCatalogue, aHub, aProgramme } from '../support/builders.js';
import { realCatalogue, temporaryFile } from '../support/built-service.js';
import { copyOfOldCatalogue, oldFile } from '../support/old-catalogue.js';
import { type Ran, runCli } from '../support/run-cli.js';

/** A document in a file of its own. */
async function fileOf(document: unknown): Promise<string> {
  const file = await temporaryFile('catalogue.json');
  await writeFile(file, typeof document === 'string' ? document : JSON.stringify(document));
  return file;
}

/** The code and the lines of a check. */
async function checked(file: string, asJson = false) {
  const lines: string[] = [];
  const code = await checkPlace({ file }, asJson, (line) => lines.push(line));
  return { code, lines };
}

const twoFaults = () =>
  aCatalogue({ hubs: [aHub({ email: 'nobody' })], programmes: [aProgramme({ title: 'Mastery ' })] });

describe('Checking a document', () => {
  test('that is valid prints so, with its contents, and returns 0', async () => {
    const file = await fileOf(aCatalogue({ programmes: [aProgramme()] }));
    expect(await checked(file)).toEqual({
      code: 0,
      lines: [`${file} is good: 1 programme of 1 hub, revision 1.`],
    });
  });

  test('with problems prints each on a line, with their number, and returns 1', async () => {
    const file = await fileOf(twoFaults());
    const { code, lines } = await checked(file);
    expect(code).toBe(1);
    expect(lines.map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining([
        'EMAIL_MALFORMED at /hubs/0/email, line 1 (hub "home")',
        'TEXT_UNCLEAN at /programmes/0/title, line 1 (programme "mastery" of 2021/22)',
      ]),
    );
    expect(lines.at(-1)).toBe(`${file} has 2 problems.`);
    expect(lines).toHaveLength(3);
  });

  test('with warnings prints them after the problems, and returns 0 without problems', async () => {
    const strange = { codes: ['21-07'], phases: ['PRIMARY'] as const, yearGroups: ['Y7'] as const };
    const file = await fileOf(aCatalogue({ programmes: [aProgramme(strange)] }));
    const { code, lines } = await checked(file);
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(
        /^warning: CODE_UNUSUAL at \/programmes\/0\/codes\/0, line 1 \(programme "mastery" of 2021\/22\): /,
      ),
      expect.stringMatching(/^warning: PHASES_CONTRADICTED at \/programmes\/0\/yearGroups\/0, line 1 /),
      `${file} is good: 1 programme of 1 hub, revision 1, with 2 warnings.`,
    ]);
    const bad = await fileOf(aCatalogue({ hubs: [aHub({ title: ' a' })], programmes: [aProgramme(strange)] }));
    const both = await checked(bad);
    expect(both.code).toBe(1);
    expect(both.lines.map((line) => line.split(' ')[0])).toEqual(['TEXT_UNCLEAN', 'warning:', 'warning:', bad]);
    expect(both.lines.at(-1)).toBe(`${bad} has 1 problem and 2 warnings.`);
    expect(JSON.parse((await checked(file, true)).lines.join('')).warnings).toHaveLength(2);
  });

  test('with one problem uses the singular', async () => {
    const file = await fileOf('{');
    const { lines } = await checked(file);
    expect(lines).toEqual([expect.stringMatching(/^JSON_SYNTAX at the top: /), `${file} has 1 problem.`]);
  });

  test.each([
    ['is not there', async () => `${await temporaryFile('nothing.json')}`, 'FILE_MISSING'],
    ['is a folder', async () => dirname(await temporaryFile('x')), 'FILE_UNREADABLE'],
    ['is empty', () => fileOf(''), 'FILE_EMPTY'],
  ])('that %s tells so, and gives 1', async (_what, file, problem) => {
    const { code, lines } = await checked(await file());
    expect(code).toBe(1);
    expect(lines[0]).toMatch(new RegExp(`^${problem} at the top: `));
  });

  test('prints JSON with --json, valid or not', async () => {
    const good = await fileOf(aCatalogue());
    const bad = await fileOf(twoFaults());
    const read = async (file: string) => JSON.parse((await checked(file, true)).lines.join('\n'));
    expect(await read(good)).toEqual({ file: good, format: documentFormat, problems: [], warnings: [] });
    const { problems } = await read(bad);
    expect(problems).toHaveLength(2);
    expect(problems).toContainEqual({
      code: 'EMAIL_MALFORMED',
      pointer: '/hubs/0/email',
      line: 1,
      thing: 'hub "home"',
      message: expect.stringMatching(/"nobody"/),
    });
  });

  test('says of a document of an older format that it has no problem, and what happens to it', async () => {
    const file = await copyOfOldCatalogue();
    const { code, lines } = await checked(file);
    expect(code).toBe(0);
    expect(lines).toEqual([
      `${file} is good: 50 programmes of 3 hubs, revision 49.`,
      `It has the older format 1. When the service starts, or with the next change, it is rewritten in format ${documentFormat}, and the files as they are now are kept beside it, under names with "format-1".`,
    ]);
    expect(await readFile(file)).toEqual(await oldFile('catalogue.json'));
  });

  test('leaves the file unchanged', async () => {
    const file = await fileOf(twoFaults());
    const before = await readFile(file);
    await checked(file);
    expect(await readFile(file)).toEqual(before);
  });
});

describe('The command check', () => {
  const uses = {
    good: ['check', realCatalogue],
    bad: ['check', '--json', 'package.json'],
    nothing: [],
    unknown: ['chek', realCatalogue],
  } as const;
  let outcomes: Record<keyof typeof uses, Ran>;

  beforeAll(async () => {
    const names = Object.keys(uses) as (keyof typeof uses)[];
    const results = await Promise.all(names.map(async (name) => [name, await runCli(uses[name])] as const));
    outcomes = Object.fromEntries(results) as typeof outcomes;
  }, 60_000);

  test('returns 0 for the bundled catalogue', () => {
    const { code, out, err } = outcomes.good;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/catalogue\.json is good: 24 programmes of \d+ hubs, revision 1\.\n$/);
  });

  test('returns 1 for a document with problems, and prints only JSON with --json', () => {
    const { code, out, err } = outcomes.bad;
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({ file: 'package.json', problems: expect.any(Array) });
  });

  test.each(['nothing', 'unknown'] as const)('returns 2 for wrong use (%s), and prints the usage', (use) => {
    const { code, out, err } = outcomes[use];
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^(?:error: |Usage: )/);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
