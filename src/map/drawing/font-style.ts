import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontWeight } from '../layout/text-layout.js';

const { resolve } = createRequire(import.meta.url);

/** Source Sans 3 (SIL Open Font Licence) as complete fonts, for rendering PNGs. */
export const fontFiles = [
  resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
] as const;

export const fontFamily = 'Source Sans 3';

/**
 * Builds a style element with the embedded font, because an SVG in an <img> may not fetch anything. It has the letters
 * of Western Europe and 32 kB; browsers draw other letters in another font.
 */
export const buildFontStyle = (): string => `<style>${buildFontFace(400)}${buildFontFace(600)}</style>`;

function buildFontFace(weight: FontWeight): string {
  const file = resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`);
  const data = readFileSync(file, 'base64');
  return `@font-face{font-family:'${fontFamily}';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}
