import type { Page } from 'playwright-core';
import { openTab } from './at-the-desk.js';

/** What a curator corrects in a year that was copied from the one before. */
export interface Correction {
  readonly title: string;
  readonly make: (page: Page) => Promise<void>;
  /** What is stored afterwards. */
  readonly stored: object;
}

const fill = (page: Page, name: string | RegExp, text: string) => page.getByRole('textbox', { name }).fill(text);

/** In ten programmes, one of each kind of control. */
export const corrections: readonly Correction[] = [
  {
    title: 'Mastery Readiness Work Groups',
    make: (page) => fill(page, 'Teaser', 'For schools that begin with mastery.'),
    stored: { teaser: 'For schools that begin with mastery.' },
  },
  {
    title: 'Primary Teaching for Mastery Development Work Groups',
    make: (page) => fill(page, 'Codes', 'NCP22-02\nNCP22-03'),
    stored: { codes: ['NCP22-02', 'NCP22-03'] },
  },
  {
    title: 'Primary Teaching for Mastery Embedding Work Groups',
    make: async (page) => {
      await openTab(page, 'Dates and places');
      const recruitment = page.getByRole('group', { name: 'Recruitment' });
      await recruitment.getByRole('combobox', { name: 'Status', exact: true }).selectOption('Open');
      await recruitment.getByRole('textbox', { name: 'Closes' }).fill('2022-09-30');
    },
    stored: { recruitment: { status: 'OPEN', closes: '2022-09-30' } },
  },
  {
    title: 'Primary Teaching for Mastery Sustaining Work Groups',
    make: (page) => fill(page, 'Web page', 'https://hub.example.org/sustaining'),
    stored: { url: 'https://hub.example.org/sustaining' },
  },
  {
    title: 'Secondary Teaching for Mastery Development Work Groups',
    make: async (page) => {
      await openTab(page, 'Who it is for');
      await page.getByRole('group', { name: 'Year groups' }).getByRole('checkbox', { name: 'Year 9' }).check();
    },
    stored: { yearGroups: ['Y9'] },
  },
  {
    title: 'Secondary Teaching for Mastery Embedding Year Support',
    make: async (page) => {
      await openTab(page, 'Money');
      await page.getByRole('combobox', { name: 'Free' }).selectOption('Yes');
    },
    stored: { funding: { free: true } },
  },
  {
    title: 'Secondary Subject Leadership Work Group',
    make: async (page) => {
      await openTab(page, 'Dates and places');
      await page.getByRole('button', { name: 'Add to deliveries' }).click();
      await fill(page, 'Venue', 'County Hall, Matlock');
      await fill(page, 'Starts', '2022-10');
    },
    stored: { deliveries: [{ venue: 'County Hall, Matlock', starts: '2022-10' }] },
  },
  {
    title: 'Y7 – 11 Coherence Work Groups: approaches to key topics',
    make: async (page) => {
      await openTab(page, 'Links');
      await page.getByRole('button', { name: 'Add to contacts' }).click();
      await page.getByRole('group', { name: 'Contacts' }).getByRole('textbox', { name: 'Email' }).fill('a@example.org');
    },
    stored: { contacts: [{ email: 'a@example.org' }] },
  },
  {
    title: 'Supporting Post-16 GCSE Re-sit Work Groups',
    make: async (page) => {
      await openTab(page, 'Open questions');
      await fill(page, 'Open questions', '');
    },
    stored: {},
  },
  {
    title: 'The Mastering Number Programme',
    make: async (page) => {
      await openTab(page, 'Dates and places');
      await page.getByRole('group', { name: 'Count' }).getByRole('textbox', { name: 'Count, to' }).fill('30');
    },
    stored: { places: { count: { max: 30 } } },
  },
];
