import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Token } from '../../../../src/access/token.js';
import {
  aCatalogue,
  aHub,
  aLink,
  anExternalThing,
  aProgramme,
  aSeries,
  evidence,
  needs,
} from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

const token: Token = { name: 'Ada', scopes: ['write'], sha256: '', createdAt: '2026-01-01T00:00:00Z' };

/** The home hub's: one with two pathways, two modules and two stages; one that leads to a pathway of it; and a draft. */
const whole = aProgramme({ slug: 'whole', position: 1, pathways: 2, modules: 2, stages: 2 });
const leading = aProgramme({
  slug: 'leading',
  position: 2,
  aims: ['An aim.', 'Another.'],
  url: 'https://www.example.org/leading',
  links: [
    aLink('PROGRESSES_TO', 'pth-whole-home-2021-1', { id: 'lnk-pathway' }),
    aLink('PROGRESSES_TO', 'ser-whole', { id: 'lnk-series' }),
  ],
});
const draft = aProgramme({ slug: 'draft', position: 3, status: 'DRAFT' });

let past: Past;
beforeEach(() => {
  past = new Past(
    aCatalogue({
      hubs: [aHub(), aHub({ slug: 'north' })],
      programmes: [whole, leading, draft],
      externalThings: [anExternalThing()],
    }),
  );
  past.token = token;
});

const outcome = `__typename
  ... on Ok { revision repeated node { __typename id } nodes { id } }
  ... on Conflict { nodeId revision node { ... on Programme { title } } message }
  ... on NotFound { nodeId message }
  ... on Forbidden { scope hub { slug } message }
  ... on ValidationFailed { count problems { code path } }`;

interface Told {
  readonly __typename: string;
  readonly node?: { readonly id: string } | null;
  readonly count?: number;
  readonly problems?: readonly { readonly code: string; readonly path: string }[];
}

/** What comes of one mutation, with its arguments as GraphQL writes them. */
async function edit(name: string, args: string): Promise<Told> {
  const data = await past.asked<Record<string, Told>>(`mutation { ${name}(${args}) { ${outcome} } }`, 'drafts');
  return data[name] as Told;
}

async function problems(name: string, args: string): Promise<readonly string[]> {
  const told = await edit(name, args);
  return (told.problems ?? []).map(({ code, path }) => `${code} at ${path}`);
}

const entry = (id: string) => past.state.everything.node(id) as unknown as Record<string, unknown>;
const listIn = (thing: Record<string, unknown> | undefined, key: string) =>
  (thing?.[key] ?? []) as readonly { readonly id: string; readonly to?: string }[];
const revisions = () => past.ledger.commits.length;
const of = (id: string, ifRevision = 0) => `id: "${id}", ifRevision: ${ifRevision}`;

