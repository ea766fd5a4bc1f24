import { beforeAll, expect, test } from '@jest/globals';
import { GraphQLID, getNamedType, isObjectType } from 'graphql';
import { type Arguments, SchemaWalk } from '../../../http/drafts/schema-walk.js';
import { catalogueSchema } from '../../../support/asked.js';
import { Past } from '../../../support/past.js';
import { realDocument } from '../../../support/real-snapshot.js';

/** The real catalogue at revision 3, after changes of modules, stages and links. */
function changedCatalogue(): Past {
  const past = new Past(realDocument());
  const programmes = realDocument().programmes ?? [];
  const entry = (slug: string) => programmes.find((one) => one.slug === slug);
  const readiness = entry('mastery-readiness');
  const leadership = entry('secondary-subject-leadership');
  const renamed = (parts: readonly { title: string }[] = []) =>
    parts.map((part) => ({ ...part, title: `${part.title}, renamed` }));
  past.update(String(readiness?.id), { modules: renamed(readiness?.modules), links: null });
  const stages = past.updating(String(leadership?.id), { stages: renamed(leadership?.stages) });
  past.carryOut([stages, past.updating(past.snapshot.homeHub.id, { email: 'new@hub.example' })]);
  past.update(past.snapshot.homeHub.id, { title: 'A later title' });
  return past;
}

/** Arguments with which each field inside a past state finds something. */
function argumentsFor({ snapshot }: Past, revision: number): Arguments {
  const { links, hubs, programmes } = snapshot;
  const { series, externalThings, sources } = realDocument();
  const parts = programmes.flatMap(({ modules, pathways, stages }) => [modules[0], pathways[0], stages[0]]);
  const things = [hubs[0], sources?.[0], series?.[0], externalThings?.[0], programmes[0], links[0]?.link, ...parts];
  const ids = ['cat', 'past', ...new Set(things.flatMap((thing) => thing?.id ?? []))];
  const profile = 'profile: { completed: [{ series: "mastery-readiness", year: "2020/21" }], phase: PRIMARY }';
  const dimensions = 'dimensions: [SERIES]';
  return {
    'Query.compare': ['fromYear: "2021/22", toYear: "2021/22"'],
    'Query.conflicts': ['series: "mastering-number"'],
    'Query.diff': ['from: 1, first: 100'],
    'Query.eligibility': [`${profile}, programme: "primary-tfm-development"`],
    'Query.hub': ['slug: "east-midlands-east"'],
    'Query.links': ['first: 100'],
    'Query.eligibilities': [profile],
    'Query.node': [`id: "${programmes[0]?.id}@${revision}"`],
    'Query.nodes': [`ids: ${JSON.stringify(ids.map((id) => `${id}@${revision}`))}`],
    'Query.plan': [`${profile}, goal: "primary-tfm-sustaining"`],
    'Query.programme': ['slug: "mastery-readiness"'],
    'Query.programmeGroups': ['by: [SERIES]'],
    'Query.programmes': ['first: 100'],
    'Query.progression': ['from: ["mastery-readiness"]'],
    'Query.routes': ['from: "mastery-readiness", to: "primary-tfm-embedding"'],
    'Query.search': ['text: "mastery"'],
    'Query.selection': ['refs: ["mastery-readiness", "mastery"]'],
    'Query.series': ['slug: "mastering-number"'],
    'ProgrammeGroup.distinct': ['dimension: SERIES'],
    'ProgrammeSearchConnection.facets': [dimensions],
  };
}

/** The fields with ids, "Type.field", in an answer in which each alias is the type and the field. */
const idsIn = new Map<string, Set<string>>();
/** All other texts, by their fields. */
const textsIn = new Map<string, Set<string>>();
const schema = catalogueSchema();

function isIdField(typeName: string, name: string): boolean {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return field !== undefined && getNamedType(field.type) === GraphQLID;
}

function collect(value: unknown, key = ''): void {
  if (typeof value === 'string') {
    const [, type = '', name = ''] = /^([A-Za-z]+)_(\w+)$/.exec(key) ?? [];
    const found = isIdField(type, name) ? idsIn : textsIn;
    const coordinate = `${type}.${name}`;
    found.set(coordinate, (found.get(coordinate) ?? new Set()).add(value));
  } else if (Array.isArray(value)) for (const item of value) collect(item, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) collect(item, name);
}

let past: Past;
let walk: SchemaWalk;
beforeAll(async () => {
  past = changedCatalogue();
  const args = argumentsFor(past, 3);
  walk = new SchemaWalk(schema, args, 'Past');
  const inside = [
    ...walk.rootFields.map((name) => walk.whole(name, args[`Query.${name}`]?.[0] ?? '', 1)),
    ...walk.shortest(),
    '{ diff(from: 1) { nodes { programme { modules { before { ComparedPart_nodeId: nodeId } } links { LinkChange_linkId: linkId } } } } }',
  ];
  for (const each of inside) collect(await past.asked(`{ asOf(revision: 3) ${each} }`));
});

test('Every id in a past state has its revision, in every field of every type that it leads to', () => {
  const idFields = walk.reachable.filter((coordinate) => isIdField(...(coordinate.split('.') as [string, string])));
  expect(idFields.length).toBeGreaterThan(15);
  expect([...idsIn.keys()].sort()).toEqual([...new Set(idFields)].sort());
  const wrong = [...idsIn].flatMap(([field, ids]) =>
    [...ids].filter((id) => !/^[^@]+@3$/.test(id)).map((id) => `${field}: ${id}`),
  );
  expect(wrong).toEqual([]);
});

test('No text in a past state is a plain id, except in old and new values of changed fields', () => {
  const known = new Set([...idsIn.values()].flatMap((ids) => [...ids].map((id) => id.replace(/@3$/, ''))));
  expect(known.size).toBeGreaterThan(100);
  const plain = [...textsIn]
    .filter(([, texts]) => [...texts].some((text) => known.has(text)))
    .map(([field]) => field)
    .filter((field) => !field.startsWith('FieldChange.'));
  expect(plain).toEqual([]);
});
