import { escapeHtml, writable } from '../../text/escape.js';

/** Text made safe to stand in SVG that may be a part of an HTML page, in an element or in a quoted attribute. */
export const escapeXml = (text: string): string => escapeHtml(writable(text));

type Values = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes; those without a value are left out. `content` is XML already. */
export function formatElement(name: string, values: Values, content = ''): string {
  const attributes = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return content === '' ? `<${name}${attributes.join('')}/>` : `<${name}${attributes.join('')}>${content}</${name}>`;
}

/** Coordinates to a tenth of a pixel. */
export const round = (value: number): number => Math.round(value * 10) / 10;
