import type { Letter } from './letter.js';
import { mailMjml } from './mail-mjml.js';

/** Gmail shows no more of a mail than this, in bytes. */
export const mostMailBytes = 102 * 1024;

/**
 * A newsletter as the HTML of a mail: tables and inlined styles, for Outlook's sake, and nothing to fetch but its
 * picture, if it has one. `picture` is where that is; where readers cannot reach the catalogue, it is written into the
 * address.
 */
export async function mailHtml(letter: Letter, picture = letter.picture?.href ?? dataAddress(letter)): Promise<string> {
  const { default: mjml2html } = await import('mjml'); // Nearly a second, which no start of the service has to wait for.
  const { html, errors } = await mjml2html(mailMjml(letter, picture), {
    fonts: {}, // Else it has the reader's mail tool fetch some.
    validationLevel: 'soft',
    ignoreIncludes: true,
  });
  if (errors.length > 0) throw new Error(`The mail is no good MJML: ${errors[0]?.formattedMessage}`);
  return tidy(html);
}

const dataAddress = ({ picture }: Letter) => picture && `data:image/png;base64,${picture.png.toString('base64')}`;

/** Without the space that indents it: a third of the bytes. */
const tidy = (html: string) => html.replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');
