/** The address of a service without a slash at its end; undefined for what is no whole address, or more than that. */
export function serviceAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWhole = url !== undefined && /^https?:$/.test(url.protocol) && !url.search && !url.hash;
  return isWhole ? url.href.replace(/\/+$/, '') : undefined;
}
