import { quote } from '../../domain/fields/rules.js';
import { buildLetter } from '../../newsletter/build-letter.js';
import type { Letter } from '../../newsletter/letter.js';
import { buildLetterJson } from '../../newsletter/letter-json.js';
import { buildMailFile } from '../../newsletter/mail-file.js';
import { maxMailBytes, renderMailHtml } from '../../newsletter/mail-html.js';
import { NewsletterRefused } from '../../newsletter/newsletter-refused.js';
import { parseNewsletterRequest } from '../../newsletter/newsletter-request.js';
import { formatPlainText } from '../../newsletter/plain-text.js';
import { parseServiceUrl, ServiceAddress } from '../../text/service-address.js';
import { type CataloguePlace, runOnCatalogue } from '../io/catalogue-place.js';
import { writeWholeFile } from '../io/files.js';
import type { Output } from '../io/output.js';
import { type ExitCode, runCommand } from '../io/run-command.js';
import { newsletterFromPlace, newsletterFromService } from './newsletter-answer.js';

/** The formats of a newsletter. */
export const newsletterFormats = ['html', 'text', 'eml', 'json'] as const;

export interface NewsletterOptions {
  readonly format: string;
  /** The path of the catalogue document; by default the one that the service uses. */
  readonly catalogue?: string | undefined;
  /** The address of a service to ask instead. */
  readonly url?: string | undefined;
  /** The address at which readers reach the catalogue. */
  readonly publicUrl?: string | undefined;
  /** A path, or "-" for standard output. */
  readonly out: string;
  readonly refs: readonly string[];
  /** The other parameters of `/newsletter.html`, by their names. */
  readonly words: Readonly<Record<string, string>>;
}

const writers: Readonly<Record<(typeof newsletterFormats)[number], (letter: Letter) => Promise<string | Buffer>>> = {
  html: (letter) => renderMailHtml(letter),
  text: async (letter) => formatPlainText(letter),
  eml: (letter) => buildMailFile(letter, new Date()),
  json: async (letter) => `${JSON.stringify(buildLetterJson(letter), null, 2)}\n`,
};

const tooLarge =
  'This mail is larger than 102 KB, so Gmail will cut it. Choose fewer programmes, a smaller --max-length, or, with --map, a --public-url that readers can open.';

/** Writes a newsletter. Returns the exit code; picks that are missing in the newsletter are a problem (1). */
export function writeNewsletter(options: NewsletterOptions, { write, tell }: Output): Promise<ExitCode> {
  const run = async (place?: CataloguePlace): Promise<ExitCode> => {
    const format = newsletterFormats.find((known) => known === options.format);
    if (!format)
      throw new NewsletterRefused(`--format is ${quote(options.format)}. Give one of ${newsletterFormats.join(', ')}.`);
    const letter = await letterFor(options, place);
    const text = Buffer.from(await writers[format](letter));
    if (options.out === '-') await write(text);
    else await writeWholeFile(options.out, (file) => file.writeFile(text));
    const { missing, notes } = letter;
    for (const { message } of missing) tell(message);
    for (const note of notes) tell(note);
    if (format === 'html' && text.length > maxMailBytes) tell(tooLarge);
    return missing.length === 0 ? 0 : 1;
  };
  return options.url === undefined ? runOnCatalogue(options.catalogue, tell, run) : runCommand(options.url, tell, run);
}

/** Asks the service at the address in the options, or reads the catalogue at a place. */
async function letterFor(options: NewsletterOptions, place: CataloguePlace | undefined): Promise<Letter> {
  const { url, publicUrl, refs, words } = options;
  const parameters = new URLSearchParams(words);
  for (const ref of refs) parameters.append('ref', ref);
  const wanted = parseNewsletterRequest(parameters, new Date());
  const reached = parseAddress(publicUrl ?? url ?? (process.env['PUBLIC_URL'] || undefined));
  const address = new ServiceAddress(reached);
  const { answer, picture } = await (place
    ? newsletterFromPlace(place, wanted, address)
    : newsletterFromService(parseAddress(url) ?? '', wanted, address));
  return buildLetter(answer, wanted, { address, picture });
}

/** An address without a slash at its end. */
function parseAddress(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const address = parseServiceUrl(url);
  if (address !== undefined) return address;
  throw new NewsletterRefused('Give the whole address of the service, such as https://catalogue.example.org.');
}
