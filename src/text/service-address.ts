/** The URL of a service without a slash at its end; undefined if it isn't a URL, or has a user name, query or fragment. */
export function parseServiceUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWhole =
    url !== undefined && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
  return isWhole ? url.href.replace(/\/+$/, '') : undefined;
}

type Parameters = Readonly<Record<string, string>> | URLSearchParams;

/** An address with parameters. Commas and slashes aren't escaped, so that people can read them. */
export function withParameters(address: string, parameters: Parameters): string {
  const search = new URLSearchParams(parameters).toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return search === '' ? address : `${address}?${search}`;
}

const loopback = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * Where clients reach the service. It makes every link to the service, because it knows the path of PUBLIC_URL: a proxy
 * removes that path from requests, so that the service itself never sees it.
 */
export class ServiceAddress {
  readonly #url: string | undefined;

  /** `url` comes from `parseServiceUrl`; undefined if it is unknown how clients reach the service. */
  constructor(url: string | undefined) {
    this.#url = url;
  }

  /** Whether other people can open it: a loopback address in a mail would be a dead link. */
  get isPublic(): boolean {
    return this.#url !== undefined && !loopback.test(new URL(this.#url).hostname);
  }

  /** The scheme and host, for a security policy. */
  get origin(): string | undefined {
    return this.#url && new URL(this.#url).origin;
  }

  /** A link in a page of the service. `path` starts with a slash. */
  path(path: string, parameters: Parameters = {}): string {
    const prefix = this.#url ? new URL(this.#url).pathname.replace(/\/$/, '') : '';
    return withParameters(`${prefix}${path}`, parameters);
  }

  /** A whole link, for readers outside the pages of the service; undefined if the address is unknown. */
  url(path: string, parameters: Parameters = {}): string | undefined {
    return this.#url && withParameters(`${this.#url}${path}`, parameters);
  }

  /** A whole link that other people can open, if there is one. */
  publicUrl(path: string, parameters: Parameters = {}): string | undefined {
    return this.isPublic ? this.url(path, parameters) : undefined;
  }
}
