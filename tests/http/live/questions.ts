import type { GraphQLSchema } from 'graphql';
import { allFormats } from '../../../src/exports/all-formats.js';
import type { SentRequest } from '../../support/built-service.js';
import { broken, RandomOperations } from '../../support/random-operation.js';
import { type Arguments, SchemaWalk } from '../drafts/schema-walk.js';
import { type Chooser, type StoredDocument, words, years } from './random-change.js';

// What is asked of a catalogue, in words that mean something to it before and after it is changed.

const dimensions =
  'ACADEMIC_YEAR AUDIENCE HUB KEY_STAGE LINK_KIND MODULE_TOPIC PARTNER PHASE SECTION SERIES YEAR_GROUP';

/** Requests of every kind, as many as `number` of the operations that chance writes among them. */
export function questionsFor(
  document: StoredDocument,
  schema: GraphQLSchema,
  chooser: Chooser,
): readonly SentRequest[] {
  return [
    ...everyField(document, schema, chooser),
    ...randomOperations(document, schema, chooser),
    ...addresses(document, chooser),
  ];
}

/** How long an operation may be that is sent in an address. */
const longestInAddress = 2_000;

/** How a GraphQL operation is sent: by POST or GET, with its cost told or not. */
function asked(query: string, chooser: Chooser, variables: object = {}): SentRequest {
  const headers = chooser.chance(0.5) ? { 'x-catalogue-cost': '1' } : {};
  if (query.length > longestInAddress || chooser.chance(0.5))
    return { method: 'POST', url: '/graphql', headers, payload: { query, variables } };
  return { url: '/graphql', headers, query: { query, variables: JSON.stringify(variables) } };
}

/** Each field of the root, with all that is inside it. */
function everyField(document: StoredDocument, schema: GraphQLSchema, chooser: Chooser): readonly SentRequest[] {
  const args = argumentsFor(document, chooser);
  const walk = new SchemaWalk(schema, args);
  return walk.rootFields.flatMap((name) =>
    (args[`Query.${name}`] ?? []).flatMap((given) => {
      const query = name === 'asOf' ? walk.past(given) : walk.whole(name, given, 1);
      const price = `{ cost(query: ${JSON.stringify(query)}) { requested limit fields { path requested objects } } }`;
      return [asked(query, chooser), ...(name === 'cost' || chooser.chance(0.5) ? [] : [asked(price, chooser)])];
    }),
  );
}

