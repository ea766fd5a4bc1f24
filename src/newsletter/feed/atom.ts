import { xmlText } from '../../text/escape.js';
import type { Feed, FeedEntry } from './feed.js';

/** A feed as Atom (RFC 4287). `self` is its own address. */
export function atom({ id, title, description, updated, author, home, entries }: Feed, self: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${id}</id>
<title>${xmlText(title)}</title>
<subtitle>${xmlText(description)}</subtitle>
<updated>${updated}</updated>
<author><name>${xmlText(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(home)}"/>
${entries.map(entryXml).join('\n')}
</feed>
`;
}

function entryXml({ id, title, at, author, link, html, categories }: FeedEntry): string {
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
