import { describe, expect, test } from '@jest/globals';
import { Inventory } from '../../src/catalogue/document/inventory.js';
import type { LinkEnd } from '../../src/catalogue/document/reference-resolver.js';
import { check, checkOrThrow } from '../../src/catalogue/read/check.js';
import { Snapshot } from '../../src/catalogue/view/snapshot.js';
import type { WiredLink } from '../../src/catalogue/view/wiring.js';
import { Delivery } from '../../src/domain/parts/delivery.js';
import type { Duration, IntRange } from '../../src/domain/parts/duration.js';
import type { EligibilityRule, EligibilityTest } from '../../src/domain/parts/eligibility-rule.js';
import type { Module } from '../../src/domain/parts/module.js';
import type { Participation } from '../../src/domain/parts/participation.js';
import type { Programme } from '../../src/domain/programme.js';
import { realBytes } from '../support/real-snapshot.js';

const document = checkOrThrow(realBytes());
const snapshot = Snapshot.of(document);

function programme(slug: string): Programme {
  const found = snapshot.programme(slug);
  if (!found) throw new Error(`There is no programme "${slug}".`);
  return found;
}

function only<T>(things: readonly T[]): T {
  const [thing, ...others] = things;
  if (thing === undefined || others.length > 0) throw new Error(`There are ${things.length} instead of one.`);
  return thing;
}