function argumentsFor(document: StoredDocument, chooser: Chooser): Arguments {
  const { series, hubs, programmes } = document;
  const seriesSlug = () => JSON.stringify(chooser.one(series).slug);
  const slug = () => JSON.stringify(chooser.one(programmes).slug);
  /** A programme by its slug, and its hub and year. */
  const programme = (argument: string) => {
    const { slug, hub, academicYear } = chooser.one(programmes);
    const hubSlug = hubs.find(({ id }) => id === hub)?.slug;
    return `${argument}: ${JSON.stringify(slug)}, hub: ${JSON.stringify(hubSlug)}, year: ${JSON.stringify(academicYear)}`;
  };
  const hub = () => JSON.stringify(chooser.one(hubs).slug);
  const year = () => JSON.stringify(chooser.one(years));
  const word = () => JSON.stringify(chooser.one(words));
  const id = () => JSON.stringify(chooser.one([...programmes, ...series]).id);
  const pastId = (revision: number) => JSON.stringify(`${chooser.one(programmes).id}@${revision}`);
  const someRefs = () => `[${[word(), word(), slug(), JSON.stringify(chooser.words(2)), id()].join(', ')}]`;
  const inHub = () => chooser.one(['', `, hub: ${hub()}`, `, hub: ${hub()}, year: ${year()}`]);
  const profile = () =>
    `profile: { completed: [{ series: ${seriesSlug()}, year: "2020/21" }], ${chooser.one(['phase: PRIMARY', 'unit: SCHOOL, phase: SECONDARY', 'role: "teacher"'])} }`;
  return {
    'Query.asOf': ['revision: 1', 'revision: 3'],
    'Query.catalogue': [''],
    'Query.changes': ['since: 0, first: 100', 'since: 2, types: [SERIES]', `since: 1, hub: ${hub()}`],
    'Query.compare': [
      `fromYear: "2020/21", toYear: "2021/22"`,
      `fromYear: "2021/22", toYear: "2022/23", hub: ${hub()}`,
    ],
    'Query.conflicts': ['', `series: ${seriesSlug()}`],
    'Query.cost': [`query: "{ programmes(first: 100) { nodes { links { from { ... on Programme { title } } } } } }"`],
    'Query.diff': ['from: 1, first: 100', 'from: 3, to: 2'],
    'Query.eligibility': [`${profile()}, ${programme('programme')}`],
    'Query.entries': ['first: 100', `text: ${word()}, types: [SERIES, EXTERNAL_THING]`],
    'Query.hub': [`slug: ${hub()}`],
    'Query.hubs': [''],
    'Query.labels': ['', 'enums: ["Phase"]'],
    'Query.links': [
      'first: 100',
      'first: 50, filter: { derived: true }',
      'first: 50, filter: { kinds: [SHARES_MODULES] }',
      `filter: { to: { series: { eq: ${seriesSlug()} } } }`,
    ],
    'Query.eligibilities': [`${profile()}${inHub()}`],
    'Query.node': [`id: ${id()}`, `id: ${pastId(1)}`],
    'Query.nodes': [`ids: [${id()}, ${id()}]`, `ids: [${id()}, ${pastId(1)}, ${pastId(3)}]`],
    'Query.plan': [`${profile()}, goal: ${slug()}`, `${profile()}, goal: ${id()}`],
    'Query.programme': [programme('slug'), `slug: ${slug()}`],
    'Query.programmeGroups': [
      `by: [${chooser.one(dimensions.split(' '))}]`,
      'by: [SERIES, PHASE], orderBy: COUNT_DESC',
    ],
    'Query.programmes': [
      'first: 100',
      ...Array.from({ length: 4 }, () => `first: 20, filter: ${filter(chooser, document)}`),
      `orderBy: [{ field: ${chooser.one(['TITLE', 'HUB', 'SECTION', 'UPDATED_AT'])}, direction: DESC }]`,
      `filter: ${filter(chooser, document)}, orderBy: [{ field: TITLE }]`,
    ],
    'Query.progression': [programme('from'), `${programme('from')}, direction: BACKWARD`],
    'Query.progressionShape': [
      '',
      `year: ${year()}`,
      `hub: ${hub()}`,
      `hubs: [${hub()}, ${hub()}], years: [${year()}]`,
    ],
    'Query.routes': [`from: ${seriesSlug()}, to: ${seriesSlug()}`, `${programme('from')}, to: ${seriesSlug()}`],
    'Query.search': [`text: ${word()}`, `text: ${JSON.stringify(chooser.words())}, first: 20`, 'text: "brigde"'],
    'Query.selection': [`refs: ${someRefs()}`, `refs: ${someRefs()}${inHub()}`],
    'Query.series': [`slug: ${seriesSlug()}`, `slug: ${seriesSlug()}`],
    'ProgrammeGroup.distinct': ['dimension: SERIES'],
    'ProgrammeSearchConnection.facets': [`dimensions: [${dimensions}]`],
  };
}

