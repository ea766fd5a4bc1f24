import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resolveEdits } from '../../../src/catalogue/change/resolve-edits.js';
import { collections, type EntryInstance, type Values } from '../../../src/catalogue/document/entry-change.js';
import { toPlainEntry } from '../../../src/catalogue/document/plain.js';
import { diffStates } from '../../../src/catalogue/history/diff-states.js';

import { pastStatesOf } from '../../../src/catalogue/history/past-states.js';
import type { CatalogueState } from '../../../src/catalogue/revision/catalogue-state.js';
import type { View } from '../../../src/catalogue/revision/view.js';
import { aCatalogue, aHub, aProgramme, aSeries } from '../../support/builders.js';
import { Past } from '../../support/past.js';
import { carryOut, type Edit, sharedSeries, someCommits } from '../../support/random-edits.js';
import { replayed, type Told } from '../../support/replayed.js';

const numRuns = Number(process.env['HISTORY_RUNS'] ?? 25);

/** A catalogue with a past of some commits. */
function pastOf(commits: readonly (readonly Edit[])[]): Past {
  const programmes = [aProgramme({ slug: 'a', modules: 2 }), aProgramme({ slug: 'b', status: 'DRAFT', modules: 1 })];
  const series = [aSeries({ slug: 'a' }), aSeries({ slug: 'b' }), sharedSeries];
  const past = new Past(aCatalogue({ hubs: [aHub(), aHub({ slug: 'north' })], series, programmes }));
  for (const edits of commits) carryOut(past, edits);
  return past;
}

const unseen = ['revision', 'updatedAt'];
const internal = ['status', 'publishAt', 'withdrawAt'];

/** What a view shows of every entry, by id: without when it changed, and without what only drafts have. */
function entriesIn(state: CatalogueState, view: View): ReadonlyMap<string, Record<string, unknown>> {
  const snapshot = view === 'drafts' ? state.everything : state.published;
  const hidden = view === 'drafts' ? unseen : [...unseen, ...internal];
  const shown = collections.flatMap((list) => state.document[list] as readonly EntryInstance[]);
  const entries = shown.filter(({ id }) => snapshot.node(id)).map(toPlainEntry);
  const without = (entry: Values) => Object.entries(entry).filter(([key]) => !hidden.includes(key));
  return new Map(entries.map((entry) => [entry.id, Object.fromEntries(without(entry))]));
}

const withIds = (entries: ReadonlyMap<string, Record<string, unknown>>) =>
  new Map([...entries].map(([id, entry]) => [id, { ...entry, id }]));

interface Found {
  readonly id: string;
  readonly kind: string;
}

/** As clients are told. Of what is withdrawn, whoever may read drafts still sees the entry. */
const asTold = (view: View, { id, kind }: Found, fields: Told['fields']): Told => ({
  kind: view === 'drafts' && kind === 'WITHDRAWN' ? 'UPDATED' : kind,
  nodeId: id,
  fields,
});

/** What a view is told of everything after a revision. */
function toldAfter(past: Past, view: View, revision: number): readonly Told[] {
  const history = past.history(view);
  return history.after(revision).map((recorded) => asTold(view, recorded, history.fields(recorded)));
}

describe.each(['published', 'drafts'] as const)('As %s shows it,', (view) => {
  const markOf = ({ mark }: CatalogueState) => (view === 'drafts' ? mark.revision : mark.publishedRevision);

  test('applying the changes since a state to it gives the newest state', () => {
    fc.assert(
      fc.property(someCommits(8), fc.nat(), (commits, choice) => {
        const past = pastOf(commits);
        const then = past.states[choice % past.states.length] as CatalogueState;
        const now = replayed(entriesIn(then, view), toldAfter(past, view, markOf(then)));
        expect(withIds(now)).toEqual(withIds(entriesIn(past.state, view)));
      }),
      { numRuns },
    );
  });

  test('applying the difference of two states to one of them gives the other', () => {
    fc.assert(
      fc.property(someCommits(8), fc.nat(), fc.nat(), (commits, one, other) => {
        const past = pastOf(commits);
        const [from, to] = [one, other].map((choice) => past.states[choice % past.states.length]) as [
          CatalogueState,
          CatalogueState,
        ];
        const found = diffStates(past.history(view), { from, to });
        const told = found.map((difference) => asTold(view, difference, difference.fields()));
        expect(withIds(replayed(entriesIn(from, view), told))).toEqual(withIds(entriesIn(to, view)));
      }),
      { numRuns },
    );
  });
});

const everyText = /text-\d+-/g;
const textsIn = (value: unknown) => new Set(JSON.stringify([value]).match(everyText));

