import type { ServiceAddress } from '../text/service-address.js';
import type { SitePage } from './frame/page.js';

/** The page for an address that no page has: it lists those that there are, each with what it is for. */
export function notFoundPage(
  path: string,
  urls: readonly (readonly [path: string, what: string])[],
  address: ServiceAddress,
): SitePage {
  return {
    path,
    title: 'Not found',
    body: (
      <>
        <h1>Page not found</h1>
        <p class="lead">
          No page has the address <code>{path}</code>.
        </p>
        <p>You may be looking for:</p>
        <ul class="bullets">
          {urls.map(([url, what]) => (
            <li>
              <a href={address.path(url)}>
                <code>{address.path(url)}</code>
              </a>{' '}
              – {what}
            </li>
          ))}
        </ul>
      </>
    ),
  };
}