/** A condition on programmes. */
function filter(chooser: Chooser, { series, hubs }: StoredDocument): string {
  const text = (value: string) => JSON.stringify(value);
  const one = (): string =>
    chooser.one([
      () => `{ series: { eq: ${text(chooser.one(series).slug)} } }`,
      () => `{ title: { contains: ${text(chooser.one(words))} } }`,
      () => `{ hub: { eq: ${text(chooser.one(hubs).slug)} } }`,
      () => '{ phases: { has: PRIMARY } }',
      () => '{ academicYear: { gte: "2021/22" } }',
      () => `{ links: { ${chooser.one(['some', 'none'])}: { to: ${one()} } } }`,
      () => `{ links: { some: { kind: ${chooser.one(['PROGRESSES_TO', 'SHARES_MODULES', 'REQUIRES'])} } } }`,
      () => `{ modules: { some: { topic: { eq: ${text(chooser.one(words))} } } } }`,
      () => `{ or: [${one()}, ${one()}] }`,
      () => `{ not: ${one()} }`,
    ])();
  return one();
}

/** Operations as `RandomOperations` writes them, what each of them costs, and some of them broken. */
function randomOperations(document: StoredDocument, schema: GraphQLSchema, chooser: Chooser): readonly SentRequest[] {
  const operations = new RandomOperations(schema, chooser.random, (type, name) =>
    literalsFor(type.name, name, document),
  );
  return Array.from({ length: 20 }, () => operations.next()).flatMap(({ query, variables }) => {
    const price =
      'query($query: String!, $variables: JSON) { cost(query: $query, variables: $variables) { requested } }';
    return [
      asked(query, chooser, variables),
      asked(price, chooser, { query, variables }),
      ...(chooser.chance(0.2) ? [asked(broken({ query, variables }, chooser.random).query, chooser, variables)] : []),
    ];
  });
}

function literalsFor(type: string, name: string, { hubs, series, programmes }: StoredDocument): readonly string[] {
  switch (type) {
    case 'Int':
      return name === 'first' || name === 'last' ? ['1', '3', '20', '101'] : ['0', '1', '2', '3', '80'];
    case 'Float':
      return ['0', '1', '2'];
    case 'Boolean':
      return ['true', 'false'];
    case 'AcademicYear':
      return years.map((year) => JSON.stringify(year));
    case 'DateTime':
      return ['"2022-01-01T00:02:30Z"'];
    case 'ID':
      return [...hubs, ...series, ...programmes].map(({ id }) => JSON.stringify(id));
    default: {
      const slugs = name === 'hub' ? hubs : [...series, ...programmes];
      return [...slugs.map(({ slug }) => slug), ...(name === 'hub' ? [] : words)].map((text) => JSON.stringify(text));
    }
  }
}

/** Exports, feeds, pictures of the map and newsletters. */
function addresses({ hubs, series, programmes }: StoredDocument, chooser: Chooser): readonly SentRequest[] {
  const hub = chooser.one(hubs).slug;
  const slugs = [chooser.one(series).slug, chooser.one(programmes).slug, chooser.one(words)].join(',');
  const filters = ['', `?hub=${hub}`, `?year=${chooser.one(years)}`, '?kinds=REQUIRES,SHARES_MODULES', '?derived=true'];
  const urls = [
    '/',
    '/exports/none',
    '/exports/catalogue.json',
    ...filters.map((filter) => `/exports/manifest.json${filter}`),
    ...allFormats.flatMap(({ name }) => ['', chooser.one(filters)].map((filter) => `/exports/${name}${filter}`)),
    ...['atom', 'rss', 'json'].flatMap((format) => ['', `?hub=${hub}`].map((filter) => `/feed.${format}${filter}`)),
    ...['', `?hub=${hub}`, `?hub=${hub}&year=2021/22`, `?around=${chooser.one(programmes).slug}`].map(
      (filter) => `/map.svg${filter}`,
    ),
    ...['', `&hub=${hub}`, `&goal=${chooser.one(programmes).slug}`].map((more) => `/join?role=teacher${more}`),
    ...['txt', 'json', ...chooser.some(['html', 'eml'], 1)].map((format) => `/newsletter.${format}?refs=${slugs}`),
  ];
  return urls.map((url) => ({ url: encodeURI(url) }));
}
