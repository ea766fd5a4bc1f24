import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeHTML } from 'entities';
import { writeNewsletter } from '../../src/cli/newsletter/write-newsletter.js';
import { aFolder } from '../support/a-folder.js';
import { type BuiltService, realCatalogue, sharedService } from '../support/built-service.js';
import { leaves, readMailFile } from './read-mail.js';

const publicUrl = 'https://catalogue.example.org';
const refs = 'mastery-readiness,primary-tfm-development,primary-tfm-embedding';
const words = [
  '“Mastery Readiness Work Groups” leads to “Primary Teaching for Mastery Development Work Groups”',
  '“Primary Teaching for Mastery Development Work Groups” is required for “Primary Teaching for Mastery Embedding Work Groups”.',
];

let catalogue: BuiltService;
let hidden: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService({ publicUrl: publicUrl });
  hidden = await sharedService();
});
afterAll(() => Promise.all([catalogue.stop(), hidden.stop()]));

const get = async (search: string, from = catalogue) => (await from.send(search)).body;

/** The attributes of the one picture of some HTML. */
function pictureIn(html: string) {
  const pictures = html.match(/<img[^>]*>/g) ?? [];
  expect(pictures).toHaveLength(1);
  const attribute = (name: string) => decodeHTML(new RegExp(`${name}="([^"]*)"`).exec(pictures[0] ?? '')?.[1] ?? '');
  return { src: attribute('src'), alt: attribute('alt'), width: Number(attribute('width')) };
}

describe('a newsletter with its map', () => {
  it('has the map in its HTML by an absolute URL, with its links in words', async () => {
    const { src, alt, width } = pictureIn(await get(`/newsletter.html?refs=${refs},nobody&map=1`));
    expect(src).toMatch(/^https:\/\/catalogue\.example\.org\/map\.png\?only=prg-[\w,-]+&width=360&scale=2$/);
    for (const clause of words) expect(alt).toContain(clause);
    const { statusCode, headers, bytes } = await catalogue.send(src.slice(publicUrl.length));
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/png']);
    expect(width).toBe(Math.min(552, bytes.readUInt32BE(16) / 2));
  });

  it('may load the map in the preview frame, and nothing else', async () => {
    const { headers } = await catalogue.send(`/newsletter.html?refs=${refs}&map=1`);
    expect(headers['content-security-policy']).toContain(`img-src data: ${publicUrl};`);
  });

  it('embeds the map if readers cannot reach the catalogue', async () => {
    expect(pictureIn(await get(`/newsletter.html?refs=${refs}&map=1`, hidden)).src).toMatch(/^data:image\/png;base64,/);
  });

  it('mentions the map in its plain text, and contains it in the copied HTML', async () => {
    const text = await get(`/newsletter.txt?refs=${refs}&map=1`);
    const line = text.split('\n').findIndex((each) => each.startsWith('[Map: 3 programmes and 2 links: only those'));
    expect(text.split('\n')[line]).toContain(words[0]);
    expect(text.split('\n')[line + 1]).toMatch(/^https:\/\/catalogue\.example\.org\/map\.png\?only=/);
    const { formatted, picture } = JSON.parse(await get(`/newsletter.json?refs=${refs}&map=1`));
    expect(pictureIn(formatted)).toMatchObject({ src: picture.href, alt: picture.alt });
  });

  it('has the map attached to the draft mail, so that mail programs need not load it', async () => {
    const { bytes } = await catalogue.send(`/newsletter.eml?refs=${refs}&map=1`);
    const path = join(await aFolder(), 'newsletter.eml');
    await writeFile(path, bytes);
    const mail = readMailFile(path);
    expect(mail.defects).toEqual([]);
    expect(leaves(mail).flatMap(({ images = [] }) => images)).toEqual([
      { src: 'cid:map@newsletter', alt: expect.stringContaining(words[0] ?? '') },
    ]);
    expect(leaves(mail).map(({ type }) => type)).toEqual(['text/plain', 'text/html', 'image/png']);
  });

  it('is the same from the command, with a file and with a service', async () => {
    const written = async (more: object) => {
      const parts: Buffer[] = [];
      const output = { write: async (part: Buffer) => parts.push(part), tell: () => undefined };
      const options = { format: 'html', publicUrl, out: '-', refs: refs.split(','), words: { map: '1' }, ...more };
      expect(await writeNewsletter(options, output)).toBe(0);
      return Buffer.concat(parts).toString();
    };
    const fromFile = await written({ catalogue: realCatalogue });
    expect(fromFile).toBe(await get(`/newsletter.html?refs=${refs}&map=1`));
    expect(await written({ url: catalogue.url })).toBe(fromFile);
  });

  it('has no map if none is requested, nothing was found or it would show no link, and reports a misspelt value', async () => {
    for (const search of [
      `refs=${refs}`,
      `refs=${refs}&map=0`,
      'refs=nobody&map=1',
      'refs=pd-lead,mastering-number&map=1',
    ]) {
      expect(await get(`/newsletter.html?${search}`)).not.toContain('<img');
    }
    const { statusCode, body } = await catalogue.send(`/newsletter.html?refs=${refs}&map=yes`);
    expect([statusCode, body]).toEqual([400, expect.stringContaining('map is')]);
  });
});
