import fc from 'fast-check';
import { type Collection, collections, type Entry } from '../../src/catalogue/document/entry-change.js';
import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import { oneOfEverything } from '../catalogue/read/broken/documents.js';
import { type PlaceOf, places, without, withValue } from '../catalogue/read/broken/places.js';
import {
  aCatalogue,
  aLink,
  anyOf,
  aPathway,
  aProgramme,
  aStage,
  asks,
  evidence,
  needs,
  type Stored,
} from './builders.js';

// Random edits of a catalogue that contains everything that a law checks, with references to it. Most edits put a value of
// the catalogue in place of another value of the same key, so that ids, slugs and references clash.

const earlier = aProgramme({ slug: 'first', academicYear: '2020/21', pathways: 1, stages: 1 });

const everything = oneOfEverything as Stored<CatalogueDocument>;

/** A document that obeys every law. */
export const lawfulDocument: Stored<CatalogueDocument> = JSON.parse(
  JSON.stringify(
    aCatalogue({
      ...everything,
      series: [
        ...(everything.series ?? []),
        ...['second', 'third'].map((slug) => ({ id: `ser-${slug}`, slug, title: slug })),
      ],
      programmes: [
        ...(everything.programmes ?? []),
        earlier,
        aProgramme({
          slug: 'second',
          pathways: [aPathway({ id: 'pth-second', slug: 'route', modules: 2 }), aPathway({ slug: 'way' })],
          modules: 2,
          stages: 2,
          eligibilityRule: anyOf(needs('first'), asks('COMPLETED', { programme: earlier.pathways?.[0]?.id })),
          links: [
            aLink('PROGRESSES_TO', 'pth-spare', { group: 'grp-second' }),
            aLink('PROGRESSES_TO', 'stg-spare', { group: 'grp-second' }),
            aLink('PROGRESSES_TO', 'ser-third', { from: 'pth-second' }),
          ],
          linkGroups: [{ id: 'grp-second', rule: 'ANY_OF' }],
          evidence: [evidence({ sentence: 3, field: 'title' })],
        }),
        aProgramme({ slug: 'third', eligibilityRule: needs('second'), stages: 1 }),
        aProgramme({ slug: 'third', hub: 'hub-spare' }),
      ],
    }),
  ),
);

/** One step of an edit, as numbers that are valid for every state of the catalogue. */
export interface EditStep {
  readonly what: 'value' | 'id' | 'repeat' | 'drop' | 'set' | 'delete' | 'create' | 'take' | 'home';
  readonly which: number;
  readonly place: number;
  readonly value: number;
}

const number = fc.nat({ max: 9_999 });

/** The steps of one commit. */
export const someSteps: fc.Arbitrary<readonly EditStep[]> = fc.array(
  fc.record({
    what: fc.constantFrom<EditStep['what'][]>(
      ...(['value', 'value', 'value', 'value', 'id', 'repeat', 'drop', 'set', 'set', 'set'] as const),
      ...(['delete', 'create', 'take', 'home'] as const),
    ),
    which: number,
    place: number,
    value: number,
  }),
  { minLength: 1, maxLength: 3 },
);

/** An entry before and after the steps of an edit. */
export interface EditedEntry {
  readonly in: Collection;
  readonly was: Entry | undefined;
  readonly now: Entry | undefined;
}

type Lists = Readonly<Record<Collection, readonly Entry[]>>;

/** The entries that steps change, in the order of their first change, followed by the home hub. */
export function entriesAfter(lists: Lists, homeHub: string, steps: readonly EditStep[]) {
  const touched: EditedEntry[] = [];
  let home = homeHub;
  const entriesOf = (list: Collection) => lists[list].map((entry) => ({ in: list, was: entry, now: entry }));
  const all = [...collections.flatMap(entriesOf), ...entriesOf('programmes'), ...entriesOf('programmes')];
  for (const step of steps) {
    const one = pick(all, step.which) as EditedEntry;
    const index = touched.findIndex(({ was }) => was === one.was);
    const { now } = touched[index] ?? one;
    if (step.what === 'home') home = pick(lists.hubs, step.value)?.id ?? home;
    else if (step.what === 'create' || step.what === 'take')
      touched.push({
        in: one.in,
        was: undefined,
        now: step.what === 'take' ? one.was : copied(one.was as Entry, step),
      });
    else if (now)
      touched.splice(Math.max(index, 0), index < 0 ? 0 : 1, { ...one, now: edited(now, step, { lists, in: one.in }) });
  }
  return { entries: touched, homeHub: home };
}

