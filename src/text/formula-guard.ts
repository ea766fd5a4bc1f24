// What a spreadsheet takes for the start of a formula, full-width forms included; and what stands in front of one already.
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * Text that no spreadsheet takes for a formula: what could be one gets an apostrophe in front, one more than it may have
 * already, so that taking one away gives the text again.
 */
export const guardFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that was guarded. What has no such apostrophe comes back as it is. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
