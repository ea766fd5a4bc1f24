/** A number with its noun: "1 programme", "24 programmes". The plural of the noun ends with "s". */
export const formatCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
