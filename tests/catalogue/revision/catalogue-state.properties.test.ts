import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Entry, type EntryChange, invertChanges } from '../../../src/catalogue/document/entry-change.js';
import { plainDocument } from '../../../src/catalogue/document/plain.js';
import { CatalogueRefused } from '../../../src/catalogue/document/problem.js';
import { checkValueOrThrow } from '../../../src/catalogue/read/check.js';
import { CatalogueState } from '../../../src/catalogue/revision/catalogue-state.js';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import type { WiredLink } from '../../../src/catalogue/view/wiring.js';
import {
  aCatalogue,
  aHub,
  aLink,
  anExternalThing,
  aPathway,
  aProgramme,
  aSeries,
  aSource,
  evidence,
  needs,
} from '../../support/builders.js';

// A state that is made from the one before, hub-year by hub-year, is the same as one that is made from its document
// anew, and refuses what that refuses. That is what makes a commit cheap, so it is held by every question that readers ask.

const runs = Number(process.env['EDITION_RUNS'] ?? 100);

const hubs = ['home', 'other', 'third'];
const years = ['2020/21', '2021/22'];
const series = ['a', 'b', 'c', 'd'];
const at = '2026-01-01T00:00:00.000Z';

const outline = (sentences: number) => [{ heading: 'Primary schools', sentences }];

const pick = <T>(items: readonly T[]) => fc.constantFrom(...items);

/** One of a few ids, so that edits meet. */
const programmeId = fc.nat(7).map((number) => `prg-${number}`);
const seriesId = pick([...series.map((slug) => `ser-${slug}`), 'ser-none']);
/** What is published may not name those of what is not; such a change is refused. */
const toParts = ['pth-1', 'pth-2', 'pth-3'];

/** What links and rules name besides series. */
const named = ['ext-framework', 'hub-other', ...toParts];

const aTiming = pick([undefined, 'PREVIOUS_YEAR', 'ANY_EARLIER_YEAR', 'SAME_YEAR', 'ANY_LATER_YEAR'] as const);

const reference = fc.oneof(seriesId, pick(named));
const someValues = fc.record(
  {
    title: pick(['Mastery', 'Readiness', 'Number']),
    slug: pick(['one', 'two', 'three', 'four', 'five']),
    hub: pick(hubs.map((slug) => `hub-${slug}`)),
    academicYear: pick(years),
    series: seriesId,
    status: pick(['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const),
    position: fc.integer({ min: 1, max: 4 }),
    links: fc.array(
      fc.record({
        kind: pick(['PROGRESSES_TO', 'RUNS_ALONGSIDE'] as const),
        to: reference,
        symmetric: fc.boolean(),
        number: fc.nat(99),
        timing: aTiming,
      }),
      { maxLength: 2 },
    ),
    needs: fc.option(fc.record({ programme: reference, timing: aTiming }, { requiredKeys: ['programme'] }), {
      nil: undefined,
    }),
    pathways: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
    evidence: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  },
  { requiredKeys: [] },
);
type Values = typeof someValues extends fc.Arbitrary<infer T> ? T : never;

const evidenceOf = (sentence: number | undefined) => (sentence === undefined ? null : [evidence({ sentence })]);

function stored(
  { links, needs: needed, pathways, evidence: sentence, ...plain }: Values,
  id: string,
): Record<string, unknown> {
  return {
    ...plain,
    ...(links && {
      links: links.map(({ kind, to, symmetric, number, timing }) =>
        aLink(kind, to, { id: `lnk-${id}-${number}`, symmetric, ...(timing && { timing }) }),
      ),
    }),
    ...(needed !== undefined && {
      eligibilityRule: {
        ...needs('a', { programme: needed.programme, ...(needed.timing && { timing: needed.timing }) }),
        id: `rul-${id}`,
      },
    }),
    ...(pathways && { pathways: pathways.map((number) => aPathway({ id: `pth-${number}`, slug: `p-${number}` })) }),
    ...(sentence !== undefined && { evidence: evidenceOf(sentence) }),
  };
}

/** The series continues as another one. */
const someLineage = fc
  .array(fc.tuple(seriesId, fc.nat(99)), { maxLength: 1 })
  .map((all) => all.map(([to, number]) => aLink('CONTINUES_AS', to, { id: `lnk-lineage-${number}` })));
const offersOf = (all: readonly boolean[]) => all.map((complete) => ({ academicYear: '2021/22', complete }));

type Step =
  | { readonly kind: 'put'; readonly id: string; readonly values: Values }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'other'; readonly id: string; readonly values: Record<string, unknown> };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('put' as const), id: programmeId, values: someValues }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      id: fc.oneof(programmeId, seriesId, pick(['ext-framework', 'src-summary', 'hub-third'])),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        fc.tuple(seriesId, fc.record({ title: pick(['Alpha', 'Beta']) })),
        fc.tuple(seriesId, fc.record({ links: someLineage })),
        fc.tuple(
          pick(hubs.map((slug) => `hub-${slug}`)),
          fc.record({ offers: fc.array(fc.boolean(), { maxLength: 1 }).map(offersOf) }),
        ),
        fc.tuple(
          pick(hubs.map((slug) => `hub-${slug}`)),
          fc.record({ title: pick(['First', 'Second']), evidence: pick([undefined, 1, 3]).map(evidenceOf) }),
        ),
        fc.tuple(fc.constant('src-summary'), fc.record({ outline: pick([2, 3, 4]).map(outline) })),
        fc.tuple(fc.constant('ext-framework'), fc.record({ title: pick(['Frame', 'Award']) })),
      )
      .map(([id, changed]) => ({ kind: 'other' as const, id, values: changed })),
  },
);