function pick<T>(items: readonly T[], number: number): T | undefined {
  return items[number % Math.max(1, items.length)];
}

let made = 0;

/** A copy with new ids, and sometimes with a new slug and year too. */
function copied(entry: Entry, { value }: EditStep): Entry {
  const suffix = `-${++made}`;
  const ids = places(entry).filter(({ key }) => key === 'id');
  let copy = JSON.stringify(entry);
  for (const { value: id } of ids) copy = copy.replaceAll(`"${String(id)}"`, `"${String(id)}${suffix}"`);
  const apart = value % 2 === 0 && {
    slug: `slug${suffix}`,
    ...('academicYear' in entry && { academicYear: '2019/20' }),
  };
  return { ...JSON.parse(copy), ...apart };
}

interface Around {
  readonly lists: Lists;
  readonly in: Collection;
}

/** An entry after a step; undefined if it was deleted. */
function edited(entry: Entry, step: EditStep, around: Around): Entry | undefined {
  const inside = places(entry).filter(
    ({ pointer, key }) => pointer !== '/id' && key !== 'revision' && key !== 'updatedAt',
  );
  // Each property has the same probability, however often it occurs.
  const at = (isMeant: (place: PlaceOf) => boolean): PlaceOf | undefined => {
    const meant = inside.filter(isMeant);
    const name = pick([...new Set(meant.map(({ inClass }) => inClass))], step.place);
    return pick(
      meant.filter(({ inClass }) => inClass === name),
      Math.floor(step.place / 100),
    );
  };
  const isItem = ({ pointer, value }: PlaceOf) => /\/\d+$/.test(pointer) && value !== undefined;
  switch (step.what) {
    case 'delete':
      return undefined;
    case 'value': {
      const place = at(({ key, value }) => key !== 'id' && typeof value !== 'object');
      return place && changed(entry, place.pointer, pick(valuesFor(place, around.lists), step.value));
    }
    case 'id': {
      const place = at(({ key }) => key === 'id');
      return place ? changed(entry, place.pointer, pick(idsUpTo(around), step.value)) : entry;
    }
    case 'repeat': {
      const place = at(isItem);
      return place ? repeated(entry, place, step.value) : entry;
    }
    case 'drop': {
      const place = at(
        ({ pointer, value }) => pointer !== '' && (isItem({ pointer, value } as PlaceOf) || step.value % 4 === 0),
      );
      return place ? dropped(entry, place.pointer) : entry;
    }
    default:
      return { ...entry, ...pick(settings, step.value) } as Entry;
  }
}

const changed = (entry: Entry, pointer: string, value: unknown) =>
  (value === undefined ? entry : withValue(entry, pointer, value)) as Entry;

/** Ids in the list of an entry and in earlier lists: a clash with an earlier list is reported at the later one. */
const idsUpTo = ({ lists, in: list }: Around) =>
  collections
    .slice(0, collections.indexOf(list) + 1)
    .flatMap((one) => places(lists[one]).filter(({ key }) => key === 'id'))
    .map(({ value }) => value)
    .concat('a-new-id');

const more: Readonly<Record<string, readonly unknown[]>> = {
  'links.kind': ['REQUIRES', 'SHARES_MODULES'],
  'links.to': ['ser-first', 'ser-second', 'pth-second', 'nothing'],
  'links.from': ['pth-spare', 'pth-second', 'stg-spare'],
  'test.kind': ['PHASE', 'COMMITMENT', 'COMPLETED'],
  'test.programme': ['ser-first', 'ser-second', 'ser-third', 'pth-spare', 'nothing'],
  'evidence.field': ['aims', 'nothing'],
  'evidence.sentence': [1, 3, 9],
  'outline.sentences': [1, 3],
  'eligibilityRule.atLeast': [1, 9],
  slug: ['slug', 'No Slug'],
};

const valuesFor = ({ key, inClass }: PlaceOf, lists: Lists) =>
  collections
    .flatMap((list) => lists[list].flatMap((entry) => places(entry)))
    .filter((place) => place.inClass === inClass && typeof place.value !== 'object')
    .map(({ value }) => value)
    .concat(more[inClass] ?? (key === 'min' || key === 'max' ? [1, 3, 9] : []));

