import type { CatalogueDocument } from '../domain/catalogue-document.js';
import type { NewId } from './bench.js';

// No vowels, so that no words come about, and nothing that is taken for something else.
const letters = '23456789bcdfghjkmnpqrstvwxyz';

/** Makes ids like "prg-x4k9qz" that nothing in a catalogue has. `random` is from 0 to 1, without 1. */
export function newIds(document: CatalogueDocument, random: () => number): NewId {
  const taken = new Set(JSON.stringify(document).match(/[a-z]{3}-[a-z0-9]{6}/g));
  return (prefix) => {
    for (;;) {
      const end = Array.from({ length: 6 }, () => letters[Math.floor(random() * letters.length)]).join('');
      const id = `${prefix}-${end}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}
