import { type Command, Option } from 'commander';
import { catalogueOption } from './io/catalogue-place.js';
import { standardOutput } from './io/output.js';
import { type NewsletterOptions, newsletterFormats, writeNewsletter } from './newsletter/write-newsletter.js';

type NewsletterArguments = Omit<NewsletterOptions, 'refs' | 'words'> & Readonly<Record<string, string>>;

/** Adds `newsletter`, which makes the same newsletter as the newsletter builder, without a browser. */
export function newsletterCommand(program: Command): void {
  program
    .command('newsletter')
    .description('write a newsletter about programmes of your choice, in your order')
    .argument('<refs...>', 'slugs, ids, codes, titles or aliases, in any spelling')
    .option('--format <format>', `one of ${newsletterFormats.join(', ')}`, 'html')
    .option('--max-length <number>', 'the maximum number of characters of each text, which ends at a sentence: 280')
    .option('--hub <slug>', 'the hub in which names are looked up (default: the home hub)')
    .option('--year <year>', 'the academic year of the names: 2021/22')
    .option('--heading <text>', 'the heading, which is also the subject of the mail')
    .option('--intro <text>', 'your own text before the programmes')
    .option('--closing <text>', 'your own text after the programmes')
    .option('--on <day>', 'the day that decides whether a closing date has passed: 2022-03-14 (default: today)')
    .addOption(new Option('--section-headings', 'put the heading of each section above its programmes').preset('1'))
    .addOption(new Option('--map', 'include a map of the programmes, as a picture').preset('1'))
    .option(...catalogueOption)
    .option('--url <url>', 'ask the service at this address instead of reading a document')
    .option(
      '--public-url <url>',
      'the public address of the catalogue (default: PUBLIC_URL, or the address given with --url)',
    )
    .option('--out <file>', 'where to write it; - for standard output', '-')
    .action(async (refs: readonly string[], given: NewsletterArguments) => {
      const { format, catalogue, url, publicUrl, out, ...words } = given;
      const options = { format, catalogue, url, publicUrl, out, refs, words };
      process.exitCode = await writeNewsletter(options, standardOutput());
    });
}