/** A copy with a duplicated list item, sometimes with a new id. */
function repeated(entry: Entry, { pointer, value }: PlaceOf, how: number): Entry {
  const copy = JSON.parse(JSON.stringify(value)) as unknown;
  const item = how % 3 > 0 && typeof copy === 'object' ? { ...copy, id: `again-${++made}` } : copy;
  const list = pointer.slice(0, pointer.lastIndexOf('/'));
  const items = places(entry).find((place) => place.pointer === list)?.value as readonly unknown[];
  return changed(entry, list, [...items, item]);
}

/** A copy without one list item or property. */
function dropped(entry: Entry, pointer: string): Entry {
  const [, list, index] = /^(.*)\/(\d+)$/.exec(pointer) ?? [];
  if (list === undefined) return without(entry, pointer) as Entry;
  const items = places(entry).find((place) => place.pointer === list)?.value as readonly unknown[];
  return changed(
    entry,
    list,
    items.filter((_, at) => at !== Number(index)),
  );
}

/** Settings that apply to every entry; each law is broken by one of them. */
const settings: readonly object[] = [
  ...['DRAFT', 'WITHDRAWN', 'PUBLISHED'].map((status) => ({ status })),
  ...['2020/21', '2021/22', '2022/23'].map((academicYear) => ({ academicYear })),
  ...['hub-home', 'hub-spare'].map((hub) => ({ hub })),
  ...['first', 'second', 'third', 'whole', 'home'].flatMap((slug) => [{ slug }, { series: `ser-${slug}` }]),
  { publishAt: '2030-01-01T00:00:00Z' },
  { withdrawAt: '2029-01-01T00:00:00Z' },
  { publishAt: '2028-01-01T00:00:00Z', withdrawAt: '2027-01-01T00:00:00Z' },
  ...['first', 'second', 'third', 'whole'].map((slug) => ({ eligibilityRule: needs(slug) })),
  { eligibilityRule: { id: 'rul-empty' } },
  { eligibilityRule: asks('PHASE') },
  { fieldQuestions: [{ field: 'ELIGIBILITY_RULE', question: 'Who may come?' }] },
  { eligibilityRule: asks('TAKING', { programme: 'pth-spare', timing: 'FOLLOWING_YEAR' }) },
  { links: [aLink('REQUIRES', 'ser-first')] },
  { links: [aLink('PART_OF', 'hub-spare'), aLink('PART_OF', 'hub-spare')] },
  { links: [aLink('PART_OF', 'hub-spare', { from: 'stg-spare' })] },
  { links: [aLink('PROGRESSES_TO', 'pth-spare', { group: 'grp-whole' })] },
  { linkGroups: [{ id: 'grp-alone', rule: 'ALL_OF' }] },
  { stages: [aStage({ id: 'src-spare' })] },
  { stages: [aStage(), aStage()] },
  { offers: [{ academicYear: '2021/22' }, { academicYear: '2021/22' }] },
  { links: [aLink('PART_OF', 'ser-third')], family: 'A family' },
  { aims: ['To learn', 'To learn'] },
  { duration: { years: { min: 2, max: 1 }, strength: 'STATED' } },
  { duration: { strength: 'STATED' } },
  {
    deliveries: [
      {
        title: 'Late',
        starts: '2029-01-01',
        sessions: [{ startsAt: '2021-10-01T10:00:00Z', endsAt: '2021-10-01T09:00:00Z' }],
      },
    ],
  },
  { recruitment: { opens: '2021-09', closes: '2021-08' } },
  { contacts: [{}] },
  { funding: { free: true, charges: [{ amount: 1, currency: 'GBP', per: 'school' }] } },
  { moduleChoice: { min: 99, chosenBy: 'hub' } },
  { evidence: [evidence({ sentence: 9 })] },
  { evidence: [evidence({ field: 'nothing' })] },
  { summary: undefined },
];

const [aHub, aSeries, whole, second] = [1, 5, 11, 13] as const;

/** The entries to which a setting applies. */
function entriesFor(setting: object): readonly number[] {
  if ('slug' in setting) return [aHub, aSeries, second];
  if ('offers' in setting) return [aHub];
  if ('family' in setting) return [aSeries];
  return 'status' in setting ? [whole, second] : [second];
}

/** Each setting by itself, so that every law is broken regardless of chance. */
export const someOfEach: readonly (readonly EditStep[])[] = settings.flatMap((setting, value) =>
  entriesFor(setting).map((which) => [{ what: 'set', which, place: 0, value }] as const),
);
