import { copyFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TokenScope } from '../../src/access/token.js';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { exportCatalogue } from '../../src/cli/export/export-catalogue.js';
import { type ImportSettings, type ImportTerminal, importCatalogue } from '../../src/cli/import/import-catalogue.js';
import type { Service } from '../../src/cli/io/ask-service.js';
import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import { aCatalogue, bytesOf } from '../support/builders.js';
import { type BuiltService, realCatalogue, startService, temporaryFile } from '../support/built-service.js';

let catalogue: string;
let running: BuiltService;
let service: Service;
let reader: Service;
beforeEach(async () => {
  catalogue = await temporaryFile('catalogue.json');
  await copyFile(realCatalogue, catalogue);
  const [token, readersToken] = [await tokenWith('write'), await tokenWith('read:drafts')];
  running = await startService({ catalogueFile: catalogue });
  service = { url: running.url, token };
  reader = { ...service, token: readersToken };
  // From now on it is the process that writes.
  await changed('why-it-writes');
});
afterEach(async () => {
  expect(await running.errors()).toEqual([]);
  await running.stop();
});

const tokenWith = async (scope: TokenScope, file = catalogue) =>
  (await new TokenBook(await TokenFile.beside(file)).create({ name: `has ${scope}`, scopes: [scope] })).secret;

/** An edit by somebody else. */
const edited = async (mutation: string) => {
  const { data } = await running.ask(`mutation { edit: ${mutation} { __typename } }`, {}, asWriter());
  expect(data.edit).toEqual({ __typename: 'Ok' });
};
const changed = (slug: string) => edited(`createSeries(input: { slug: "${slug}", title: "${slug}" })`);

const asWriter = () => ({ authorization: `Bearer ${service.token}` });

/** The whole document as the service has it now, drafts included. */
const documentNow = async (): Promise<CatalogueDocument> =>
  (await running.send({ url: '/exports/catalogue.json', headers: asWriter() })).json();

async function file(name: string, ...rows: readonly string[]): Promise<string> {
  const path = join(dirname(catalogue), name);
  await writeFile(path, rows.join('\n'));
  return path;
}

/** An import into the document, or into the service where one is named, by somebody who has no document. */
async function imported(paths: readonly string[], settings: ImportSettings = {}, ask?: ImportTerminal['ask']) {
  const [printed, told]: [string[], string[]] = [[], []];
  const talk = { print: (text: string) => void printed.push(text), tell: (line: string) => void told.push(line), ask };
  const code = await importCatalogue(paths, { ...(!settings.service && { catalogue }), yes: !ask, ...settings }, talk);
  return { code, printed: printed.join('\n'), told: told.join('\n') };
}

const headings = 'academicYear,title,section,summary,status';
const rows = [
  '2022/23,Mastering Number,Primary,What it is.,PUBLISHED',
  '2022/23,Maths through Stories,Primary,Picture books.,',
];
const sheets = async () => [
  await file('programmes.csv', headings, ...rows),
  await file('pathways.csv', 'academicYear,programme,title', '2022/23,maths-through-stories,Early Years'),
  await file(
    'modules.csv',
    'academicYear,programme,pathway,title,kind',
    '2022/23,maths-through-stories,Early Years,Counting rhymes,THEME',
  ),
  await file(
    'links.csv',
    'academicYear,programme,from,kind,to,symmetric,strength',
    '2022/23,maths-through-stories,Early Years,RUNS_ALONGSIDE,mastering-number,no,STATED',
  ),
];

