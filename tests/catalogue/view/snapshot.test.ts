import { describe, expect, test } from '@jest/globals';
import type { LinkEnd } from '../../../src/catalogue/document/reference-resolver.js';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import type { WiredLink } from '../../../src/catalogue/view/wiring.js';
import { ExternalThing } from '../../../src/domain/external-thing.js';
import { Hub } from '../../../src/domain/hub.js';
import { Link } from '../../../src/domain/parts/link.js';
import { Module } from '../../../src/domain/parts/module.js';
import { Pathway } from '../../../src/domain/parts/pathway.js';
import { Stage } from '../../../src/domain/parts/stage.js';
import { Programme } from '../../../src/domain/programme.js';
import { Series } from '../../../src/domain/series.js';
import { Source } from '../../../src/domain/source.js';
import {
  aCatalogue,
  aHub,
  aLink,
  allOf,
  aModule,
  anExternalThing,
  anyOf,
  aPathway,
  aProgramme,
  aStage,
  asks,
  evidence,
  needs,
  not,
  snapshotOf,
  unless,
} from '../../support/builders.js';

/** What a slug names, in the home hub and its newest year unless said. It has to be there. */
function programme(snapshot: Snapshot, slug: string, hub?: string, year?: string): Programme {
  const found = snapshot.programme(slug, hub === undefined ? undefined : snapshot.hub(hub), year);
  if (!found) throw new Error(`There is no programme "${slug}".`);
  return found;
}

const nameOf = (end: LinkEnd) => {
  if (end instanceof Programme) return `${end.slug} of ${end.hub} in ${end.academicYear}`;
  return end instanceof Series ? `the series ${end.slug}` : end.id;
};
/** "from KIND to", as a person reads a link. */
const told = ({ link, from, to }: WiredLink) => `${nameOf(from)} ${link.kind} ${nameOf(to)}`;

const hubs = [aHub({ title: 'Middle Maths Hub' }), aHub({ slug: 'other', title: 'A Maths Hub' })];

describe('a lookup', () => {
  const snapshot = snapshotOf(
    aCatalogue({
      hubs,
      programmes: [
        aProgramme({ slug: 'mastery', academicYear: '2019/20' }),
        aProgramme({ slug: 'mastery', academicYear: '2021/22' }),
        aProgramme({ slug: 'mastery', academicYear: '2020/21' }),
        aProgramme({ slug: 'readiness', academicYear: '2022/23' }),
        aProgramme({ slug: 'mastery', academicYear: '2023/24', hub: 'hub-other' }),
      ],
    }),
  );

  test('by slug alone finds the programme of the home hub, in the newest year that has the slug', () => {
    expect(programme(snapshot, 'mastery')).toMatchObject({ hub: 'hub-home', academicYear: '2021/22' });
    expect(programme(snapshot, 'readiness').academicYear).toBe('2022/23');
  });

  test('can give the hub, the year, or both', () => {
    expect(programme(snapshot, 'mastery', 'other').academicYear).toBe('2023/24');
    expect(programme(snapshot, 'mastery', undefined, '2019/20').academicYear).toBe('2019/20');
    expect(programme(snapshot, 'mastery', 'other', '2023/24').hub).toBe('hub-other');
  });

  test.each<readonly [slug: string, hub: string | undefined, year: string | undefined]>([
    ['nothing', undefined, undefined],
    ['mastery', undefined, '2023/24'],
    ['readiness', 'other', undefined],
    ['constructor', undefined, undefined],
    ['__proto__', undefined, undefined],
  ])('finds nothing for %p of %p in %p', (slug, hub, year) => {
    const where = hub === undefined ? undefined : snapshot.hub(hub);
    expect(snapshot.programme(slug, where, year)).toBeUndefined();
  });

  test('of hubs and series is by slug or id', () => {
    expect(snapshot.hub('other')?.id).toBe('hub-other');
    expect(snapshot.series('readiness')?.id).toBe('ser-readiness');
    expect(snapshot.hub('hub-other')?.slug).toBe('other');
    expect(snapshot.series('ser-readiness')?.slug).toBe('readiness');
    expect([snapshot.hub('nowhere'), snapshot.series('hub-other')]).toEqual([undefined, undefined]);
  });
});