function changeOf(taken: Step, state: CatalogueState): EntryChange | undefined {
  const known = state.entry(taken.id);
  const before = known && (JSON.parse(JSON.stringify(known.instance)) as Entry);
  if (taken.kind === 'delete') return known && before && { op: 'delete', in: known.in, entry: before };
  if (!known || !before) {
    if (taken.kind === 'other') return undefined;
    const fresh = { ...aProgramme({ series: 'ser-a' }), ...stored(taken.values, taken.id), id: taken.id };
    return { op: 'create', in: 'programmes', entry: fresh as unknown as Entry };
  }
  const set = taken.kind === 'put' ? stored(taken.values, taken.id) : taken.values;
  const was = Object.fromEntries(Object.keys(set).map((key) => [key, before[key] ?? null]));
  return { op: 'update', in: known.in, id: taken.id, was, set };
}

function start(): CatalogueState {
  const programmes = ['one', 'two', 'three'].map((slug, index) => {
    const id = `prg-${index}`;
    return { ...aProgramme({ slug, series: `ser-${series[index]}`, position: index + 1 }), id };
  });
  const document = aCatalogue({
    hubs: hubs.map((slug) => aHub({ slug, title: slug === 'home' ? 'Second' : 'First' })),
    sources: [aSource()],
    series: series.map((slug) => aSeries({ slug })),
    externalThings: [anExternalThing()],
    programmes,
  });
  return CatalogueState.of(checkValueOrThrow(document));
}

/** Whatever a reader can ask of a view, in words. */
function told(view: Snapshot): unknown {
  const { programmes, links, derivedLinks, hubYears, academicYears, revision, updatedAt, homeHub, hubs: all } = view;
  const wired = (list: readonly WiredLink[]) =>
    list.map(({ link, from, to, resolution }) => [link.id, from.id, from.title, to.id, to.title, resolution].join(' '));
  const ends = [...new Set([...links, ...derivedLinks].flatMap(({ from, to }) => [from, to]))];
  return {
    mark: [revision, updatedAt, homeHub.title],
    lists: [
      programmes.map(({ id, title }) => `${id} ${title}`),
      wired(links),
      wired(derivedLinks),
      academicYears,
      all.map(({ title }) => title),
    ],
    hubYears: hubYears.map(({ hub, year }) => `${hub} ${year}`),
    programmes: programmes.map((programme) => [
      view.programme(programme.slug, view.hubOf(programme), programme.academicYear)?.id,
      view.node(programme.id) === programme,
      view.seriesOf(programme).title,
      wired(view.linkIndex.at(programme)),
      wired(view.linkIndex.from(programme)),
      wired(view.linkIndex.stepsFrom(programme)),
      wired(view.linkIndex.stepsTo(programme)),
      view.named(view.hubOf(programme), programme.title).map(({ id }) => id),
      programme.pathways.map((pathway) => [view.placeOf(pathway).order, view.programmeOf(pathway)?.id]),
      view.endOf(programme.series, programme)?.id,
    ]),
    ends: ends.map((end) => [end.id, wired(view.linkIndex.at(end))]),
    steps: programmes.flatMap((programme) => {
      const { steps, next } = view.linkIndex.stepGraphs(programme);
      return [steps, next].map((graph) => [
        ends.map(({ id }) =>
          [graph.out(id), graph.in(id)].map((edges) => edges.map((edge) => `${edge.id} ${edge.to}`)),
        ),
      ]);
    }),
    pictures: hubYears.map((year) => wired(view.linkIndex.pictureOf(year).links)),
    seen: ['src-summary', 'ext-framework', 'hub-third'].filter((id) => view.node(id) !== undefined),
    series: series.map((slug) => {
      const one = view.series(slug);
      return one && [one.title, view.programmesOfSeries(one).map(({ id }) => id), wired(view.linkIndex.ofSeries(one))];
    }),
    found: ['mastery', 'first', 'alpha', 'number readiness'].map((text) =>
      view.search.search(text, { limit: 20 }).hits.map(({ ordinal, id }) => [id, view.found(ordinal).id]),
    ),
  };
}

