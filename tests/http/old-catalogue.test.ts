import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { documentFormat } from '../../src/domain/document-format.js';
import { copyOfOldCatalogue, newestRevision, oldFile } from '../support/old-catalogue.js';
import { CuratedService } from './a-curated-service.js';

// The service of today on a catalogue of format 1 with 50 commits: it answers about each old revision what the service of
// that time answered, which tests/fixtures/formats/format-1 has. What has another shape or meaning today is left out, and
// has tests of its own.

// biome-ignore lint/suspicious/noExplicitAny: whatever was asked for
type Json = any;

let file: string;
let curated: CuratedService;
let recorded: Json;

beforeAll(async () => {
  recorded = JSON.parse((await oldFile('answers.json')).toString());
  file = await copyOfOldCatalogue();
  curated = await CuratedService.start(file);
});
afterAll(() => curated.stop());

/** The data of an answer. Ids of the past and the names of its fields are as they were. */
async function ask(query: string, variables: object = {}): Promise<Json> {
  const { data, errors } = await curated.ask(query, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data).replaceAll(/("id":"[^"@]+)@\d+"/g, '$1"'));
}

const stored =
  '[RUNS_ALONGSIDE, ALTERNATES_WITH, CONTINUES_AS, PART_OF, ALIGNED_WITH, PARTNER_OF, AWARDS, REPLACED_BY]';
const programme = `id slug title aliases codes hub { id slug } academicYear series { id slug title aliases family } section
  sectionPath phases keyStages yearGroups crossPhase audiences summary aims
  pathways { id slug title order codes modules { id } } modules { id slug title order kind topic part optional codes }
  stages { id slug title order description } strands
  duration { years { min max } days { min max } hours { min max } strength } partners { name kind hub { id } } url mode
  status openQuestions evidence { source { id title } section sentence strength paraphrase }
  links(direction: OUT, kinds: ${stored}) { kind strength obligation timing note }
  recruitment { status statusAsOf applyUrl priorities note }
  deliveries { title codes area venue mode lead sessions { module { id } mode note } recruitment { status applyUrl } }
  funding { free grants { amount currency purpose participationYear }
    charges { amount currency purpose participationYear } inKind note }`;
const other = `id ... on Hub { slug title kind website email }
  ... on Source { title publisher { id } academicYear url outline { heading item sentences } }
  ... on Series { slug title aliases family } ... on ExternalThing { title sort: kind url }`;

/** The properties whose shape is another one today. */
const reshaped = /^(?:\.?recruitment|deliveries|evidence|contacts?|components|pathways|participation)/;

const fieldsOf = ({ fields, ...rest }: Json): Json => ({
  ...rest,
  fields: fields.filter(({ path }: Json) => !reshaped.test(path)),
});

const inYear = (year: string) =>
  `programmes(first: 100, filter: { academicYear: { eq: "${year}" } }) { nodes { ${programme} } }`;

async function stateAt(revision: number, others: readonly string[]): Promise<Json> {
  const nodes = others.map((id, index) => `n${index}: node(id: "${id}") { ${other} }`).join(' ');
  const catalogue = 'catalogue { revision updatedAt homeHub { id } academicYears programmeCount }';
  // One request for both years would be too large.
  const { asOf } = await ask(`{ asOf(revision: ${revision}) { ${catalogue} all: ${inYear('2021/22')} ${nodes} } }`);
  const next = await ask(`{ asOf(revision: ${revision}) { all: ${inYear('2022/23')} } }`);
  return {
    revision,
    catalogue: asOf.catalogue,
    programmes: [...asOf.all.nodes, ...next.asOf.all.nodes],
    others: others.map((_, index) => asOf[`n${index}`]),
  };
}

test('asOf answers for each revision before the migration as it did then', async () => {
  const others = recorded.states.at(-1).others.map(({ id }: Json) => id);
  expect(recorded.states).toHaveLength(newestRevision);
  for (const state of recorded.states) expect(await stateAt(state.revision, others)).toEqual(state);
});

/** What the start of a group in words means, beside a day or alone. */
const startsInWords: Readonly<Record<string, string>> = {
  'autumn term 2021': '2021/22 autumn',
  'early in the summer term 2022': '2021/22 summer',
  'Spring term': '2021/22 spring',
  'Spring 2021/22': '2021/22 spring',
};

test('asOf answers with the dates of each old revision, as far as they are known', async () => {
  const recruitment = 'recruitment { opens { value } closes { value } }';
  const sessions = 'sessions { date { value } startsAt endsAt }';
  const asked = `programmes(first: 100) { nodes { id ${recruitment} deliveries { starts { value } note ${sessions} ${recruitment} } } }`;
  const dateOf = (date: string | null | undefined) => (date ? { value: date } : null);
  const recruitmentOf = (old: Json) =>
    old && { opens: dateOf(old.opensAt ?? old.opensOn), closes: dateOf(old.closesAt ?? old.closesOn) };
  const recordedDates = JSON.parse((await oldFile('dates.json')).toString());
  expect(recordedDates.at(-1).programmes.flatMap(({ deliveries }: Json) => deliveries).length).toBeGreaterThan(8);
  for (const { revision, programmes } of recordedDates) {
    const { asOf } = await ask(`{ asOf(revision: ${revision}) { ${asked} } }`);
    const answered = new Map(asOf.programmes.nodes.map((one: Json) => [one.id, one]));
    for (const old of programmes) {
      const { recruitment: recruits, deliveries } = answered.get(old.id) as Json;
      expect(recruits).toEqual(recruitmentOf(old.recruitment));
      expect(deliveries).toEqual(
        old.deliveries.map((delivery: Json) => ({
          starts: dateOf(delivery.startsOn ?? startsInWords[delivery.startTerm]),
          note: /early|as soon/.test(delivery.startTerm) ? `Starts: ${delivery.startTerm}` : null,
          sessions: delivery.sessions.map((session: Json) => ({ ...session, date: dateOf(session.date) })),
          recruitment: recruitmentOf(delivery.recruitment),
        })),
      );
    }
  }
});

