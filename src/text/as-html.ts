import { escapeUTF8 } from 'entities/escape';

/**
 * Text made safe to stand in HTML, in an element or in a quoted attribute. The apostrophe is written as a number: HTML 4,
 * by which some mail programs read, has no &apos;.
 */
export const escapeHtml = (text: string): string => escapeUTF8(text).replaceAll('&apos;', '&#39;');

/** Plain text as one paragraph of HTML. */
export function asHtml(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}
