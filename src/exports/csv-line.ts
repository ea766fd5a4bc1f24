// What a spreadsheet takes for the start of a formula, full-width forms included; and what stands in front of one already.
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * One line of CSV (RFC 4180), every cell in quotes. A cell that a spreadsheet could take for a formula gets an apostrophe
 * in front, one more than it may have already, so that taking one away gives the text again.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${(formula.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
