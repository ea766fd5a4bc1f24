/** Texts that people write where they have no value. */
const noValue =
  /^(?:n\.?\/?a\.?|t\.?b\.?[acd]\.?|to be (?:confirmed|announced|decided|advised|agreed|determined)|not (?:applicable|available|known|yet known|sure)|unknown|none|nil|null|undefined|pending|\?+|[-–—._]+|x{2,})$/i;

/** Whether a cell says that there is no value: "N/A", "TBC", "-". */
export const isPlaceholder = (cell: string): boolean => noValue.test(cell);

const guarded = /^'+/;

/** A text of the catalogue as a cell that is not taken for a placeholder. */
export const guardPlaceholder = (text: string): string =>
  isPlaceholder(text.replace(guarded, '')) ? `'${text}` : text;

/** The original text of a guarded one. A text without such an apostrophe is returned as it is. */
export const unguardPlaceholder = (cell: string): string =>
  cell.startsWith("'") && isPlaceholder(cell.replace(guarded, '')) ? cell.slice(1) : cell;
