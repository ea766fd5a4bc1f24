/** Texts that people write where they have no value. */
const noValue =
  /^(?:n\.?\/?a\.?|t\.?b\.?[acd]\.?|to be (?:confirmed|announced|decided|advised|agreed|determined)|not (?:applicable|available|known|yet known|sure)|unknown|none|nil|null|undefined|pending|\?+|[-–—._]+|x{2,})$/i;

/** Whether a cell says that there is no value: "N/A", "TBC", "-". */
export const isPlaceholder = (cell: string): boolean => noValue.test(cell);

/** A first sentence that says that the text is still to be written. */
const notWritten =
  /^(?:(?:the )?(?:summary|description|text|details?|information|more (?:details?|information)|this)(?: (?:is|are|will be))? )?(?:not (?:yet )?written(?: yet)?|(?:still )?to (?:be written|be (?:added|completed|provided)|follow|come)|coming (?:soon|shortly)|todo|to do|placeholder|lorem ipsum\b.*)$/i;

/** Whether a text only stands in for one that is still to be written: "TBC", "To be written.", "Summary to follow". */
export function isPlaceholderText(text: string): boolean {
  const whole = text.trim().replace(/[.!…\s]+$/, '');
  const [first = ''] = whole.split(/[.!?…](?:\s|$)/);
  if (whole === '') return text !== '';
  return isPlaceholder(whole) || isPlaceholder(first) || notWritten.test(first);
}
