import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeDocuments, mergeOrders } from '../../../src/catalogue/document/merge-documents.js';
import { toPlainEntry } from '../../../src/catalogue/document/plain.js';
import { checkValueOrThrow } from '../../../src/catalogue/read/check.js';
import { CatalogueState } from '../../../src/catalogue/revision/catalogue-state.js';
import type { CatalogueDocument } from '../../../src/domain/catalogue-document.js';
import { realBytes } from '../../support/real-snapshot.js';

interface Json {
  [key: string]: unknown;
}

const original = JSON.parse(realBytes().toString()) as { programmes: Json[] } & Json;

/** The real catalogue after a change. */
function changed(change: (programmes: Json[]) => void): CatalogueDocument {
  const document = structuredClone(original);
  change(document.programmes);
  return checkValueOrThrow(document);
}

const base = changed(() => {});

/** What the catalogue is after a merge, and the conflicts. */
function merged(edited: CatalogueDocument, newest: CatalogueDocument) {
  const { changes, conflicts } = mergeDocuments({ base, edited, newest });
  const stamp = { revision: newest.revision + 1, at: '2026-11-29T12:00:00Z' };
  const { state } = CatalogueState.of(newest).after(changes, stamp);
  const programmes = state.document.programmes.map((programme) => toPlainEntry(programme) as Json);
  return { programmes, conflicts: conflicts.map(({ path, kept, refused }) => [path, kept, refused]) };
}

const idAt = (index: number) => original.programmes[index]?.['id'];
const withModules = original.programmes.findIndex(({ modules }) => Array.isArray(modules) && modules.length > 3);
const modulesOf = (programme: Json | undefined) =>
  programme?.['modules'] as { id: string; title: string; slug: string }[];
const moduleIds = (programme: Json | undefined) => modulesOf(programme).map(({ id }) => id);
const at = (programmes: Json[], index: number): Json => {
  const programme = programmes.find(({ id }) => id === idAt(index));
  if (!programme) throw new Error(`There is no programme ${index}.`);
  return programme;
};

describe('Three-way merge', () => {
  test('takes an edit of a nested field, and keeps an edit of another field', () => {
    const [edited, newest] = ['By hand', 'By a colleague'].map((title, side) =>
      changed((programmes) => {
        const module = modulesOf(programmes[withModules])[side];
        if (module) module.title = title;
      }),
    ) as [CatalogueDocument, CatalogueDocument];
    const { programmes, conflicts } = merged(edited, newest);
    const titles = modulesOf(at(programmes, withModules)).map(({ title }) => title);
    expect([titles.slice(0, 2), conflicts]).toEqual([['By hand', 'By a colleague'], []]);
  });

  test('keeps the value of the catalogue if both sides changed a field, and reports both values', () => {
    const [edited, newest] = ['By hand', 'By a colleague'].map((title) =>
      changed((programmes) => {
        const module = modulesOf(programmes[withModules])[0];
        if (module) module.title = title;
      }),
    ) as [CatalogueDocument, CatalogueDocument];
    const { programmes, conflicts } = merged(edited, newest);
    const [first] = modulesOf(at(programmes, withModules));
    expect(first?.title).toBe('By a colleague');
    expect(conflicts).toEqual([[`modules[${first?.id}].title`, 'By a colleague', 'By hand']]);
  });

  test('reports no conflict if both sides made the same change', () => {
    const edited = changed((programmes) => void Object.assign(at(programmes, 0), { title: 'The same' }));
    expect(mergeDocuments({ base, edited, newest: edited })).toEqual({ changes: [], conflicts: [] });
  });

  test('keeps a deleted item deleted unless the other side changed it', () => {
    const [first, second] = moduleIds(original.programmes[withModules]);
    const edited = changed((programmes) => {
      const programme = at(programmes, withModules);
      programme['modules'] = modulesOf(programme).filter(({ id }) => id !== first && id !== second);
      delete programme['moduleChoice'];
    });
    const newest = changed((programmes) => {
      const module = modulesOf(at(programmes, withModules))[1];
      if (module) module.title = 'By a colleague';
    });
    const { programmes, conflicts } = merged(edited, newest);
    expect(moduleIds(at(programmes, withModules))).toEqual(moduleIds(original.programmes[withModules]).slice(1));
    expect(conflicts).toEqual([[`modules[${second}]`, expect.stringContaining('By a colleague'), null]]);
  });

  test('of two edits without a common field contains both, whichever side is the catalogue', () => {
    const fields = ['title', 'summary'] as const;
    const edit = fc.record({
      programme: fc.nat(original.programmes.length - 1),
      field: fc.constantFrom(...fields),
    });
    const edits = fc.uniqueArray(edit, { maxLength: 20, selector: ({ programme, field }) => `${programme} ${field}` });
    fc.assert(
      fc.property(edits, fc.infiniteStream(fc.boolean()), (all, sides) => {
        const byHand = all.filter(() => sides.next().value);
        const others = all.filter((one) => !byHand.includes(one));
        const edited = (some: typeof all, text: string) =>
          changed((programmes) => {
            for (const { programme, field } of some) at(programmes, programme)[field] = `${text} ${programme}.`;
          });
        const { programmes, conflicts } = merged(edited(byHand, 'By hand'), edited(others, 'By API'));
        expect(conflicts).toEqual([]);
        for (const [some, text] of [
          [byHand, 'By hand'],
          [others, 'By API'],
        ] as const)
          for (const { programme, field } of some)
            expect(at(programmes, programme)[field]).toBe(`${text} ${programme}.`);
      }),
      { numRuns: 60 },
    );
  });
});

describe('The order of a merged list', () => {
  const base = ['a', 'b', 'c', 'd', 'e'];
  /** The list after some items were moved, removed and added. */
  const variant = (mark: string) =>
    fc
      .shuffledSubarray(base)
      .chain((some) => fc.tuple(fc.constant(some), fc.array(fc.nat(5), { maxLength: 3 })))
      .map(([some, places]) => {
        const list = [...some];
        for (const [index, place] of places.entries()) list.splice(place, 0, `${mark}${index}`);
        return list;
      });

  test('contains each id of either side once, and follows one side for ids of both', () => {
    fc.assert(
      fc.property(variant('x'), variant('y'), (edited, newest) => {
        const { ids: order, isConflict } = mergeOrders({ base, edited, newest });
        expect([...order].sort()).toEqual([...new Set([...edited, ...newest])].sort());
        const common = order.filter((id) => edited.includes(String(id)) && newest.includes(String(id)));
        const sides = [edited, newest].map((side) => side.filter((id) => common.includes(id)));
        expect(sides).toContainEqual(common);
        if (isConflict) expect(common).toEqual(sides[1]);
      }),
    );
  });

  test('is that of the side that moved items, if only one side did', () => {
    fc.assert(
      fc.property(variant('x'), (edited) => {
        const newest = ['y0', ...base, 'y1'];
        const { ids: order, isConflict } = mergeOrders({ base, edited, newest });
        expect([order.filter((id) => edited.includes(String(id))), isConflict]).toEqual([edited, false]);
      }),
    );
  });
});
