import { isPlaceholder } from '../text/placeholder.js';

const guarded = /^'+/;

/** A text of the catalogue as a cell that is not taken for a placeholder. */
export const guardPlaceholder = (text: string): string =>
  isPlaceholder(text.replace(guarded, '')) ? `'${text}` : text;

/** The original text of a guarded one. A text without such an apostrophe is returned as it is. */
export const unguardPlaceholder = (cell: string): string =>
  cell.startsWith("'") && isPlaceholder(cell.replace(guarded, '')) ? cell.slice(1) : cell;
