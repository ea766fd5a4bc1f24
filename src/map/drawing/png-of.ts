import { fontFamily, fontFiles } from './letters.js';

/** An SVG as a PNG, so many times as large. Drawn off the main thread, with our own font and no other. */
export async function pngOf(svg: string, scale: number): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js'); // A library of its own for each kind of machine: no start waits for it.
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  });
  return image.asPng();
}
