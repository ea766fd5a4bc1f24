import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  type NewsletterOptions,
  newsletterFormats,
  writeNewsletter,
} from '../../src/cli/newsletter/write-newsletter.js';
import { leaves, readMailFile } from '../newsletter/read-mail.js';
import { aFolder } from '../support/a-folder.js';
import { type BuiltService, realCatalogue, sharedService } from '../support/built-service.js';
import { runCli } from '../support/run-cli.js';

const publicUrl = 'https://catalogue.example.org';

/** A newsletter as the command writes it, and what it tells. */
async function written(refs: readonly string[], options: Partial<NewsletterOptions> = {}) {
  const [parts, lines]: [Buffer[], string[]] = [[], []];
  const output = { write: async (part: Buffer) => parts.push(part), tell: (line: string) => lines.push(line) };
  const usual = { format: 'text', catalogue: realCatalogue, publicUrl, out: '-', words: {} };
  const code = await writeNewsletter({ ...usual, ...options, refs }, output);
  return { code, out: Buffer.concat(parts).toString(), told: lines.join('\n') };
}

describe('writeNewsletter()', () => {
  let service: BuiltService;
  beforeAll(async () => {
    service = await sharedService({ publicUrl: publicUrl });
  });
  afterAll(() => service.stop());

  it.each(newsletterFormats.filter((format) => format !== 'eml'))(
    'writes the same %s from a file as from a service, and as the service does',
    async (format) => {
      const refs = ['mastering-number', 'Y5-8 Continuity Work Group', 'nobody'];
      const options = { format, words: { heading: 'After half term', maxLength: '100' } };
      const fromFile = await written(refs, options);
      expect(await written(refs, { ...options, url: service.url })).toEqual(fromFile);
      const extension = format === 'text' ? 'txt' : format;
      const search = 'download=1&heading=After half term&maxLength=100&refs=';
      const { body } = await service.send(`/newsletter.${extension}?${encodeURI(search + refs)}`);
      expect(format === 'json' ? JSON.parse(fromFile.out) : fromFile.out).toEqual(
        format === 'json' ? JSON.parse(body) : body,
      );
    },
  );

  it('reports missing programmes, and returns 1', async () => {
    const { code, told, out } = await written(['pd-lead', 'nobody', 'coherance']);
    expect(code).toBe(1);
    expect(told.split('\n')).toEqual([
      'Nothing in the catalogue goes by “nobody”. Pick another.',
      'Nothing in the catalogue goes by “coherance”. Did you mean “Y7 – 11 Coherence Work Groups: approaches to key topics” (2021/22)?',
    ]);
    expect(out).not.toContain('nobody');
    expect(await written(['pd-lead'])).toMatchObject({ code: 0, told: '' });
  });

  it('writes a mail to a file', async () => {
    const folder = await aFolder();
    const out = join(folder, 'draft.eml');
    expect(await written(['pd-lead', 'mastering-number'], { format: 'eml', out })).toMatchObject({ code: 0, out: '' });
    expect(await readdir(folder)).toEqual(['draft.eml']);
    const mail = readMailFile(out);
    expect([mail.defects, leaves(mail).map(({ type }) => type)]).toEqual([[], ['text/plain', 'text/html']]);
  });

  it('contains no link to a catalogue that readers cannot reach', async () => {
    const { out } = await written(['pd-lead'], { publicUrl: 'http://localhost:4000' });
    expect(out).not.toContain('How it fits in');
    expect((await written(['pd-lead'])).out).toContain(`How it fits in: ${publicUrl}/map?hub=`);
  });

  it.each([
    ['a format that is none', { format: 'pdf' }, '--format is "pdf". Give one of html, text, eml, json.'],
    ['a length that is none', { words: { maxLength: 'x' } }, 'maxLength is "x". Give'],
    ['a hub that is not there', { words: { hub: 'nowhere' } }, 'Did you mean "east-midlands-'],
    ['an address that is none', { url: 'catalogue' }, 'Give the whole address of the service'],
    ['a folder to write to', { out: tmpdir() }, 'is not a file. Name a file, or - for standard output.'],
  ])('refuses %s, says what to do, and returns 2', async (_what, options, message) => {
    const { code, told, out } = await written(['pd-lead'], options);
    expect([code, out]).toEqual([2, '']);
    expect(told).toContain(message);
  });

  it('returns 1 if no catalogue answers, or the file does not exist', async () => {
    expect(await written(['pd-lead'], { url: `${service.url}/exports` })).toMatchObject({
      code: 1,
      told: `No catalogue answered at ${service.url}/exports (HTTP status 404). Check the address, and check that the service is running.`,
    });
    expect((await written(['pd-lead'], { url: 'http://127.0.0.1:9' })).told).toContain('No catalogue answered at');
    expect(await written(['pd-lead'], { catalogue: join(tmpdir(), 'none') })).toMatchObject({
      code: 1,
      told: expect.stringContaining('FILE_MISSING'),
    });
  });
});

describe('The command newsletter', () => {
  const run = (...args: readonly string[]) => runCli(['newsletter', ...args]);

  it('accepts programmes in any spelling, and texts with spaces', async () => {
    const { code, out, err } = await run(
      'SKTM Early Years',
      '--format',
      'json',
      '--heading',
      'A heading',
      '--max-length',
      '50',
    );
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      heading: 'A heading',
      picks: [{ ref: 'SKTM Early Years', slug: 'sktm-early-years' }],
    });
  });

  it('returns 2 if no programme is given', async () => {
    expect(await run()).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^error: missing required argument/),
    });
  });
});
