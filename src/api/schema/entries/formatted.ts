import { registerEnumType } from 'type-graphql';
import { asHtml, asMarkdown } from '../../../text/escape.js';
import { shorten } from '../../../text/shorten.js';
import { refusal } from '../../errors/refusal.js';

export const TextFormat = { PLAIN: 'PLAIN', MARKDOWN: 'MARKDOWN', HTML: 'HTML' } as const;
export type TextFormat = keyof typeof TextFormat;
registerEnumType(TextFormat, {
  name: 'TextFormat',
  description: 'What kind of text a text is given as.',
  valuesConfig: {
    PLAIN: { description: 'As it stands.' },
    MARKDOWN: { description: 'As CommonMark, with whatever it would take for markup escaped.' },
    HTML: { description: 'As a paragraph of HTML, escaped, ready to be put in a page or a mail.' },
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
