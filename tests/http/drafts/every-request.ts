import type { GraphQLSchema } from 'graphql';
import { allFormats } from '../../../src/exports/all-formats.js';
import type { SentRequest } from '../../support/built-service.js';
import { catalogueLiterals } from '../../support/catalogue-literals.js';
import { type Literals, RandomOperations, randomFrom } from '../../support/random-operation.js';
import { realSnapshot } from '../../support/real-snapshot.js';
import { type Arguments, SchemaWalk } from './schema-walk.js';
import { mark } from './two-catalogues.js';

// Whatever somebody without a token can ask, with words that would find the drafts.

export interface Asked {
  /** Which door it knocks at: a field of the root, or an address. */
  readonly door: string;
  readonly request: SentRequest;
  /** Whether the request itself names a draft, so that an error may quote the name. */
  readonly namesDraft: boolean;
}

interface Queried extends Asked {
  readonly query: string;
}

interface Subject {
  readonly slug: string;
  readonly id: string;
  readonly text: string;
  readonly year?: string;
}

/** What is asked for: what is on offer, what is prepared, and what is nearly the name of that. */
const subjects: readonly Subject[] = [
  { slug: 'mastering-number', id: 'prg-v4zs6c', text: 'mastering number' },
  { slug: 'mastering-number', id: 'prg-v4zs6c-next-zanzibar', text: 'Zanzibar', year: '2022/23' },
  { slug: 'zanzibar-pd-lead', id: 'prg-kth2m5-beside-zanzibar', text: 'leads zanzibar', year: '2021/22' },
  { slug: 'zanzibar-masterin-number', id: 'ser-wt778h-zanzibar', text: 'zanzibr' },
  { slug: 'school-development-lead', id: 'src-gc56yg-zanzibar', text: 'NCP22-07' },
  { slug: 'primary-tfm-development', id: 'ext-bmvsr6-zanzibar', text: 'teaching for mastery' },
  { slug: 'zanzibar-mastery-readiness', id: 'ser-wt778h', text: 'early career framework zanzibar' },
];

const hubs = ['east-midlands-east', 'east-midlands-west'];
const dimensions =
  'ACADEMIC_YEAR AUDIENCE HUB KEY_STAGE LINK_KIND MODULE_TOPIC PARTNER PHASE SECTION SERIES YEAR_GROUP';
const kinds =
  'REQUIRES PROGRESSES_TO RUNS_ALONGSIDE ALTERNATES_WITH CONTINUES_AS PART_OF ALIGNED_WITH PARTNER_OF AWARDS REPLACED_BY';

