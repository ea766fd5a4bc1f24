import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const remedy = `there is no Chromium at ${executablePath}. Get it with "apt-get install chromium", or say in CHROMIUM where it is.`;

// Less than a test has, so that a wait that is in vain says what it waited for.
const mostPatience = 10_000;

// The last four keep Chromium from asking hosts of its own.
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

/** A page that was opened, and what it has done since. */
export interface Visit {
  readonly page: Page;
  /** The origins that it sent requests to. */
  readonly origins: ReadonlySet<string>;
  /** Uncaught errors, and warnings and errors on its console: violations of its security policy are among them. */
  readonly complaints: readonly string[];
}

/** Opens an address with nothing stored from before. It is closed after the test. */
export type Open = (url: string, options?: BrowserContextOptions) => Promise<Visit>;

/**
 * A `describe` whose tests get a real browser. Where there is none they are skipped, with a line that says so; where
 * `CI` is "true" that is a failure, so that no build is green for want of a browser.
 */
export function describeInChromium(name: string, tests: (open: Open) => void): void {
  if (existsSync(executablePath)) {
    describe(name, () => withBrowser(tests));
  } else if (process.env['CI'] === 'true') {
    it(`${name}, in Chromium`, () => {
      throw new Error(`It could not be tested: ${remedy}`);
    });
  } else {
    process.stderr.write(`Skipped: ${name}; ${remedy}\n`);
    describe.skip(name, () => tests(() => Promise.reject(new Error(remedy))));
  }
}

function withBrowser(tests: (open: Open) => void): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(() => browser.close());
  tests(async (url, options) => {
    const page = await browser.newPage(options);
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
