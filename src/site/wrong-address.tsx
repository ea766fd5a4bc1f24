import type { SitePage } from './frame/page.js';

/** The page for an address whose parameters are wrong: what is wrong, and a link to the same page without the mistake. */
export function wrongAddressPage(path: string, message: string, link: string): SitePage {
  return {
    path,
    title: 'Fault in the address',
    body: (
      <>
        <h1>Something in this address is wrong</h1>
        <p class="lead">{message}</p>
        <p>
          <a href={link}>Open the page without it</a>
        </p>
      </>
    ),
  };
}