describe('A created entry', () => {
  test('gets an id from the catalogue, and is returned with its revision', async () => {
    const { createSeries } = await past.asked<Record<string, { node: Record<string, unknown> }>>(
      'mutation { createSeries(input: { slug: "new", title: "New" }) { ... on Ok { node { ... on Series { id title revision } } } } }',
      'drafts',
    );
    expect(createSeries?.node).toEqual({ id: expect.stringMatching(/^ser-[a-z0-9]{12}$/), title: 'New', revision: 2 });
  });

  test('is a draft if it is a programme, and all its parts get ids', async () => {
    const { node } = await edit(
      'createProgramme',
      `input: { hub: "hub-home", academicYear: "2022/23", series: "ser-whole", slug: "whole", title: "Whole", section: PRIMARY,
        summary: "What it is.", participation: {}, pathways: [{ slug: "one", title: "One", modules: [{ slug: "a", title: "A", kind: THEME }] }] }`,
    );
    const made = entry(node?.id ?? '');
    expect(made).toMatchObject({ status: 'DRAFT', title: 'Whole' });
    expect(JSON.stringify(made['pathways'])).toMatch(/"id":"pth-\w{12}".*"id":"mod-\w{12}"/);
    expect(past.snapshot.node(node?.id ?? '')).toBeUndefined();
  });

  test.each([
    ['createHub', 'input: { slug: "south", title: "South", kind: HUB }', 'Forbidden'],
    ['createSource', 'input: { title: "A page", publisher: "hub-home" }', 'Ok'],
    ['createExternalThing', 'input: { title: "A thing", kind: "framework" }', 'Ok'],
    ['createPathway', `${of(whole.id)}, input: { slug: "third", title: "Third" }`, 'Ok'],
    ['createModule', `${of('pth-whole-home-2021-1')}, input: { slug: "m", title: "M", kind: THEME }`, 'Ok'],
    ['createModule', `${of(whole.id)}, input: { slug: "m", title: "M", kind: THEME }`, 'Ok'],
    [
      'createLink',
      `${of(whole.id)}, input: { kind: PART_OF, to: "ext-framework", symmetric: false, strength: STATED }`,
      'Ok',
    ],
    ['createPathway', `${of('ser-whole')}, input: { slug: "third", title: "Third" }`, 'NotFound'],
    ['createPathway', `${of('pth-whole-home-2021-1')}, input: { slug: "third", title: "Third" }`, 'NotFound'],
    ['createModule', `${of('nothing')}, input: { slug: "m", title: "M", kind: THEME }`, 'NotFound'],
  ])('by %s(%s) is answered with %s', async (name, args, result) => {
    const told = await edit(name, args);
    expect(told.__typename).toBe(result);
    if (result === 'Ok') expect(entry(told.node?.id ?? '')).toBeDefined();
  });

  test('is refused with every problem at once, each at its place in the arguments', async () => {
    const args = `input: { hub: "hub-hom", academicYear: "2021/22", series: "ser-whole", slug: "Not a slug", title: "",
      section: PRIMARY, summary: "${'x'.repeat(2001)}", participation: {}, links: [{ kind: REQUIRES, to: "ser-none", symmetric: false, strength: STATED }],
      pathways: [{ slug: "one", title: " One" }] }`;
    expect([...(await problems('createProgramme', args))].sort()).toEqual([
      'LINK_KIND_NOT_STORED at /input/links/0/kind',
      'LINK_UNKNOWN_TARGET at /input/links/0/to',
      'REFERENCE_UNKNOWN at /input/hub',
      'SLUG_MALFORMED at /input/slug',
      'TEXT_EMPTY at /input/title',
      'TEXT_TOO_LONG at /input/summary',
      'TEXT_UNCLEAN at /input/pathways/0/title',
    ]);
    expect(revisions()).toBe(0);
  });

  test('is refused with 500 of 601 problems and their total number', async () => {
    const unclean = Array.from({ length: 600 }, (_, number) => `" Aim ${number}."`);
    const args = `${of(leading.id)}, patch: { aims: [${unclean.join(', ')}] }`;
    const told = await edit('updateProgramme', args);
    expect([told.problems?.length, told.count]).toEqual([500, 601]); // The list itself is too long, too.
  });
});