describe('the order', () => {
  const snapshot = snapshotOf(
    aCatalogue({
      hubs,
      programmes: [
        aProgramme({ slug: 'second', position: 2 }),
        aProgramme({ slug: 'old', position: 1, academicYear: '2020/21' }),
        aProgramme({ slug: 'unplaced' }),
        aProgramme({ slug: 'tenth', position: 10 }),
        aProgramme({ slug: 'first', position: 1 }),
        aProgramme({ slug: 'elsewhere', position: 9, hub: 'hub-other' }),
      ],
    }),
  );

  test('of programmes is by newest year, then by hub, then as the source lists them', () => {
    expect(snapshot.programmes.map(({ slug }) => slug)).toEqual([
      'elsewhere',
      'first',
      'second',
      'tenth',
      'unplaced',
      'old',
    ]);
  });

  test('of years starts with the newest, for all hubs and for one', () => {
    expect(snapshot.academicYears).toEqual(['2021/22', '2020/21']);
    expect(snapshot.yearsOfHub(snapshot.homeHub)).toEqual(['2021/22', '2020/21']);
    expect(snapshot.hub('other') && snapshot.yearsOfHub(snapshot.hub('other') as Hub)).toEqual(['2021/22']);
  });

  test('of hubs is by title', () => {
    expect(snapshot.hubs.map(({ title }) => title)).toEqual(['A Maths Hub', 'Middle Maths Hub']);
  });

  test('does not change the document', () => {
    const document = aCatalogue({
      programmes: [aProgramme({ slug: 'b', position: 2 }), aProgramme({ slug: 'a', position: 1 })],
    });
    expect(snapshotOf(document).programmes.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(document.programmes?.map(({ slug }) => slug)).toEqual(['b', 'a']);
  });
});

describe('a link that names a series', () => {
  const leadsOn = (parts: Parameters<typeof aProgramme>[0]) =>
    aProgramme({ slug: 'first', links: [aLink('PROGRESSES_TO', 'ser-next')], ...parts });

  test('ends at the programme of the same hub and year', () => {
    const snapshot = snapshotOf(
      aCatalogue({
        hubs,
        programmes: [
          leadsOn({}),
          aProgramme({ slug: 'next' }),
          aProgramme({ slug: 'next', hub: 'hub-other' }),
          aProgramme({ slug: 'next', academicYear: '2022/23' }),
        ],
      }),
    );
    expect(snapshot.links.map(told)).toEqual([
      'first of hub-home in 2021/22 PROGRESSES_TO next of hub-home in 2021/22',
    ]);
  });

  test('ends at that programme whatever its title is', () => {
    const renamed = aProgramme({ slug: 'new-name', series: 'ser-next' });
    const snapshot = snapshotOf(aCatalogue({ programmes: [leadsOn({}), renamed] }));
    expect(snapshot.links.map(told)).toEqual([
      'first of hub-home in 2021/22 PROGRESSES_TO new-name of hub-home in 2021/22',
    ]);
  });

  test.each([
    ['another hub', 'other', '2021/22'],
    ['a later year', 'home', '2022/23'],
    ['an earlier year', 'home', '2020/21'],
  ])('ends at the series itself if only %s has a programme of it', (_, hub, academicYear) => {
    const next = aProgramme({ slug: 'next', hub: `hub-${hub}`, academicYear });
    const snapshot = snapshotOf(aCatalogue({ hubs, programmes: [leadsOn({}), next] }));
    expect(snapshot.links.map(told)).toEqual(['first of hub-home in 2021/22 PROGRESSES_TO the series next']);
    expect(snapshot.linkIndex.at(programme(snapshot, 'next', hub, academicYear))).toEqual([]);
  });

  test('is among the links of that series, and of the series of the programme that states it', () => {
    const snapshot = snapshotOf(aCatalogue({ programmes: [leadsOn({}), aProgramme({ slug: 'next' })] }));
    for (const slug of ['first', 'next']) {
      expect(snapshot.linkIndex.ofSeries(snapshot.series(slug) as Series)).toEqual(snapshot.links);
    }
  });
});

describe('a requirement of a rule', () => {
  const says = evidence({ paraphrase: 'Only after the first.' });
  const snapshot = snapshotOf(
    aCatalogue({
      programmes: [
        aProgramme({ slug: 'first' }),
        aProgramme({
          slug: 'second',
          eligibilityRule: needs('first', { timing: 'PREVIOUS_YEAR', strength: 'IMPLIED', evidence: [says] }),
          links: [aLink('RUNS_ALONGSIDE', 'ser-first'), aLink('ALIGNED_WITH', 'ser-first')],
        }),
      ],
    }),
  );
  const [first, second] = [programme(snapshot, 'first'), programme(snapshot, 'second')];

  test('is one link with the values of the test', () => {
    const required = snapshot.links.filter(({ link }) => link.kind === 'REQUIRES');
    expect(required.map(told)).toEqual(['second of hub-home in 2021/22 REQUIRES first of hub-home in 2021/22']);
    expect(required[0]?.link).toMatchObject({
      id: `${second.eligibilityRule?.id}~requires`,
      timing: 'PREVIOUS_YEAR',
      obligation: 'MUST',
      symmetric: false,
      strength: 'IMPLIED',
      evidence: [{ paraphrase: 'Only after the first.' }],
    });
  });

  test('has an inverse with the same strength and evidence, which names its origin', () => {
    const [required] = snapshot.links.filter(({ link }) => link.kind === 'REQUIRES');
    const [inverse, ...others] = snapshot.derivedLinks;
    expect(others).toEqual([]);
    expect(inverse && told(inverse)).toBe('first of hub-home in 2021/22 PROGRESSES_TO second of hub-home in 2021/22');
    expect(inverse?.derivedFrom).toBe(required?.link);
    expect(inverse?.link).toMatchObject({
      id: `${required?.link.id}~${first.id}~${second.id}`,
      timing: 'FOLLOWING_YEAR',
      symmetric: false,
    });
    expect(inverse?.link.strength).toBe(required?.link.strength);
    expect(inverse?.link.evidence).toBe(required?.link.evidence);
    expect(inverse?.link.obligation).toBeUndefined();
  });

  test('is the only link that has an inverse', () => {
    expect(snapshot.links.map(({ link }) => link.kind).sort()).toEqual(['ALIGNED_WITH', 'REQUIRES', 'RUNS_ALONGSIDE']);
    expect(snapshot.derivedLinks).toHaveLength(1);
  });

  test('is a next step of the required programme and a previous step of the other', () => {
    expect(snapshot.linkIndex.stepsFrom(first)).toEqual(snapshot.derivedLinks);
    expect(snapshot.linkIndex.stepsTo(second)).toEqual(snapshot.derivedLinks);
    expect([...snapshot.linkIndex.stepsFrom(second), ...snapshot.linkIndex.stepsTo(first)]).toEqual([]);
  });

  test('has the timing SAME_YEAR for a test of the kind TAKING', () => {
    const rule = asks('TAKING', { programme: 'ser-first' });
    const alongside = snapshotOf(aCatalogue({ programmes: [aProgramme({ slug: 'second', eligibilityRule: rule })] }));
    expect(alongside.links.map(({ link }) => link.timing)).toEqual(['SAME_YEAR']);
    expect(alongside.derivedLinks.map(({ link }) => link.timing)).toEqual(['SAME_YEAR']);
  });

  test.each([
    ['never to have done something', asks('NEVER_COMPLETED', { programme: 'ser-first' })],
    ['a phase', asks('PHASE', { values: ['PRIMARY'] })],
    ['what names no programme', asks('COMMITMENT')],
  ])('is no link if it is %s', (_, rule) => {
    expect(snapshotOf(aCatalogue({ programmes: [aProgramme({ eligibilityRule: rule })] })).links).toEqual([]);
  });

  test('may be a stage, a pathway or something outside', () => {
    const stage = aStage({ id: 'stg-one' });
    const rule = allOf(...['stg-one', 'ext-framework'].map((id) => needs('', { programme: id })));
    const programmes = [
      aProgramme({ slug: 'first', stages: [stage] }),
      aProgramme({ slug: 'second', eligibilityRule: rule }),
    ];
    const wide = snapshotOf(aCatalogue({ externalThings: [anExternalThing()], programmes }));
    expect(wide.links.map(({ to }) => to.id)).toEqual(['stg-one', 'ext-framework']);
  });
});

describe('a group', () => {
  const grouped = (rule: ReturnType<typeof anyOf>) =>
    snapshotOf(aCatalogue({ programmes: [aProgramme({ eligibilityRule: rule })] }));
  const rulesOf = (snapshot: Snapshot) => snapshot.links.map(({ group }) => group?.rule);

  test('of alternatives is read from the rule, and has that rule', () => {
    const rule = anyOf(needs('a'), needs('b'), needs('c'));
    const snapshot = grouped(rule);
    const [one] = snapshot.links;
    expect(rulesOf(snapshot)).toEqual(['ANY_OF', 'ANY_OF', 'ANY_OF']);
    expect(new Set(snapshot.links.map(({ group }) => group?.id))).toEqual(new Set([`${rule.id}~group`]));
    expect(snapshot.linkIndex.group(one?.group?.id ?? '').links).toEqual(snapshot.links.map(({ link }) => link));
    expect(snapshot.linkIndex.group(one?.group?.id ?? '').rule?.id).toBe(rule.id);
  });

  test('exists for one programme among other alternatives, since the programme is not required', () => {
    const rule = anyOf(needs('a'), asks('SPECIALIST_COHORT', { range: { min: 1, max: 4 } }));
    expect(rulesOf(grouped(rule))).toEqual(['ANY_OF']);
  });

  test('has the number of the rule', () => {
    const [link] = grouped({ ...anyOf(needs('a'), needs('b'), needs('c')), atLeast: 2 }).links;
    expect(link?.group).toMatchObject({ rule: 'AT_LEAST', atLeast: 2 });
  });

  test('of all exists for two or more required programmes, and not for one', () => {
    expect(rulesOf(grouped(allOf(needs('a'), needs('b'))))).toEqual(['ALL_OF', 'ALL_OF']);
    expect(rulesOf(grouped(allOf(needs('a'), asks('COMMITMENT'))))).toEqual([undefined]);
    expect(rulesOf(grouped(needs('a')))).toEqual([undefined]);
  });

  test('belongs to the innermost rule', () => {
    expect(rulesOf(grouped(allOf(needs('a'), anyOf(needs('b'), needs('c')))))).toEqual([undefined, 'ANY_OF', 'ANY_OF']);
  });

  test('of stored links has them in order, and no rule', () => {
    const links = ['ser-a', 'ser-b'].map((to) => aLink('PROGRESSES_TO', to, { group: 'grp-both' }));
    const linkGroups = [{ id: 'grp-both', rule: 'ALL_OF' as const }];
    const snapshot = snapshotOf(aCatalogue({ programmes: [aProgramme({ links, linkGroups })] }));
    expect(rulesOf(snapshot)).toEqual(['ALL_OF', 'ALL_OF']);
    expect(snapshot.linkIndex.group('grp-both')).toMatchObject({ links, rule: undefined });
    expect(snapshot.linkIndex.group('grp-none')).toEqual({ links: [], rule: undefined });
  });
});

describe('an exemption', () => {
  const junior = asks('SCHOOL_KIND', { values: ['junior school'], text: 'Is a junior school.' });
  const notesOf = (rule: ReturnType<typeof anyOf>) =>
    snapshotOf(aCatalogue({ programmes: [aProgramme({ eligibilityRule: rule })] })).links.map(({ link }) => link.note);

  test('is in the note of each link that it applies to, and of no other', () => {
    expect(notesOf(allOf(needs('a'), unless(junior, allOf(needs('b'), needs('c')))))).toEqual([
      undefined,
      'Some are exempt: Is a junior school.',
      'Some are exempt: Is a junior school.',
    ]);
  });

  test('is not a requirement itself, and neither is an exclusion', () => {
    expect(notesOf(allOf(not(needs('b')), needs('a'), not(anyOf(needs('c'), needs('d')))))).toEqual([undefined]);
    expect(notesOf(unless(needs('b'), needs('a')))).toEqual(['Some are exempt: Was in b.']);
  });
});

describe('the links at a thing', () => {
  const snapshot = snapshotOf(
    aCatalogue({
      hubs,
      externalThings: [anExternalThing()],
      programmes: [
        aProgramme({
          slug: 'first',
          pathways: [aPathway({ id: 'pth-one' })],
          stages: [aStage({ id: 'stg-one' })],
          links: [
            aLink('PROGRESSES_TO', 'ser-second', { id: 'lnk-on' }),
            aLink('ALIGNED_WITH', 'ext-framework', { id: 'lnk-pathway', from: 'pth-one' }),
            aLink('PARTNER_OF', 'hub-other', { id: 'lnk-hub' }),
            aLink('PROGRESSES_TO', 'stg-one', { id: 'lnk-stage', from: 'pth-one' }),
          ],
        }),
        aProgramme({ slug: 'second', eligibilityRule: { ...needs('first'), id: 'rul-second' } }),
      ],
    }),
  );
  const idsAt = (end: LinkEnd) => snapshot.linkIndex.at(end).map(({ link }) => link.id);
  const node = (id: string) => snapshot.node(id) as LinkEnd;

  test('are the links from and to it, each once, without inverses', () => {
    expect(idsAt(programme(snapshot, 'first'))).toEqual(['lnk-on', 'lnk-hub', 'rul-second~requires']);
    expect(idsAt(programme(snapshot, 'second')).sort()).toEqual(['lnk-on', 'rul-second~requires']);
  });

  test('are found at pathways, stages, hubs and external things', () => {
    expect(idsAt(node('pth-one'))).toEqual(['lnk-pathway', 'lnk-stage']);
    expect(idsAt(node('stg-one'))).toEqual(['lnk-stage']);
    expect(idsAt(node('hub-other'))).toEqual(['lnk-hub']);
    expect(idsAt(node('ext-framework'))).toEqual(['lnk-pathway']);
    expect(idsAt(node('hub-home'))).toEqual([]);
  });

  test('that state progression in two kinds are both steps', () => {
    const steps = snapshot.linkIndex.stepsFrom(programme(snapshot, 'first'));
    expect(steps.map(({ link }) => link.id)).toEqual([
      'lnk-on',
      'rul-second~requires~prg-first-home-2021~prg-second-home-2021',
    ]);
    expect(new Set(steps.map(told))).toEqual(
      new Set(['first of hub-home in 2021/22 PROGRESSES_TO second of hub-home in 2021/22']),
    );
  });

  test.each(['RUNS_ALONGSIDE', 'ALTERNATES_WITH', 'PART_OF', 'REPLACED_BY'] as const)(
    'of kind %s are no steps',
    (kind) => {
      const links = [aLink(kind, 'ser-second')];
      const other = snapshotOf(
        aCatalogue({ programmes: [aProgramme({ slug: 'first', links }), aProgramme({ slug: 'second' })] }),
      );
      expect(other.linkIndex.stepsFrom(programme(other, 'first'))).toEqual([]);
      expect(other.linkIndex.stepsTo(programme(other, 'second'))).toEqual([]);
    },
  );

  test('of kind CONTINUES_AS are steps', () => {
    const links = [aLink('CONTINUES_AS', 'ser-second')];
    const other = snapshotOf(
      aCatalogue({ programmes: [aProgramme({ slug: 'first', links }), aProgramme({ slug: 'second' })] }),
    );
    expect(other.linkIndex.stepsFrom(programme(other, 'first'))).toEqual(
      other.linkIndex.stepsTo(programme(other, 'second')),
    );
    expect(other.linkIndex.stepsFrom(programme(other, 'first'))).toHaveLength(1);
  });
});

describe('an id', () => {
  const snapshot = snapshotOf(
    aCatalogue({
      externalThings: [anExternalThing()],
      programmes: [
        aProgramme({
          slug: 'first',
          pathways: [aPathway({ id: 'pth-one', modules: [aModule({ id: 'mod-in-pathway' })] })],
          modules: [aModule({ id: 'mod-other', slug: 'other' }), aModule({ id: 'mod-one', slug: 'one' })],
          stages: [aStage({ id: 'stg-one' })],
          eligibilityRule: { ...needs('before'), id: 'rul-first' },
          links: [aLink('PART_OF', 'ext-framework', { id: 'lnk-one' })],
        }),
      ],
    }),
  );

  test.each([
    ['hub-home', Hub],
    ['src-summary', Source],
    ['ser-first', Series],
    ['ext-framework', ExternalThing],
    ['prg-first-home-2021', Programme],
    ['pth-one', Pathway],
    ['mod-in-pathway', Module],
    ['mod-one', Module],
    ['stg-one', Stage],
    ['lnk-one', Link],
    ['rul-first~requires', Link],
    ['rul-first~requires~ser-before~prg-first-home-2021', Link],
  ])('%s names a node', (id, type) => {
    expect(snapshot.node(id)).toBeInstanceOf(type);
    expect(snapshot.node(id)?.id).toBe(id);
  });

  test.each(['rul-first', 'nothing', '', '__proto__', 'first'])('"%s" is not found', (id) => {
    expect(snapshot.node(id)).toBeUndefined();
  });

  test('of a part leads to its place', () => {
    const first = programme(snapshot, 'first');
    const placeOf = (id: string) => snapshot.placeOf(snapshot.node(id) as Module);
    expect(placeOf('mod-one')).toEqual({ programme: first, pathway: undefined, order: 2 });
    expect(placeOf('mod-in-pathway')).toEqual({ programme: first, pathway: first.pathways[0], order: 1 });
    expect(placeOf('stg-one')).toEqual({ programme: first, pathway: undefined, order: 1 });
  });
});

test('a module is shared with the other programmes of the same hub and year that cover its topic', () => {
  const about = (slug: string, topic: string, parts = {}) =>
    aProgramme({ slug, modules: [aModule({ topic })], ...parts });
  const snapshot = snapshotOf(
    aCatalogue({
      hubs,
      programmes: [
        about('a', 'geometry'),
        aProgramme({ slug: 'b', pathways: [aPathway({ modules: [aModule({ topic: 'geometry' })] })] }),
        about('c', 'number'),
        about('d', 'geometry', { academicYear: '2020/21' }),
        about('e', 'geometry', { hub: 'hub-other' }),
        aProgramme({ slug: 'f', modules: 1 }),
      ],
    }),
  );
  const sharedWith = (slug: string) =>
    programme(snapshot, slug).modules.flatMap((module) => snapshot.sharing(module).map((other) => other.slug));
  expect(sharedWith('a')).toEqual(['b']);
  expect([...sharedWith('c'), ...sharedWith('f')]).toEqual([]);
});

test('a snapshot cannot be changed', () => {
  const snapshot = snapshotOf(
    aCatalogue({ programmes: [aProgramme({ pathways: 1, eligibilityRule: needs('before') })] }),
  );
  const { link } = snapshot.links[0] as WiredLink;
  for (const thing of [
    programme(snapshot, 'mastery'),
    programme(snapshot, 'mastery').pathways,
    snapshot.homeHub,
    link,
  ]) {
    expect(Object.isFrozen(thing)).toBe(true);
  }
});

describe('the preparation of links', () => {
  const catalogueOf = (programmes: number) =>
    aCatalogue({
      hubs,
      programmes: Array.from({ length: programmes }, (_, index) =>
        aProgramme({ slug: `p${index}`, ...(index > 0 && { eligibilityRule: needs(`p${index - 1}`) }) }),
      ),
    });
  const stepsFor = (programmes: number) => [...snapshotOf(catalogueOf(programmes)).warmUp()].length;

  test('has more steps for more programmes of one hub and year, so that none of them takes long', () => {
    expect(stepsFor(160) - stepsFor(80)).toBe(5);
  });

  test('changes no answer', () => {
    const [prepared, other] = [snapshotOf(catalogueOf(40)), snapshotOf(catalogueOf(40))];
    for (const _ of prepared.warmUp());
    const links = (snapshot: Snapshot) => [...snapshot.links, ...snapshot.derivedLinks].map(told);
    expect(links(other)).toHaveLength(78);
    expect(links(prepared)).toEqual(links(other));
  });
});
