import type { Feed, FeedEntry } from './feed.js';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). `self` is its own address. */
export function jsonFeed({ title, description, author, home, entries }: Feed, self: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    language: 'en-GB',
    authors: [{ name: author }],
    items: entries.map(item),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

const item = ({ id, title, at, author, link, html, categories }: FeedEntry) => ({
  id,
  ...(link !== undefined && { url: link }),
  title,
  content_html: html,
  date_published: at,
  date_modified: at,
  authors: [{ name: author }],
  tags: categories,
});
