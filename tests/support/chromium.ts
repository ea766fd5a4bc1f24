import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { describeWith } from './outside-program.js';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const remedy = `there is no Chromium at ${executablePath}. Get it with "apt-get install chromium", or say in CHROMIUM where it is.`;

// The same browser without its windows: a visit takes a quarter of the processor time. It has no settings of a profile.
const headlessShell = '/usr/bin/chromium-headless-shell';
const hasShell = process.env['CHROMIUM'] === undefined && existsSync(headlessShell);

// This is less than the timeout of a test, so that a failed wait reports what it waited for.
const mostPatience = 30_000;

// The last four options prevent requests of Chromium to its own hosts.
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How a test starts Chromium with a profile of its own. */
export const chromiumOptions = { executablePath, args };
// The scripts of a visit run for a second, in which optimising them costs more than it gains: a fifth of a visit.
const scriptArgs = '--js-flags=--single-threaded,--max-lazy,--no-opt';
const quickOptions = { executablePath: hasShell ? headlessShell : executablePath, args: [...args, scriptArgs] };

/** An open page, and what it has done since. */
export interface Visit {
  readonly page: Page;
  /** The origins to which it has sent requests. */
  readonly origins: ReadonlySet<string>;
  /** Uncaught errors, and warnings and errors on its console, including violations of its security policy. */
  readonly complaints: readonly string[];
}

/** Opens an address in a page that is closed after the test. */
export type Open = (url: string, options?: BrowserContextOptions) => Promise<Visit>;

/**
 * A `describe` whose tests get a real browser. Without a browser, they are skipped with a message; if `CI` is "true", they
 * fail instead, so that no build passes because a browser is missing. Each visit starts with an empty browser cache and
 * storage. With `stored`, visits share them, which is faster for pages that store only their own scripts and styles.
 */
export function describeInChromium(name: string, tests: (open: Open) => void, { stored = false } = {}): void {
  describeWith(existsSync(executablePath), remedy)(name, () => withBrowser(tests, stored));
}

function withBrowser(tests: (open: Open) => void, stored: boolean): void {
  let browser: Browser;
  const kept = new Map<string, BrowserContext>();
  const contextFor = async (options: BrowserContextOptions = {}) => {
    const key = JSON.stringify(options);
    const context = kept.get(key) ?? (await browser.newContext(options));
    if (stored) kept.set(key, context);
    return context;
  };
  beforeAll(async () => {
    browser = await chromium.launch(quickOptions);
  });
  afterEach(async () => {
    const pages = browser.contexts().flatMap((context) => context.pages());
    await Promise.all(
      stored ? pages.map((page) => page.close()) : browser.contexts().map((context) => context.close()),
    );
  });
  afterAll(() => browser.close());
  tests(async (url, options) => {
    const page = await (await contextFor(options)).newPage();
    page.setDefaultTimeout(mostPatience);
    const visit = watched(page);
    await page.goto(url);
    return visit;
  });
}

function watched(page: Page): Visit {
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  return { page, origins, complaints };
}
