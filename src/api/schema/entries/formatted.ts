import { registerEnumType } from 'type-graphql';
import { asHtml, asMarkdown } from '../../../text/escape.js';
import { shorten } from '../../../text/shorten.js';
import { refusal } from '../../errors/refusal.js';

export const TextFormat = { PLAIN: 'PLAIN', MARKDOWN: 'MARKDOWN', HTML: 'HTML' } as const;
export type TextFormat = keyof typeof TextFormat;
registerEnumType(TextFormat, {
  name: 'TextFormat',
  description: 'The format in which a text is returned.',
  valuesConfig: {
    PLAIN: { description: 'Plain text, unchanged.' },
    MARKDOWN: { description: 'CommonMark, with special characters escaped.' },
    HTML: { description: 'A paragraph of escaped HTML, which can be inserted into a page or an e-mail.' },
  },
});

const writers: Readonly<Record<TextFormat, (text: string) => string>> = {
  PLAIN: (text) => text,
  MARKDOWN: asMarkdown,
  HTML: asHtml,
};

/** Plain text, cut at a word where a length is given and then written in a format. */
export function formatted(text: string, format: TextFormat | null, maxLength?: number | null): string {
  if (maxLength != null && maxLength < 1) {
    throw refusal('LENGTH_INVALID', `maxLength is ${maxLength}: give the most characters of text, 1 or more.`);
  }
  const cut = maxLength == null ? text : shorten(text, maxLength);
  return writers[format ?? TextFormat.PLAIN](cut);
}
