import { xmlText } from '../../text/escape.js';
import type { Feed, FeedEntry } from './feed.js';

/** A feed as RSS 2.0, for mail tools that send what is new in one. `self` is its own address. */
export function rss({ title, description, updated, home, entries }: Feed, self: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xmlText(title)}</title>
<link>${xmlText(home)}</link>
<description>${xmlText(description)}</description>
<language>en-gb</language>
<lastBuildDate>${date(updated)}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${xmlText(self)}"/>
${entries.map(itemXml).join('\n')}
</channel>
</rss>
`;
}

function itemXml({ id, title, at, author, link, html, categories }: FeedEntry): string {
  const parts = [
    `<title>${xmlText(title)}</title>`,
    link === undefined ? '' : `<link>${xmlText(link)}</link>`,
    `<guid isPermaLink="false">${id}</guid>`,
    `<pubDate>${date(at)}</pubDate>`,
    `<dc:creator>${xmlText(author)}</dc:creator>`,
    ...categories.map((category) => `<category>${xmlText(category)}</category>`),
    `<description>${xmlText(html)}</description>`,
  ];
  return `<item>${parts.join('')}</item>`;
}

/** As RFC 822 writes it, with the four digits of the year that RSS asks for. */
const date = (at: string) => new Date(at).toUTCString();
