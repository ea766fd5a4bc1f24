import type { BrowserContextOptions } from 'playwright-core';

/** How a browser shows a page: the size of its window, and whether in the dark. */
export interface Look {
  readonly on: string;
  readonly options: BrowserContextOptions & { readonly viewport: { readonly width: number; readonly height: number } };
}

const desk = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Each size and each colour scheme once. `npm run torture` looks at all four combinations. */
export const looks: readonly Look[] = [
  { on: 'a desk', options: desk },
  { on: 'a phone in the dark', options: { ...phone, colorScheme: 'dark' } },
  ...(process.env['EVERY_LOOK'] === '1'
    ? ([
        { on: 'a desk in the dark', options: { ...desk, colorScheme: 'dark' } },
        { on: 'a phone', options: phone },
      ] as const)
    : []),
];
