import type { Snapshot } from '../catalogue/view/snapshot.js';
import { xmlText } from '../text/escape.js';
import { programmePath } from '../text/programme-path.js';

/** The most addresses that a file may have, by https://www.sitemaps.org/protocol.html. */
const mostAddresses = 50_000;

/** The main pages, which come before the programmes. */
const mainPaths = ['/', '/programmes', '/join', '/map', '/newsletter', '/playground', '/exports/', '/docs'];

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** How many files the addresses fill. */
export const countParts = ({ programmes }: Snapshot, most = mostAddresses): number =>
  Math.ceil((mainPaths.length + programmes.length) / most);

interface SitemapRequest {
  /** The public address of the service, without a slash at its end. */
  readonly root: string;
  /** Which file, counted from 1; undefined for the first or for the index of several. */
  readonly part: number | undefined;
}

/** The rows of a sitemap, or of the index of several. */
export function* sitemapRows(
  snapshot: Snapshot,
  { root, part }: SitemapRequest,
  most = mostAddresses,
): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  const parts = countParts(snapshot, most);
  if (part === undefined && parts > 1) return yield* indexRows(root, parts);
  const start = ((part ?? 1) - 1) * most;
  yield `<urlset ${namespace}>\n`;
  for (const path of mainPaths.slice(start, start + most)) yield `<url><loc>${xmlText(root + path)}</loc></url>\n`;
  const first = Math.max(0, start - mainPaths.length);
  const end = Math.max(0, start + most - mainPaths.length);
  for (const programme of snapshot.programmes.slice(first, end)) {
    const { slug, academicYear, updatedAt } = programme;
    const path = programmePath({ slug, academicYear, hub: snapshot.hubOf(programme) });
    const changed = updatedAt === undefined ? '' : `<lastmod>${xmlText(updatedAt)}</lastmod>`;
    yield `<url><loc>${xmlText(root + path)}</loc>${changed}</url>\n`;
  }
  yield '</urlset>\n';
}

function* indexRows(root: string, parts: number): Generator<string> {
  yield `<sitemapindex ${namespace}>\n`;
  for (let part = 1; part <= parts; part++)
    yield `<sitemap><loc>${xmlText(`${root}/sitemap.xml?part=${part}`)}</loc></sitemap>\n`;
  yield '</sitemapindex>\n';
}
