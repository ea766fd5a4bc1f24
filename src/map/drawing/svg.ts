import { escapeHtml, writable } from '../../text/escape.js';

/** Escapes text for an element or a quoted attribute of SVG, which may be part of an HTML page. */
export const escapeXml = (text: string): string => escapeHtml(writable(text));

type Values = Readonly<Record<string, string | number | undefined>>;

/** Formats an element with its attributes; those without a value are left out. `content` is XML. */
export function formatElement(name: string, values: Values, content = ''): string {
  const attributes = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return content === '' ? `<${name}${attributes.join('')}/>` : `<${name}${attributes.join('')}>${content}</${name}>`;
}

/** Coordinates to a tenth of a pixel. */
export const round = (value: number): number => Math.round(value * 10) / 10;
