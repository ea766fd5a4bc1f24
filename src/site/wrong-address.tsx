import type { SitePage } from './frame/page.js';

interface Remedy {
  readonly href: string;
  readonly text: string;
}

/** The page for an address whose parameters are wrong: what is wrong, and a link that goes on without them. */
export function wrongAddressPage(path: string, message: string, { href, text }: Remedy): SitePage {
  return {
    path,
    title: 'Fault in the address',
    body: (
      <>
        <h1>Something in this address is wrong</h1>
        <p class="lead">{message}</p>
        <p>
          <a href={href}>{text}</a>
        </p>
      </>
    ),
  };
}