describe('A patch', () => {
  test('changes only the fields that it names; null clears a field, and a missing key keeps it', async () => {
    await edit('updateProgramme', `${of(leading.id)}, patch: { title: "Led", url: null }`);
    expect(entry(leading.id)).toMatchObject({
      title: 'Led',
      url: undefined,
      aims: ['An aim.', 'Another.'],
      position: 2,
    });
  });

  test('replaces a list as a whole; null and an empty list mean the same', async () => {
    await edit('updateProgramme', `${of(leading.id)}, patch: { aims: ["One."] }`);
    expect(entry(leading.id)['aims']).toEqual(['One.']);
    await edit('updateProgramme', `${of(leading.id, 2)}, patch: { aims: [] }`);
    await edit('updateProgramme', `${of(leading.id, 3)}, patch: { links: null }`);
    expect(entry(leading.id)).toMatchObject({ aims: [], links: [] });
  });

  test('keeps the ids that are given for parts, and creates ids for other parts', async () => {
    const parts = '{ id: "pth-whole-home-2021-1", slug: "kept", title: "Kept" }, { slug: "fresh", title: "Fresh" }';
    expect(await edit('updateProgramme', `${of(whole.id)}, patch: { pathways: [${parts}] }`)).toMatchObject({
      __typename: 'Ok',
      node: { id: whole.id },
    });
    const pathways = entry(whole.id)['pathways'] as { id: string; title: string }[];
    expect(pathways.map(({ id }) => id)).toEqual(['pth-whole-home-2021-1', expect.stringMatching(/^pth-\w{12}$/)]);
  });

  test.each([
    ['of another programme', 'pth-whole-home-2021-1'],
    ['of nothing', 'pth-invented'],
  ])('does not take an id %s', async (_what, id) => {
    const args = `${of(leading.id)}, patch: { pathways: [{ id: "${id}", slug: "a", title: "A" }] }`;
    expect(await problems('updateProgramme', args)).toEqual(['ID_UNKNOWN at /patch/pathways/0/id']);
  });

  test('that clears a required field is refused', async () => {
    expect(await problems('updateProgramme', `${of(leading.id)}, patch: { title: null, series: null }`)).toEqual([
      'VALUE_MISSING at /patch/title',
      'VALUE_MISSING at /patch/series',
    ]);
  });

  test('that changes nothing creates no revision', async () => {
    expect(await edit('updateProgramme', `${of(leading.id)}, patch: { title: "leading" }`)).toMatchObject({
      __typename: 'Ok',
      revision: 1,
      node: { id: leading.id },
      nodes: [],
    });
    expect(revisions()).toBe(0);
  });

  test('of a part changes the part and expects the revision of its programme', async () => {
    expect(await edit('updatePathway', `${of('pth-whole-home-2021-2')}, patch: { title: "Renamed" }`)).toMatchObject({
      node: { id: 'pth-whole-home-2021-2' },
      nodes: [{ id: whole.id }],
    });
    expect(await edit('updateModule', `${of('mod-whole-home-2021-1')}, patch: { part: 2 }`)).toMatchObject({
      __typename: 'Conflict',
      nodeId: whole.id,
      revision: 2,
    });
    expect(await problems('updateLink', `${of('lnk-pathway')}, patch: { to: "ser-leading" }`)).toEqual([
      'LINK_TO_ITSELF at /patch/to',
    ]);
  });

  test('reports a problem that it causes elsewhere by the id of that entry', async () => {
    const args = `${of(whole.id)}, patch: { pathways: [] }`;
    expect(await problems('updateProgramme', args)).toEqual([
      `LINK_UNKNOWN_TARGET at /programmes/${leading.id}/links/0/to`,
    ]);
  });

  test.each([
    ['updateSeries', of('hub-home')],
    ['updateProgramme', of('ser-whole')],
    ['updatePathway', of('mod-whole-home-2021-1')],
    ['updateModule', of(whole.id)],
    ['updateHub', of('no-such-hub')],
  ])('%s of %s is answered with NotFound', async (name, args) => {
    expect((await edit(name, `${args}, patch: { title: "x" }`)).__typename).toBe('NotFound');
  });

  test('of a link that is computed from a rule says where to change it', async () => {
    past.update(whole.id, { eligibilityRule: needs('leading') });
    const [link] = past.state.everything.links.filter(({ link: { kind } }) => kind === 'REQUIRES');
    expect(await edit('updateLink', `${of(link?.link.id ?? '', 2)}, patch: { note: "x" }`)).toMatchObject({
      __typename: 'NotFound',
      message: expect.stringMatching(/eligibility rule/),
    });
  });
});

describe('An edit of an entry that has changed since ifRevision', () => {
  test('changes nothing and returns the current entry', async () => {
    past.update(leading.id, { title: 'By another' });
    expect(await edit('updateProgramme', `${of(leading.id)}, patch: { title: "Mine" }`)).toEqual({
      __typename: 'Conflict',
      nodeId: leading.id,
      revision: 2,
      node: { title: 'By another' },
      message: expect.stringMatching(/revision 2/),
    });
    expect(entry(leading.id)['title']).toBe('By another');
  });

  test.each([
    ['publish', ''],
    ['withdraw', ''],
    ['delete', ''],
    ['reorder', ', list: STAGES, ids: []'],
    ['createLink', ', input: { kind: PART_OF, to: "ext-framework", symmetric: false, strength: STATED }'],
  ])('is also a Conflict by %s', async (name, args) => {
    past.update(whole.id, { title: 'By another' });
    expect((await edit(name, `${of(whole.id)}${args}`)).__typename).toBe('Conflict');
  });
});