const titles = (things: readonly { readonly title: string }[]) => things.map(({ title }) => title);
const sorted = (lines: readonly string[]) => [...lines].sort();
const range = ({ min, max }: IntRange) => `${min}–${max}`;
const days = (duration: Duration | undefined) => duration?.days && `${range(duration.days)} ${duration.strength}`;
const end = (thing: LinkEnd) => ('slug' in thing ? thing.slug : thing.title);
const words = (...parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(' ');

/** A link as a line: from, kind, to, and what else is known of it. */
const told = ({ from, to, link }: WiredLink) =>
  words(end(from), link.kind, end(to), link.timing, link.symmetric && 'both ways', link.obligation, link.strength);

const toldTest = ({ kind, programme: series, timing, values, range: bounds, listed }: EligibilityTest) => {
  const asked = series && document.series.find(({ id }) => id === series)?.slug;
  return words(kind, asked, timing, values.join(' or '), bounds && range(bounds), !listed && 'unlisted');
};

/** A rule as a line: "all of (…; …)", "any of (…; …)", or its test. */
function toldRule(rule: EligibilityRule | undefined): string {
  if (!rule) return 'no condition';
  if (rule.test) return toldTest(rule.test);
  const [quantity, parts] = rule.all.length > 0 ? ['all of', rule.all] : ['any of', rule.any];
  return `${quantity} (${parts.map(toldRule).join('; ')})`;
}

/** The published titles, in the order of the source. */
const published = {
  PRIMARY: [
    'Mastery Readiness Work Groups',
    'Primary Teaching for Mastery Development Work Groups',
    'Primary Teaching for Mastery Embedding Work Groups',
    'Primary Teaching for Mastery Sustaining Work Groups',
    'The Mastering Number Programme',
  ],
  SECONDARY: [
    'Secondary Teaching for Mastery Development Work Groups',
    'Secondary Teaching for Mastery Embedding Year Support',
    'Secondary Teaching for Mastery Embedding and Sustaining Work Groups',
    'Secondary Subject Leadership Work Group',
    'Secondary Maths MAT Leads: leading and developing mathematics teaching',
    'Y7 – 11 Coherence Work Groups: approaches to key topics',
    'Y5 – 8 Continuity Work Group',
  ],
  POST_16: [
    'Supporting Post-16 GCSE Re-sit Work Groups',
    'Developing Core Maths Pedagogy Work Groups',
    'Developing A Level Pedagogy Work Groups',
  ],
  ITT_SKTM: [
    'Strengthening Partnerships with ITT providers Work Group',
    'Specialist Knowledge for Teaching Mathematics (Early Years Teachers) Programme',
    'Specialist Knowledge for Teaching Mathematics (Primary Teachers) Programme',
    'Specialist Knowledge for Teaching Mathematics (Primary Teaching Assistants) Programme',
    'Specialist Knowledge for Teaching of Mathematics (Primary Early Career Teachers)',
    'Specialist Knowledge for the Teaching of Mathematics (Secondary Early Career Teachers)',
    'Specialist Knowledge for Teaching Mathematics (Secondary Non-Specialist)',
  ],
  PROFESSIONAL_DEVELOPMENT: [
    'NCETM Professional Development Lead and Accreditation Programmes for Early Years, Primary, Secondary and Post-16 (Advanced Level, Core Maths)',
    'NCETM School Development Lead Programme',
  ],
};

describe('the catalogue', () => {
  test('passes the check with no problem', () => {
    expect(check(realBytes())).not.toHaveProperty('problems');
  });

  test('has the hub East Midlands East, the year 2021/22, and the contact facts of the cover', () => {
    expect(snapshot.homeHub).toMatchObject({
      slug: 'east-midlands-east',
      title: 'East Midlands East Maths Hub',
      kind: 'HUB',
      website: 'https://www.ememathshub.org',
      email: 'enquiries@ememathshub.org',
      socialHandle: '@MinsterMathsHub',
      offers: [{ academicYear: '2021/22', complete: true }],
    });
    expect(snapshot.academicYears).toEqual(['2021/22']);
    expect(snapshot.programmesOfHub(snapshot.homeHub)).toHaveLength(24);
    expect(titles(document.sources)).toEqual(['East Midlands East Maths Hub Work Group Summary 2021/22']);
  });

  test.each([
    ['PRIMARY', 5],
    ['SECONDARY', 7],
    ['POST_16', 3],
    ['ITT_SKTM', 7],
    ['PROFESSIONAL_DEVELOPMENT', 2],
  ] as const)('lists under %s the %i programmes of the source, titled as published', (section, count) => {
    const listed = snapshot.programmes.filter((offer) => offer.section === section);
    expect(listed).toHaveLength(count);
    expect(titles(listed)).toEqual(published[section]);
  });

  test('keeps the order of the source, and counts its 24 places', () => {
    expect(titles(snapshot.programmes)).toEqual(Object.values(published).flat());
    expect(snapshot.programmes.map(({ position }) => position)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    const items = document.sources.flatMap(({ outline }) => outline.flatMap(({ item }) => item ?? []));
    expect(items).toEqual(titles(snapshot.programmes));
  });

  test('gives each programme a summary of two to five sentences', () => {
    for (const { slug, summary } of snapshot.programmes) {
      const sentences = summary.split(/(?<=[.!?]) (?=[A-Z])/).length;
      expect({ slug, enough: sentences >= 2, short: sentences <= 5 }).toEqual({ slug, enough: true, short: true });
      expect(summary).toMatch(/\.$/);
    }
  });

  test('has evidence for the facts of each programme, and for each link and test', () => {
    const always = ['title', 'section', 'sectionPath', 'hub', 'academicYear', 'audiences'];
    const lists = ['aliases', 'phases', 'keyStages', 'yearGroups', 'aims', 'pathways', 'modules'] as const;
    const more = ['components', 'stages', 'strands', 'partners', 'awards'] as const;
    const single = ['moduleChoice', 'duration', 'reach'] as const;
    for (const offer of snapshot.programmes) {
      const known = [
        ...always,
        ...[...lists, ...more].filter((field) => offer[field].length > 0),
        ...single.filter((field) => offer[field] !== undefined),
      ];
      expect(offer.evidence.map(({ field }) => field)).toEqual(expect.arrayContaining(known));
    }
    for (const { link } of snapshot.links) expect(link.evidence).not.toEqual([]);
  });
});

describe('the section of a programme', () => {
  test('does not determine the phases that it serves', () => {
    expect(programme('y5-8-continuity')).toMatchObject({
      section: 'SECONDARY',
      phases: ['PRIMARY', 'SECONDARY'],
      keyStages: ['KS2', 'KS3'],
      yearGroups: ['Y5', 'Y6', 'Y7', 'Y8'],
    });
    expect(programme('mastering-number')).toMatchObject({
      section: 'PRIMARY',
      phases: ['EARLY_YEARS', 'PRIMARY'],
      yearGroups: ['RECEPTION', 'Y1', 'Y2'],
    });
    expect(programme('sktm-early-years')).toMatchObject({ phases: ['EARLY_YEARS'], keyStages: ['EYFS'] });
    expect(programme('pd-lead').phases).toEqual(['EARLY_YEARS', 'PRIMARY', 'SECONDARY', 'POST_16']);
  });

  test('names no phase that the source does not name', () => {
    const without = snapshot.programmes.filter(({ phases }) => phases.length === 0);
    expect(without.map(({ slug }) => slug)).toEqual(['itt-partnerships', 'school-development-lead']);
  });

  test('keeps the headings of the source', () => {
    expect(programme('sktm-primary-ect').sectionPath).toEqual(['Local Leaders of Mathematics Education', 'ITT /SKTM']);
    expect(programme('a-level-pedagogy').sectionPath).toEqual(['Post-16 institutions (including 11-18 schools)']);
  });
});

describe('the modules', () => {
  const themes = (...topics: readonly string[]) =>
    topics.map((topic) => `THEME designing effective learning and teaching in mathematics (${topic})`);
  const listed = (modules: readonly Module[]) => modules.map(({ kind, title }) => `${kind} ${title}`);

  test.each<[string, string[]]>([
    [
      'sktm-primary-teachers',
      [
        'Policy and impact on practice',
        'Number sense',
        'Additive reasoning',
        'Multiplicative reasoning',
        'Fractions',
      ].map((title) => `CORE_MODULE ${title}`),
    ],
    [
      'sktm-primary-teaching-assistants',
      [
        'What is effective in the learning and teaching of mathematics?',
        'Number sense (part 1)',
        'Number sense (part 2)',
        'Additive reasoning',
        'Multiplicative reasoning',
        'Fractions',
      ].map((title) => `MATHEMATICAL_AREA ${title}`),
    ],
    ['sktm-primary-ect', themes('building early number concepts', 'additive reasoning', 'multiplicative reasoning')],
    [
      'sktm-secondary-ect',
      themes(
        'structure of the number system',
        'operating on number',
        'multiplicative reasoning',
        'sequences and graphs',
        'statistics and probability',
        'geometry',
      ),
    ],
    [
      'sktm-secondary-non-specialist',
      [
        'Structure of the number system',
        'Operating on number',
        'Multiplicative reasoning',
        'Sequences and graphs',
        'Statistics and probability',
        'Geometry',
      ].map((title) => `THEME ${title}`),
    ],
  ])('of %s are those of the source, in its order and its word for them', (slug, modules) => {
    expect(listed(programme(slug).modules)).toEqual(modules);
  });

  test.each(['sktm-primary-ect', 'sktm-secondary-ect', 'sktm-secondary-non-specialist'])(
    'of %s are all in its summary, in the order of the source',
    (slug) => {
      const { modules, summary } = programme(slug);
      const places = modules.map(({ topic = '' }) => summary.indexOf(topic));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    },
  );

  test('on number sense for teaching assistants are two parts of one topic', () => {
    const parts = programme('sktm-primary-teaching-assistants').modules.filter(({ topic }) => topic === 'number sense');
    expect(parts.map(({ part }) => part)).toEqual([1, 2]);
  });

  test.each([
    ['sktm-primary-ect', { min: 1, chosenBy: 'hub' }],
    ['sktm-secondary-ect', { min: 1, chosenBy: 'hub' }],
    ['sktm-primary-teachers', { min: 5, max: 5, chosenBy: 'all taken' }],
    ['sktm-primary-teaching-assistants', { min: 6, max: 6, chosenBy: 'all taken' }],
    ['sktm-secondary-non-specialist', { min: 6, max: 6, chosenBy: 'all taken' }],
    ['y5-8-continuity', { min: 0, chosenBy: 'Work Group' }],
  ])('of %s may be chosen as the source says', (slug, choice) => {
    const { min, max, chosenBy } = programme(slug).moduleChoice ?? {};
    expect({ min, max, chosenBy }).toEqual({ max: undefined, ...choice });
  });
});

describe('the Early Years pathways', () => {
  const { pathways, components } = programme('sktm-early-years');

  test('are two, titled as published', () => {
    expect(titles(pathways)).toEqual([
      'Pathway One: Number Patterns and Structures',
      'Pathway Two: Pattern, Shape, Space and Measures',
    ]);
  });

  test('have three core elements, three pedagogy sessions and a transition task each, and are meant as four days', () => {
    for (const pathway of pathways) {
      expect(pathway.components.map(({ kind, count }) => `${count?.min}–${count?.max} ${kind}`)).toEqual([
        '3–3 CORE_ELEMENT',
        '3–3 PEDAGOGY_SESSION',
        '1–1 TRANSITION_TASK',
      ]);
      expect(days(pathway.duration)).toBe('4–4 IMPLIED');
      expect(pathway.duration?.days?.approximate).toBe(true);
    }
  });

  test('have a final core unit, and the source does not say whether they share it', () => {
    expect(components).toMatchObject([{ kind: 'FINAL_CORE_UNIT', count: undefined }]);
  });

  test('may be taken in either order', () => {
    const [one, two] = pathways;
    const alternate = 'pathway-one ALTERNATES_WITH pathway-two FOLLOWING_YEAR both ways ENCOURAGED IMPLIED';
    for (const pathway of [one, two]) expect(pathway && snapshot.linkIndex.at(pathway).map(told)).toEqual([alternate]);
  });
});

describe('the awards of pd-lead', () => {
  test('are an accreditation, of which no price is stated, and a PG Cert that one may choose and pays for', () => {
    expect(programme('pd-lead').awards).toMatchObject([
      { title: 'NCETM Accredited PD Lead', optional: undefined, paid: undefined },
      { title: 'PG Cert', optional: true, paid: true },
    ]);
  });
});

describe('the reach', () => {
  test('is stated for three programmes', () => {
    const stated = snapshot.programmes.flatMap(({ slug, reach }) => (reach ? [[slug, reach]] : []));
    expect(Object.fromEntries(stated)).toEqual({
      'secondary-mat-leads': 'NATIONAL',
      'a-level-pedagogy': 'NATIONAL',
      'itt-partnerships': 'REGIONAL',
    });
  });
});

describe('the numbers', () => {
  test('of schools in a group, of advocates in a school, and of minutes in a day are those of the source', () => {
    expect(programme('primary-tfm-development').participation.schoolsPerGroup).toMatchObject({ min: 6, max: 7 });
    expect(only(programme('secondary-tfm-development').participation.participants)).toMatchObject({
      role: 'Mastery Advocate',
      count: { min: 2, max: 2 },
      per: 'school',
    });
    expect(programme('mastering-number').participation.frequency).toMatchObject([
      { minutes: { min: 10, max: 20 }, times: { min: 1, max: 1 }, per: 'day' },
    ]);
  });

  test('are stated for no other programme', () => {
    const saying = (states: (of: Participation) => boolean) =>
      snapshot.programmes.filter(({ participation }) => states(participation)).map(({ slug }) => slug);
    expect(saying(({ schoolsPerGroup }) => schoolsPerGroup !== undefined)).toEqual(['primary-tfm-development']);
    expect(saying(({ frequency }) => frequency.length > 0)).toEqual(['mastering-number']);
    const counting = snapshot.programmes.filter(({ participation }) => participation.participants.length > 0);
    expect(counting.map(({ slug }) => slug)).toEqual(['secondary-tfm-development']);
  });

  test('of years are two for Early Career Teachers, marked as uncertain, with a question to the hub', () => {
    const lasting = snapshot.programmes.filter(({ duration }) => duration);
    expect(lasting.map(({ slug }) => slug)).toEqual(['sktm-primary-ect', 'sktm-secondary-ect']);
    for (const { duration, openQuestions } of lasting) {
      expect(duration).toMatchObject({ years: { min: 2, max: 2 }, strength: 'AMBIGUOUS' });
      expect(openQuestions).toContainEqual(expect.stringContaining('two years'));
    }
  });
});

describe('the eligibility rule', () => {
  test.each([
    ['mastery-readiness', 'all of (CRITERIA; CRITERIA unlisted; PHASE PRIMARY)'],
    ['primary-tfm-development', 'PHASE PRIMARY'],
    ['primary-tfm-embedding', 'COMPLETED primary-tfm-development PREVIOUS_YEAR'],
    [
      'primary-tfm-sustaining',
      'any of (COMPLETED mastery-readiness ANY_EARLIER_YEAR; COMPLETED primary-tfm-development ANY_EARLIER_YEAR; COMPLETED primary-tfm-embedding ANY_EARLIER_YEAR)',
    ],
    ['secondary-tfm-embedding-year-support', 'all of (COMPLETED secondary-tfm-development PREVIOUS_YEAR; CRITERIA)'],
    [
      'secondary-tfm-embedding-and-sustaining',
      'any of (COMPLETED secondary-tfm-development ANY_EARLIER_YEAR; SPECIALIST_COHORT 1–4)',
    ],
    ['mastering-number', 'YEAR_GROUP RECEPTION or Y1 or Y2'],
    ['y7-11-coherence', 'YEAR_GROUP Y7 or Y8 or Y9 or Y10 or Y11'],
    ['y5-8-continuity', 'all of (PHASE PRIMARY or SECONDARY; YEAR_GROUP Y5 or Y6 or Y7 or Y8)'],
    ['sktm-secondary-ect', 'all of (YEARS_TEACHING 1–2; PHASE SECONDARY)'],
    ['pd-lead', 'no condition'],
  ])('of %s is the rule in the source', (slug, rule) => {
    expect(toldRule(programme(slug).eligibilityRule)).toBe(rule);
  });

  test.each([
    ['primary-tfm-sustaining', 3],
    ['secondary-tfm-embedding-and-sustaining', 1],
  ])('of %s has %i requirements in one group of alternatives', (slug, count) => {
    const here = programme(slug);
    const required = snapshot.linkIndex.at(here).filter(({ from, link }) => from === here && link.kind === 'REQUIRES');
    expect(required).toHaveLength(count);
    expect(new Set(required.map(({ group }) => group?.id)).size).toBe(1);
    for (const { group } of required) expect(group?.rule).toBe('ANY_OF');
  });
});

describe('the links', () => {
  test('are exactly those of the source', () => {
    const umbrella = 'Teaching for Mastery Programme';
    const stated = [
      'mastery-readiness PROGRESSES_TO primary-tfm-development IMPLIED',
      'primary-tfm-development PART_OF Continuing programme for teaching for mastery in primary schools STATED',
      'primary-tfm-embedding REQUIRES primary-tfm-development PREVIOUS_YEAR MUST STATED',
      'primary-tfm-sustaining REQUIRES mastery-readiness ANY_EARLIER_YEAR MUST AMBIGUOUS',
      'primary-tfm-sustaining REQUIRES primary-tfm-development ANY_EARLIER_YEAR MUST STATED',
      'primary-tfm-sustaining REQUIRES primary-tfm-embedding ANY_EARLIER_YEAR MUST STATED',
      `secondary-tfm-development PART_OF ${umbrella} STATED`,
      'secondary-tfm-embedding-year-support REQUIRES secondary-tfm-development PREVIOUS_YEAR MUST STATED',
      'secondary-tfm-embedding-year-support RUNS_ALONGSIDE secondary-tfm-embedding-and-sustaining SAME_YEAR MUST STATED',
      'secondary-tfm-embedding-and-sustaining REQUIRES secondary-tfm-development ANY_EARLIER_YEAR MUST STATED',
      `secondary-tfm-embedding-and-sustaining PART_OF ${umbrella} STATED`,
      'first-year CONTINUES_AS subject-leadership-community FOLLOWING_YEAR EXPECTED STATED',
      'secondary-mat-leads PART_OF Centrally-led programme offered nationally MUST AMBIGUOUS',
      'itt-partnerships ALIGNED_WITH Maths Hub Programme IMPLIED',
      'itt-partnerships PARTNER_OF ITT institutions both ways STATED',
      'itt-partnerships PARTNER_OF east-midlands-west both ways STATED',
      'itt-partnerships PARTNER_OF east-midlands-east both ways STATED',
      'pathway-one ALTERNATES_WITH pathway-two FOLLOWING_YEAR both ways ENCOURAGED IMPLIED',
      'sktm-primary-ect ALIGNED_WITH Early Career Framework EXPECTED STATED',
      'sktm-secondary-ect ALIGNED_WITH Early Career Framework EXPECTED STATED',
      'sktm-secondary-non-specialist ALIGNED_WITH NCETM teaching for mastery pedagogy STATED',
      'pd-lead AWARDS NCETM Accredited PD Lead STATED',
      'pd-lead AWARDS PG Cert MAY STATED',
      'pd-lead PARTNER_OF University of Chester MAY IMPLIED',
      'school-development-lead ALIGNED_WITH Maths Hub Programme STATED',
    ];
    expect(sorted(snapshot.links.map(told))).toEqual(sorted(stated));
  });

  test('lead from Readiness through Development and Embedding to Sustaining', () => {
    const steps = (slug: string) => sorted(snapshot.linkIndex.stepsFrom(programme(slug)).map(told));
    expect(steps('mastery-readiness')).toEqual([
      'mastery-readiness PROGRESSES_TO primary-tfm-development IMPLIED',
      'mastery-readiness PROGRESSES_TO primary-tfm-sustaining ANY_LATER_YEAR AMBIGUOUS',
    ]);
    expect(steps('primary-tfm-development')).toEqual([
      'primary-tfm-development PROGRESSES_TO primary-tfm-embedding FOLLOWING_YEAR STATED',
      'primary-tfm-development PROGRESSES_TO primary-tfm-sustaining ANY_LATER_YEAR STATED',
    ]);
    expect(steps('primary-tfm-embedding')).toEqual([
      'primary-tfm-embedding PROGRESSES_TO primary-tfm-sustaining ANY_LATER_YEAR STATED',
    ]);
    expect(steps('primary-tfm-sustaining')).toEqual([]);
  });

  test.each(['y5-8-continuity', 'y7-11-coherence', 'mastering-number', 'post-16-gcse-resit'])(
    'of %s lead to no other programme, because the source names none',
    (slug) => {
      expect(snapshot.linkIndex.at(programme(slug))).toEqual([]);
      expect(snapshot.linkIndex.stepsFrom(programme(slug))).toEqual([]);
      expect(snapshot.linkIndex.stepsTo(programme(slug))).toEqual([]);
    },
  );
});

describe('a fact that the source leaves open', () => {
  /** The fields of a programme whose evidence is ambiguous. */
  const doubted = ({ evidence }: Programme) =>
    evidence.filter(({ strength }) => strength === 'AMBIGUOUS').map(({ field }) => field);

  test('has ambiguous evidence and a question to the hub', () => {
    const open = snapshot.programmes.filter((offer) => doubted(offer).length > 0);
    expect(open.map((offer) => [offer.slug, ...new Set(doubted(offer))])).toEqual([
      ['secondary-mat-leads', 'phases'],
      ['post-16-gcse-resit', 'participation.unit'],
      ['core-maths-pedagogy', 'participation.unit'],
      ['sktm-early-years', 'components'],
      ['sktm-primary-teachers', 'moduleChoice'],
      ['sktm-primary-teaching-assistants', 'moduleChoice'],
      ['sktm-primary-ect', 'duration'],
      ['sktm-secondary-ect', 'duration'],
      ['sktm-secondary-non-specialist', 'moduleChoice'],
      ['pd-lead', 'strands', 'sectionPath'],
      ['school-development-lead', 'sectionPath'],
    ]);
    for (const { openQuestions } of open) expect(openQuestions).not.toEqual([]);
  });

  test('may be a heading, such as that of Professional Development', () => {
    for (const slug of ['pd-lead', 'school-development-lead']) {
      const { sectionPath, openQuestions } = programme(slug);
      expect(sectionPath).toEqual(['Professional Development']);
      expect(openQuestions.join(' ')).toMatch(/"Professional Development".*"Local Leaders of Mathematics Education"/);
    }
  });
});

describe('a fact that the source omits', () => {
  test.each(['codes', 'url', 'contacts', 'recruitment', 'deliveries', 'funding', 'release', 'linkGroups', 'hours'])(
    'is absent: no programme has %s',
    (key) => {
      expect(Buffer.from(realBytes()).toString('utf8')).not.toContain(`"${key}":`);
    },
  );

  test('is empty or null in an answer', () => {
    expect(new Inventory(document).all(Delivery)).toEqual([]);
    for (const { codes, url, contacts, recruitment, deliveries, funding } of snapshot.programmes) {
      expect({ codes, contacts, deliveries }).toEqual({ codes: [], contacts: [], deliveries: [] });
      expect([url, recruitment, funding]).toEqual([undefined, undefined, undefined]);
    }
  });

  test('has a question to the hub if it matters', () => {
    const asking = (slug: string) => programme(slug).openQuestions.join(' ');
    expect(asking('mastery-readiness')).toMatch(/criteria/);
    expect(asking('mastering-number')).toMatch(/Who signs up/);
    expect(programme('mastering-number').participation.unit).toBeUndefined();
    expect(asking('sktm-early-years')).toMatch(/final core unit/);
    expect(asking('secondary-mat-leads')).toMatch(/nationally offered/);
    expect(asking('y5-8-continuity')).toMatch(/other years/);
  });
});
