import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { formatCsvLine } from '../../../src/exports/formats/csv-tables.js';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

describe('formatCsvLine()', () => {
  it.each(starts)('puts an apostrophe before a cell that starts with %j', (start) => {
    expect(formatCsvLine([`${start}1`])).toBe(`"'${start}1"\r\n`);
  });

  it('leaves other cells unchanged, also those that contain such a character later', () => {
    expect(formatCsvLine(['a=b', "'tis", '', '1-2'])).toBe(`"a=b","'tis","","1-2"\r\n`);
  });

  it('doubles quotes', () => {
    expect(formatCsvLine(['say "no"', '="x"'])).toBe(`"say ""no""","'=""x"""\r\n`);
  });

  const cell = fc.array(fc.constantFrom(...starts, "'", '"', ',', ' ', 'a', '\u{1f600}'), { maxLength: 6 });
  it('can be undone by removing the first apostrophe before such a character', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (parts) => {
        const cells = parts.map((characters) => characters.join(''));
        const line = formatCsvLine(cells);
        const [read = []] = parse(line, { skip_empty_lines: false }) as string[][];
        for (const text of read) expect(text).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/);
        expect(read.map((text) => text.replace(/^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, ''))).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });
});
