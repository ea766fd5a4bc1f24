const largestInt = 2 ** 31 - 1;

/** A number of any size as a GraphQL Int can hold it: whole, and what is larger is the largest. */
export const whole = (value: number): number => Math.min(Math.ceil(value), largestInt);

/** A number as people read it: "50,000". */
export const inWords = (value: number): string => whole(value).toLocaleString('en-GB');
