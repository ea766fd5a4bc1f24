import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ServiceAddress } from '../../text/service-address.js';
import { Navigation } from './navigation.js';

/** What the frame of every page needs to know of the service. */
export interface PageSite {
  readonly address: ServiceAddress;
  /** The path of the stylesheet, below the path of PUBLIC_URL. */
  readonly stylesheet: string;
}

/** A page that is rendered on the server. */
export interface SitePage {
  /** The path of the page; its main page is marked in the header. */
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Additions to the head, such as links to feeds. */
  readonly head?: ComponentChildren;
  readonly body: ComponentChildren;
}

const siteName = 'Maths Hub Catalogue';

/** A whole page as HTML. All text is escaped by the renderer. */
export function renderPage(page: SitePage, site: PageSite): string {
  const html = renderToString(<PageFrame page={page} site={site} />);
  return `<!doctype html>\n${html}\n`;
}

function PageFrame({ page, site }: { readonly page: SitePage; readonly site: PageSite }) {
  const { path, title, description, head, body } = page;
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === siteName ? siteName : `${title} · ${siteName}`}</title>
        {description !== undefined && <meta name="description" content={description} />}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={site.address.path(site.stylesheet)} />
        {head}
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header id="bar">
          <Navigation address={site.address} path={path} />
        </header>
        <main id="content" class="page" tabindex={-1}>
          {body}
        </main>
      </body>
    </html>
  );
}
