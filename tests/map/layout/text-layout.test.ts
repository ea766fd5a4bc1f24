import { describe, expect, it } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { fontFamily, fontFiles } from '../../../src/map/drawing/font-style.js';
import { balanceLines, type FontWeight, measureText, wrapText } from '../../../src/map/layout/text-layout.js';
import { real } from '../real-map.js';

const size = 100;

/** How wide the font itself draws a text between two bars, which end it exactly. */
function drawnWidth(text: string, weight: FontWeight): number {
  const width = (content: string) => {
    const escaped = content.replace(/[&<]/g, (letter) => `&#${letter.charCodeAt(0)};`);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="300"><text y="200" font-family="${fontFamily}" font-size="${size}" font-weight="${weight}">${escaped}</text></svg>`;
    return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [...fontFiles] } }).getBBox()?.width ?? 0;
  };
  return width(`|${text}|`) - width('||');
}

describe('the width of a text', () => {
  it.each([400, 600] as const)('equals the width in the font, at weight %i', (weight) => {
    for (const title of [
      'abcdefghijklmnopqrstuvwxyz',
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      '0123456789 ()/&–’,.:',
      ...real.programmes.map((each) => each.title),
    ]) {
      // Letters are drawn a little closer together in pairs such as "To".
      expect(measureText(title, size, weight) / drawnWidth(title, weight)).toBeGreaterThan(0.995);
      expect(measureText(title, size, weight) / drawnWidth(title, weight)).toBeLessThan(1.06);
    }
  });

  it('is overestimated for characters that the font does not have', () => {
    expect(measureText('Żółć', size, 400)).toBeGreaterThan(drawnWidth('Żółć', 400));
  });
});

describe('a wrapped text', () => {
  const style = { size: 15, weight: 600 } as const;
  const texts = fc.string({ unit: fc.constantFrom('a', 'W', 'i', ' ', '\u{1f9ee}'), maxLength: 120 });

  it('has no line that is too wide, and drops characters only with an ellipsis', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 40, max: 300 }), fc.integer({ min: 1, max: 6 }), (text, width, most) => {
        for (const lines of [wrapText(text, width, style, most), balanceLines(text, width, style, most)]) {
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(measureText(line, 15, 600)).toBeLessThanOrEqual(width);
          const isWhole = lines.join('').replaceAll(' ', '') === text.replaceAll(' ', '');
          expect(isWhole || lines.at(-1)?.endsWith('…')).toBe(true);
        }
      }),
    );
  });
});
