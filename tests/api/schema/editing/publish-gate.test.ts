import { beforeEach, describe, expect, test } from '@jest/globals';
import { Schedule } from '../../../../src/catalogue/change/schedule.js';
import { aCatalogue, aProgramme } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

const later = '2030-01-01T00:00:00Z';
const offered = aProgramme({ slug: 'offered' });
const copied = aProgramme({ slug: 'copied', status: 'DRAFT', carriedFrom: '2020/21' });
const unwritten = aProgramme({ slug: 'unwritten', status: 'DRAFT', summary: 'To be written.' });
const ready = aProgramme({ slug: 'ready', status: 'DRAFT', publishAt: later });
const { summary: _, ...incomplete } = aProgramme({ slug: 'incomplete', status: 'DRAFT', carriedFrom: '2020/21' });

let past: Past;
beforeEach(() => {
  const programmes = [offered, copied, unwritten, ready, incomplete];
  past = new Past({ ...aCatalogue({ programmes: programmes as never }) });
  past.token = { name: 'Ada', scopes: ['write'], sha256: '', createdAt: '2026-01-01T00:00:00Z' };
});

interface Told {
  readonly __typename: string;
  readonly warnings?: readonly { readonly code: string; readonly path: string }[];
  readonly problems?: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}

async function edit(mutation: string): Promise<Told> {
  const outcome = `__typename ... on Ok { warnings { code path } } ... on ValidationFailed { problems { code path message } }`;
  const { done } = await past.asked<{ readonly done: Told }>(`mutation { done: ${mutation} { ${outcome} } }`, 'drafts');
  return done;
}

const faults = async (mutation: string) => {
  const { __typename, problems = [] } = await edit(mutation);
  return __typename === 'ValidationFailed' ? problems.map(({ code, path }) => `${code} at ${path}`) : __typename;
};
const seen = ({ id }: { readonly id: string }, more = '') => `id: "${id}", ifRevision: ${revisionOf(id)}${more}`;
const revisionOf = (id: string) => Reflect.get(entry(id), 'revision') ?? 0;
const entry = (id: string): object => past.state.entry(id)?.instance ?? {};
const update = (programme: { readonly id: string }, patch: string, more = '') =>
  `updateProgramme(${seen(programme)}, patch: ${patch}${more})`;

describe('publish()', () => {
  test.each([
    ['copied and not confirmed', copied, 'was copied from 2020/21'],
    ['without a written summary', unwritten, 'The summary is a placeholder: "To be written."'],
  ])('refuses a programme that is %s, unless it is confirmed', async (_what, programme, message) => {
    const refused = await edit(`publish(${seen(programme)})`);
    expect(refused).toMatchObject({
      __typename: 'ValidationFailed',
      problems: [{ code: 'NOT_READY', path: '/confirm', message: expect.stringContaining(message) }],
    });
    expect(await faults(`publish(${seen(programme, ', confirm: true')})`)).toBe('Ok');
    expect(entry(programme.id)).toMatchObject({ status: undefined, carriedFrom: undefined });
  });

  test('tells a confirmed placeholder as a warning', async () => {
    expect(await edit(`publish(${seen(unwritten, ', confirm: true')})`)).toMatchObject({
      warnings: [{ code: 'NOT_READY', path: `/programmes/${unwritten.id}/summary` }],
    });
  });

  test('refuses what is missing, whether it is confirmed or not', async () => {
    expect(await faults(`publish(${seen(incomplete, ', confirm: true')})`)).toEqual(['NOT_READY at /id']);
    expect(await faults(`publish(${seen(incomplete)})`)).toEqual(['NOT_READY at /confirm', 'NOT_READY at /id']);
  });

  test('publishes what an edit has confirmed', async () => {
    await edit(update(copied, '{ carriedFrom: null }'));
    expect(await faults(`publish(${seen(copied)})`)).toBe('Ok');
  });

  test('in a batch is asked for each programme', async () => {
    const both = (confirm: string) =>
      `batch(edits: [{ publish: { ${seen(copied, ', confirm: true')} } }, { publish: { ${seen(unwritten, confirm)} } }])`;
    expect(await faults(both(''))).toEqual(['NOT_READY at /edits/1/publish/confirm']);
    expect(await faults(both(', confirm: true'))).toBe('Ok');
  });
});

describe('A planned publication', () => {
  test('is refused for what nobody has confirmed, unless it is confirmed', async () => {
    const patch = `{ publishAt: "${later}" }`;
    expect(await faults(update(copied, patch))).toEqual(['NOT_READY at /patch/publishAt']);
    expect(await faults(update(copied, patch, ', confirm: true'))).toBe('Ok');
    expect(entry(copied.id)).toMatchObject({ status: 'DRAFT', publishAt: later, carriedFrom: undefined });
  });

  test('can be set with the edit that confirms and writes it', async () => {
    const patch = `{ publishAt: "${later}", summary: "What it is.", carriedFrom: null }`;
    expect(await faults(update(unwritten, patch))).toBe('Ok');
    expect(await faults(update(copied, patch))).toBe('Ok');
  });

  test.each([
    ['{ summary: "TBC" }', 'NOT_READY at /patch/summary'],
    ['{ carriedFrom: "2020/21" }', 'NOT_READY at /patch/carriedFrom'],
    ['{ summary: null }', 'NOT_READY at /patch'],
  ])('keeps an edit from making the draft unready: %s', async (patch, fault) => {
    expect(await faults(update(ready, patch))).toEqual([fault]);
  });

  test('that was confirmed with a placeholder takes other edits, and is made', async () => {
    await edit(update(unwritten, `{ publishAt: "${later}" }`, ', confirm: true'));
    expect(await faults(update(unwritten, '{ aims: ["To learn."] }'))).toBe('Ok');
    const refused: unknown[] = [];
    await new Schedule(past, () => new Date(later), { onRefused: (problems) => refused.push(problems) }).look();
    expect(refused).toEqual([]);
    expect(entry(unwritten.id)).toMatchObject({ status: undefined });
  });

  test('is refused for a new programme with a placeholder', async () => {
    const create = (more: string) =>
      `createProgramme(input: { hub: "hub-home", academicYear: "2022/23", title: "New", section: PRIMARY, participation: {}, summary: "TBA", publishAt: "${later}" }${more})`;
    expect(await faults(create(''))).toEqual(['NOT_READY at /input/summary']);
    expect(await faults(create(', confirm: true'))).toBe('Ok');
  });
});

test('an edit may not put a placeholder into what is published', async () => {
  expect(await faults(update(offered, '{ summary: "TBC" }'))).toEqual(['NOT_READY at /patch/summary']);
  expect(await faults(update(copied, '{ summary: "TBC" }'))).toBe('Ok');
});

test('restore() asks again what a publication had confirmed', async () => {
  const { revision } = past.state.mark;
  await edit(update(unwritten, '{ summary: "What it is." }'));
  await edit(`publish(${seen(unwritten)})`);
  const restore = (to: number, more = '') =>
    `restore(revision: ${to}, ids: ["${unwritten.id}"], ifRevision: ${revisionOf(unwritten.id)}${more})`;
  await edit(update(unwritten, '{ summary: "TBC" }', ', confirm: true'));
  const withPlaceholder = past.state.mark.revision;
  await edit(update(unwritten, '{ summary: "What it is." }'));
  expect(await faults(restore(withPlaceholder))).toEqual(['NOT_READY at /confirm']);
  expect(await faults(restore(withPlaceholder, ', confirm: true'))).toBe('Ok');
  expect(await faults(restore(revision))).toBe('Ok');
});
