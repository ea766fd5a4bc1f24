import { describe, expect, it } from '@jest/globals';
import { linkOrigins, linksInOrder, listLinks } from '../../../src/catalogue/view/link-listing.js';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import { LinkKind, type Strength } from '../../../src/domain/fields/vocabulary.js';
import {
  aCatalogue,
  aLink,
  aModule,
  anExternalThing,
  aPathway,
  aProgramme,
  evidence,
  snapshotOf,
} from '../../support/builders.js';
import { realSnapshot } from '../../support/real-snapshot.js';

const on = (...topics: readonly string[]) =>
  topics.map((topic, index) => aModule({ slug: `${topic}-${index}`, topic }));
const ofModules = (strength: Strength) => evidence({ field: 'modules', strength, paraphrase: `${strength} modules.` });

/** What a programme shares, by the slugs of the others. */
function sharing(snapshot: Snapshot, slug: string) {
  const programme = snapshot.programme(slug);
  if (!programme) throw new Error(`There is no "${slug}".`);
  return snapshot.shares.at(programme).map(({ link, from, to }) => {
    const other = from === programme ? to : from;
    return { other: 'slug' in other ? other.slug : other.id, link, from, to };
  });
}

const three = () =>
  snapshotOf(
    aCatalogue({
      externalThings: [anExternalThing()],
      programmes: [
        aProgramme({ slug: 'a', position: 1, modules: on('number', 'shape', 'data'), evidence: [ofModules('STATED')] }),
        aProgramme({
          slug: 'b',
          position: 2,
          pathways: [
            aPathway({ slug: 'one', modules: [] }),
            { ...aPathway({ slug: 'two' }), modules: on('shape', 'number') },
          ],
          links: [aLink('PART_OF', 'ext-framework')],
          evidence: [evidence({ field: 'pathways.modules', strength: 'IMPLIED' }), evidence({ field: 'aims' })],
        }),
        aProgramme({ slug: 'c', position: 3, modules: on('data', 'data') }),
        aProgramme({ slug: 'a', academicYear: '2019/20', modules: on('number') }),
      ],
    }),
  );

describe('programmes that have modules on the same topics', () => {
  const snapshot = three();

  it('are linked once for each pair, from the one that is listed first, symmetrically', () => {
    const [withB, withC, ...more] = sharing(snapshot, 'a');
    expect([withB?.other, withC?.other, more]).toEqual(['b', 'c', []]);
    expect(withB?.link).toMatchObject({ kind: LinkKind.SHARES_MODULES, symmetric: true });
    expect(sharing(snapshot, 'b').map(({ link }) => link)).toEqual([withB?.link]);
    expect(sharing(snapshot, 'b')[0]?.from).toBe(snapshot.programme('a'));
  });

  it('have a link whose note gives the counts and the topics', () => {
    expect(sharing(snapshot, 'a').map(({ link }) => link.note)).toEqual([
      'They share 2 topics, of the 3 at its start and the 2 at its end: number, shape.',
      'They share one topic, of the 3 at its start and the 1 at its end: data.',
    ]);
  });

  it('have a link with the weaker strength of their modules, AMBIGUOUS without evidence', () => {
    const [withB, withC] = sharing(snapshot, 'a');
    expect(withB?.link.strength).toBe('IMPLIED');
    expect(withB?.link.evidence.map(({ field }) => field)).toEqual(['modules', 'pathways.modules']);
    expect(withC?.link.strength).toBe('AMBIGUOUS');
  });

  it('have a link that is found by its id', () => {
    const [{ link } = {}] = sharing(snapshot, 'a');
    expect(snapshot.node(link?.id ?? '')).toBe(link);
    expect(three().node(link?.id ?? '')).toMatchObject({ kind: 'SHARES_MODULES' });
    const [first, second] = (link?.id ?? '').split('~');
    for (const id of [
      `${second}~${first}~shares`,
      `${first}~${second}`,
      `${first}~${second}~inverse`,
      `${first}~~shares`,
    ]) {
      expect(snapshot.node(id)).toBeUndefined();
    }
  });

  it('are linked only within one hub and year', () => {
    expect(snapshot.shares.at(snapshot.programme('a', undefined, '2019/20') as never)).toEqual([]);
  });
});

describe('a list of links', () => {
  const real = realSnapshot();

  it('has overlaps only on request', () => {
    expect(linkOrigins({})).toEqual({ stated: true, derived: false, shares: false });
    expect(linkOrigins({ kinds: ['REQUIRES', 'SHARES_MODULES'] })).toEqual({
      stated: true,
      derived: false,
      shares: true,
    });
    expect(linkOrigins({ kinds: ['SHARES_MODULES'] })).toEqual({ stated: false, derived: false, shares: true });
    expect(linkOrigins({ derived: true })).toEqual({ stated: false, derived: true, shares: true });
    expect(linkOrigins({ derived: true, kinds: ['PROGRESSES_TO'] })).toMatchObject({ derived: true, shares: false });
    expect(linkOrigins({ derived: false, kinds: ['SHARES_MODULES'] })).toMatchObject({ shares: false });
  });

  it('is in the order of the links, whatever their origins', () => {
    for (const snapshot of [real, three()]) {
      for (const origins of [linkOrigins({ derived: true }), linkOrigins({ kinds: Object.values(LinkKind) })]) {
        const { links } = listLinks(snapshot, origins);
        expect([...links].sort(snapshot.linkListing.compare)).toEqual(links);
        expect(new Set(links).size).toBe(links.length);
        expect([...linksInOrder(snapshot, origins)].map(({ link }) => link)).toEqual(links);
      }
    }
  });

  it('has the fifteen overlaps of the real catalogue', () => {
    expect(listLinks(real, linkOrigins({ kinds: ['SHARES_MODULES'] })).links).toHaveLength(15);
    expect(listLinks(real, linkOrigins({ derived: true })).links).toHaveLength(real.derivedLinks.length + 15);
  });
});
