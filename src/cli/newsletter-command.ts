import type { Command } from 'commander';
import { standardOutput } from './io/output.js';
import { newsletterFormats } from './newsletter/newsletter-formats.js';

interface NewsletterArguments {
  readonly format: string;
  readonly catalogue?: string;
  readonly url?: string;
  readonly publicUrl?: string;
  readonly out: string;
  readonly hub?: string;
  readonly year?: string;
  readonly maxLength?: string;
  readonly heading?: string;
  readonly intro?: string;
  readonly closing?: string;
  readonly map?: boolean;
}

/** Adds `newsletter`: what the newsletter builder makes, without a browser. */
export function newsletterCommand(program: Command): void {
  program
    .command('newsletter')
    .description('write a newsletter of the groups that you pick, in your order')
    .argument('<refs...>', 'slugs, ids, codes, titles or aliases, in any spelling')
    .option('--format <format>', `one of ${newsletterFormats.join(', ')}`, 'html')
    .option('--max-length <number>', 'the most characters of a blurb; it is cut at a word: 280')
    .option('--hub <slug>', 'where names are looked up; the home hub where it is left out')
    .option('--year <year>', 'the academic year of the names: 2021/22')
    .option('--heading <text>', 'the heading, and the subject of the mail')
    .option('--intro <text>', 'words of your own before the groups')
    .option('--closing <text>', 'words of your own after them')
    .option('--map', 'put in the map of the groups, as a picture')
    .option('--catalogue <file>', 'the JSON document; CATALOGUE_FILE, or that of this package, where it is left out')
    .option('--url <url>', 'ask the service at this address instead of reading a document')
    .option('--public-url <url>', 'where readers reach the catalogue; PUBLIC_URL, or that of --url')
    .option('--out <file>', 'where to write it; - for standard output', '-')
    .action(async (refs: readonly string[], given: NewsletterArguments) => {
      const { format, catalogue, url, publicUrl, out, map, ...words } = given;
      const options = { format, catalogue, url, publicUrl, out, refs, words: { ...words, ...(map && { map: '1' }) } };
      const { writeNewsletter } = await import('./newsletter/write-newsletter.js'); // Much that other commands need not wait for.
      process.exitCode = await writeNewsletter(options, standardOutput());
    });
}
