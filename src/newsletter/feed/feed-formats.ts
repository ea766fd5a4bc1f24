import { describeTerms } from '../../text/data-terms.js';
import { xmlText } from '../../text/escape.js';
import type { Feed, FeedEntry } from './feed.js';

/** Joins the lines that are not undefined. */
const lines = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join('\n');

/** The addresses of the pages of a feed (RFC 5005, section 3), as far as they are known. */
export interface FeedLinks {
  readonly self: string | undefined;
  readonly first: string | undefined;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** A feed as Atom (RFC 4287). The link to a licence is that of RFC 4946. */
export function formatAtom(feed: Feed, links: FeedLinks): string {
  const { id, title, description, updated, author, home, terms, entries } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${id}</id>
<title>${xmlText(title)}</title>
<subtitle>${xmlText(description)}</subtitle>
<updated>${updated}</updated>
<author><name>${xmlText(author)}</name></author>
<rights>${xmlText(describeTerms(terms))}</rights>
${lines(
  ...formatPageLinks(links, (rel, href) => `<link rel="${rel}" type="application/atom+xml" href="${href}"/>`),
  home && `<link rel="alternate" type="text/html" href="${xmlText(home)}"/>`,
  terms.licenceUrl && `<link rel="license" href="${xmlText(terms.licenceUrl)}"/>`,
  entries.map(formatAtomEntry).join('\n'),
)}
</feed>
`;
}

const formatPageLinks = (links: FeedLinks, format: (rel: string, href: string) => string): readonly string[] =>
  (['self', 'first', 'previous', 'next'] as const).flatMap((rel) => {
    const href = links[rel];
    return href === undefined ? [] : [format(rel, xmlText(href))];
  });

function formatAtomEntry({ id, title, at, author, link, html, categories }: FeedEntry): string {
  const parts = [
    `<id>${id}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${at}</updated>`,
    `<published>${at}</published>`,
    `<author><name>${xmlText(author)}</name></author>`,
    link === undefined ? '' : `<link rel="alternate" type="text/html" href="${xmlText(link)}"/>`,
    ...categories.map((category) => `<category term="${xmlText(category)}"/>`),
    `<content type="html">${xmlText(html)}</content>`,
  ];
  return `<entry>${parts.join('')}</entry>`;
}

/** A feed as RSS 2.0, for mail tools that send the new entries of a feed. */
export function formatRss(feed: Feed, links: FeedLinks): string {
  const { title, description, updated, home, terms, entries } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${lines(`<title>${xmlText(title)}</title>`, home && `<link>${xmlText(home)}</link>`)}
<description>${xmlText(description)}</description>
<language>en-gb</language>
<copyright>${xmlText(describeTerms(terms))}</copyright>
<lastBuildDate>${formatDate(updated)}</lastBuildDate>
${lines(
  ...formatPageLinks(links, (rel, href) => `<atom:link rel="${rel}" type="application/rss+xml" href="${href}"/>`),
  entries.map(formatRssItem).join('\n'),
)}
</channel>
</rss>
`;
}

function formatRssItem({ id, title, at, author, link, html, categories }: FeedEntry): string {
  const parts = [
    `<title>${xmlText(title)}</title>`,
    link === undefined ? '' : `<link>${xmlText(link)}</link>`,
    `<guid isPermaLink="false">${id}</guid>`,
    `<pubDate>${formatDate(at)}</pubDate>`,
    `<dc:creator>${xmlText(author)}</dc:creator>`,
    ...categories.map((category) => `<category>${xmlText(category)}</category>`),
    `<description>${xmlText(html)}</description>`,
  ];
  return `<item>${parts.join('')}</item>`;
}

/** A date in the format of RFC 822, with the four-digit year that RSS recommends. */
const formatDate = (at: string) => new Date(at).toUTCString();

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). The standard has no property for a licence, so it is in an
 * extension, whose name starts with an underscore and whose `about` leads to a page for people.
 */
export function formatJsonFeed(feed: Feed, { self, next }: FeedLinks): string {
  const { title, description, author, home, terms, termsPage, entries } = feed;
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    next_url: next,
    description,
    language: 'en-GB',
    authors: [{ name: author }],
    _rights: {
      about: termsPage,
      licence: terms.licence,
      licence_url: terms.licenceUrl,
      attribution: terms.attribution,
    },
    items: entries.map(buildJsonItem),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}

const buildJsonItem = ({ id, title, at, author, link, html, categories }: FeedEntry) => ({
  id,
  ...(link !== undefined && { url: link }),
  title,
  content_html: html,
  date_published: at,
  date_modified: at,
  authors: [{ name: author }],
  tags: categories,
});
