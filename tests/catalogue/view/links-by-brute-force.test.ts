import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import type { WiredLink } from '../../../src/catalogue/view/wiring.js';
import type { CatalogueDocument } from '../../../src/domain/catalogue-document.js';
import { LinkResolution, Timing } from '../../../src/domain/fields/vocabulary.js';
import { linksByBruteForce } from '../../support/brute-force-links.js';
import { type Stored, snapshotOf } from '../../support/builders.js';
import { aCatalogueOfYears } from '../../support/random-years.js';
import { realDocument } from '../../support/real-snapshot.js';
import { severalHubs } from '../../support/several-hubs.js';

const runs = Number(process.env['LINK_RUNS'] ?? 200);

const told = ({ link, from, to, resolution }: WiredLink) => `${link.id} ${from.id} ${to.id} ${resolution}`;
const sorted = (lines: readonly string[]) => [...lines].sort();

/** What the product says, in the form of the test's own resolver. */
function linksOf(snapshot: Snapshot, document: Stored<CatalogueDocument>) {
  const asked = (find: (id: string) => readonly WiredLink[]) =>
    new Map((document.programmes ?? []).map(({ id }) => [id, sorted(find(id).map(told))]));
  const { linkIndex } = snapshot;
  const isDerived = ({ derivedFrom }: WiredLink) => derivedFrom !== undefined;
  const programme = (id: string) => snapshot.programmes.find((one) => one.id === id) ?? snapshot.programmes[0];
  return {
    stated: sorted(snapshot.links.map(told)),
    next: asked((id) => (programme(id) ? linkIndex.stepsFrom(programme(id) as never).filter(isDerived) : [])),
    previous: asked((id) => (programme(id) ? linkIndex.stepsTo(programme(id) as never).filter(isDerived) : [])),
  };
}

function expectedOf(document: Stored<CatalogueDocument>) {
  const { stated, next, previous } = linksByBruteForce(document);
  const each = (lines: ReadonlyMap<string, readonly string[]>) =>
    new Map(Array.from(lines, ([id, found]) => [id, sorted(found)]));
  return { stated: sorted(stated), next: each(next), previous: each(previous) };
}

describe('links of several hubs and years', () => {
  test('are those that a resolver by brute force finds, with ids and resolutions', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(aCatalogueOfYears, (document) => {
        const snapshot = snapshotOf(document);
        expect(linksOf(snapshot, document)).toEqual(expectedOf(document));
        for (const { link, resolution } of [...snapshot.links, ...snapshot.derivedLinks])
          for (const what of [`${link.timing}`, resolution, `${link.timing} ${resolution}`]) seen.add(what);
      }),
      { numRuns: runs },
    );
    expect([...seen]).toEqual(expect.arrayContaining([...Object.values(Timing), ...Object.values(LinkResolution)]));
    const met = Object.values(Timing).flatMap((timing) => ['EXACT', 'SERIES'].map((how) => `${timing} ${how}`));
    expect([...seen]).toEqual(expect.arrayContaining([...met, 'PREVIOUS_YEAR STAND_IN', 'ANY_LATER_YEAR STAND_IN']));
  });

  test.each([
    ['the catalogue', realDocument()],
    ['the catalogue of several hubs', severalHubs()],
  ])('of %s are those that the resolver finds', (_, document) => {
    const bySeries = withoutParts(document);
    expect(linksOf(snapshotOf(bySeries), bySeries)).toEqual(expectedOf(bySeries));
  });

  test('have one from, to and resolution for each id, and each id finds its link', () => {
    fc.assert(
      fc.property(aCatalogueOfYears, (document) => {
        const snapshot = snapshotOf(document);
        const all = [...snapshot.links, ...snapshot.derivedLinks];
        expect(new Set(all.map(({ link }) => link.id)).size).toBe(all.length);
        for (const wired of all) {
          expect(snapshot.node(wired.link.id)).toBe(wired.link);
          expect(told(snapshot.wired(wired.link))).toBe(told(wired));
        }
      }),
      { numRuns: runs },
    );
  });

  test('join no programmes of two hubs', () => {
    fc.assert(
      fc.property(aCatalogueOfYears, (document) => {
        const snapshot = snapshotOf(document);
        for (const { statedBy, from, to } of [...snapshot.links, ...snapshot.derivedLinks])
          for (const end of [from, to]) expect(snapshot.programmeOf(end)?.hub ?? statedBy.hub).toBe(statedBy.hub);
      }),
      { numRuns: runs },
    );
  });
});

/** Links between parts of one programme are left out: the resolver knows programmes only. */
function withoutParts(document: Stored<CatalogueDocument>): Stored<CatalogueDocument> {
  const isOfWhole = ({ from, to }: { readonly from?: string | undefined; readonly to: string }) =>
    from === undefined && !/^(?:pth|stg)-/.test(to);
  return {
    ...document,
    programmes: (document.programmes ?? []).map((one) => ({ ...one, links: (one.links ?? []).filter(isOfWhole) })),
  };
}
