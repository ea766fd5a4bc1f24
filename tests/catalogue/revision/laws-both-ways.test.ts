import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Collection,
  collections,
  type Entry,
  type EntryChange,
} from '../../../src/catalogue/document/entry-change.js';
import { diffEntries, plainDocument } from '../../../src/catalogue/document/plain.js';
import { CatalogueRefused, type Problem } from '../../../src/catalogue/document/problem.js';
import { checkValueOrThrow } from '../../../src/catalogue/read/check.js';
import { allLaws } from '../../../src/catalogue/read/laws/all-laws.js';
import { CatalogueState } from '../../../src/catalogue/revision/catalogue-state.js';
import {
  type EditedEntry,
  type EditStep,
  entriesAfter,
  lawfulDocument,
  someOfEach,
  someSteps,
} from '../../support/unlawful-edits.js';

// A commit is checked by what it touches, and a document as a whole. Whatever the edit, both have to say the same, or the
// service accepts a commit that it refuses at its next start. Every law says here what it found at each of the two.

const runs = Number(process.env['LAW_RUNS'] ?? 60);

/** What each law has told since this was last emptied. */
const toldBy = new Map<string, Problem[]>();
const broken = new Set<string>();
for (const [name, law] of Object.entries(allLaws)) {
  const { problems } = law;
  Reflect.set(law, 'problems', (...scope: readonly unknown[]) => {
    const found = Reflect.apply(problems, law, scope) as readonly Problem[];
    if (found.length > 0) toldBy.set(name, [...(toldBy.get(name) ?? []), ...found]);
    return found;
  });
}

interface Verdict {
  /** Every problem, of rules and of laws. */
  readonly all: readonly string[];
  readonly byLaw: Readonly<Record<string, readonly string[]>>;
}

const accepted: Verdict = { all: [], byLaw: {} };

/** What comes of a check. `nameOf` gives the id of the entry at a place in a list. */
function verdictOf(check: () => unknown, nameOf = (_list: Collection, step: string) => step): Verdict {
  const inWords = (problems: readonly Problem[]) =>
    problems.map(({ code, pointer }) => {
      const [, list = '', step = '', ...rest] = pointer.split('/');
      const isEntry = (collections as readonly string[]).includes(list);
      return `${code} at ${isEntry ? ['', list, nameOf(list as Collection, step), ...rest].join('/') : pointer}`;
    });
  toldBy.clear();
  try {
    check();
    return accepted;
  } catch (error) {
    if (!(error instanceof CatalogueRefused)) throw error;
    const byLaw = [...toldBy].map(([name, problems]) => [name, inWords(problems).sort()] as const);
    return { all: inWords(error.problems).sort(), byLaw: Object.fromEntries(byLaw) };
  }
}

/** The verdict on the document that an edit makes. `changed` are put where they are told to be in their lists. */
function verdictOn(before: CatalogueState, edit: ReturnType<typeof changesOf>, where: 'first' | 'last'): Verdict {
  const gone = new Set(edit.changes.flatMap((change) => (change.op === 'create' ? [] : [idOf(change)])));
  const lists = collections.map((list) => {
    const staying = (plainDocument(before.document)[list] as readonly Entry[]).filter(({ id }) => !gone.has(id));
    const changed = edit.coming.filter((one) => one.in === list).map(({ entry }) => entry);
    return [list, where === 'last' ? [...staying, ...changed] : [...changed, ...staying]] as const;
  });
  const home = edit.changes.find((change) => change.op === 'home');
  const document = {
    ...plainDocument(before.document),
    ...Object.fromEntries(lists),
    ...(home && { homeHub: home.set }),
  };
  return verdictOf(
    () => checkValueOrThrow(document),
    (list, step) => Object.fromEntries(lists)[list]?.[Number(step)]?.id ?? step,
  );
}

const idOf = (change: EntryChange) =>
  change.op === 'home' ? '' : change.op === 'update' ? change.id : change.entry.id;

/**
 * What the commit of an edit has to be told. Of things that clash, it tells of one that the edit made or changed, and the
 * check of a document of the one that stands later; of a cycle, of one that was changed, and the check of the one that
 * stands first.
 */
function expectedOf(before: CatalogueState, edit: ReturnType<typeof changesOf>): Verdict {
  const last = verdictOn(before, edit, 'last');
  if (!last.byLaw[cycleLaw]) return last;
  const first = verdictOn(before, edit, 'first');
  return {
    all: [...withoutCycles(last).all, ...first.all.filter(isCycle)].sort(),
    byLaw: { ...last.byLaw, [cycleLaw]: first.byLaw[cycleLaw] ?? [] },
  };
}

const cycleLaw = 'requirementsHaveNoCycle';
const isCycle = (problem: string) => problem.startsWith('REQUIRES_CYCLE');
const withoutCycles = ({ all, byLaw: { [cycleLaw]: _, ...byLaw } }: Verdict): Verdict => ({
  all: all.filter((problem) => !isCycle(problem)),
  byLaw,
});

/** The changes that bring entries into a state. What is gone comes first, as an edit has it. */
function changesOf(before: CatalogueState, steps: readonly EditStep[]) {
  const document = plainDocument(before.document) as Readonly<Record<Collection, readonly Entry[]>>;
  const { entries, homeHub } = entriesAfter(document, before.document.homeHub, steps);
  const changes = entries.flatMap(({ in: list, was, now }): readonly EntryChange[] => {
    if (!was) return now ? [{ op: 'create', in: list, entry: now }] : [];
    if (!now) return [{ op: 'delete', in: list, entry: was }];
    const update = diffEntries(was, now);
    return update ? [{ op: 'update', in: list, id: was.id, ...update }] : [];
  });
  const isChanged = ({ was, now }: EditedEntry) => now !== undefined && (!was || diffEntries(was, now) !== undefined);
  const coming = entries.filter(isChanged).map(({ in: list, now }) => ({ in: list, entry: now as Entry }));
  const was = before.document.homeHub;
  const home: readonly EntryChange[] = homeHub === was ? [] : [{ op: 'home', was, set: homeHub }];
  return { changes: [...changes, ...home], coming };
}

test('a commit is refused exactly if its document is, by the same laws at the same places', () => {
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(fc.array(someSteps, { minLength: 1, maxLength: 6 }), (commits) => {
      let state = CatalogueState.of(checkValueOrThrow(lawfulDocument));
      for (const [index, steps] of commits.entries()) {
        const edit = changesOf(state, steps);
        if (edit.changes.length === 0) continue;
        let next: CatalogueState | undefined;
        const told = verdictOf(() => {
          next = state.after(edit.changes, { revision: index + 2, at: '2026-01-01T00:00:00.000Z' }).state;
        });
        const expected = expectedOf(state, edit);
        expect(told).toEqual(expected);
        for (const name of Object.keys(told.byLaw)) broken.add(name);
        if (next) taken++;
        else refused++;
        state = next ?? state;
      }
    }),
    { numRuns: someOfEach.length + runs, examples: someOfEach.map((steps) => [[steps]]) },
  );
  expect([...broken].sort()).toEqual(Object.keys(allLaws).sort()); // A law that no edit breaks is not tested.
  expect(Math.min(taken, refused)).toBeGreaterThan(runs / 4); // Both have to be met.
});
