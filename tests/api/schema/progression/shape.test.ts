import { describe, expect, it } from '@jest/globals';
import { asked, refusals } from '../../../support/asked.js';
import { aCatalogue, aHub, aProgramme, aSeries, needs, snapshotOf } from '../../../support/builders.js';

const years = ['2021/22', '2022/23'];
const first = (academicYear: string) => aProgramme({ slug: 'first', series: 'ser-first', academicYear });
const then = (academicYear: string) =>
  aProgramme({
    slug: 'then',
    series: 'ser-then',
    academicYear,
    eligibilityRule: needs('first', { timing: 'PREVIOUS_YEAR' }),
  });
const twoYears = snapshotOf(
  aCatalogue({
    series: ['first', 'then'].map((slug) => aSeries({ slug })),
    programmes: years.flatMap((year) => [first(year), then(year)]),
  }),
);

interface Shape {
  readonly components: readonly { readonly nodes: readonly End[] }[];
  readonly degrees: readonly { readonly degrees: { readonly out: number } }[];
}
interface End {
  readonly slug: string;
  readonly academicYear?: string;
}
const end = '{ ... on Programme { slug academicYear } ... on Series { slug } }';
const shapeOf = async (args: string) => {
  const query = `{ shape: progressionShape(${args}) { components { nodes ${end} } degrees { degrees { out } } } }`;
  return (await asked<{ shape: Shape }>(twoYears, query)).shape;
};
const groups = ({ components }: Shape) => components.map(({ nodes }) => nodes.map(name));
const name = ({ slug, academicYear = 'series' }: End) => `${slug} ${academicYear}`;

describe('progressionShape()', () => {
  it('draws a link to a year that is not asked for at its own year', async () => {
    expect(groups(await shapeOf('year: "2022/23"'))).toEqual([['first 2022/23', 'then 2022/23']]);
  });

  it('draws a link to the year that it means if that year is asked for', async () => {
    // The first year's own stands in for the year before, which the catalogue doesn't have.
    const shape = await shapeOf('years: ["2022/23", "2021/22"]');
    expect(groups(shape)).toEqual([['first 2021/22', 'then 2021/22', 'then 2022/23'], ['first 2022/23']]);
    expect(shape.degrees.map(({ degrees }) => degrees.out)).toContain(2);
  });

  it('refuses more than 40 years of hubs', async () => {
    const slugs = Array.from({ length: 7 }, (_, index) => `hub${index}`);
    const sixYears = Array.from({ length: 6 }, (_, index) => `202${index}/2${index + 1}`);
    const snapshot = snapshotOf(
      aCatalogue({
        hubs: [aHub(), ...slugs.map((slug) => aHub({ slug }))],
        programmes: slugs.flatMap((slug) =>
          sixYears.map((academicYear) => aProgramme({ slug: 'mastery', hub: `hub-${slug}`, academicYear })),
        ),
      }),
    );
    const ask = (hubs: readonly string[]) =>
      refusals(
        snapshot,
        `{ progressionShape(hubs: ${JSON.stringify(hubs)}, years: ${JSON.stringify(sixYears)}) { longestPathExact } }`,
      );
    expect(await ask(slugs.slice(1))).toEqual([]);
    expect(await ask(slugs)).toEqual(['NUMBER_INVALID']);
  });
});