describe('Publishing', () => {
  test('makes a draft visible to the public, and withdrawing hides it again', async () => {
    await edit('publish', of(draft.id));
    expect(past.snapshot.node(draft.id)).toBeDefined();
    await edit('withdraw', of(draft.id, 2));
    expect(past.snapshot.node(draft.id)).toBeUndefined();
    expect(entry(draft.id)).toMatchObject({ status: 'WITHDRAWN' });
    await edit('publish', of(draft.id, 3));
    expect(past.snapshot.node(draft.id)).toBeDefined();
    expect(past.ledger.commits.map(({ shown }) => shown.find(({ id }) => id === draft.id)?.kind)).toEqual([
      'PUBLISHED',
      'WITHDRAWN',
      'PUBLISHED',
    ]);
  });

  test('clears the time at which it was scheduled', async () => {
    await edit('updateProgramme', `${of(draft.id)}, patch: { publishAt: "2030-01-01T00:00:00Z" }`);
    await edit('publish', of(draft.id, 2));
    expect(entry(draft.id)).toMatchObject({ status: undefined, publishAt: undefined });
  });

  test('a draft is not withdrawn', async () => {
    expect(await problems('withdraw', of(draft.id))).toEqual(['DRAFT_NOT_WITHDRAWN at /id']);
  });

  test('a programme is not withdrawn while something published leads to a part of it', async () => {
    expect(await problems('withdraw', of(whole.id))).toEqual([
      `PUBLISHED_NEEDS_UNPUBLISHED at /programmes/${leading.id}/links/0/to`,
    ]);
  });

  test('is possible for programmes only', async () => {
    expect((await edit('publish', of('ser-whole'))).__typename).toBe('NotFound');
  });

  test('requires withdrawAt to be after publishAt', async () => {
    const times = 'publishAt: "2030-01-01T00:00:00Z", withdrawAt: "2029-01-01T00:00:00Z"';
    expect(await problems('updateProgramme', `${of(draft.id)}, patch: { ${times} }`)).toEqual([
      'TIMES_REVERSED at /patch/withdrawAt',
    ]);
  });
});

describe('Deleting', () => {
  test('deletes an entry to which nothing refers', async () => {
    expect(await edit('delete', of(draft.id))).toMatchObject({ __typename: 'Ok', node: null, nodes: [] });
    expect(past.state.entry(draft.id)).toBeUndefined();
  });

  test('is refused while something refers to the entry, and lists each reference', async () => {
    const { problems: told } = (
      await past.asked<{ delete: { problems: object[] } }>(
        `mutation { delete(${of('ser-whole')}) { ... on ValidationFailed { problems { code path message } } } }`,
        'drafts',
      )
    ).delete;
    expect(told).toEqual([
      {
        code: 'STILL_REFERRED_TO',
        path: '/id',
        message:
          'programme "whole" of 2021/22 refers to it at /programmes/prg-whole-home-2021/series. Change or delete that first: links: REMOVE deletes links only, not facts or rules.',
      },
      { code: 'STILL_REFERRED_TO', path: '/id', message: expect.stringMatching(/links: REMOVE/) },
    ]);
  });

  test('also deletes the links that lead to it, if links is REMOVE', async () => {
    expect(await problems('delete', of('pth-whole-home-2021-1'))).toEqual(['STILL_REFERRED_TO at /id']);
    expect(await edit('delete', `${of('pth-whole-home-2021-1')}, links: REMOVE`)).toMatchObject({ __typename: 'Ok' });
    expect(entry(leading.id)['links']).toMatchObject([{ id: 'lnk-series' }]);
  });

  test('never deletes a fact or a rule that refers to it', async () => {
    past.update(leading.id, { eligibilityRule: needs('whole') });
    expect(await problems('delete', `${of('ser-whole')}, links: REMOVE`)).toHaveLength(2); // Its programme, and the rule.
  });

  test('of a programme deletes its parts, and links to them are reported', async () => {
    expect(await problems('delete', of(whole.id))).toEqual(['STILL_REFERRED_TO at /id']);
    expect((await edit('delete', `${of(whole.id)}, links: REMOVE`)).__typename).toBe('Ok');
    expect(past.state.entry(whole.id)).toBeUndefined();
  });

  test('leaves no link group with a single link', async () => {
    const group = 'grp-1';
    past.update(leading.id, {
      links: [
        aLink('PROGRESSES_TO', 'pth-whole-home-2021-1', { id: 'lnk-a', group }),
        aLink('PROGRESSES_TO', 'pth-whole-home-2021-2', { id: 'lnk-b', group }),
      ],
      linkGroups: [{ id: group, rule: 'ANY_OF' }],
    });
    expect((await edit('delete', of('lnk-a', 2))).__typename).toBe('Ok');
    expect(entry(leading.id)).toMatchObject({ linkGroups: [], links: [{ id: 'lnk-b', group: undefined }] });
  });

  test('of a hub needs more than the scope "write"', async () => {
    expect(await edit('delete', of('hub-north'))).toMatchObject({ __typename: 'Forbidden', scope: 'ADMIN' });
  });

  test('of the home hub is refused', async () => {
    past.token = { ...token, scopes: ['admin'] };
    const codes = new Set(await problems('delete', of('hub-home')));
    expect([...codes]).toEqual(['STILL_REFERRED_TO at /id']);
  });
});

