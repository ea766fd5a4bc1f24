import type { ServiceAddress } from '../text/service-address.js';
import type { SitePage } from './frame/page.js';

/** The page for an address whose parameters are wrong: what is wrong, and the same page without them. */
export function wrongAddressPage(path: string, message: string, address: ServiceAddress): SitePage {
  return {
    path,
    title: 'Fault in the address',
    body: (
      <>
        <h1>Something in this address is wrong</h1>
        <p class="lead">{message}</p>
        <p>
          <a href={address.path(path)}>Open the page without it</a>
        </p>
      </>
    ),
  };
}