describe('An import into a running service', () => {
  it('into its file says how to send the changes to the service', async () => {
    const { code, told } = await imported(await sheets());
    expect(code).toBe(1);
    expect(told).toMatch(/^READ_ONLY: Process \d+ on .+ is the writer of this catalogue\./);
    expect(told).toContain('To let a running service write the changes, use --url');
    expect((await documentNow()).revision).toBe(2);
  });

  it('is one commit, and nothing is left to do afterwards', async () => {
    const { code, told } = await imported(await sheets(), { service });
    expect([code, told]).toEqual([0, 'The changes were written. The catalogue is now at revision 3.']);
    const document = await documentNow();
    const [number, stories] = document.programmes.filter(({ academicYear }) => academicYear === '2022/23');
    expect(number).toMatchObject({ slug: 'mastering-number', summary: 'What it is.' });
    expect(number).not.toHaveProperty('status');
    expect(stories).toMatchObject({ slug: 'maths-through-stories', status: 'DRAFT' });
    expect(stories).toMatchObject({ pathways: [{ title: 'Early Years', modules: [{ title: 'Counting rhymes' }] }] });
    const [link] = document.programmes.find(({ id }) => id === stories?.id)?.links ?? [];
    expect(link).toMatchObject({ from: document.programmes.at(-1)?.pathways?.[0]?.id, to: number?.series });
    expect((await imported(await sheets(), { service })).told).toBe('There is nothing to write.');
  });

  it('changes, publishes and withdraws existing programmes', async () => {
    await imported(await sheets(), { service });
    const next = [
      '2022/23,Mastering Number,Primary,What it will be.,WITHDRAWN',
      '2022/23,Maths through Stories,Primary,Picture books.,PUBLISHED',
    ];
    const { told } = await imported([await file('programmes.csv', headings, ...next)], { service });
    expect(told).toBe('The changes were written. The catalogue is now at revision 4.');
    const offered = (await documentNow()).programmes.filter(({ academicYear }) => academicYear === '2022/23');
    expect(offered.map(({ slug, summary, status }) => [slug, summary, status])).toEqual([
      ['mastering-number', 'What it will be.', 'WITHDRAWN'],
      ['maths-through-stories', 'Picture books.', undefined],
    ]);
  });

  it('refuses to make a published programme a draft, and names it', async () => {
    await imported(await sheets(), { service });
    const path = await file('programmes.csv', headings, '2022/23,Mastering Number,Primary,What it is.,DRAFT');
    const { code, told } = await imported([path], { service });
    expect(code).toBe(1);
    expect(told).toContain('make a published programme a draft again: programme "mastering-number" of 2022/23.');
    expect((await documentNow()).revision).toBe(3);
  });

  it('reports problems that the service finds, with the names of the entries', async () => {
    await imported(await sheets(), { service });
    const path = await file('programmes.csv', headings, '2022/23,Another,Primary,New.,');
    const { code, told } = await imported([path], { service, newSeries: true }, async () => {
      await changed('another'); // The slug that the plan has for a series.
      return true;
    });
    expect(code).toBe(1);
    expect(told).toMatch(/^SLUG_DUPLICATE series "another": /);
  });

  it('is refused if the programme was changed after the plan was made', async () => {
    await imported(await sheets(), { service });
    const [programme] = (await documentNow()).programmes.slice(-1);
    const path = await file('programmes.csv', headings, '2022/23,Maths through Stories,Primary,Songs.,');
    const { code, told } = await imported([path], { service }, async () => {
      await edited(`updateProgramme(id: "${programme?.id}", ifRevision: 3, patch: { contacts: [{ name: "Jo" }] })`);
      return true;
    });
    expect(code).toBe(1);
    expect(told).toContain('CHANGED_MEANWHILE');
    expect((await documentNow()).programmes.at(-1)).toMatchObject({ id: programme?.id, summary: 'Picture books.' });
  });

  it('keeps what somebody changed after the sheet was exported, and names the value of that time', async () => {
    await imported(await sheets(), { service });
    const { id } = (await documentNow()).programmes.at(-1) ?? {};
    const path = await file(
      'programmes.csv',
      `${headings},id,revision`,
      `${rows[1]?.replace('Picture', 'My')},${id},3`,
    );
    await edited(`updateProgramme(id: "${id}", ifRevision: 3, patch: { summary: "Songs.", section: SECONDARY })`);
    const { code, printed, told } = await imported([path], { service });
    expect([code, told]).toEqual([1, 'There is nothing to write.']);
    expect(printed).toContain('summary: exported "Picture books.", now "Songs.", your file "My books."');
    expect(printed).toContain('section: exported "PRIMARY", now "SECONDARY"');
    await imported([path], { service, overwrite: true });
    expect((await documentNow()).programmes.at(-1)).toMatchObject({ summary: 'My books.', section: 'SECONDARY' });
  });

  it('starts with an export from the service, as sheets or as a workbook', async () => {
    await edited('updateProgramme(id: "prg-v4zs6c", ifRevision: 0, patch: { summary: "From the service." })');
    const told: string[] = [];
    const output = { write: async () => undefined, tell: (line: string) => void told.push(line) };
    const out = join(dirname(catalogue), 'groups.xlsx');
    expect(await exportCatalogue('sheets', { service: reader, filters: {}, out }, output)).toBe(0);
    expect(told).toEqual([`${out}: a workbook with 12 sheets, 24 programmes, revision 3.`]);
    expect((await imported([out], { service })).told).toBe('There is nothing to write.');
    const nobody = { ...service, token: undefined };
    expect(await exportCatalogue('sheets', { service: nobody, filters: {}, out }, output)).toBe(2);
    expect(told.at(-1)).toContain('with a token that has the scope "read:drafts"');
    expect(await exportCatalogue('links.csv', { service, filters: {}, out }, output)).toBe(2);
    expect(told.at(-1)).toBe(`Download this format from ${running.url}/exports/links.csv.`);
  });

  it('needs a token that may write', async () => {
    const { code, told } = await imported(await sheets(), { service: reader });
    expect(code).toBe(1);
    expect(told).toBe(
      'NOT_ALLOWED: The token of "has read:drafts" does not have the scope "write". Ask the administrator for a token that has it.',
    );
    expect((await documentNow()).revision).toBe(2);
  });

  it('is planned for the catalogue of the service, and not for a local document', async () => {
    await changed('made-by-somebody-else');
    const path = await file('series.csv', 'slug,title', 'made-by-somebody-else,Of another title');
    process.env['CATALOGUE_FILE'] = join(dirname(catalogue), 'none.json');
    const { printed, told } = await imported([path], { service });
    delete process.env['CATALOGUE_FILE'];
    expect(printed).toContain('~ series "made-by-somebody-else"');
    expect(told).toBe('The changes were written. The catalogue is now at revision 4.');
  });

  it('creates and publishes everything that a hub offers in a year', async () => {
    const document = await documentNow();
    const bare = await temporaryFile('catalogue.json');
    const hubs = document.hubs.map((hub) => ({ ...hub, evidence: [] }));
    await writeFile(bare, bytesOf({ ...aCatalogue({ hubs, sources: [] }), homeHub: document.homeHub }));
    const secret = await tokenWith('write', bare);
    const started = await startService({ catalogueFile: bare });
    try {
      const { code, told, printed } = await imported([catalogue], { service: { url: started.url, token: secret } });
      expect(printed).toContain('of the series "mastery-readiness": Mastery Readiness Work Groups');
      expect([code, told]).toEqual([0, 'The changes were written. The catalogue is now at revision 2.']);
      expect((await started.ask('{ catalogue { programmeCount } }')).data).toEqual({
        catalogue: { programmeCount: 24 },
      });
    } finally {
      await started.stop();
    }
  });

  it('is refused as a whole if it has too many edits', async () => {
    const many = Array.from({ length: 130 }, (_, index) => `2022/23,Group ${index} of many,Primary,New.,`);
    const path = await file('programmes.csv', headings, ...many);
    const { code, told } = await imported([path], { service, newSeries: true });
    expect(code).toBe(1);
    expect(told).toMatch(/^TOO_MANY_EDITS: The plan has 260 edits/);
    expect((await documentNow()).revision).toBe(2);
  });

  it('prints as JSON why it was not written, with the plan', async () => {
    const paths = await sheets();
    const told = async (settings: ImportSettings, ask?: ImportTerminal['ask']) => {
      const { code, printed, told } = await imported(paths, { json: true, ...settings }, ask);
      expect([code, told]).toEqual([1, '']);
      return JSON.parse(printed) as Record<string, unknown>;
    };
    expect(await told({ service: reader })).toMatchObject({
      catalogue: running.url,
      revision: 2,
      created: [{ in: 'series' }, { in: 'programmes' }, { in: 'programmes' }],
      problems: [{ code: 'NOT_ALLOWED', message: expect.stringContaining('does not have the scope "write"') }],
      written: null,
    });
    expect(await told({})).toMatchObject({ problems: [{ code: 'READ_ONLY' }], written: null });
    const meanwhile = async () => {
      await changed('maths-through-stories'); // The slug that the plan has for a series.
      return true;
    };
    expect(await told({ service }, meanwhile)).toMatchObject({
      problems: [{ code: 'SLUG_DUPLICATE', name: 'series "maths-through-stories"', message: expect.any(String) }],
      written: null,
    });
    expect(await told({ service: { ...service, token: 'mhc_unknown' } })).toEqual({
      catalogue: running.url,
      revision: null,
      problems: [{ code: 'TOKEN_UNKNOWN', message: expect.any(String) }],
      written: null,
    });
    expect(await told({ service: { ...service, url: 'http://127.0.0.1:9' } })).toMatchObject({
      problems: [{ code: 'SERVICE_SILENT' }],
    });
  });

  it('reports that no service answers', async () => {
    const nobody = { ...service, url: 'http://127.0.0.1:9' };
    const { code, told } = await imported(await sheets(), { service: nobody });
    expect(code).toBe(1);
    expect(told).toContain('No catalogue answered at http://127.0.0.1:9');
  });
});