describe('The public history has', () => {
  const all = `{ changes(since: 1, first: 100) { nodes {
    revision at by why kind type title slug academicYear section nodeId hub { title } node { id } fields { path before after }
  } pageInfo { hasNextPage } } }`;

  test('no text that was never public', async () => {
    await fc.assert(
      fc.asyncProperty(someCommits(10), async (commits) => {
        const past = pastOf(commits);
        const { changes } = await past.asked<{ changes: { nodes: readonly { why: string | null }[] } }>(all);
        const shown = new Set(
          past.states.flatMap((state) => [...textsIn([...entriesIn(state, 'published').values()])]),
        );
        const told = textsIn(changes.nodes.map((change) => ({ ...change, why: null })));
        expect([...told].filter((text) => !shown.has(text))).toEqual([]);
        expect(changes.nodes.length).toBeLessThan(100); // All of it was looked at.
      }),
      { numRuns },
    );
  });

  test('the reason of a commit only if all its changes are public', async () => {
    await fc.assert(
      fc.asyncProperty(someCommits(10), async (commits) => {
        const past = pastOf(commits);
        const { changes } = await past.asked<{ changes: { nodes: readonly { why: string | null }[] } }>(all);
        for (const { why } of changes.nodes) {
          const commit = past.ledger.commits.find((one) => one.why === why);
          const ids = commit?.changes.map((change) =>
            change.op === 'home' ? change.set : 'id' in change ? change.id : change.entry.id,
          );
          expect(ids?.filter((id) => !commit?.shown.some((one) => one.id === id)) ?? []).toEqual([]);
        }
      }),
      { numRuns },
    );
  });
});

describe('A client that pages through changes during commits', () => {
  test('gets each change once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        someCommits(10),
        fc.constantFrom('published', 'drafts'),
        fc.integer({ min: 1, max: 4 }),
        async (commits, view, first) => {
          const past = pastOf([]);
          const told: string[] = [];
          let after: string | null = null;
          const waiting = [...commits];
          for (let isOver = false; !isOver; ) {
            const page: Page = await past.asked(paging, view, { first, after });
            told.push(...page.changes.nodes.map(({ revision, nodeId }) => `${revision} ${nodeId}`));
            after = page.changes.pageInfo.endCursor ?? after;
            isOver = !page.changes.pageInfo.hasNextPage && waiting.length === 0;
            carryOut(past, waiting.shift() ?? []);
          }
          const all = past
            .history(view)
            .after(1)
            .map(({ revision, id }) => `${revision} ${id}`);
          expect(told).toEqual(all);
          expect(new Set(told).size).toBe(told.length);
        },
      ),
      { numRuns },
    );
  });

  const paging = `query ($first: Int, $after: String) {
    changes(since: 1, first: $first, after: $after) { nodes { revision nodeId } pageInfo { endCursor hasNextPage } }
  }`;
  interface Page {
    readonly changes: {
      readonly nodes: readonly { readonly revision: number; readonly nodeId: string }[];
      readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    };
  }
});

test('past states equal the states at that time, in whatever order they are requested', () => {
  fc.assert(
    fc.property(someCommits(14), fc.array(fc.nat(), { maxLength: 12 }), (commits, choices) => {
      const past = pastOf(commits);
      for (const choice of choices) {
        const kept = past.states[choice % past.states.length] as CatalogueState;
        const made = pastStatesOf(past).after(({ revision }) => revision <= kept.mark.revision);
        expect(made.mark).toEqual(kept.mark);
        for (const view of ['published', 'drafts'] as const)
          expect(entriesIn(made, view)).toEqual(entriesIn(kept, view));
        expect(made.document.homeHub).toBe(kept.document.homeHub);
        expect(made.published.programmes.map(({ id }) => id)).toEqual(kept.published.programmes.map(({ id }) => id));
      }
    }),
    { numRuns },
  );
});

// Addresses with the slugs that an entry has had since then go on working.
const withoutFormerSlugs = (entries: ReadonlyMap<string, Record<string, unknown>>) =>
  new Map([...entries].map(([id, { formerSlugs: _, ...entry }]) => [id, entry]));

test('restoring any past state makes the newest state equal to it', () => {
  fc.assert(
    fc.property(someCommits(10), fc.nat(), (commits, choice) => {
      const past = pastOf(commits);
      const then = past.states[choice % past.states.length] as CatalogueState;
      const { revision: ifRevision } = past.state.mark;
      const { changes } = resolveEdits(past.state, [{ op: 'restore', past: then, ifRevision, path: '' }]);
      if (changes.length > 0) past.carryOut(changes);
      const restored = [past.state, then].map((state) => withoutFormerSlugs(entriesIn(state, 'drafts')));
      expect(restored[0]).toEqual(restored[1]);
      expect(past.state.document.homeHub).toBe(then.document.homeHub);
    }),
    { numRuns },
  );
});