describe('Reordering', () => {
  const ids = (list: string) => (entry(whole.id)[list] as { id: string }[]).map(({ id }) => id);

  test.each([
    ['PATHWAYS', 'pathways', 'pth'],
    ['MODULES', 'modules', 'mod'],
    ['STAGES', 'stages', 'stg'],
  ])('changes the order of %s', async (list, key, prefix) => {
    const order = [`${prefix}-whole-home-2021-2`, `${prefix}-whole-home-2021-1`];
    await edit('reorder', `${of(whole.id)}, list: ${list}, ids: ${JSON.stringify(order)}`);
    expect(ids(key)).toEqual(order);
  });

  test.each([
    ['one is missing', ['pth-whole-home-2021-1']],
    ['one is there twice', ['pth-whole-home-2021-1', 'pth-whole-home-2021-1', 'pth-whole-home-2021-2']],
    ['one is of something else', ['pth-whole-home-2021-1', 'pth-whole-home-2021-2', 'mod-whole-home-2021-1']],
    ['there is none', []],
  ])('is refused if %s', async (_what, order) => {
    const args = `${of(whole.id)}, list: PATHWAYS, ids: ${JSON.stringify(order)}`;
    expect(await problems('reorder', args)).toEqual(['ORDER_INCOMPLETE at /ids']);
  });

  test('numbers the programmes of a year, and changes only those that move', async () => {
    const order = [leading.id, whole.id, draft.id].map((id) => `{ ${of(id)} }`).join(', ');
    const told = await edit('reorderProgrammes', `hub: "hub-home", year: "2021/22", order: [${order}]`);
    expect(told).toMatchObject({ nodes: [{ id: leading.id }, { id: whole.id }] });
    expect([leading.id, whole.id, draft.id].map((id) => entry(id)['position'])).toEqual([1, 2, 3]);
  });

  test('of programmes is refused if one is missing or has changed', async () => {
    const args = (order: string) => `hub: "hub-home", year: "2021/22", order: [${order}]`;
    expect(await problems('reorderProgrammes', args(`{ ${of(whole.id)} }`))).toEqual(['ORDER_INCOMPLETE at /order']);
    past.update(leading.id, { title: 'By another' });
    const order = [leading.id, whole.id, draft.id].map((id) => `{ ${of(id)} }`).join(', ');
    expect((await edit('reorderProgrammes', args(order))).__typename).toBe('Conflict');
  });
});

