import { expect, it } from '@jest/globals';
import { startService, temporaryFile } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';
import { runCli } from '../support/run-cli.js';

describeInChromium('the Playground of another hub', (open) => {
  it('says that nothing is published yet, and then has examples about what is published', async () => {
    const file = await temporaryFile('kernow.json');
    const { out } = await runCli(['init', '--hub', 'Kernow Maths Hub', '--catalogue', file]);
    const service = await startService({ catalogueFile: file });
    try {
      const empty = await open(`${service.url}/playground`);
      await empty.page.getByRole('alert').filter({ hasText: 'has no published programmes yet' }).waitFor();

      const headers = { authorization: `Bearer ${out.trim()}` };
      const { data: found } = await service.ask('{ hub(slug: "kernow") { id } }');
      const hub = `hub: "${found.hub.id}"`;
      const input = 'academicYear: "2022/23", title: "Bridges", section: PRIMARY, summary: "On bridges."';
      const { data } = await service.ask(
        `mutation { batch(edits: [
          { createProgramme: { as: "@new", input: { ${hub}, ${input}, participation: {} } } }
          { publish: { id: "@new", ifRevision: 0 } }
        ]) { __typename ... on EditOutcome { message } } }`,
        {},
        headers,
      );
      expect(data.batch.__typename).toBe('Ok');

      const { page, complaints } = await open(`${service.url}/playground?operation=what-comes-next`);
      await page.locator('.graphiql-editor-tool .view-line').filter({ hasText: '"slug": "bridges"' }).waitFor();
      await page.getByRole('button', { name: 'Run the query' }).click();
      await page.locator('.graphiql-response .view-line').filter({ hasText: '"Bridges"' }).first().waitFor();
      expect(await page.getByRole('alert').filter({ hasText: 'no published' }).count()).toBe(0);
      expect(complaints).toEqual([]);
    } finally {
      await service.stop();
    }
  });
});
