import { GraphQLError } from 'graphql';
import { CatalogueRefused, formatProblems } from '../../catalogue/document/problem.js';
import { ParameterRefused } from '../../domain/fields/query-parameters.js';
import { quote } from '../../domain/fields/rules.js';
import { isPublic } from '../../newsletter/blurb-links.js';
import { buildLetter } from '../../newsletter/build-letter.js';
import { isMissing, type Letter } from '../../newsletter/letter.js';
import { buildLetterJson } from '../../newsletter/letter-json.js';
import { buildMailFile } from '../../newsletter/mail-file.js';
import { maxMailBytes, renderMailHtml } from '../../newsletter/mail-html.js';
import { NewsletterRefused } from '../../newsletter/newsletter-refused.js';
import { parseNewsletterRequest } from '../../newsletter/newsletter-request.js';
import { formatPlainText } from '../../newsletter/plain-text.js';
import { serviceAddress } from '../../text/service-address.js';
import { NoAnswer } from '../io/ask-service.js';
import { catalogueFile, PathRefused, writeWholeFile } from '../io/files.js';
import { explainWriteError, type Output } from '../io/output.js';
import { newsletterFromFile, newsletterFromService } from './newsletter-answer.js';
import { type NewsletterFormat, newsletterFormats } from './newsletter-formats.js';

export interface NewsletterOptions {
  readonly format: string;
  /** The catalogue document; that of the service where it is left out. */
  readonly catalogue?: string | undefined;
  /** A service to ask instead. */
  readonly url?: string | undefined;
  /** Where readers reach the catalogue. */
  readonly publicUrl?: string | undefined;
  /** A path, or "-" for standard output. */
  readonly out: string;
  readonly refs: readonly string[];
  /** As parameters of the address have them. */
  readonly words: Readonly<Record<string, string>>;
}

const writers: Readonly<Record<NewsletterFormat, (letter: Letter) => Promise<string | Buffer>>> = {
  html: (letter) => renderMailHtml(letter),
  text: async (letter) => formatPlainText(letter),
  eml: (letter) => buildMailFile(letter, new Date()),
  json: async (letter) => `${JSON.stringify(buildLetterJson(letter), null, 2)}\n`,
};

const tooLarge =
  'This mail is larger than 102 KB, so Gmail will cut it. Choose fewer programmes, a smaller --max-length, or, with --map, a --public-url that readers can open.';

/**
 * Writes a newsletter. Returns the exit code: 0 done; 1 for picks that are missing in it, a bad catalogue, a service
 * that does not answer or a full disk; 2 for wrong use.
 */
export async function writeNewsletter(options: NewsletterOptions, output: Output): Promise<0 | 1 | 2> {
  try {
    const format = formatNamed(options.format);
    const letter = await letterFor(options);
    const text = Buffer.from(await writers[format](letter));
    if (options.out === '-') await output.write(text);
    else await writeWholeFile(options.out, (file) => file.writeFile(text));
    const missing = letter.entries.filter(isMissing);
    for (const { message } of missing) output.tell(message);
    if (format === 'html' && text.length > maxMailBytes) output.tell(tooLarge);
    return missing.length === 0 ? 0 : 1;
  } catch (error) {
    for (const line of explainError(error, options)) output.tell(line);
    return isWrongUse(error) ? 2 : 1;
  }
}

function formatNamed(name: string): NewsletterFormat {
  const format = newsletterFormats.find((known) => known === name);
  if (format) return format;
  throw new NewsletterRefused(`--format is ${quote(name)}. Give one of ${newsletterFormats.join(', ')}.`);
}

async function letterFor({ catalogue, url, publicUrl, refs, words }: NewsletterOptions): Promise<Letter> {
  const parameters = new URLSearchParams(words);
  for (const ref of refs) parameters.append('ref', ref);
  const wanted = parseNewsletterRequest(parameters);
  const reached = parseAddress(publicUrl ?? url ?? (process.env['PUBLIC_URL'] || undefined));
  const open = reached !== undefined && isPublic(reached) ? reached : undefined;
  const { answer, picture } = await (url === undefined
    ? newsletterFromFile(catalogueFile(catalogue), wanted, open)
    : newsletterFromService(parseAddress(url) ?? '', wanted, open));
  return buildLetter(answer, wanted, { catalogue: open, picture });
}

/** An address without a slash at its end. */
function parseAddress(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const address = serviceAddress(url);
  if (address !== undefined) return address;
  throw new NewsletterRefused('Give the whole address of the service, such as https://catalogue.example.org.');
}

const isWrongUse = (error: unknown): error is Error =>
  error instanceof NewsletterRefused ||
  error instanceof ParameterRefused ||
  error instanceof PathRefused ||
  error instanceof GraphQLError;

function explainError(error: unknown, { catalogue }: NewsletterOptions): readonly string[] {
  if (error instanceof CatalogueRefused) return formatProblems(catalogueFile(catalogue), error.problems);
  if (isWrongUse(error) || error instanceof NoAnswer) return [error.message];
  return [explainWriteError(error)];
}
