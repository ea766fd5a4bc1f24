/** Text without case and accents, and with straight apostrophes and hyphens, to compare what people type. */
export function fold(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.toLowerCase().replace(/[’‘]/g, "'").replace(/[‐-―]/g, '-');
}
