/** One spelling for all of a code's: "NCP21-07", "NCP 21-07", "ncp2107" and "21-07" are the same. */
export function codeSpelling(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^ncp/, '');
}
