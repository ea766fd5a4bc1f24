/** The URL of a service without a slash at its end; undefined if it isn't a URL, or has a user name, query or fragment. */
export function serviceAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWhole =
    url !== undefined && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
  return isWhole ? url.href.replace(/\/+$/, '') : undefined;
}
