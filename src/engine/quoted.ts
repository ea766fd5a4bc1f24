// Anything but plain ASCII that JSON writes as it stands.
const special = /[^ !#-[\]-~]/;

/** A text as `JSON.stringify` writes it, in UTF-8, with one character for each byte. */
export const quoted = (text: string): string => (special.test(text) ? bytes(JSON.stringify(text)) : `"${text}"`);

/** Text in UTF-8, with one character for each byte. */
export const bytes = (text: string): string => Buffer.from(text).toString('latin1');
