import fc from 'fast-check';
import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import { LinkKind, Timing } from '../../src/domain/fields/vocabulary.js';
import {
  aCatalogue,
  aHub,
  aLink,
  anExternalThing,
  anyOf,
  aProgramme,
  aSeries,
  asks,
  needs,
  type Stored,
} from './builders.js';

// Random catalogues of several hubs and years, in which every timing and every resolution of a link occurs.

const hubs = ['home', 'other'];
const years = ['2020/21', '2021/22', '2022/23', '2023/24'];
const series = ['a', 'b', 'c', 'd', 'e'];
const timings = [undefined, ...Object.values(Timing)];
const linkKinds = [LinkKind.PROGRESSES_TO, LinkKind.RUNS_ALONGSIDE, LinkKind.ALTERNATES_WITH];

const pick = <T>(items: readonly T[]) => fc.constantFrom(...items);
const aTiming = pick(timings);

/** A requirement names a later series of the list, so that requirements form no cycle. */
const aRequirement = fc.record({ steps: fc.integer({ min: 1, max: 4 }), timing: aTiming, isTaking: fc.boolean() });

const someLinks = fc.array(
  fc.record({ kind: pick(linkKinds), steps: fc.integer({ min: 1, max: 4 }), timing: aTiming, symmetric: fc.boolean() }),
  { maxLength: 2 },
);

const aMember = fc.record({
  hub: pick(hubs),
  year: pick(years),
  series: fc.nat(series.length - 1),
  group: pick(['', '-north']),
  position: fc.integer({ min: 1, max: 9 }),
  links: someLinks,
  needs: fc.uniqueArray(aRequirement, { maxLength: 2, selector: ({ steps }) => steps }),
  own: fc.option(pick([Timing.PREVIOUS_YEAR, undefined]), { nil: null }),
  framework: fc.boolean(),
});

type Member = typeof aMember extends fc.Arbitrary<infer T> ? T : never;

const nameOf = ({ series: index, group }: Pick<Member, 'series' | 'group'>) => `${series[index]}${group}`;
const laterOf = (index: number, steps: number) => series[index + steps];
const isOtherYear = (timing: Timing | undefined) => timing !== undefined && timing !== Timing.SAME_YEAR;

/** No required programme comes later, by a law. */
const asRequired = (timing: Timing | undefined) =>
  timing === Timing.FOLLOWING_YEAR || timing === Timing.ANY_LATER_YEAR ? Timing.PREVIOUS_YEAR : timing;

function ruleOf(member: Member) {
  const name = `${nameOf(member)}-${member.hub}-${member.year.slice(0, 4)}`;
  const required = member.needs.flatMap(({ steps, timing, isTaking }) => {
    const target = laterOf(member.series, steps);
    if (target === undefined) return [];
    const rule = isTaking
      ? asks('TAKING', { programme: `ser-${target}` })
      : needs(target, timing === undefined ? {} : { timing: asRequired(timing) });
    return [{ ...rule, id: `rul-${name}-${target}` }];
  });
  const own =
    member.own === null
      ? []
      : [{ ...needs(series[member.series] ?? '', member.own ? { timing: member.own } : {}), id: `rul-${name}-own` }];
  const framework = member.framework
    ? [{ ...asks('COMPLETED', { programme: 'ext-framework' }), id: `rul-${name}-ext` }]
    : [];
  const all = [...required, ...own, ...framework];
  // A programme that requires itself has another way in, by a law.
  return all.length === 0 ? undefined : { ...anyOf(...all, asks('CRITERIA')), id: `rul-${name}` };
}

function programmeOf(member: Member) {
  const { links, hub, year, series: index, position } = member;
  const unique = new Map(
    links.flatMap(({ kind, steps, timing, symmetric }) => {
      const to = laterOf(index, steps) ?? (isOtherYear(timing) ? series[index] : undefined);
      if (to === undefined) return [];
      const id = `lnk-${nameOf(member)}-${hub}-${year.slice(0, 4)}-${kind}-${to}-${timing ?? 'none'}`;
      const given = { id: id.toLowerCase().replaceAll('_', '-'), symmetric, ...(timing && { timing }) };
      return [[id, aLink(kind, `ser-${to}`, given)] as const];
    }),
  );
  const rule = ruleOf(member);
  return aProgramme({
    slug: nameOf(member),
    series: `ser-${series[index]}`,
    hub: `hub-${hub}`,
    academicYear: year,
    position,
    links: [...unique.values()],
    ...(rule && { eligibilityRule: rule }),
  });
}

const someLineage = fc.uniqueArray(
  fc.record({ from: fc.nat(3), kind: pick(['CONTINUES_AS', 'REPLACED_BY'] as const) }),
  {
    maxLength: 2,
    selector: ({ from }) => from,
  },
);

const someOffers = fc.uniqueArray(fc.record({ academicYear: pick([...years, '2024/25']), complete: fc.boolean() }), {
  maxLength: 3,
  selector: ({ academicYear }) => academicYear,
});

export const aCatalogueOfYears: fc.Arbitrary<Stored<CatalogueDocument>> = fc
  .record({
    members: fc.uniqueArray(aMember, {
      minLength: 1,
      maxLength: 24,
      selector: (member) => `${nameOf(member)} ${member.hub} ${member.year}`,
    }),
    lineage: someLineage,
    offers: fc.tuple(someOffers, someOffers),
  })
  .map(({ members, lineage, offers }) =>
    aCatalogue({
      hubs: hubs.map((slug, index) => aHub({ slug, title: `${slug} Maths Hub`, offers: offers[index] ?? [] })),
      series: series.map((slug, index) =>
        aSeries({
          slug,
          links: lineage
            .filter(({ from }) => from === index)
            .map(({ kind }) => aLink(kind, `ser-${series[index + 1]}`, { id: `lnk-lineage-${slug}` })),
        }),
      ),
      externalThings: [anExternalThing()],
      programmes: members.map(programmeOf),
    }),
  );
