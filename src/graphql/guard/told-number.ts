/** A number of any size as JSON can hold it: whole, and never infinite. */
export const whole = (value: number): number => Math.min(Math.ceil(value), Number.MAX_SAFE_INTEGER);

/** A number as people read it: "50,000". */
export const inWords = (value: number): string => whole(value).toLocaleString('en-GB');
