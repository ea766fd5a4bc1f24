// The characters with which a formula starts in a spreadsheet, with full-width forms, after any apostrophes.
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * Text that no spreadsheet reads as a formula: one that could be a formula gets an apostrophe more at its start, so that
 * removing one gives the original text.
 */
export const guardFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The original text of a guarded one. A text without such an apostrophe is returned as it is. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
