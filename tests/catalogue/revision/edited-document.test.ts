import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EntryInstance } from '../../../src/catalogue/document/entry-change.js';
import { checkValueOrThrow } from '../../../src/catalogue/read/check.js';
import { EditedDocument } from '../../../src/catalogue/revision/edited-document.js';
import type { EntryDelta } from '../../../src/catalogue/view/entry-index.js';
import { Programme } from '../../../src/domain/programme.js';
import { aCatalogue, aProgramme } from '../../support/builders.js';

const programmes = ['a', 'b', 'c'].map((slug, place) => aProgramme({ slug, position: place + 1 }));
const document = checkValueOrThrow(aCatalogue({ programmes }));
const ids = [...document.programmes.map(({ id }) => id), 'prg-new', 'prg-newer'];

/** For each step, which programmes it deletes, and which it creates or changes. */
const someSteps = fc.array(
  fc.record({ deleted: fc.subarray(ids, { maxLength: 2 }), written: fc.subarray(ids, { maxLength: 2 }) }),
  { maxLength: 12 },
);

/** The list after a step: a changed entry keeps its place, and new ones come last. */
function listAfter(before: readonly EntryInstance[], { removed, added }: EntryDelta): readonly EntryInstance[] {
  const isRemoved = ({ id }: EntryInstance) => removed.some((one) => one.id === id);
  const kept = before.flatMap((entry) => (isRemoved(entry) ? added.filter(({ id }) => id === entry.id) : [entry]));
  return [...kept, ...added.filter(({ id }) => !before.some((entry) => entry.id === id))];
}

test('a document that is made after many edits is the same as one that is made after each of them', () => {
  fc.assert(
    fc.property(someSteps, (steps) => {
      let edited = new EditedDocument(document);
      let list: readonly EntryInstance[] = document.programmes;
      for (const { deleted, written } of steps) {
        const removed = list.filter(({ id }) => deleted.includes(id) || written.includes(id));
        const added = written.map((id) => Object.assign(new Programme(), document.programmes[0], { id }));
        edited = edited.with({ removed, added });
        list = listAfter(list, { removed, added });
      }
      const made = edited.made({ revision: 7 });
      expect(made.programmes.map((entry, place) => entry === list[place])).toEqual(list.map(() => true));
      expect([made.series, made.revision]).toEqual([document.series, 7]);
    }),
  );
});
