import { copyFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';

// The list at /programmes: its form works without JavaScript, and every result can be reached.

let service: BuiltService;
beforeAll(async () => {
  const file = await temporaryFile('several.json');
  await copyFile('data/several-hubs.json', file);
  service = await startService({ catalogueFile: file });
});
afterAll(() => service.stop());

const linksIn = (html: string) =>
  [...html.matchAll(/<li><a href="(\/programmes\/[^"]+)"/g)].map(([, link]) => link ?? '');
const nextIn = (html: string) => /<a class="button" href="([^"]*)">Next page/.exec(html)?.[1]?.replaceAll('&amp;', '&');
const countIn = (html: string) => Number(/<p>(\d+) programme/.exec(html)?.[1] ?? 0);

/** The addresses of all programmes of a list, page by page. */
async function walk(start: string): Promise<readonly string[]> {
  const all: string[] = [];
  for (let url: string | undefined = start; url !== undefined; ) {
    const { statusCode, body }: { statusCode: number; body: string } = await service.send(url);
    expect(statusCode).toBe(200);
    all.push(...linksIn(body));
    url = nextIn(body);
  }
  return all;
}

describe('The list of programmes', () => {
  it('leads to every programme once, and each page is there', async () => {
    const { data } = await service.ask('{ programmes(first: 100) { nodes { slug academicYear hub { slug } } } }');
    const expected = data.programmes.nodes.map(
      ({ slug, academicYear, hub }: { slug: string; academicYear: string; hub: { slug: string } }) =>
        `/programmes/${hub.slug}/${academicYear.replace('/', '-')}/${slug}`,
    );
    const reached = await walk('/programmes');
    expect([...reached].sort()).toEqual(expected.sort());
    for (const url of reached) expect([url, (await service.send(url)).statusCode]).toEqual([url, 200]);
  });

  it('leads to every result of a search', async () => {
    const { body } = await service.send('/programmes?text=teaching');
    const reached = await walk('/programmes?text=teaching');
    expect(new Set(reached).size).toBe(countIn(body));
    expect(countIn(body)).toBeGreaterThan(30);
  });

  it('counts in each menu what a choice would leave', async () => {
    const { body } = await service.send('/programmes?text=&phase=SECONDARY&hub=');
    const options = [...body.matchAll(/<option value="([A-Z_]+)"( selected)?>[^<]*\((\d+)\)/g)];
    const phases = options.filter(([, value]) => /^(EARLY_YEARS|PRIMARY|SECONDARY|POST_16)$/.test(value ?? ''));
    const chosen = phases.find(([, value, selected]) => value === 'SECONDARY' && selected);
    expect(Number(chosen?.[3])).toBe(countIn(body));
    const other = await service.send('/programmes?phase=PRIMARY');
    expect(phases.map(([, value, , count]) => [value, Number(count)])).toContainEqual(['PRIMARY', countIn(other.body)]);
  });

  it('suggests other words where a search finds nothing, and keeps the choice in its menu', async () => {
    const { body } = await service.send('/programmes?text=mastary&year=1999/00');
    expect(body).toContain('No programme fits.');
    expect(body).toContain('<option value="1999/00" selected>1999/00 (0)</option>');
  });

  it('marks where the words are, and shows everything else as text', async () => {
    const { body } = await service.send(`/programmes?text=${encodeURIComponent('mastery <script>')}`);
    expect(body).toContain('<mark>Mastery</mark>');
    expect(body).not.toContain('<script');
  });

  it.each([
    ['phase=UPPER', 'phase: '],
    ['after=nonsense', 'is not a cursor of this list'],
    ['fase=PRIMARY', 'is not a parameter of the list of programmes. Did you mean &quot;phase&quot;?'],
  ])('says what is wrong with ?%s', async (search, message) => {
    const { statusCode, body } = await service.send(`/programmes?${search}`);
    expect([statusCode, body]).toEqual([400, expect.stringContaining(message)]);
    expect(body).toContain('href="/programmes"');
  });
});
