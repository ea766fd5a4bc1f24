import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';

describeInChromium('with TRUSTED_DOCUMENTS_MODE=enforce', (open) => {
  let service: BuiltService;
  beforeAll(async () => {
    const manifest = await temporaryFile('manifest.json');
    await writeFile(manifest, JSON.stringify({ a: '{ catalogue { revision } }' }));
    service = await startService({ environment: { TRUSTED_DOCUMENTS: manifest, TRUSTED_DOCUMENTS_MODE: 'enforce' } });
  });
  afterAll(() => service.stop());

  const wide = { viewport: { width: 1600, height: 2400 } };
  const answered = (page: Page, text: string) =>
    page.locator('.graphiql-response .view-line').filter({ hasText: text }).first().waitFor();

  it('the map draws its programmes, and the card of one', async () => {
    const { page, complaints } = await open(`${service.url}/map`);
    await page.locator('#stage:not([aria-busy]) svg').waitFor();
    await page.locator('#stage').getByRole('button', { name: 'Mastering Number' }).first().press('Enter');
    await page.locator('#card').getByRole('heading', { name: 'Mastering Number' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('the newsletter builder shows the letter and finds programmes', async () => {
    const { page, complaints } = await open(`${service.url}/newsletter?refs=mastering-number,pd-lead`);
    await page.getByRole('button', { name: /^Remove “The Mastering Number/ }).waitFor();
    await page.getByRole('searchbox').first().fill('continuity');
    await page
      .getByText(/Continuity/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('the Playground has the schema and its examples, and says why it runs nothing else', async () => {
    const { page, complaints } = await open(`${service.url}/playground?operation=programme-page`, wide);
    await page.locator('.graphiql-query-editor .view-line').filter({ hasText: 'query ProgrammePage' }).waitFor();
    await page.getByRole('button', { name: 'Execute query' }).click();
    await answered(page, '"title": "Pathway One: Number Patterns and Structures"');
    expect(complaints).toEqual([]);
    const own = new URLSearchParams({ query: '{ hubs { totalCount } }' });
    const { page: other } = await open(`${service.url}/playground?${own}`, wide);
    await other.locator('.graphiql-query-editor .view-line').filter({ hasText: 'totalCount' }).first().waitFor();
    await other.getByRole('button', { name: 'Execute query' }).click();
    await answered(other, 'This service runs only documents that its operator trusts');
    await answered(other, 'DOCUMENT_NOT_TRUSTED');
  });
});