describe('A batch', () => {
  const batch = (...edits: string[]) => `edits: [${edits.join(', ')}]`;

  test('is one commit, in which later edits can name what earlier edits created', async () => {
    const told = await edit(
      'batch',
      batch(
        '{ createSeries: { as: "@series", input: { slug: "new", title: "New" } } }',
        `{ createProgramme: { as: "programme", input: { hub: "hub-home", academicYear: "2021/22", series: "@series", slug: "new",
          title: "New", section: PRIMARY, summary: "What it is.", participation: {},
          pathways: [{ id: "@one", slug: "one", title: "One" }, { slug: "two", title: "Two" }],
          linkGroups: [{ id: "@both", rule: ALL_OF }],
          links: [{ from: "@one", to: "ser-whole", group: "@both", kind: PROGRESSES_TO, symmetric: false, strength: STATED },
            { from: "@one", to: "ser-leading", group: "@both", kind: PROGRESSES_TO, symmetric: false, strength: STATED }] } } }`,
        `{ createLink: { ${of(leading.id)}, input: { to: "@one", kind: ALTERNATES_WITH, symmetric: true, strength: IMPLIED } } }`,
        '{ updatePathway: { id: "@one", ifRevision: 0, patch: { title: "First" } } }',
        '{ publish: { id: "@programme", ifRevision: 0 } }',
      ),
    );
    expect(told).toMatchObject({ __typename: 'Ok', node: null });
    expect(revisions()).toBe(1);
    const made = past.snapshot.programme('new') as unknown as { pathways: { title: string }[] };
    expect(made.pathways.map(({ title }) => title)).toEqual(['First', 'Two']);
  });

  test('with one invalid edit changes nothing and reports all problems', async () => {
    const args = batch(
      `{ updateProgramme: { ${of(leading.id)}, patch: { title: "Good" } } }`,
      '{ createSeries: { input: { slug: "whole", title: "Twice" } } }',
      `{ updateProgramme: { ${of(whole.id)}, patch: { title: " bad" } } }`,
      `{ withdraw: { ${of(draft.id)} } }`,
      `{ createLink: { ${of(whole.id)}, input: { to: "@none", kind: PART_OF, symmetric: false, strength: STATED } } }`,
    );
    expect([...(await problems('batch', args))].sort()).toEqual([
      'DRAFT_NOT_WITHDRAWN at /edits/3/withdraw/id',
      'NAME_UNKNOWN at /edits/4/createLink/input/to',
      'SLUG_DUPLICATE at /edits/1/createSeries/input/slug',
      'TEXT_UNCLEAN at /edits/2/updateProgramme/patch/title',
    ]);
    expect(revisions()).toBe(0);
  });

  test('can edit the same entry several times with the revision that was read before', async () => {
    const args = batch(
      `{ updateProgramme: { ${of(leading.id)}, patch: { title: "One" } } }`,
      `{ updateProgramme: { ${of(leading.id)}, patch: { aims: null } } }`,
    );
    expect((await edit('batch', args)).__typename).toBe('Ok');
    expect(entry(leading.id)).toMatchObject({ title: 'One', aims: [] });
  });

  test('can swap two slugs, and can create and delete the same entry', async () => {
    past.update(leading.id, { links: null });
    const args = batch(
      `{ updateProgramme: { ${of(leading.id, 2)}, patch: { slug: "whole" } } }`,
      `{ updateProgramme: { ${of(whole.id)}, patch: { slug: "leading" } } }`,
      '{ createSeries: { as: "@s", input: { slug: "short", title: "Short" } } }',
      '{ delete: { id: "@s", ifRevision: 0 } }',
    );
    expect(await edit('batch', args)).toMatchObject({
      __typename: 'Ok',
      nodes: [{ id: leading.id }, { id: whole.id }],
    });
  });

  test('can delete entries that refer to each other in any order', async () => {
    const args = batch(
      `{ delete: { ${of('ser-whole')}, links: REMOVE } }`,
      `{ delete: { ${of(whole.id)}, links: REMOVE } }`,
    );
    expect((await edit('batch', args)).__typename).toBe('Ok');
    expect(past.state.entry('ser-whole')).toBeUndefined();
  });

  test('cannot define a temporary name twice', async () => {
    const args = batch(
      '{ createSeries: { as: "@s", input: { slug: "one", title: "One" } } }',
      '{ createSeries: { as: "s", input: { slug: "two", title: "Two" } } }',
    );
    expect(await problems('batch', args)).toEqual(['NAME_REPEATED at /edits/1/createSeries/as']);
  });

  test('accepts exactly one kind of edit at each place, and at most 200 edits', async () => {
    const two = batch(`{ publish: { ${of(draft.id)} }, withdraw: { ${of(draft.id)} } }`);
    expect((await past.asking(`mutation { batch(${two}) { __typename } }`, 'drafts')).errors?.[0]?.message).toMatch(
      /exactly one/,
    );
    const many = batch(...Array.from({ length: 201 }, () => `{ publish: { ${of(draft.id)} } }`));
    expect(await past.refusals(`mutation { batch(${many}) { __typename } }`, 'drafts')).toEqual(['TOO_MANY_EDITS']);
  });
});