function argumentsFor({ slug, id, text, year }: Subject): Arguments {
  const profile = `profile: { completed: [{ series: "${slug}", year: "2020/21" }], phase: PRIMARY }`;
  const inYear = year === undefined ? '' : `, year: "${year}"`;
  return {
    'Query.asOf': ['revision: 1', 'revision: 3', 'revision: 9', 'time: "2026-01-01T00:03:30Z"'],
    'Query.catalogue': [''],
    'Query.changes': ['since: 1, first: 100', 'since: 2, types: [SERIES, SOURCE]', 'since: 4', 'since: 8'],
    'Query.compare': [
      'fromYear: "2020/21", toYear: "2021/22"',
      'fromYear: "2021/22", toYear: "2022/23"',
      `fromYear: "2020/21", toYear: "2021/22", series: "${slug}"`,
    ],
    'Query.conflicts': ['', `series: "${slug}"`],
    'Query.cost': [`query: ${JSON.stringify(`{ programmes(first: 100) { nodes { links { totalCount } } } }`)}`],
    'Query.diff': ['from: 1, first: 100', 'from: 3, to: 2', 'from: 1, to: 9'],
    'Query.eligibility': [`${profile}, programme: "${slug}"${inYear}`],
    'Query.entries': [
      'first: 100, types: [HUB, SERIES, SOURCE]',
      `text: "${text}", types: [HUB, SERIES, SOURCE]`,
      'types: [EXTERNAL_THING]',
      `text: "${slug.replaceAll('-', ' ')}", types: [EXTERNAL_THING]`,
    ],
    'Query.hub': hubs.map((hub) => `slug: "${hub}"`),
    'Query.hubs': [''],
    'Query.labels': ['', 'enums: ["Phase"]'],
    'Query.links': [
      'first: 100',
      'first: 100, filter: { derived: true }',
      'first: 100, filter: { kinds: [SHARES_MODULES] }',
      `filter: { from: { slug: { eq: "${slug}" } } }`,
    ],
    'Query.eligibilities': [profile, `${profile}${inYear}`, `${profile}, hub: "east-midlands-west"`],
    'Query.node': [`id: "${id}"`, `id: "${id}@2"`, `id: "${id}@3"`],
    'Query.nodes': [`ids: ["${id}", "prg-v4zs6c", "hub-2n3r3x"]`, `ids: ["${id}@1", "${id}@3", "cat@2", "past@3"]`],
    'Query.offers': ['', ...hubs.map((hub) => `hub: "${hub}"`)],
    'Query.plan': [`${profile}, goal: "${slug}"`, `${profile}, goal: "${slug}", startYear: "2022/23"`],
    'Query.programme': [`slug: "${slug}"`, `slug: "${slug}"${inYear}`, `slug: "${slug}", hub: "east-midlands-west"`],
    'Query.programmeGroups': dimensions.split(' ').map((dimension) => `by: [${dimension}]`),
    'Query.programmes': [
      'first: 100',
      `filter: { slug: { startsWith: "${slug.slice(0, 5)}" } }`,
      `filter: { title: { contains: "${text}" } }, orderBy: [{ field: TITLE }]`,
      'filter: { academicYear: { gte: "2021/22" } }, last: 3',
    ],
    'Query.progression': [`from: ["${slug}"]`, `from: ["${slug}"], direction: BACKWARD, kinds: [${kinds}]`],
    'Query.progressionShape': [
      '',
      `kinds: [${kinds}]`,
      'year: "2022/23"',
      'hub: "east-midlands-west"',
      'hubs: ["east-midlands-east", "east-midlands-west"], years: ["2021/22", "2022/23"]',
    ],
    'Query.routes': [
      `from: "mastery-readiness", to: "${slug}"`,
      `from: "${slug}", to: "primary-tfm-sustaining"${inYear}`,
    ],
    'Query.search': [`text: "${text}"`, `text: "${slug.replaceAll('-', ' ')}", first: 50`],
    'Query.selection': [`refs: ["${slug}", "${id}", "NCP22-07", "pd-lead"]`, `refs: ["${text}"]${inYear}`],
    'Query.series': [`slug: "${slug}"`],
    'ProgrammeGroup.distinct': ['dimension: SERIES'],
    'ProgrammeSearchConnection.facets': [`dimensions: [${dimensions}]`],
  };
}

const asking = (door: string, query: string, variables: object = {}): Queried => ({
  door,
  query,
  request: { method: 'POST', url: '/graphql', headers: { 'x-catalogue-cost': '1' }, payload: { query, variables } },
  namesDraft: mark.test(query) || mark.test(JSON.stringify(variables)),
});

/** Every field of the root, with all arguments that would find something, and every type behind them: each query once. */
export function walked(schema: GraphQLSchema): {
  readonly asked: readonly Queried[];
  readonly walk: readonly SchemaWalk[];
} {
  const asked: Queried[] = [];
  const walk = subjects.map((subject) => {
    const args = argumentsFor(subject);
    const one = new SchemaWalk(schema, args);
    for (const name of one.rootFields) {
      for (const given of args[`Query.${name}`] ?? []) {
        if (name === 'asOf') asked.push(asking(name, one.past(given)));
        else asked.push(asking(name, one.whole(name, given, 1)));
      }
    }
    return one;
  });
  asked.push(...(walk[0]?.shortest() ?? []).map((query) => asking('types', query)));
  const first = new Map<string, Queried>();
  for (const each of asked) if (!first.has(each.query)) first.set(each.query, each);
  return { asked: [...first.values()], walk };
}

