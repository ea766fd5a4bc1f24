import { labelOf } from '../../domain/fields/labels.js';

/** The words for a value of an enum; the value itself where the table has none. */
export const wordsFor = (enumName: string, value: string): string => labelOf(enumName, value)?.label ?? value;

/** The same for several of them: "schools". */
export const pluralFor = (enumName: string, value: string): string => labelOf(enumName, value)?.plural ?? value;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