describe('Copying a year', () => {
  const copy = (from = '2021/22', to = '2022/23') => `hub: "hub-home", from: "${from}", to: "${to}"`;
  const inYear = (year: string) =>
    past.state.everything.programmes.filter(({ academicYear }) => academicYear === year) as unknown as Record<
      string,
      unknown
    >[];

  test('creates drafts of all programmes with new ids, without the facts of the old year', async () => {
    past.update(leading.id, { codes: ['NCP21-01'], recruitment: { status: 'OPEN' }, evidence: [evidence()] });
    past.update(draft.id, { publishAt: '2030-01-01T00:00:00Z', deliveries: [{ title: 'A group' }] });
    expect(await edit('copyYear', copy())).toMatchObject({ __typename: 'Ok', nodes: [{}, {}, {}] });
    const copies = inYear('2022/23');
    expect(copies.map(({ slug, series, status, position }) => [slug, series, status, position])).toEqual([
      ['whole', 'ser-whole', 'DRAFT', 1],
      ['leading', 'ser-leading', 'DRAFT', 2],
      ['draft', 'ser-draft', 'DRAFT', 3],
    ]);
    for (const one of copies) {
      expect(one).toMatchObject({ codes: [], url: undefined, recruitment: undefined, deliveries: [], evidence: [] });
      expect(one).toMatchObject({
        publishAt: undefined,
        openQuestions: [expect.stringMatching(/^This was copied from 2021/)],
      });
    }
    const before = JSON.stringify(inYear('2021/22')).match(/"id":"[^"]+"/g) ?? [];
    for (const id of JSON.stringify(copies).match(/"id":"[^"]+"/g) ?? []) expect(before).not.toContain(id);
  });

  test('turns links to parts of the old year into links to their copies', async () => {
    await edit('copyYear', copy());
    const [copied, led] = inYear('2022/23');
    const [pathway] = listIn(copied, 'pathways');
    expect(listIn(led, 'links').map(({ to }) => to)).toEqual([pathway?.id, 'ser-whole']);
  });

  test('skips series that the new year already has, and links to their parts', async () => {
    const there = aProgramme({ slug: 'whole', academicYear: '2022/23', pathways: 1, title: 'There' });
    past.create('programmes', there);
    await edit('copyYear', copy());
    expect(
      inYear('2022/23')
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['There', 'draft', 'leading']);
    const led = inYear('2022/23').find(({ slug }) => slug === 'leading');
    expect(listIn(led, 'links')[0]?.to).toBe('pth-whole-home-2022-1');
  });

  test('copies rules, and skips withdrawn programmes', async () => {
    past.update(leading.id, { links: null, eligibilityRule: needs('whole', { programme: 'pth-whole-home-2021-2' }) });
    past.update(draft.id, { status: 'WITHDRAWN' });
    await edit('copyYear', copy());
    const [copied, led, ...others] = inYear('2022/23');
    const second = listIn(copied, 'pathways')[1];
    expect(led?.['eligibilityRule']).toMatchObject({ test: { programme: second?.id } });
    expect(others).toEqual([]);
  });

  test.each([
    ['to a year before', copy('2021/22', '2020/21'), 'YEAR_NOT_LATER at /to'],
    ['to itself', copy('2021/22', '2021/22'), 'YEAR_NOT_LATER at /to'],
    ['a year without anything', copy('2019/20', '2020/21'), 'YEAR_EMPTY at /from'],
  ])('%s is refused', async (_what, args, problem) => {
    expect(await problems('copyYear', args)).toEqual([problem]);
  });

  test('a second time creates nothing', async () => {
    await edit('copyYear', copy());
    expect(await problems('copyYear', copy())).toEqual(['YEAR_EMPTY at /from']);
  });

  test('of an unknown hub is NotFound', async () => {
    expect((await edit('copyYear', 'hub: "ser-whole", from: "2021/22", to: "2022/23"')).__typename).toBe('NotFound');
  });
});

describe('A token limited to a hub', () => {
  const asBearer = (changes: Partial<Token> | undefined) => {
    past.token = changes && { ...token, ...changes };
  };

  test.each([
    ['nobody in particular', undefined, /Authorization/],
    ['who only reads', { scopes: ['read:drafts'] as const }, /"write"/],
  ])('%s is told which scope is missing', async (_who, bearer, message) => {
    asBearer(bearer);
    expect(await edit('publish', of(draft.id))).toMatchObject({
      __typename: 'Forbidden',
      scope: 'WRITE',
      hub: null,
      message: expect.stringMatching(message),
    });
    expect(revisions()).toBe(0);
  });

  const northern: Partial<Token> = { scopes: ['write'], hub: 'hub-north' };

  test.each([
    ['updateProgramme', `${of(leading.id)}, patch: { title: "x" }`, 'home'],
    ['publish', of(draft.id), 'home'],
    ['delete', of(draft.id), 'home'],
    ['updateHub', `${of('hub-home')}, patch: { title: "x" }`, 'home'],
    ['updatePathway', `${of('pth-whole-home-2021-1')}, patch: { title: "x" }`, 'home'],
    ['copyYear', 'hub: "hub-home", from: "2021/22", to: "2022/23"', 'home'],
    ['createSource', 'input: { title: "x", publisher: "hub-home" }', 'home'],
    ['updateSource', `${of('src-summary')}, patch: { publisher: "hub-north" }`, 'home'],
    ['updateSeries', `${of('ser-whole')}, patch: { title: "x" }`, null],
    ['createSeries', 'input: { slug: "x", title: "x", owner: "hub-home" }', 'home'],
    ['updateHub', `${of('hub-north')}, patch: { title: "x" }`, undefined],
    ['createSeries', 'input: { slug: "x", title: "x" }', undefined],
    ['createExternalThing', 'input: { title: "x", kind: "x" }', undefined],
    ['updateExternalThing', `${of('ext-framework')}, patch: { title: "x" }`, undefined],
    ['createSource', 'input: { title: "x", publisher: "hub-north" }', undefined],
  ])('the bearer of a token for one hub: %s(%s)', async (name, args, missing) => {
    asBearer(northern);
    const told = await edit(name, args);
    if (missing === undefined) expect(told.__typename).toBe('Ok');
    else expect(told).toMatchObject({ __typename: 'Forbidden', scope: null, hub: missing && { slug: missing } });
  });

  test('may not move a programme to or from another hub', async () => {
    asBearer({ scopes: ['write'], hub: 'hub-home' });
    const args = `${of(leading.id)}, patch: { hub: "hub-north" }`;
    expect(await edit('updateProgramme', args)).toMatchObject({ __typename: 'Forbidden', hub: { slug: 'north' } });
  });

  test("may not remove a link of another hub's programme by deleting its target", async () => {
    const thing = aProgramme({ slug: 'mine', hub: 'hub-north', pathways: 1 });
    past.create('series', aSeries({ slug: 'mine' }));
    past.create('programmes', thing);
    past.update(leading.id, { links: [aLink('PROGRESSES_TO', 'pth-mine-north-2021-1')] });
    asBearer(northern);
    const args = `${of(thing.id, 3)}, links: REMOVE`;
    expect(await edit('delete', args)).toMatchObject({ __typename: 'Forbidden', hub: { slug: 'home' } });
  });

  test('may change nothing after its hub was deleted', async () => {
    asBearer({ scopes: ['write'], hub: 'hub-gone' });
    expect((await edit('publish', of(draft.id))).__typename).toBe('Forbidden');
  });
});

test('The reason and the idempotency key have a maximum length', async () => {
  const long = 'x'.repeat(501);
  expect(await problems('publish', `${of(draft.id)}, why: "${long}", idempotencyKey: " "`)).toEqual([
    'TEXT_TOO_LONG at /why',
    'TEXT_EMPTY at /idempotencyKey',
  ]);
});

test('The public sees neither entry revisions nor the times of scheduled publishing', async () => {
  past.update(leading.id, { withdrawAt: '2030-01-01T00:00:00Z' });
  const query =
    '{ programme(slug: "leading") { revision status publishAt withdrawAt hub { revision } series { revision } } }';
  const told = (view: 'published' | 'drafts') => past.asked(query, view);
  expect(await told('published')).toEqual({
    programme: {
      revision: null,
      status: 'PUBLISHED',
      publishAt: null,
      withdrawAt: null,
      hub: { revision: null },
      series: { revision: null },
    },
  });
  expect(await told('drafts')).toEqual({
    programme: {
      revision: 2,
      status: 'PUBLISHED',
      publishAt: null,
      withdrawAt: '2030-01-01T00:00:00Z',
      hub: { revision: 0 },
      series: { revision: 0 },
    },
  });
});
