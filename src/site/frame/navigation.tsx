import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ServiceAddress } from '../../text/service-address.js';

/** The pages that every page leads to, in the order of the header. */
const mainPages = [
  ['/programmes', 'Programmes'],
  ['/join', 'Can I join?'],
  ['/map', 'Map'],
  ['/newsletter', 'Newsletter'],
  ['/playground', 'Playground'],
  ['/desk', 'Desk'],
  ['/exports/', 'Exports'],
  ['/docs', 'Docs'],
] as const;

interface NavigationProps {
  readonly address: ServiceAddress;
  /** The path of the page that shows it, such as "/map". A page below one of the main pages belongs to it. */
  readonly path: string;
}

/** The name of the service and the main pages: what is in the header of every page. */
export function Navigation({ address, path }: NavigationProps): JSX.Element {
  return (
    <>
      <a class="home" href={address.path('/')} aria-current={path === '/' ? 'page' : undefined}>
        Maths Hub Catalogue
      </a>
      <nav class="pages" aria-label="Main pages">
        <ul>
          {mainPages.map(([page, label]) => (
            <li>
              <a href={address.path(page)} aria-current={currentFor(page, path)}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function currentFor(page: string, path: string): 'page' | 'true' | undefined {
  if (path === page) return 'page';
  return path.startsWith(`${page}/`) ? 'true' : undefined;
}

/** The same as HTML, for pages that are built as files. */
export const renderNavigation = (props: NavigationProps): string => renderToString(<Navigation {...props} />);
