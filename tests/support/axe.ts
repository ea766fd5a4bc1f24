import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * The serious and critical violations that axe finds in the parts of a page that match the selectors, one in each line. It
 * looks into no frame, because it is not loaded there.
 */
export async function seriousFaults(page: Page, selectors: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  const include = JSON.stringify(selectors.map((selector) => [selector]));
  const { violations } = await page.evaluate<AxeResults>(
    // Without selectors, which nothing here reads and which take axe about half of its time.
    `axe.run({ include: ${include} }, { resultTypes: ['violations'], iframes: false, selectors: false })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
}
