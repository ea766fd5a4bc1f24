import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Without Playwright's evaluation of it, which takes as long again. */
async function load(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: source });
  await session.detach();
}

/**
 * The serious and critical violations that axe finds in the parts of a page that match the selectors, one in each line. It
 * looks into no frame, because it is not loaded there.
 */
export async function seriousFaults(page: Page, selectors: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await load(page);
  const include = JSON.stringify(selectors.map((selector) => [selector]));
  const { violations } = await page.evaluate<AxeResults>(
    // Without selectors, which nothing here reads and which take axe about half of its time.
    `axe.run({ include: ${include} }, { resultTypes: ['violations'], iframes: false, selectors: false })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
}
