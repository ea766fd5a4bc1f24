/** The address of a service without a slash at its end; undefined for what is no whole address. */
export function serviceAddress(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href.replace(/\/+$/, '') : undefined;
}