test('asOf answers contacts, numbers of components and minutes each day in the shape of today', async () => {
  const at = (revision: number, fields: string) =>
    ask(`{ asOf(revision: ${revision}) { programmes(first: 100) { nodes { slug academicYear ${fields} } } } }`);
  const found = async (slug: string, revision: number, fields: string) =>
    (await at(revision, fields)).asOf.programmes.nodes.find((each: Json) => each.slug === slug);
  expect((await found('pd-lead', 9, 'contacts { name email }')).contacts).toEqual([]);
  expect((await found('pd-lead', 10, 'contacts { name email }')).contacts).toEqual([
    { name: 'The administrator of the hub', email: null },
  ]);
  const range = '{ min max }';
  const numbers = `participation { frequency { minutes ${range} times ${range} per } } components { count ${range} }`;
  expect(await found('mastering-number', 2, numbers)).toMatchObject({
    participation: { frequency: [{ minutes: { min: 10, max: 20 }, times: { min: 1, max: 1 }, per: 'day' }] },
    components: [{ count: { min: 1, max: 1 } }],
  });
});

test('changes lists each commit as it did then', async () => {
  const nodes: Json[] = [];
  let after: string | null = null;
  do {
    const { changes } = await ask(
      `query($after: String) { changes(since: 1, first: 20, after: $after) { pageInfo { hasNextPage endCursor }
         nodes { revision at by why kind nodeId title slug academicYear fields { path before after } } } }`,
      { after },
    );
    nodes.push(...changes.nodes);
    after = changes.pageInfo.hasNextPage ? changes.pageInfo.endCursor : null;
  } while (after !== null);
  expect(nodes.map(fieldsOf)).toEqual(recorded.changes.map(fieldsOf));
});

test('diff compares two old revisions as it did then', async () => {
  for (const { from, to, differences } of recorded.diffs) {
    const nodes: Json[] = [];
    let after: string | null = null;
    do {
      const { diff } = await ask(
        `query($after: String) { diff(from: ${from}, to: ${to}, first: 20, after: $after) { pageInfo { hasNextPage endCursor }
           nodes { type nodeId kind title fields { path before after } } } }`,
        { after },
      );
      nodes.push(...diff.nodes);
      after = diff.pageInfo.hasNextPage ? diff.pageInfo.endCursor : null;
    } while (after !== null);
    expect({ from, to, differences: nodes.map(fieldsOf) }).toEqual({
      from,
      to,
      differences: differences.map(fieldsOf),
    });
  }
});

test('restore brings back old states as it did then', async () => {
  for (const { id, revision, programme: then } of recorded.restored) {
    const { node } = await ask(`{ node(id: "${id}") { ... on Programme { revision } } }`);
    const { restore } = await ask(
      `mutation { restore(ids: ["${id}"], ifRevision: ${node.revision ?? 0}, revision: ${revision}) { __typename } }`,
    );
    expect(restore).toEqual({ __typename: 'Ok' });
    expect((await ask(`{ node(id: "${id}") { ... on Programme { ${programme} } } }`)).node).toEqual(then);
  }
});

test('A service that cannot write the files serves them in the shape of today, and /readyz says so', async () => {
  const other = await copyOfOldCatalogue();
  const lock = join(dirname(other), 'catalogue.journal', 'lock');
  // A process of another machine that wrote a moment ago.
  await writeFile(lock, '{"id":"other","pid":1,"started":"","host":"elsewhere","realm":"elsewhere"}');
  const reader = await CuratedService.start(other);
  try {
    expect(await reader.problemCodes()).toEqual(['FORMAT_OLDER']);
    const { data } = await reader.ask(
      '{ asOf(revision: 2) { programme(slug: "primary-tfm-development") { recruitment { opens { text } } } } }',
    );
    expect(data.asOf.programme.recruitment.opens.text).toBe('3 May 2021');
    expect(await readFile(other)).toEqual(await oldFile('catalogue.json'));
    await rm(lock);
    expect(await reader.update('prg-f2fyqf', { title: 'It can be written now' })).toBe('Ok');
    await reader.untilProblems([]);
    expect(JSON.parse(await readFile(other, 'utf8')).format).toBe(documentFormat);
  } finally {
    await reader.stop();
  }
});

test('The files are in the format of today, the service reports no problem, and the old files are kept', async () => {
  expect(await curated.problemCodes()).toEqual([]);
  expect(JSON.parse(await readFile(file, 'utf8')).format).toBe(documentFormat);
  expect(await readFile(join(dirname(file), 'catalogue.format-1.json'))).toEqual(await oldFile('catalogue.json'));
});
