// XML 1.0 has no way to write these at all: https://www.w3.org/TR/xml/#charsets
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text without the characters that XML, and so SVG, has no way to write: each becomes U+FFFD. */
export const writable = (text: string): string => text.replace(unwritable, '\ufffd');
