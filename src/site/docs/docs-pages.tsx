import type { ServiceAddress } from '../../text/service-address.js';
import { Bullets } from '../frame/facts.js';
import type { SitePage } from '../frame/page.js';
import { renderMarkdown } from './render-markdown.js';

/** A document of the project. */
export interface ProjectDocument {
  /** From the folder of the project, such as "docs/guard.md". */
  readonly file: string;
  /** The path of its page, such as "/docs/guard". */
  readonly path: string;
  readonly title: string;
  readonly markdown: string;
}

/** `/docs`: all documents. */
export function docsPage(documents: readonly ProjectDocument[], address: ServiceAddress): SitePage {
  const isDecision = ({ path }: ProjectDocument) => path.startsWith('/docs/adr/');
  const links = (some: readonly ProjectDocument[]) =>
    some.map(({ path, title }) => <a href={address.path(path)}>{title}</a>);
  return {
    path: '/docs',
    title: 'Documents',
    description: 'How to use this service, and how it is built.',
    body: (
      <>
        <h1>Documents</h1>
        <Bullets items={links(documents.filter((document) => !isDecision(document)))} />
        <h2 id="decisions">Decisions</h2>
        <Bullets items={links(documents.filter(isDecision))} />
      </>
    ),
  };
}

/** The pictures in documents, as files of the project. */
export const documentPictures = ['docs/performance-growth.svg', 'docs/operating-overload.svg'];

/** Addresses of files and folders that aren't documents. */
const otherAddresses: Readonly<Record<string, string>> = {
  'docs/adr/': '/docs#decisions',
  'schema/schema.graphql': '/schema.graphql',
  ...Object.fromEntries(documentPictures.map((picture) => [picture, `/${picture}`])),
};

/** The page of one document. */
export async function documentPage(
  { file, path, title, markdown }: ProjectDocument,
  documents: readonly ProjectDocument[],
  address: ServiceAddress,
): Promise<SitePage> {
  const findAddress = (wanted: string) => {
    const found = documents.find((each) => each.file === wanted)?.path ?? otherAddresses[wanted];
    return found && address.path(found);
  };
  const html = await renderMarkdown(markdown, file, findAddress);
  return {
    path,
    title,
    body: (
      <>
        <nav aria-label="Where this page belongs" class="crumbs">
          <a href={address.path('/docs')}>Documents</a>
        </nav>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: It comes from a file of the project, with its HTML escaped. */}
        <div class="document" dangerouslySetInnerHTML={{ __html: html }} />
      </>
    ),
  };
}
