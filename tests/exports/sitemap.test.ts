import { expect, it } from '@jest/globals';
import { countParts, sitemapRows } from '../../src/exports/sitemap.js';
import { realSnapshot } from '../support/real-snapshot.js';

const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');

it('A sitemap of more addresses than fit in a file is an index, whose parts have each address once', () => {
  const snapshot = realSnapshot();
  const root = 'https://example.org/maths';
  const rows = (part?: number, most?: number) => addressesIn([...sitemapRows(snapshot, { root, part }, most)].join(''));
  const whole = rows();
  for (const most of [3, 5, 7, 29, whole.length]) {
    const parts = Array.from({ length: countParts(snapshot, most) }, (_, index) => rows(index + 1, most));
    expect(parts.flat()).toEqual(whole);
    expect(Math.max(...parts.map(({ length }) => length))).toBe(most);
    const index = parts.map((_, at) => `${root}/sitemap.xml?part=${at + 1}`);
    expect(rows(undefined, most)).toEqual(parts.length === 1 ? whole : index);
  }
});
