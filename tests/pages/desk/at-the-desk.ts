import type { Page } from 'playwright-core';

// What somebody does at the desk. Controls are found by their role and name only, as a screen reader finds them.

export async function openProgramme(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

export const backToList = (page: Page) => page.getByRole('button', { name: '← All programmes' }).click();

export const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** Fills in texts by their names. */
export async function fillIn(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await page.getByRole('textbox', { name }).fill(text);
}

/** Waits until the page says something. */
export const says = (page: Page, hasText: string) => page.getByRole('status').filter({ hasText }).waitFor();

export const pressSave = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

export async function save(page: Page): Promise<void> {
  await pressSave(page);
  await says(page, 'Saved.');
}

/** Ticks that what was carried forward is right, and leaves the programme ready to be published. */
export async function confirm(page: Page): Promise<void> {
  await openTab(page, 'Publish');
  await page.getByRole('checkbox', { name: /I have checked what was carried forward/ }).check();
  await page.getByRole('button', { name: 'Confirm, and publish later' }).click();
  await says(page, 'Confirmed.');
}