/** Operations that chance writes, with words that would find the drafts. */
export function written(schema: GraphQLSchema, number: number, seed: number): readonly Asked[] {
  const words = [...subjects.flatMap(({ slug, id, text }) => [slug, id, text]), ...hubs, 'zan', 'NCP22-07', ''];
  const texts = words.map((word) => JSON.stringify(word));
  const usual = catalogueLiterals(realSnapshot());
  const literals: Literals = (type, name) => (/^(ID|String)$/.test(type.name) ? texts : usual(type, name));
  const operations = new RandomOperations(schema, randomFrom(seed), literals);
  return Array.from({ length: number }, () => {
    const { query, variables } = operations.next();
    return asking('anything', query, variables);
  });
}

/** Every other address, with filters that would find the drafts. */
export function addressed(): readonly Asked[] {
  const filters = ['', '?hub=east-midlands-east', '?hub=east-midlands-west', '?year=2022/23', '?year=2021/22'];
  const links = [
    '?kinds=REQUIRES,SHARES_MODULES',
    '?derived=true',
    '?filter={"from":{"title":{"contains":"zanzibar"}}}',
  ];
  const maps = [
    '?around=mastering-number',
    '?around=zanzibar-pd-lead',
    '?hub=east-midlands-east&year=2022/23',
    '?route=mastery-readiness,zanzibar-primary-tfm-sustaining',
    `?kinds=${kinds.replaceAll(' ', ',')}`,
  ];
  const refs = [
    'mastering-number,zanzibar-pd-lead',
    'prg-v4zs6c-next-zanzibar,pd-lead',
    'NCP22-07,school-development-lead',
  ];
  const under = (path: string, searches: readonly string[]) => searches.map((search) => `${path}${search}`);
  const pages = subjects.map(({ slug, year = '2021/22' }) => `${hubs[0]}/${year.replace('/', '-')}/${slug}`);
  const urls = [
    ...under('/programmes', [...filters, '?text=zanzibar', '?text=mastery', '?year=2022/23&text=number']),
    ...pages.map((page) => `/programmes/${page}`),
    ...under('/join', [
      '?unit=SCHOOL&schoolKind=primary school',
      '?role=teacher&hub=east-midlands-west',
      '?role=teacher&year=2022/23',
      ...subjects.map(({ slug }) => `?unit=SCHOOL&completed=${slug}.2020-21&goal=${slug}`),
    ]),
    ...['/', '/healthz', '/readyz', '/map', '/newsletter', '/playground', '/desk', '/schema.graphql'],
    ...['/zanzibar', '/exports/zanzibar', '/sitemap.xml', '/docs', '/docs/guard'],
    ...['/feed.atom', '/feed.rss', '/feed.json'].flatMap((path) =>
      under(path, ['', '?hub=east-midlands-west', '?section=PRIMARY', '?phase=SECONDARY']),
    ),
    ...under('/calendar.ics', [
      '',
      '?hub=east-midlands-west',
      '?section=PRIMARY',
      '?phase=SECONDARY',
      ...subjects.map(({ id }) => `?programme=${id}`),
    ]),
    '/exports/catalogue.json',
    ...under('/exports/manifest.json', [...filters, ...links]),
    // A table as Parquet has the rows that it has as CSV.
    ...allFormats.flatMap(({ name }) =>
      under(`/exports/${name}`, name.endsWith('.parquet') ? [''] : [...filters, ...links]),
    ),
    ...under('/map.svg', [...filters, ...maps]),
    ...under('/map.png', ['', '?hub=east-midlands-west']),
    ...['html', 'txt', 'eml', 'json'].flatMap((format) =>
      refs.map((each) => `/newsletter.${format}?refs=${each}&year=2021/22`),
    ),
    ...refs.map((each) => `/newsletter.json?refs=${each}`),
    ...refs.map((each) => `/newsletter.json?refs=${each}&drafts=1`),
  ];
  return urls.map((url) => ({
    door: url.replace(/\?.*/, '').replace(/^\/programmes\/.*/, '/programmes/page'),
    request: { method: 'GET', url: encodeURI(url) },
    namesDraft: mark.test(url),
  }));
}
