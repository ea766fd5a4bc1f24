import { escapeHtml } from '../text/as-html.js';

/** Text made safe to stand in XML, in an element or in a quoted attribute; what XML has no letter for is left out. */
export const escapeXml = (text: string): string =>
  escapeHtml(text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ''));

type Values = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes; those without a value are left out. `content` is XML already. */
export function element(name: string, values: Values, content = ''): string {
  const attributes = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return content === '' ? `<${name}${attributes.join('')}/>` : `<${name}${attributes.join('')}>${content}</${name}>`;
}
