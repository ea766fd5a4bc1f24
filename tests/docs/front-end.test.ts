import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aFolder } from '../support/a-folder.js';
import { type BuiltService, startService } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';
import { root } from '../support/run-cli.js';
import { examplesOf } from './document-blocks.js';
import { ExampleFolder } from './example-folder.js';

const examples = examplesOf(readFileSync(join(root, 'docs/front-end.md'), 'utf8'));
// Compilers and a server start in each of these, on a machine with other work to do.
const longest = 600_000;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describeInChromium('docs/front-end.md', (open) => {
  let catalogue: BuiltService;
  let folder: ExampleFolder;
  beforeAll(async () => {
    const start = await aFolder();
    const manifests = ['client-preset.json', 'relay.json'].map((name) => join(start, name));
    await Promise.all(manifests.map((manifest) => writeFile(manifest, '{}')));
    catalogue = await startService({ environment: { TRUSTED_DOCUMENTS: manifests.join(',') } });
    folder = new ExampleFolder(start, catalogue.url);
  });
  afterAll(async () => {
    await catalogue.stop();
  });

  /** What the page of the folder shows. */
  async function shown(): Promise<string> {
    const { url, child } = await folder.serve();
    try {
      const { page, complaints } = await open(url);
      await page.locator('main').waitFor();
      expect(complaints).toEqual([]);
      return await page.evaluate<string>('document.body.innerText');
    } finally {
      child.kill();
      await once(child, 'close');
    }
  }

  // Each example continues where the one before it ended, as for a reader.
  for (const { block, result } of examples) {
    const { line, language, file, text } = block;
    const said = `line ${line}`;
    if (file !== undefined) it(`${said} is the file ${file}`, () => folder.write(file, text));
    else if (language === 'graphql')
      it(`${said}: the query has the answer below it`, async () => {
        expect(await catalogue.ask(text)).toEqual(JSON.parse(result ?? ''));
      });
    else
      it(
        `${said}: the commands print what is below them`,
        async () => {
          const commands = text.replace(/^npx vite\n/m, '');
          const printed = await folder.run(commands);
          const seen = commands === text ? printed : await shown();
          if (result !== undefined) expect(linesOf(seen)).toEqual(linesOf(result));
        },
        longest,
      );
  }
});

describe('the examples of a document', () => {
  it.each([
    ['```graphql\n{ id }\n```\n', 'Line 1 has a query, but no answer after it.'],
    ['Words\n\n```ts\nlet a;\n```\n', 'Line 3 has ts without a path.'],
    ['```text\nwords\n```\n', 'Line 1 has a result, but no command or query before it.'],
  ])('%j is a fault', (markdown, message) => {
    expect(() => examplesOf(markdown)).toThrow(message);
  });

  it('are files, commands and queries with their results', () => {
    const markdown = '```ts a.ts\n1\n```\n\n```sh\nls\n```\n\n```text\na.ts\n```\n\n```sh\ntrue\n```\n';
    expect(examplesOf(markdown).map(({ block, result }) => [block.line, block.file, result])).toEqual([
      [1, 'a.ts', undefined],
      [5, undefined, 'a.ts\n'],
      [13, undefined, undefined],
    ]);
  });
});