const open = ['REQUIRES_CYCLE', 'REQUIRES_LATER', 'LINK_TO_ITSELF', 'PUBLISHED_NEEDS_UNPUBLISHED'];

const codesOf = (error: unknown) => {
  if (!(error instanceof CatalogueRefused)) throw error;
  const codes = new Set<string>(error.problems.map(({ code }) => code));
  // Which of two parts of one id a link means is open, and so is what follows.
  if (codes.has('ID_DUPLICATE')) {
    for (const code of open) codes.delete(code);
  }
  return [...codes].sort();
};

const withoutNulls = (entry: Entry) =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null)) as Entry;

/** The document after a change, made without the state's own means. */
function changedByHand(state: CatalogueState, change: EntryChange, mark: object): unknown {
  const document = { ...plainDocument(state.document), ...mark } as Record<string, readonly Entry[]>;
  if (change.op === 'home') throw new Error('No test changes the home hub.');
  const entries = document[change.in] ?? [];
  const next = {
    create: () => [...entries, (change as { entry: Entry }).entry],
    delete: () => entries.filter(({ id }) => id !== (change as { entry: Entry }).entry.id),
    update: () =>
      entries.map((entry) => {
        const { id, set } = change as { id: string; set: object };
        return entry.id === id ? withoutNulls({ ...entry, ...set }) : entry;
      }),
  }[change.op]();
  return { ...document, [change.in]: next };
}

test('a state after a change equals the state of its document, and a change is refused exactly if its document is', () => {
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(fc.array(aStep, { minLength: 1, maxLength: 12 }), (steps) => {
      let state = start();
      told(state.everything); // What was made for one revision must not stand for the next.
      for (const [index, taken] of steps.entries()) {
        const change = changeOf(taken, state);
        if (!change) continue;
        const mark = { revision: index + 2, updatedAt: at };
        let expected: CatalogueState | undefined;
        let codes: readonly string[] = [];
        try {
          expected = CatalogueState.of(checkValueOrThrow(changedByHand(state, change, mark)));
        } catch (error) {
          codes = codesOf(error);
        }
        if (!expected) {
          refused++;
          const attempt = () => state.after([change], { revision: index + 2, at });
          expect(attempt).toThrow(CatalogueRefused);
          try {
            attempt();
          } catch (error) {
            expect(codesOf(error)).toEqual(codes);
          }
          continue;
        }
        accepted++;
        const before = state;
        const { state: next, shown } = state.after([change], { revision: index + 2, at });
        const fresh = CatalogueState.of(next.document);
        expect({ ...plainDocument(next.document), ...mark }).toMatchObject({
          ...plainDocument(expected.document),
          publishedRevision: before.mark.publishedRevision + (shown.length > 0 ? 1 : 0),
          publishedAt: shown.length > 0 ? at : before.mark.publishedAt,
        });
        expect(told(next.everything)).toEqual(told(fresh.everything));
        expect(told(next.published)).toEqual(told(fresh.published));
        const back = next.at(invertChanges([change]), before.mark);
        expect(told(back.everything)).toEqual(told(before.everything));
        expect(told(back.published)).toEqual(told(before.published));
        state = next;
      }
    }),
    { numRuns: runs },
  );
  expect(Math.min(accepted, refused)).toBeGreaterThan(runs / 4); // Both have to be met.
});
