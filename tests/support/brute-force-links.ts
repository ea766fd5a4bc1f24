import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import type { EligibilityRule } from '../../src/domain/parts/eligibility-rule.js';
import type { Stored } from './builders.js';

// The links of a catalogue by the rules of docs/adr/019-links-are-resolved-over-years.md, written for reading and not for speed: every programme is
// compared with every other. Nothing here is shared with the product.

type Document = Stored<CatalogueDocument>;
type StoredProgramme = NonNullable<Document['programmes']>[number];
type Rule = Stored<EligibilityRule>;

/** "id from to resolution", of each kind of link. */
export interface ExpectedLinks {
  readonly stated: readonly string[];
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly previous: ReadonlyMap<string, readonly string[]>;
}

const startOf = (year: string) => Number(year.slice(0, 4));

/** Whether a year is one that a timing means, seen from a year. */
const fits = (timing: string, own: string, year: string) =>
  ({
    PREVIOUS_YEAR: startOf(year) === startOf(own) - 1,
    FOLLOWING_YEAR: startOf(year) === startOf(own) + 1,
    SAME_YEAR: year === own,
    ANY_EARLIER_YEAR: year < own,
    ANY_LATER_YEAR: year > own,
  })[timing];

/** The nearest of the years that a timing means: the newest earlier one, or the first later one. */
const nearest = (timing: string, years: readonly string[]) =>
  timing === 'ANY_EARLIER_YEAR' ? years.toSorted().at(-1) : years.toSorted()[0];

interface Step {
  readonly id: string;
  readonly series: string;
  readonly timing: string;
}

function requiredBy(rule: Rule | undefined): readonly Step[] {
  if (!rule || rule.not) return [];
  const { test } = rule;
  if (!test) return [...(rule.all ?? []), ...(rule.any ?? [])].flatMap(requiredBy);
  if (test.programme === undefined || (test.kind !== 'COMPLETED' && test.kind !== 'TAKING')) return [];
  const timing = test.timing ?? (test.kind === 'TAKING' ? 'SAME_YEAR' : 'ANY_EARLIER_YEAR');
  return [{ id: `${rule.id}~requires`, series: test.programme, timing }];
}

export function linksByBruteForce({ hubs = [], series = [], programmes = [] }: Document): ExpectedLinks {
  const inOrder = [...programmes].sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.id < b.id ? -1 : 1));
  const offered = (hub: string, of: string) => inOrder.filter((one) => one.hub === hub && one.series === of);
  const meant = (timing: string, own: string, all: readonly StoredProgramme[]) => {
    const years = all.map(({ academicYear }) => academicYear).filter((year) => fits(timing, own, year));
    const year = nearest(timing, years);
    return all.filter(({ academicYear }) => academicYear === year);
  };
  /** The ends of a link that a programme states or is asked for. */
  const resolve = (programme: StoredProgramme, timing: string, of: string): readonly (readonly [string, string])[] => {
    const all = offered(programme.hub, of);
    const exact = meant(timing, programme.academicYear, all);
    if (exact.length > 0) return exact.map(({ id }) => [id, 'EXACT']);
    const own = all.filter(({ academicYear, id }) => academicYear === programme.academicYear && id !== programme.id);
    return own.length > 0 ? own.map(({ id }) => [id, 'STAND_IN']) : [[of, 'SERIES']];
  };
  const line = (id: string, from: string, [to, resolution]: readonly [string, string]) =>
    `${id} ${from} ${to} ${resolution}`;
  const stepsOf = (programme: StoredProgramme): readonly Step[] => [
    ...requiredBy(programme.eligibilityRule),
    ...(programme.links ?? []).map((link) => ({ id: link.id, series: link.to, timing: link.timing ?? 'SAME_YEAR' })),
  ];
  const stated = programmes.flatMap((programme) =>
    stepsOf(programme).flatMap(({ id, series: of, timing }) => {
      const ends = of.startsWith('ser-') ? resolve(programme, timing, of) : [[of, 'EXACT'] as const];
      return ends.map((end, index) => line(index === 0 ? id : `${id}~${programme.id}~${end[0]}`, programme.id, end));
    }),
  );
  const opposite: Readonly<Record<string, string>> = {
    PREVIOUS_YEAR: 'FOLLOWING_YEAR',
    FOLLOWING_YEAR: 'PREVIOUS_YEAR',
    SAME_YEAR: 'SAME_YEAR',
    ANY_EARLIER_YEAR: 'ANY_LATER_YEAR',
    ANY_LATER_YEAR: 'ANY_EARLIER_YEAR',
  };
  const isComplete = (hub: string, timing: string, own: string) => {
    const offers = hubs.find(({ id }) => id === hub)?.offers ?? [];
    return !timing.startsWith('ANY') && offers.some((one) => fits(timing, own, one.academicYear) && one.complete);
  };
  /** The inverse of a requirement of another programme, from the programme that is asked. */
  const inverses = (asked: StoredProgramme) =>
    programmes
      .filter(({ hub, id }) => hub === asked.hub && id !== asked.id)
      .flatMap((other) =>
        requiredBy(other.eligibilityRule)
          .filter(({ series: of }) => of === asked.series)
          .flatMap(({ id, timing: required }) => {
            const timing = opposite[required] ?? '';
            const all = offered(asked.hub, other.series);
            const exact = meant(timing, asked.academicYear, all);
            const isOneOfSeveral = all.filter(({ academicYear }) => academicYear === asked.academicYear).length > 1;
            const same = isOneOfSeveral ? all.filter(({ slug }) => slug === other.slug) : all;
            const isOpen =
              meant(timing, asked.academicYear, same).length === 0 &&
              !isComplete(asked.hub, timing, asked.academicYear);
            const isStandIn = isOpen && other.academicYear === asked.academicYear;
            const found = exact.includes(other) ? 'EXACT' : isStandIn ? 'STAND_IN' : undefined;
            return found ? [line(`${id}~${asked.id}~${other.id}`, asked.id, [other.id, found])] : [];
          }),
      );
  const lineage = series.flatMap(({ id, links = [] }) =>
    links.map((link) => ({ link: link.id, from: id, to: link.to })),
  );
  const later = (asked: StoredProgramme) =>
    lineage
      .filter(({ from }) => from === asked.series)
      .flatMap(({ link, to }) =>
        resolve(asked, 'ANY_LATER_YEAR', to).map((end) => line(`${link}~${asked.id}~${end[0]}`, asked.id, end)),
      );
  const earlier = (asked: StoredProgramme) =>
    lineage
      .filter(({ to }) => to === asked.series)
      .flatMap(({ link, from }) =>
        resolve(asked, 'ANY_EARLIER_YEAR', from).map(([start, how]) =>
          line(`${link}~${start}~${asked.id}`, start, [asked.id, how]),
        ),
      );
  const required = (asked: StoredProgramme) =>
    requiredBy(asked.eligibilityRule).flatMap(({ id, series: of, timing }) =>
      (of.startsWith('ser-') ? resolve(asked, timing, of) : [[of, 'EXACT'] as const])
        .filter(([start]) => start !== asked.id && start !== asked.series)
        .map(([start, how]) => line(`${id}~${start}~${asked.id}`, start, [asked.id, how])),
    );
  const by = (find: (asked: StoredProgramme) => readonly string[]) =>
    new Map(programmes.map((programme) => [programme.id, find(programme)]));
  return {
    stated,
    next: by((asked) => [...inverses(asked), ...later(asked)]),
    previous: by((asked) => [...required(asked), ...earlier(asked)]),
  };
}
